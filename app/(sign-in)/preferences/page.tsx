import { PageHeading } from "@/components/ui/page-heading";
import { titled, words } from "@/lib/request/reader";
import { Choices } from "./choices";

export const generateMetadata = titled((t) => t.preferences.title);

/** Which language this browser is spoken to in, and light or dark. */
export default async function PreferencesPage({ searchParams }: PageProps<"/preferences">) {
  const { to } = await searchParams;
  const { title, intro } = (await words()).preferences;
  return (
    <>
      <PageHeading title={title} intro={intro} />
      <Choices to={to} />
    </>
  );
}
