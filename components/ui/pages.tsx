"use client";

import Link from "next/link";
import { useWords } from "@/components/words";

type PageLink = { href: string | null; words: string };

/** The ways to the rows before and after these; the places are in the address, so that a page can be sent to a colleague. */
export function Pages({ before, after }: { before: PageLink; after: PageLink }) {
  const { pages } = useWords();
  const ways = [before, after].flatMap(({ href, words }) => (href ? [{ href, words }] : []));
  if (ways.length === 0) return null;
  return (
    <nav aria-label={pages} className="mt-5 flex gap-6">
      {ways.map(({ href, words }) => (
        <Link key={words} href={href} prefetch={false}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
