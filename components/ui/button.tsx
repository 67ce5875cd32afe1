import type { ComponentProps } from "react";
import { type ButtonLook, buttonClasses } from "./button-look";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<ComponentProps<"button">, "className"> & ButtonLook & { busy?: boolean };

/** A button. While `busy` it keeps its focus and its name, shows a spinner and says that it cannot be pressed. */
export function Button({ variant = "primary", small = false, busy = false, type = "button", children, ...rest }: ButtonProps) {
  return (
    <button type={type} aria-disabled={busy || undefined} {...rest} className={buttonClasses({ variant, small })}>
      {busy && <Spinner />}
      {children}
    </button>
  );
}
