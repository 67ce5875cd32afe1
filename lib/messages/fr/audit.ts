import { type Audit, audit as english } from "@/lib/messages/en/audit";

export const audit: Audit = english;
