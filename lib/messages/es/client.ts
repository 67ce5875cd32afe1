import { type Client, client as english } from "@/lib/messages/en/client";

export const client: Client = english;
