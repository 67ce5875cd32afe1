import { isIP } from "node:net";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });

/** "24 November 2026, 10:42 UTC". Throws on an invalid date. */
export const moment = (date: Date) => `${day.format(date)}, ${clock.format(date)} UTC`;

/** "1 wrong password", "5 wrong passwords". */
export const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;

/** The address if it is one: what a proxy passed on may be anything. */
export const knownAddress = (address: string) => (isIP(address) ? address : null);
