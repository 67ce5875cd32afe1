import { words } from "@/lib/request/reader";
import { KeepCodes } from "./keep-codes";

/** The codes, and ways to keep them. What confirms that they are kept stands beside it. */
export async function RecoveryCodes({ codes, login }: { codes: string[]; login: string }) {
  const t = (await words()).door.recoveryCodes;
  return (
    <>
      <p className="mb-4 hidden print:block">{t.file(login)}</p>
      <ul aria-label={t.yours} className="mb-4 flex flex-col gap-1.5 rounded-lg bg-sunken px-4 py-3">
        {codes.map((code) => (
          <li key={code}>
            <code className="whitespace-nowrap">{code}</code>
          </li>
        ))}
      </ul>
      <KeepCodes list={codes.join("\n")} heading={t.file(login)} t={t.keep} />
    </>
  );
}
