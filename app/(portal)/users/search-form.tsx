"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import type { UsersQuery } from "@/lib/domain/users-list";
import { readUsersQuery, usersPath } from "@/lib/domain/users-query";
import type { Users } from "@/lib/messages/en/users";

type SearchFormProps = { query: UsersQuery; statuses: SelectOption[]; roles: SelectOption[]; t: Users["list"]["search"] };

/** Milliseconds without a key press after which the list follows what was typed. */
const PAUSE = 200;

export function SearchForm({ query, statuses, roles, t }: SearchFormProps) {
  const router = useRouter();
  const [searching, search] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const path = usersPath(query, {});
  // Whether the list that comes next is what the fields ask for; true at first, as somebody may type before the scripts arrive.
  const hasAsked = useRef(true);

  // The fields say what the form would ask for without scripts, and are read by the same rules as its address.
  const wantedPath = (filled: HTMLFormElement) => usersPath(readUsersQuery(Object.fromEntries(new FormData(filled))), {});
  const follow = (filled: HTMLFormElement) => {
    clearTimeout(timer.current);
    // Without a network Next would leave the page for the browser's own word about it.
    if (!navigator.onLine) return;
    hasAsked.current = true;
    search(() => router.replace(wantedPath(filled), { scroll: false }));
  };
  const followSoon = (filled: HTMLFormElement) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => follow(filled), PAUSE);
  };

  const followEarlier = useEffectEvent((filled: HTMLFormElement) => {
    if (wantedPath(filled) !== path) followSoon(filled);
  });
  useEffect(() => {
    // It may have been typed before the scripts arrived, or without a network.
    const catchUp = () => form.current && followEarlier(form.current);
    catchUp();
    window.addEventListener("online", catchUp);
    return () => {
      window.removeEventListener("online", catchUp);
      clearTimeout(timer.current);
    };
  }, []);

  const agree = useEffectEvent((_path: string) => {
    if (!hasAsked.current && form.current) fill(form.current, query);
    hasAsked.current = false;
  });
  useEffect(() => {
    // A link, or the way back, leads to another list under the same fields.
    if (!searching) agree(path);
  }, [path, searching]);

  return (
    <search>
      <form
        ref={form}
        action="/users"
        className="mb-5 grid items-end gap-4 sm:grid-flow-col sm:grid-cols-[1fr_minmax(12rem,auto)_minmax(8rem,auto)]"
        onSubmit={(event) => {
          event.preventDefault();
          follow(event.currentTarget);
        }}
        onChange={(event) => followSoon(event.currentTarget)}
      >
        <Field name="q" label={t.search} type="search" hint={t.hint} defaultValue={query.q} maxLength={100} />
        <Select name="status" label={t.status} options={statuses} defaultValue={query.status ?? ""} />
        <Select name="role" label={t.role} options={roles} defaultValue={query.role ?? ""} />
        {query.sort !== "name" && <input type="hidden" name="sort" value={query.sort} />}
        {query.descending && <input type="hidden" name="order" value="down" />}
        <div className="noscript:block hidden">
          <Button type="submit" variant="secondary">
            {t.search}
          </Button>
        </div>
        <span role="status" className="sr-only">
          {searching ? t.searching : statuses.find(({ value }) => value === (query.status ?? ""))?.label}
        </span>
        {searching && <Spinner />}
      </form>
    </search>
  );
}

function fill({ elements }: HTMLFormElement, { q, status, role }: UsersQuery): void {
  for (const [name, value] of Object.entries({ q, status, role })) {
    const field = elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value ?? "";
  }
}
