type RefusalCode = "wrong-credentials" | "busy" | "foreign-form";
const words: Record<RefusalCode, (about: number) => string> = {
  "wrong-credentials": (limit) =>
    `Wrong login or password. After ${limit} wrong passwords an account is blocked, and its owner gets a mail that says how to unlock it.`,
  busy: () => "Too many people are signing in at this moment. Please try again in a few seconds.",
  "foreign-form": () => "This form did not come from this portal, so nothing was done. Please reload the page and try again.",
};

/** The closed list of expected refusals. They are values that an action returns, never exceptions. */
export type Refusal = { code: RefusalCode; about?: number };

/** A refusal in the words of a person; `about` is the number that some of them name. */
export const wordsOf = (refusal: Refusal): string => words[refusal.code](refusal.about ?? 0);

/** What an action answers to its form. `values` gives back what was typed, save secrets; nothing in it is ever secret. */
export type ActionState = { refusal?: Refusal; fields?: Record<string, string[]>; values?: Record<string, string> };
