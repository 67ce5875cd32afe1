/** Dates in words, in the server's time: "24 November 2026". */
export const dayInWords = (date: Date) => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(date);
