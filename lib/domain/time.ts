/** Units of time for the rules, in milliseconds. */
export const seconds = (count: number) => count * 1000;
export const minutes = (count: number) => seconds(count * 60);
export const hours = (count: number) => minutes(count * 60);
export const days = (count: number) => hours(count * 24);

export const later = (date: Date, milliseconds: number) => new Date(date.getTime() + milliseconds);

/** Whether something that ends at `end` is over: it still holds one millisecond before, and no longer at `end` itself. */
export const hasPassed = (end: Date, now: Date) => now >= end;
