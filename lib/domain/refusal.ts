type RefusalCode =
  | "wrong-credentials"
  | "wrong-token"
  | "token-used"
  | "clock-off"
  | "wrong-recovery-code"
  | "link-over"
  | "attempt-over"
  | "busy"
  | "foreign-form";

const words: Record<RefusalCode, (about: number) => string> = {
  "wrong-credentials": (limit) =>
    `Wrong login or password. After ${limit} wrong passwords an account is blocked, and its owner gets a mail that says how to unlock it.`,
  "wrong-token": (limit) =>
    `This token is not right. After ${limit} wrong ones the account is blocked, and its owner gets a mail that says how to unlock it.`,
  "token-used": () => "This token was used already. Wait for the next one and type that.",
  "clock-off": (seconds) =>
    `This token belongs to another time: the clock of your phone is about ${Math.abs(seconds)} seconds ${seconds < 0 ? "slow" : "fast"}. Set it to automatic and type the next token.`,
  "wrong-recovery-code": (limit) =>
    `This is none of your unused recovery codes. After ${limit} wrong ones the account is blocked, and its owner gets a mail that says how to unlock it.`,
  "link-over": () => "This link is over: it was used, a later one was sent, or its time has passed.",
  "attempt-over": () => "Your account was changed meanwhile, so that this sign-in is over. Please start again at the sign-in page.",
  busy: () => "Too many people are signing in at this moment. Please try again in a few seconds.",
  "foreign-form": () => "This form did not come from this portal, so nothing was done. Please reload the page and try again.",
};

/** The closed list of expected refusals. They are values that an action returns, never exceptions. */
export type Refusal = { code: RefusalCode; about?: number };

/** A refusal in the words of a person; `about` is the number that some of them name. */
export const wordsOf = (refusal: Refusal): string => words[refusal.code](refusal.about ?? 0);

/** What an action answers to its form. `values` gives back what was typed, save secrets; nothing in it is ever secret. */
export type ActionState = { refusal?: Refusal; fields?: Record<string, string[]>; values?: Record<string, string> };
