/** The end of a session, on the page on which somebody works. */
export const session = {
  endsAt: "Your session ends at",
  inAMinute: "in a minute",
  watch: {
    soon: "Your session ends soon",
    endsIn: "It ends in",
    twoMinutes: "2 minutes",
    oneMinute: "1 minute",
    thirtySeconds: "30 seconds",
    tenSeconds: "10 seconds",
    stays: "What you typed stays: at the end this page is covered, and you sign in again right on it.",
    close: "Close",
    againNow: "Sign in again now",
    again: "Sign in again",
    another: "Signing in begins another session.",
    ended: "Your session has ended",
    pleaseAgain: "Please sign in again.",
    stillHere: "Your page is still here, with what you typed on it.",
    notNow: "Not now",
    signIn: "Sign in",
    login: "Login",
    password: "Password",
    noToken: "Leave it empty if you have none",
    otherTab: "Sign in in another tab",
  },
};

export type Session = typeof session;
