"use server";

import { redirect } from "next/navigation";
import { adminAction } from "@/lib/action";
import { listInput } from "@/lib/domain/admin-schemas";
import { inviteInput } from "@/lib/domain/schemas";
import { checkList } from "@/lib/invitations/check-list";
import { invitePerson } from "@/lib/invitations/invite-person";
import { words } from "@/lib/request/reader";

export const sendInvitation = adminAction(inviteInput, async (person, { occasion }) => {
  if (await invitePerson(person, occasion)) redirect(`/users/invite?sent=${encodeURIComponent(person.email)}`);
  return { fields: { email: ["address-taken"] } };
});

export const submitList = adminAction(listInput, async (list, { viewer, occasion }) => {
  const checked = await checkList(list, viewer.id, occasion.now);
  if ("id" in checked) redirect(`/users/invite/${checked.id}`);
  const { code, about } = checked.fault;
  const field = list.file?.size && code !== "both-given" ? "file" : "people";
  return { fields: { [field]: [(await words()).users.listFaults[code](about)] } };
});
