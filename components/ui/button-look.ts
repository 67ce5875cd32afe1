export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const shape =
  "inline-flex items-center justify-center gap-2 rounded-lg border font-medium no-underline select-none text-center " +
  "motion-safe:transition-colors motion-safe:duration-100 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress";

const looks: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-strong",
  secondary: "border-edge bg-raised text-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
  danger: "border-transparent bg-danger text-danger-ink hover:bg-danger-strong",
};

const sizes = { regular: "min-h-11 px-5 py-2", small: "min-h-9 px-3 py-1 text-sm" };

export type ButtonLook = { variant?: ButtonVariant; small?: boolean };

/** The classes of whatever looks like a button. */
export const buttonClasses = ({ variant = "primary", small = false }: ButtonLook) =>
  `${shape} ${looks[variant]} ${small ? sizes.small : sizes.regular}`;
