import { LonePage } from "@/components/lone-page";
import { buttonClasses } from "@/components/ui/button-look";
import { titled, words } from "@/lib/request/reader";

export const generateMetadata = titled((t) => t.door.notFound.title);

/** There is no such page, or not for this visitor: the two look alike. */
export default async function NotFound() {
  const { door, client } = await words();
  return (
    <LonePage
      title={door.notFound.title}
      actions={
        // A plain link: Next's own would be loaded with every page, since every page carries this one along.
        <a href="/" className={buttonClasses({})}>
          {client.failure.home}
        </a>
      }
    >
      {door.notFound.text}
    </LonePage>
  );
}
