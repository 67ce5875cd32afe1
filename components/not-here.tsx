import { answerWith } from "@/lib/door/answer";
import { words } from "@/lib/request/reader";
import { LinkButton } from "./ui/link-button";
import { PageHeading } from "./ui/page-heading";

/** What a page of the portal shows, with 404, when its address names nothing. Next's own `notFound` would be drawn by scripts alone. */
export async function NotHere() {
  await answerWith(404);
  const { door, client } = await words();
  return (
    <>
      <PageHeading title={door.notFound.title} intro={door.notFound.text} />
      <LinkButton href="/">{client.failure.home}</LinkButton>
    </>
  );
}
