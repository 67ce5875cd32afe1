import { portal as english, type Portal } from "@/lib/messages/en/portal";

export const portal: Portal = english;
