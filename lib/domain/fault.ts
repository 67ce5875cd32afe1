import type { PasswordFault } from "./password";

/** What is wrong with what was typed into a field, as a code; the words are in lib/messages. */
export type Fault =
  | PasswordFault
  | "character"
  | "login-missing"
  | "address-too-long"
  | "login-no-address"
  | "address-missing"
  | "address-wrong"
  | "password-missing"
  | "new-password-missing"
  | "password-characters"
  | "password-bytes"
  | "repeat-missing"
  | "differ"
  | "token-digits"
  | "recovery-code-missing"
  | "recovery-code-too-long"
  | "token-missing"
  | "token-too-long"
  | "codes-unsaved"
  | "name-missing"
  | "name-too-long"
  | "name-characters"
  | "role"
  | "address-taken"
  | "list-too-long";
