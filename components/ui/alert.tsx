import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

export type AlertTone = "info" | "danger" | "warning" | "success";

const looks = {
  info: { sign: Info, classes: "bg-accent-soft border-accent/35", ink: "text-accent" },
  danger: { sign: CircleAlert, classes: "bg-danger-soft border-danger/40", ink: "text-danger" },
  warning: { sign: TriangleAlert, classes: "bg-warning-soft border-warning/35", ink: "text-warning" },
  success: { sign: CircleCheck, classes: "bg-success-soft border-success/35", ink: "text-success" },
};

type AlertProps = Omit<ComponentProps<"div">, "className" | "title" | "role"> & {
  tone?: AlertTone;
  title?: ReactNode;
  /** `alert` interrupts, `status` waits for a pause; left out, it is read where it stands. */
  role?: "alert" | "status";
};

/** A message that stands out: a sign and words, never colour alone. */
export function Alert({ tone = "info", title, children, ...rest }: AlertProps) {
  const { sign: Sign, classes, ink } = looks[tone];
  return (
    <div {...rest} className={`flex gap-3 rounded-lg border px-4 py-3 ${classes}`}>
      <Sign className={`mt-0.5 size-5 shrink-0 ${ink}`} aria-hidden="true" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        <div className="text-pretty">{children}</div>
      </div>
    </div>
  );
}
