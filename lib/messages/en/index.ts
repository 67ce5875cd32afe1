import { account } from "./account";
import { audit } from "./audit";
import { client } from "./client";
import { common } from "./common";
import { door } from "./door";
import { mails } from "./mails";
import { policy } from "./policy";
import { portal } from "./portal";
import { preferences } from "./preferences";
import { refusals } from "./refusals";
import { users } from "./users";

export const en = { account, audit, client, common, door, mails, policy, portal, preferences, refusals, users };
