import { LIST_LIMIT, type ListFault, type RowFault } from "@/lib/domain/invitation-list";
import { figures } from "./figures";

const { number } = figures;

/** Why a list of people is not taken; `about` is the number that some of them name. */
export const listFaults: Record<ListFault["code"], (about: number) => string> = {
  "both-given": () => "Give the people as lines or as a file, not both.",
  "no-text": () => "This file holds no text. Save the sheet as a CSV file, and choose that one.",
  nobody: () => "There is nobody in this list yet.",
  "too-many": (people) => `A list holds at most ${number(LIST_LIMIT)} people, and this one has ${number(people)}.`,
};

/** Why a row of it is wrong or skipped, where it is no fault of a field; `about` is the word that some of them name. */
export const rowFaults: Record<RowFault, (about: string) => string> = {
  "no-address": () => "This row has no e-mail address.",
  "not-an-address": (text) => `This is not an e-mail address: ${text}`,
  separators: () => "Put commas between address, name and role.",
  addresses: () => "This row has more than one e-mail address. Give each person a row of their own.",
  "too-much": () => "A row has an e-mail address, a name and a role (admin or staff), and this one has more.",
  role: () => "The role is admin or staff.",
  "open-quote": () => "A quotation mark is open in this row, so all that follows it was read as one value.",
  "same-address": (row) => `Row ${row} has the same address.`,
  "has-account": () => "There is already an account for this address.",
};
