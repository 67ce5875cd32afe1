import { mails as english, type Mails } from "@/lib/messages/en/mails";

export const mails: Mails = english;
