import type { ReactNode } from "react";
import { Alert } from "./alert";

/** What came of the form that led to this page, above what the page is about. */
export const Outcome = ({ tone = "success", children }: { tone?: "success" | "warning"; children: ReactNode }) => (
  <div className="mb-6">
    <Alert tone={tone} role="status">
      {children}
    </Alert>
  </div>
);
