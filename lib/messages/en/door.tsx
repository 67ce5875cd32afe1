import { ATTEMPT_MINUTES } from "@/lib/domain/policy";

/** The pages before the door. */
export const door = {
  help: "Trouble signing in? Ask an administrator of your organisation.",
  signIn: {
    title: "Sign in",
    login: "Login",
    loginHint: "Your e-mail address",
    password: "Password",
    forgotPassword: "Forgot password?",
    reasons: {
      "attempt-over": `Your sign-in took longer than ${ATTEMPT_MINUTES} minutes or was changed meanwhile. Please start again.`,
      "session-ended": "Your session has ended. Please sign in again.",
      "signed-out": "You are signed out.",
      "password-set": "Your new password is set. Please sign in with it.",
      "still-blocked":
        "Your new password is set. The account is still blocked after wrong 2FA tokens: the mail about the block says how to unlock it.",
    } as Record<string, string>,
  },
};

export type Door = typeof door;
