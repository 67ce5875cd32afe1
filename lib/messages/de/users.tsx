import { users as english, type Users } from "@/lib/messages/en/users";

export const users: Users = english;
