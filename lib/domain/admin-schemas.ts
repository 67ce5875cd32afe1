import * as v from "valibot";
import { ROLES } from "./account";
import type { Fault } from "./fault";
import { ticked, uuid } from "./schemas";
import { SELECTION_ACTIONS, USER_ACTIONS } from "./user-actions";
import { PEOPLE_A_PAGE } from "./users-list";

/** Where the list of users was left (`leftAt`); "" when somebody does not come from it. */
const left = v.optional(v.pipe(v.string(), v.maxLength(2000)), "");

/** What an admin does to whom. */
export const userActionInput = v.strictObject({ id: uuid, action: v.picklist(USER_ACTIONS), left });

/** What an admin does to several people: their ids, one after another with spaces between. */
export const selectionInput = v.strictObject({
  ids: v.pipe(
    v.string(),
    v.transform((text) => [...new Set(text.split(" "))]),
    v.array(uuid),
    v.maxLength(PEOPLE_A_PAGE),
  ),
  action: v.picklist(SELECTION_ACTIONS),
  left,
});

/** An action's answer travels whole, so that a list has to fit into one: some 5,000 long rows. */
const MOST_BYTES = 900_000;
const TOO_LONG: Fault = "list-too-long";

/** People to invite, as lines or as a file. A form without a file posts an empty one. */
export const listInput = v.strictObject({
  people: v.pipe(v.string(), v.maxBytes(MOST_BYTES, TOO_LONG)),
  file: v.optional(v.pipe(v.file(), v.maxSize(MOST_BYTES, TOO_LONG))),
  role: v.picklist(ROLES),
  twoFactorAdmins: ticked,
  twoFactorStaff: ticked,
});
