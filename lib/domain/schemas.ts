import * as v from "valibot";
import { ROLES } from "./account";
import type { Fault } from "./fault";
import { PASSWORD_LENGTH } from "./policy";

const text = (message: Fault) =>
  v.pipe(
    v.string(message),
    v.check((value) => value.isWellFormed() && !value.includes("\0"), "character"),
  );

/** ASCII only: a letter of another alphabet that looks like an ASCII one would name somebody else (requirement D16). */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

const address = (missing: Fault, wrong: Fault) =>
  v.pipe(
    text(missing),
    v.maxLength(1000, "address-too-long"),
    v.transform((value) => value.normalize("NFKC").trim().toLowerCase()),
    v.nonEmpty(missing),
    v.maxLength(254, "address-too-long"),
    v.regex(ADDRESS, wrong),
  );

/** A login in its one canonical form: NFKC, without outer spaces, in lower case. */
export const loginInput = address("login-missing", "login-no-address");

/** A password as it was typed: never trimmed, shortened or normalised. The limits keep the hash from being fed without end. */
const password = (missing: Fault) =>
  v.pipe(
    text(missing),
    v.nonEmpty(missing),
    v.check((value) => [...value].length <= PASSWORD_LENGTH.most, "password-characters"),
    v.maxBytes(PASSWORD_LENGTH.mostBytes, "password-bytes"),
  );

export const passwordInput = password("password-missing");

export const signInInput = v.strictObject({ login: loginInput, password: passwordInput, to: v.optional(v.string(), "") });

const newPassword = { newPassword: password("new-password-missing"), repeat: v.pipe(text("repeat-missing"), v.nonEmpty("repeat-missing")) };

const isRepeated = ({ newPassword, repeat }: { newPassword: string; repeat: string }) => newPassword === repeat;
const DIFFER: Fault = "differ";

export const newPasswordInput = v.pipe(
  v.strictObject(newPassword),
  v.forward(v.partialCheck([["newPassword"], ["repeat"]], isRepeated, DIFFER), ["repeat"]),
);

const digits = (message: Fault) =>
  v.pipe(
    text(message),
    v.maxLength(50, message),
    v.transform((value) => value.replace(/\s/g, "")),
    v.regex(/^[0-9]{6}$/, message),
  );

/** A 2FA token as apps show it, in one piece or two. */
export const tokenInput = v.strictObject({ token: digits("token-digits") });

export const recoveryCodeInput = v.strictObject({
  recoveryCode: v.pipe(
    text("recovery-code-missing"),
    v.trim(),
    v.nonEmpty("recovery-code-missing"),
    v.maxLength(100, "recovery-code-too-long"),
  ),
});

/** What somebody signed in proves with; `token` may be a recovery code, and is not there for whoever has no two-factor authentication. */
const proof = {
  currentPassword: passwordInput,
  token: v.optional(v.pipe(text("token-missing"), v.trim(), v.maxLength(100, "token-too-long")), ""),
};

export const proofInput = v.strictObject(proof);

export const changePasswordInput = v.pipe(
  v.strictObject({ ...proof, ...newPassword }),
  v.forward(v.partialCheck([["newPassword"], ["repeat"]], isRepeated, DIFFER), ["repeat"]),
);

/** As the database writes it: ids are compared as texts, too. */
export const uuid = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** A form that names one row and says no more. */
export const idInput = v.strictObject({ id: uuid });

/** Signing in again on a covered page: all in one form, the token left empty by whoever has none. */
export const signInAgainInput = v.strictObject({
  login: loginInput,
  password: passwordInput,
  token: v.optional(v.union([v.literal(""), digits("token-digits")], "token-digits"), ""),
});

/** A check-box that must be ticked. A form posts "on" or nothing at all; in the browser it is a boolean. */
const tick = (message: Fault) =>
  v.pipe(
    v.optional(v.union([v.boolean(), v.literal("on")], message), false),
    v.check((value) => value !== false, message),
  );

export const savedInput = v.strictObject({ saved: tick("codes-unsaved") });

export const forgotInput = v.strictObject({ login: loginInput });

export const unlockInput = v.strictObject({ answer: v.picklist(["me", "not-me"]) });

/** A form of a button alone. */
export const nothingInput = v.strictObject({});

/** A check-box that may be ticked. */
export const ticked = v.optional(
  v.pipe(
    v.union([v.boolean(), v.literal("on")]),
    v.transform((value) => value !== false),
  ),
  false,
);

/** Persian and Indian names, and some emoji, need the two joiners; what turns the direction of what follows is refused. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;
const VISIBLE = /[\p{L}\p{N}]/u;
/** Come along with names that are copied from a page in Hebrew or Arabic, and are nothing without it. */
const MARKS = /[\u200e\u200f]/g;

export const inviteInput = v.strictObject({
  email: address("address-missing", "address-wrong"),
  name: v.pipe(
    text("name-missing"),
    v.transform((value) => value.replace(MARKS, "").trim()),
    v.nonEmpty("name-missing"),
    v.maxLength(100, "name-too-long"),
    v.check((value) => !CONTROL.test(value) && VISIBLE.test(value), "name-characters"),
  ),
  role: v.picklist(ROLES, "role"),
  twoFactor: ticked,
});
