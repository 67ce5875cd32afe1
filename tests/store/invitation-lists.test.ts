import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { mails, users } from "@/drizzle/schema";
import { checkList } from "@/lib/invitations/check-list";
import { invitePart } from "@/lib/invitations/invite-list";
import { messages } from "@/lib/messages";
import { database } from "@/lib/store/client";
import { countInvitationMails, findList, listRows, listUnfinished, startList } from "@/lib/store/invitation-lists";
import { sweep } from "@/lib/store/sweep";
import { anOccasion, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

const admin = somebody({ email: "admin@example.com", role: "admin" });
const occasion = anOccasion({ now: new Date(), actorId: admin.id });
const form = { file: undefined, role: "staff", twoFactorAdmins: true, twoFactorStaff: false } as const;

beforeAll(freshDatabase);
beforeEach(async () => {
  const db = await database();
  await db.delete(mails);
  await db.delete(users);
  await db.insert(users).values(admin);
});

async function checked(people: string) {
  const list = await checkList({ ...form, people }, admin.id, occasion.now);
  if ("fault" in list) throw new Error(list.fault.code);
  return list.id;
}

const people = (count: number) => Array.from({ length: count }, (_, number) => `person-${number}@example.com`).join("\n");
const countsOf = async (id: string) => (await findList(id))?.counts;
const mailCount = async () => (await database()).$count(mails, eq(mails.kind, "invitation"));

test("checking a list invites nobody, and tells who would be skipped", async () => {
  const id = await checked("ana@example.com\nadmin@example.com\nana@example.com\nnobody");
  expect(await countsOf(id)).toEqual({ ready: 1, invited: 0, skipped: 2, wrong: 1 });
  expect(await mailCount()).toBe(0);
  expect(await listUnfinished()).toMatchObject([{ id, startedAt: null, waiting: 1 }]);
});

test.each([
  ["nobody", "", "There is nobody in this list yet."],
  ["too many", people(5001), "A list holds at most 5,000 people, and this one has 5,001."],
])("a list of %s is refused in words", async (_what, text, words) => {
  const list = await checkList({ ...form, people: text }, admin.id, occasion.now);
  expect("fault" in list && messages.en.users.listFaults[list.fault.code](list.fault.about)).toBe(words);
});

test("each person is invited once, however many portals work on the same part at once, and whatever is done again", async () => {
  const id = await checked(people(12));
  await startList(id, occasion);
  await Promise.all([1, 2, 3].map(() => invitePart({ listId: id, part: 0 })));
  await invitePart({ listId: id, part: 0 });
  expect(await countsOf(id)).toEqual({ ready: 0, invited: 12, skipped: 0, wrong: 0 });
  expect(await mailCount()).toBe(12);
  expect(await countInvitationMails(id)).toEqual({ waiting: 12, accepted: 0, failed: 0 });
  expect(await listUnfinished()).not.toMatchObject([{ id }]);
});

test("a part that was left half way goes on where it stopped", async () => {
  const id = await checked(people(6));
  await startList(id, occasion);
  const db = await database();
  // The third person cannot be written: the portal dies there.
  await db.execute("create function stop() returns trigger language plpgsql as $$ begin raise 'killed'; end $$");
  await db.execute(
    "create trigger stop before insert on users for each row when (new.email = 'person-2@example.com') execute function stop()",
  );
  await expect(invitePart({ listId: id, part: 0 })).rejects.toThrow();
  expect(await countsOf(id)).toMatchObject({ ready: 4, invited: 2 });
  await db.execute("drop trigger stop on users");
  await invitePart({ listId: id, part: 0 });
  expect(await countsOf(id)).toMatchObject({ ready: 0, invited: 6 });
  expect(await mailCount()).toBe(6);
});

test("whoever got an account meanwhile is skipped, and a deleted one is invited anew", async () => {
  const db = await database();
  await db.insert(users).values(somebody({ email: "person-1@example.com", deletedAt: occasion.now }));
  const id = await checked(people(2));
  await db.insert(users).values(somebody({ email: "person-0@example.com" }));
  await startList(id, occasion);
  await invitePart({ listId: id, part: 0 });
  expect(await countsOf(id)).toMatchObject({ invited: 1, skipped: 1 });
  expect(await listRows(id, ["skipped"], 10)).toMatchObject([{ row: 1, note: "has-account" }]);
});

test("nothing more is sent at the word of an admin who is none any more; another one goes on", async () => {
  const db = await database();
  const id = await checked(people(2));
  await startList(id, occasion);
  await db.update(users).set({ role: "staff" }).where(eq(users.id, admin.id));
  await invitePart({ listId: id, part: 0 });
  expect(await countsOf(id)).toMatchObject({ ready: 2 });
  const other = somebody({ email: "other@example.com", role: "admin" });
  await db.insert(users).values(other);
  await startList(id, { ...occasion, actorId: other.id });
  await invitePart({ listId: id, part: 0 });
  expect(await countsOf(id)).toMatchObject({ invited: 2 });
});

test("lists are forgotten after a day, one that was sent and got stuck after a month", async () => {
  const [draft, underWay] = [await checked(people(1)), await checked(people(2))];
  await startList(underWay, occasion);
  await sweep(new Date(occasion.now.getTime() + 25 * 3_600_000));
  expect([await findList(draft), await findList(underWay)]).toMatchObject([null, { id: underWay }]);
  await sweep(new Date(occasion.now.getTime() + 31 * 24 * 3_600_000));
  expect(await findList(underWay)).not.toBeNull();
  await sweep(new Date(occasion.now.getTime() + 31 * 24 * 3_600_000 + 1));
  expect(await findList(underWay)).toBeNull();
});
