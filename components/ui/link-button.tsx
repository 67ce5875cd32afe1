import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClasses } from "./button-look";

/**
 * A link that looks like a button, for what leads somewhere and changes nothing. Like the menu's and the navigation's it fetches nothing
 * beforehand: every page is made anew for whoever asks, and most links of a page are never followed.
 */
export function LinkButton({ variant = "primary", ...rest }: Omit<ComponentProps<typeof Link>, "className"> & Pick<ButtonLook, "variant">) {
  return <Link prefetch={false} {...rest} className={buttonClasses({ variant })} />;
}
