import * as v from "valibot";
import { USER_ACTIONS } from "./user-actions";

/** What an admin does to whom. */
export const userActionInput = v.strictObject({ id: v.pipe(v.string(), v.uuid()), action: v.picklist(USER_ACTIONS) });
