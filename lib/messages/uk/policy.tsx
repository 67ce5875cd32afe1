import { policy as english, type Policy } from "@/lib/messages/en/policy";

export const policy: Policy = english;
