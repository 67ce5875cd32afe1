import Link from "next/link";

/** The way out of a form, next to its button. `label` says more to whoever cannot see where it stands. */
export const BesideLink = ({ href, words, label }: { href: string; words: string; label?: string }) => (
  <Link href={href} prefetch={false} className="self-center p-1" aria-label={label}>
    {words}
  </Link>
);
