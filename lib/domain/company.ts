import * as v from "valibot";

/** What a company sets of itself. */
export const companyEntries = {
  COMPANY_NAME: v.optional(
    v.pipe(v.string(), v.regex(/^[^\p{C}<>"]{1,40}$/u, "must be a name of at most 40 characters, without < > and quotes")),
    "Gatehouse",
  ),
};

export type Company = v.InferOutput<v.ObjectSchema<typeof companyEntries, undefined>>;

let parsed: Company | undefined;

/** The company's settings in force; an empty one is an unset one. Throws on a malformed one; `lib/env.ts` reports the same faults in words at the start. */
export function company(): Company {
  parsed ??= v.parse(v.object(companyEntries), Object.fromEntries(Object.entries(process.env).filter(([, value]) => value)));
  return parsed;
}

/** What the portal is called, on its pages, in its mails and in authenticator apps. */
export const portalName = () => company().COMPANY_NAME;
