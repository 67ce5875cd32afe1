import { Choices } from "@/app/(sign-in)/preferences/choices";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { titled, words } from "@/lib/request/reader";
import { requireUser } from "@/lib/viewer";

export const generateMetadata = titled((t) => t.preferences.title);

/** The same as before the door; the language is that of the person's mails, too. */
export default async function OwnPreferencesPage({ searchParams }: PageProps<"/account/preferences">) {
  await requireUser();
  const { to } = await searchParams;
  const { title, introSignedIn } = (await words()).preferences;
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={title} intro={introSignedIn} />
      <Card>
        <Choices to={to} />
      </Card>
    </div>
  );
}
