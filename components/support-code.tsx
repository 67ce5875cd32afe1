/** What somebody who is stuck tells an admin, who finds the event by it (`/audit`). */
export function SupportCode({ code }: { code: string | null | undefined }) {
  if (!code) return null;
  return (
    <p className="text-muted text-sm">
      Support code: <span className="select-all font-mono">{code.toUpperCase()}</span>
    </p>
  );
}
