import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { keepAnswer, REQUEST_ID, tellToWait } from "@/lib/door/answer";

let sent = new Headers();
vi.mock("next/headers", () => ({ headers: async () => sent }));

/** An answer under way to the request that is being judged. */
function anAnswer(): ServerResponse {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  sent = new Headers({ [REQUEST_ID]: keepAnswer(answer) });
  return answer;
}

test("a network that must wait gets 429 and for how many seconds [RFC 6585 4]", async () => {
  const answer = anAnswer();
  await tellToWait({ code: "too-many-tries", about: 417 });
  expect([answer.statusCode, answer.getHeader("retry-after")]).toEqual([429, 417]);
});

test("a full waiting line gets 503 and 5 seconds", async () => {
  const answer = anAnswer();
  await tellToWait({ code: "busy" });
  expect([answer.statusCode, answer.getHeader("retry-after")]).toEqual([503, 5]);
});

test("another refusal changes nothing", async () => {
  const answer = anAnswer();
  await tellToWait({ code: "wrong-credentials", about: 5 });
  expect([answer.statusCode, answer.getHeader("retry-after")]).toEqual([200, undefined]);
});

test("only the answer to this very request is changed", async () => {
  const [other, own] = [anAnswer(), anAnswer()];
  await tellToWait({ code: "busy" });
  expect([other.statusCode, own.statusCode]).toEqual([200, 503]);
});

test("an answer that is sent or given up is forgotten", async () => {
  const answer = anAnswer();
  answer.emit("close");
  await tellToWait({ code: "busy" });
  expect(answer.statusCode).toBe(200);
});

test("an answer whose head is out already stays as it is", async () => {
  const answer = anAnswer();
  answer.flushHeaders();
  await tellToWait({ code: "busy" });
  expect(answer.statusCode).toBe(200);
});
