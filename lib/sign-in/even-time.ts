import "server-only";
import { setTimeout as pause } from "node:timers/promises";

/** Writing a mail takes some milliseconds more than writing none; in so many, the answer's time does not tell (requirement D5). */
const LEAST_MILLISECONDS = 300;

/** Begins when it is called: the least time that an answer takes which must not tell whether there is an account, or in which state. */
export const leastTime = () => pause(LEAST_MILLISECONDS);
