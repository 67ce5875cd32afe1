import { type Door, door as english } from "@/lib/messages/en/door";

export const door: Door = english;
