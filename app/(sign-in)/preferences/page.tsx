import { cookies } from "next/headers";
import { PageHeading } from "@/components/ui/page-heading";
import { cookieName } from "@/lib/cookies";
import { isTheme } from "@/lib/domain/preferences";
import { ownPath } from "@/lib/paths";
import { findLanguage, titled, words } from "@/lib/reader";
import { PreferencesForm } from "./form";

export const generateMetadata = titled((t) => t.preferences.title);

/** For everybody, signed in or not: which language this browser is spoken to in, and light or dark. */
export default async function PreferencesPage({ searchParams }: PageProps<"/preferences">) {
  const { to } = await searchParams;
  const theme = (await cookies()).get(cookieName("theme"))?.value;
  const { title, intro, form } = (await words()).preferences;
  return (
    <>
      <PageHeading title={title} intro={intro} />
      <PreferencesForm language={await findLanguage()} theme={isTheme(theme) ? theme : "system"} to={ownPath(String(to ?? "/"))} t={form} />
    </>
  );
}
