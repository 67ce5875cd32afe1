import Link from "next/link";
import type { ComponentProps } from "react";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const shape =
  "inline-flex items-center justify-center gap-2 rounded-lg border font-medium no-underline select-none text-center " +
  "motion-safe:transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress";

const looks: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-strong",
  secondary: "border-edge bg-raised text-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
  danger: "border-transparent bg-danger text-danger-ink hover:bg-danger-strong",
};

const sizes = { regular: "min-h-11 px-5 py-2", small: "min-h-9 px-3 py-1 text-sm" };

type Look = { variant?: ButtonVariant; small?: boolean };

const classesOf = ({ variant = "primary", small = false }: Look) => `${shape} ${looks[variant]} ${small ? sizes.small : sizes.regular}`;

// React knows these two attributes of the platform by no type yet.
declare module "react" {
  interface ButtonHTMLAttributes<T> {
    command?: "show-modal" | "close" | "request-close" | "toggle-popover" | "show-popover" | "hide-popover" | undefined;
    commandfor?: string | undefined;
  }
}

export type ButtonProps = Omit<ComponentProps<"button">, "className"> & Look & { busy?: boolean };

/** A button. While `busy` it keeps its focus and its name, shows a spinner and says that it cannot be pressed. */
export function Button({ variant = "primary", small = false, busy = false, type = "button", children, ...rest }: ButtonProps) {
  return (
    <button type={type} aria-disabled={busy || undefined} {...rest} className={classesOf({ variant, small })}>
      {busy && <Spinner />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for what leads somewhere and changes nothing. */
export function LinkButton({ variant = "primary", small = false, ...rest }: Omit<ComponentProps<typeof Link>, "className"> & Look) {
  return <Link {...rest} className={classesOf({ variant, small })} />;
}
