import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClasses } from "./button-look";

/** A link that looks like a button, for what leads somewhere and changes nothing. */
export function LinkButton({ variant = "primary", small = false, ...rest }: Omit<ComponentProps<typeof Link>, "className"> & ButtonLook) {
  return <Link {...rest} className={buttonClasses({ variant, small })} />;
}
