import { linkIn, mailTo, portalUrl } from "./portal";

/** What the only form of this page carries along unseen: a browser without JavaScript posts it with what somebody types. */
export async function hiddenFields(path: string, origin = portalUrl()): Promise<Record<string, string>> {
  const [fields = {}] = hiddenFieldsIn(await (await fetch(origin + path)).text());
  return fields;
}

/** The same for each form of a page, in their order. */
export function hiddenFieldsIn(html: string): Record<string, string>[] {
  const forms = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => [...form.matchAll(/<input type="hidden"[^>]*>/g)]);
  return forms.map((inputs) => Object.fromEntries(inputs.map(([input]) => [attribute(input, "name"), attribute(input, "value")])));
}

/** Posts the form, with our own origin, and does not follow where it leads. `at` is the process that is asked. */
export function postForm(path: string, fields: Record<string, string>, at = portalUrl(), userAgent = "a test"): Promise<Response> {
  const headers = { origin: portalUrl(), "user-agent": userAgent };
  return fetch(at + path, { method: "POST", body: bodyOf(fields), headers, redirect: "manual" });
}

/** These fields as a form sends them. */
export function bodyOf(fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
}

/** Five wrong passwords, posted; the link of the mail that follows. */
export async function blockedByPasswords(login: string): Promise<string> {
  const fields = await hiddenFields("/sign-in");
  await Promise.all([1, 2, 3, 4, 5].map((count) => postForm("/sign-in", { ...fields, login, password: `wrong password ${count}` })));
  return linkIn(await mailTo(login, /is blocked/));
}

const attribute = (input: string, name: string) =>
  (new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
