import * as v from "valibot";
import { PASSWORD_LENGTH } from "./policy";

const text = (message: string) =>
  v.pipe(
    v.string(message),
    v.check((value) => value.isWellFormed() && !value.includes("\0"), "This holds a character that cannot be used here."),
  );

/** ASCII only: a letter of another alphabet that looks like an ASCII one would name somebody else (requirement D16). */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** A login in its one canonical form: NFKC, without outer spaces, in lower case. */
export const loginInput = v.pipe(
  text("Enter your login."),
  v.maxLength(1000, "This is too long for an e-mail address."),
  v.transform((value) => value.normalize("NFKC").trim().toLowerCase()),
  v.nonEmpty("Enter your login."),
  v.maxLength(254, "This is too long for an e-mail address."),
  v.regex(ADDRESS, "Your login is an e-mail address, like ana@example.com."),
);

/** A password as it was typed: never trimmed, shortened or normalised. The limits keep the hash from being fed without end. */
export const passwordInput = v.pipe(
  text("Enter your password."),
  v.nonEmpty("Enter your password."),
  v.check((value) => [...value].length <= PASSWORD_LENGTH.most, `A password has at most ${PASSWORD_LENGTH.most} characters.`),
  v.maxBytes(PASSWORD_LENGTH.mostBytes, `A password has at most ${PASSWORD_LENGTH.mostBytes} bytes.`),
);

export const signInInput = v.strictObject({ login: loginInput, password: passwordInput, to: v.optional(v.string(), "") });

const newPassword = { newPassword: passwordInput, repeat: text("Repeat the new password.") };

const isRepeated = ({ newPassword, repeat }: { newPassword: string; repeat: string }) => newPassword === repeat;
const DIFFER = "The two passwords differ.";

export const newPasswordInput = v.pipe(
  v.strictObject(newPassword),
  v.forward(v.partialCheck([["newPassword"], ["repeat"]], isRepeated, DIFFER), ["repeat"]),
);

const digits = (message: string) =>
  v.pipe(
    text(message),
    v.maxLength(50, message),
    v.transform((value) => value.replace(/\s/g, "")),
    v.regex(/^[0-9]{6}$/, message),
  );

/** A 2FA token as apps show it, in one piece or two. */
export const tokenInput = v.strictObject({ token: digits("A 2FA token has 6 digits.") });

export const recoveryCodeInput = v.strictObject({
  recoveryCode: v.pipe(
    text("Enter a recovery code."),
    v.trim(),
    v.nonEmpty("Enter a recovery code."),
    v.maxLength(100, "This is too long for a recovery code."),
  ),
});

/** What somebody signed in proves with; `token` may be a recovery code, and is not there for whoever has no two-factor authentication. */
const proof = {
  currentPassword: passwordInput,
  token: v.optional(
    v.pipe(text("Type the 2FA token."), v.trim(), v.maxLength(100, "This is too long for a token or a recovery code.")),
    "",
  ),
};

export const proofInput = v.strictObject(proof);

export const changePasswordInput = v.pipe(
  v.strictObject({ ...proof, ...newPassword }),
  v.forward(v.partialCheck([["newPassword"], ["repeat"]], isRepeated, DIFFER), ["repeat"]),
);

export const sessionInput = v.strictObject({ id: v.pipe(v.string(), v.uuid()) });

/** Signing in again on a covered page: all in one form, the token left empty by whoever has none. */
export const signInAgainInput = v.strictObject({
  login: loginInput,
  password: passwordInput,
  token: v.optional(v.union([v.literal(""), digits("A 2FA token has 6 digits.")], "A 2FA token has 6 digits."), ""),
});

/** A check-box that must be ticked. A form posts "on" or nothing at all; in the browser it is a boolean. */
const tick = (message: string) =>
  v.pipe(
    v.optional(v.union([v.boolean(), v.literal("on")], message), false),
    v.check((value) => value !== false, message),
  );

export const savedInput = v.strictObject({ saved: tick("Save the codes first, then tick this box.") });

export const forgotInput = v.strictObject({ login: loginInput });

export const unlockInput = v.strictObject({ answer: v.picklist(["me", "not-me"]) });

export const nothingInput = v.strictObject({});

/** A check-box that may be ticked. */
export const ticked = v.optional(
  v.pipe(
    v.union([v.boolean(), v.literal("on")]),
    v.transform((value) => value !== false),
  ),
  false,
);

const CONTROL = /\p{Cc}|\p{Cf}/u;

export const inviteInput = v.strictObject({
  email: loginInput,
  name: v.pipe(
    text("Enter a name."),
    v.trim(),
    v.nonEmpty("Enter a name."),
    v.maxLength(100, "A name has at most 100 characters."),
    v.check((value) => !CONTROL.test(value), "A name has no control characters."),
  ),
  role: v.picklist(["admin", "staff"], "The role is admin or staff."),
  twoFactor: ticked,
});
