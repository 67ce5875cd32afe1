import * as v from "valibot";
import { SELECTION_ACTIONS, USER_ACTIONS } from "./user-actions";
import { ROLES } from "./users-list";

const id = v.pipe(v.string(), v.uuid());

/** What an admin does to whom. */
export const userActionInput = v.strictObject({ id, action: v.picklist(USER_ACTIONS) });

/** As many people as a page of the list shows. */
const MOST_SELECTED = 50;

/** What an admin does to several people: their ids, one after another with spaces between. */
export const selectionInput = v.strictObject({
  ids: v.pipe(
    v.string(),
    v.transform((text) => [...new Set(text.split(" "))]),
    v.array(id),
    v.maxLength(MOST_SELECTED),
  ),
  action: v.picklist(SELECTION_ACTIONS),
});

const ticked = v.optional(
  v.pipe(
    v.union([v.boolean(), v.literal("on")]),
    v.transform((value) => value !== false),
  ),
  false,
);

/** An action's answer travels whole, so that a list has to fit into one: some 5,000 long rows. */
const MOST_BYTES = 900_000;
const TOO_LONG = "This is more than one list can hold. Please invite in two or more lists.";

/** People to invite: as lines, as a file, or both. A form without a file posts an empty one. */
export const listInput = v.strictObject({
  people: v.pipe(v.string(), v.maxBytes(MOST_BYTES, TOO_LONG)),
  file: v.optional(v.pipe(v.file(), v.maxSize(MOST_BYTES, TOO_LONG))),
  role: v.picklist(ROLES),
  twoFactorAdmins: ticked,
  twoFactorStaff: ticked,
});

export const listIdInput = v.strictObject({ id });
