export const portal = {};

export type Portal = typeof portal;
