import { expect, test } from "vitest";
import { messages, refusalIn } from "@/lib/messages";

test.each([
  [0, "1 minute"],
  [1, "1 minute"],
  [60, "1 minute"],
  [61, "2 minutes"],
  [600, "10 minutes"],
])("a wait of %i seconds is told as about %s", (seconds, words) => {
  expect(refusalIn(messages.en, { code: "too-many-tries", about: seconds })).toBe(
    `Too many failed sign-ins came from your network address. Please wait about ${words} and try again; your account is not affected.`,
  );
});
