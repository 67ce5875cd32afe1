import { cookies } from "next/headers";
import { isTheme } from "@/lib/domain/preferences";
import { ownPath } from "@/lib/paths";
import { cookieName } from "@/lib/request/cookies";
import { readerLanguage, words } from "@/lib/request/reader";
import { PreferencesForm } from "./form";

/** What this browser chose, to be chosen anew. Then it leads to `to`, which stands in the address, if that is a page of this portal. */
export async function Choices({ to }: { to: string | string[] | undefined }) {
  const theme = (await cookies()).get(cookieName("theme"))?.value;
  const { form } = (await words()).preferences;
  return (
    <PreferencesForm language={await readerLanguage()} theme={isTheme(theme) ? theme : "system"} to={ownPath(String(to ?? "/"))} t={form} />
  );
}
