import { account } from "./account";
import { audit } from "./audit";
import { client } from "./client";
import { door } from "./door";
import { figures } from "./figures";
import { mails } from "./mails";
import { policy } from "./policy";
import { portal } from "./portal";
import { preferences } from "./preferences";
import { refusals } from "./refusals";
import { users } from "./users";

export const fr = { account, audit, client, figures, door, mails, policy, portal, preferences, refusals, users };
