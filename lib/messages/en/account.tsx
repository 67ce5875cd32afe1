import type { ReactNode } from "react";
import type { Role } from "@/lib/domain/account";

import { RECOVERY_CODES } from "@/lib/domain/policy";

/** The words of the forms: strings alone, as they are sent to the browser. */
const forms = {
  currentPassword: "Current password",
  token: "2FA token (6 digits)",
  tokenHint: "Or one of your recovery codes",
  newPassword: "New password",
  repeat: "Repeat new password",
  changePassword: "Change password",
  back: "Back to your account",
};

const outcomes: Record<string, string> = {
  password: "Your password is changed. Every other session has ended.",
  session: "The session has ended.",
  sessions: "Every other session has ended.",
  "codes-saved": "Only the recovery codes that you have just saved work from now on.",
  "two-factor-off": "Two-factor authentication is off. Every other session has ended.",
};

const profile = {
  title: "Profile",
  name: "Name",
  login: "Login",
  role: "Role",
  roles: { admin: "Admin", staff: "Staff" } as Record<Role, string>,
  invited: "Invited",
};

const password = {
  title: "Password",
  setOn: (day: ReactNode): ReactNode => <>Set on {day}. After a change every other session ends, and you get a mail about it.</>,
};

/** The card of the second factor, and the page that sets it up. */
const twoFactor = {
  title: "Two-factor authentication",
  on: "On",
  off: "Off",
  isOn: "At each sign-in you type the six digits that your app shows, besides your password.",
  isOff: "With it, a stranger who learns your password still cannot get in. You need an app on your phone and two minutes.",
  isRequired: "It is required for your account.",
  setUp: "Set up",
  setUpAnother: "Set up another phone",
  turnOff: "Turn off",
  setup: "2FA setup",
  setupFirst: "You will need an authenticator app on your phone. First, prove once more who you are.",
  setupAnother:
    "For another phone or another app. The one that you use now goes on working until the other one is confirmed. First, prove once more who you are.",
  proceed: "Continue",
  turnOffTitle: "Turn off two-factor authentication",
  turnOffIntro: "From then on your password alone opens the portal. The recovery codes no longer work, and every other session ends.",
};

const recoveryCodes = {
  title: "Recovery codes",
  left: (count: number) => `${count} of ${RECOVERY_CODES} left. Each stands in once for a 2FA token when the phone is lost.`,
  make: "Make new recovery codes",
  asked: "Ten codes, each good once in place of a 2FA token. The ones that you have now stop working. First, prove once more who you are.",
};

const sessions = {
  title: "Sessions",
  endOthers: "End all other sessions",
  unknownBrowser: "An unknown browser",
  facts: (address: string, since: ReactNode, until: ReactNode): ReactNode => (
    <>
      From {address}, since {since}; ends at {until}
    </>
  ),
  thisOne: "This session",
  end: "End",
  endOf: (browser: string, address: string) => `End the session of ${browser} from ${address}`,
};

/** The account area of whoever is signed in. */
export const account = { title: "Your account", forms, outcomes, profile, password, twoFactor, recoveryCodes, sessions };

export type Account = typeof account;
