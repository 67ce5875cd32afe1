import type { Metadata } from "next";
import { LonePage } from "@/components/lone-page";
import { LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "Page not found" };

/** There is no such page, or not for this visitor: the two look alike. */
export default function NotFound() {
  return (
    <LonePage title="Page not found" actions={<LinkButton href="/">Go to the start page</LinkButton>}>
      There is no page at this address. It may have moved, or the address may have been copied only in part.
    </LonePage>
  );
}
