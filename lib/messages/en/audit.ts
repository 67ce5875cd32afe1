export const audit = {};

export type Audit = typeof audit;
