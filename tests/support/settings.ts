/** What a portal of the tests cannot do without, beside its database; no mail leaves for anywhere unless `RESEND_BASE_URL` says where. */
export const SETTINGS = {
  AUTH_SECRET: "a secret of the tests that is long enough",
  APP_URL: "http://localhost:3000",
  MAIL_FROM: "Gatehouse <portal@example.com>",
  RESEND_API_KEY: "re_test",
};
