export const policy = {};

export type Policy = typeof policy;
