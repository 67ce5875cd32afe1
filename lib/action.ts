import "server-only";
import { headers } from "next/headers";
import * as v from "valibot";
import { admitAdmin } from "@/lib/admin";
import type { Occasion } from "@/lib/domain/decision";
import type { ActionState, Fields, Refusal } from "@/lib/domain/refusal";
import { AttemptOver, SessionOver, type Step } from "@/lib/domain/sign-in";
import { tellToWait } from "@/lib/door/answer";
import { refusalIn } from "@/lib/messages";
import { Busy } from "@/lib/passwords/gate";
import { isOwnForm, occasionOf, supportCode } from "@/lib/request/occasion";
import { words } from "@/lib/request/reader";
import { logWarning } from "@/lib/server/log";
import { requireStep, type Visitor } from "@/lib/sign-in/attempt";
import { hasEvents } from "@/lib/store/audit";
import { findViewer, requireUser, type Viewer } from "@/lib/viewer";

type Schema = v.GenericSchema<unknown, unknown>;
type Run<S extends Schema, Guest> = (input: v.InferOutput<S>, guest: Guest & { occasion: Occasion }) => Promise<ActionState>;
type Action = (previous: ActionState, form: FormData) => Promise<ActionState>;

/** An action for anybody, before the sign-in. */
export const publicAction = <S extends Schema>(schema: S, run: Run<S, object>) => guarded(async () => ({ actorId: null }), schema, run);

/** An action for the visitor whose next step is this one; everybody else is led to theirs. */
export const stepAction = <S extends Schema>(step: Exclude<Step, "password" | "done">, schema: S, run: Run<S, { visitor: Visitor }>) =>
  guarded(async () => ({ visitor: await requireStep(step), actorId: null }), schema, run);

/** An action for whoever is signed in; nothing is done for anybody else. */
export const userAction = <S extends Schema>(schema: S, run: Run<S, { viewer: Viewer }>) => guarded<S, SignedIn>(signedIn, schema, run);

/** An action for admins; for anybody else nothing is done, and it is told what they wanted. */
export const adminAction = <S extends Schema>(schema: S, run: Run<S, { viewer: Viewer }>) =>
  guarded<S, SignedIn>(
    async () => {
      const guest = await signedIn();
      if ("refusal" in guest || (await admitAdmin(guest.viewer, "action"))) return guest;
      return { refusal: { code: "admins-only" } };
    },
    schema,
    run,
  );

type SignedIn = { viewer: Viewer; actorId: string; session: string };

/** Without scripts a form leads to the sign-in; with them its page is covered, not left, so that nothing typed is lost. */
async function signedIn(): Promise<SignedIn | { refusal: Refusal }> {
  const viewer = (await headers()).has("next-action") ? await findViewer() : await requireUser();
  return viewer ? { viewer, actorId: viewer.id, session: viewer.session.id } : { refusal: { code: "session-over" } };
}

/**
 * One straight line for every action: own form, guard, parse, run. What was typed goes back to the form on a refusal, save
 * secrets. It catches nothing but a full waiting line, and an attempt or a session that was ended meanwhile, so that redirects pass and bugs reach the error page.
 */
function guarded<S extends Schema, Guest extends { actorId: string | null; session?: string }>(
  guard: () => Promise<Guest | { refusal: Refusal }>,
  schema: S,
  run: Run<S, Guest>,
): Action {
  return async (_previous, form) => {
    // Whoever calls the action by its id may send anything.
    if (!(form instanceof FormData) || !(await isOwnForm())) {
      logWarning("foreign-form", { address: (await occasionOf(null)).address });
      return withWords({ refusal: { code: "foreign-form" } });
    }
    const guest = await guard();
    if ("refusal" in guest) return withWords({ ...guest, ...(await followRefusal(guest)) });
    const fields = fieldsOf(form);
    const parsed = v.safeParse(schema, fields);
    if (!parsed.success) {
      const faults = issuesOf(parsed.issues);
      // Which fields, never what was in them; their names may be anybody's, too.
      logWarning("malformed-input", { actor: guest.actorId, fields: Object.keys(faults).join(" ").slice(0, 200) });
      return { fields: faults, values: echo(fields) };
    }
    const { actorId, session } = guest;
    const answer = await run(parsed.output, { ...guest, occasion: await occasionOf(actorId, session) }).catch(refusalOf);
    return withWords({ ...answer, ...(await followRefusal(answer)), values: echo(fields) });
  };
}

/** What goes along with a refusal: a status for programs, and a support code for people when there is something to find by it. */
async function followRefusal({ refusal }: ActionState): Promise<ActionState> {
  if (!refusal) return {};
  await tellToWait(refusal);
  const code = await supportCode();
  return code && (await hasEvents(code)) ? { supportCode: code } : {};
}

/** The answer with its refusals in the reader's language. */
async function withWords(answer: ActionState): Promise<ActionState> {
  const { refusal, fields } = answer;
  if (!refusal && !fields) return answer;
  const t = await words();
  const inWords = (faults: Fields[string]) => faults.map((fault) => (typeof fault === "string" ? fault : refusalIn(t, fault)));
  return {
    ...answer,
    ...(refusal && { said: refusalIn(t, refusal) }),
    ...(fields && { fields: Object.fromEntries(Object.entries(fields).map(([name, faults]) => [name, inWords(faults)])) }),
  };
}

/** The form's own fields; one sent twice becomes a list, which no schema takes. Read at one go: to ask for each by its name takes seconds of a form with thousands. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of form)
    if (!name.startsWith("$ACTION_")) fields.set(name, fields.has(name) ? [fields.get(name), value] : value);
  return Object.fromEntries(fields);
}

/** Of each field the first, as the browser tells it: what is missing is not badly written, too. */
function issuesOf(issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Record<string, string[]> {
  const { nested = {} } = v.flatten(issues);
  return Object.fromEntries(Object.entries(nested as Record<string, string[]>).map(([name, faults]) => [name, faults.slice(0, 1)]));
}

const SECRET = /password|repeat|token|code/i;

const echo = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === "string" && !SECRET.test(field[0])),
  );

function refusalOf(error: unknown): ActionState {
  if (error instanceof Busy) return { refusal: { code: "busy" } };
  if (error instanceof AttemptOver) return { refusal: { code: "attempt-over" } };
  if (error instanceof SessionOver) return { refusal: { code: "session-over" } };
  throw error;
}
