import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";
import { words } from "@/lib/reader";

/** There is no such person, list or action. */
export default async function NotFound() {
  const { door, client } = await words();
  return (
    <>
      <PageHeading title={door.notFound.title} intro={door.notFound.text} />
      <LinkButton href="/">{client.failure.home}</LinkButton>
    </>
  );
}
