"use client";

import { usePathname } from "next/navigation";
import { MenuLink } from "@/components/ui/menu-items";

/** Leads to the choice of language and appearance, and back here afterwards. */
export const PreferencesLink = ({ title }: { title: string }) => (
  <MenuLink href={`/account/preferences?to=${encodeURIComponent(usePathname())}`}>{title}</MenuLink>
);
