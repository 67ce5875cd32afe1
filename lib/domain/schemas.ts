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

export const newPasswordInput = v.pipe(
  v.strictObject({ newPassword: passwordInput, repeat: text("Repeat the new password.") }),
  v.forward(
    v.partialCheck([["newPassword"], ["repeat"]], ({ newPassword, repeat }) => newPassword === repeat, "The two passwords differ."),
    ["repeat"],
  ),
);

export const nothingInput = v.strictObject({});

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
  twoFactor: v.optional(v.boolean(), false),
});
