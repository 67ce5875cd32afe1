import type { Metadata } from "next";
import { LonePage } from "@/components/lone-page";
import { buttonClasses } from "@/components/ui/button-look";

export const metadata: Metadata = { title: "Page not found" };

/** There is no such page, or not for this visitor: the two look alike. */
export default function NotFound() {
  return (
    <LonePage
      title="Page not found"
      actions={
        // A plain link: Next's own would be loaded with every page, since every page carries this one along.
        <a href="/" className={buttonClasses({})}>
          Go to the start page
        </a>
      }
    >
      There is no page at this address. It may have moved, or the address may have been copied only in part.
    </LonePage>
  );
}
