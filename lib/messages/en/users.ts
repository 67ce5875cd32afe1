export const users = {};

export type Users = typeof users;
