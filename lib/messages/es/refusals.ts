import { refusals as english, type Refusals } from "@/lib/messages/en/refusals";

export const refusals: Refusals = english;
