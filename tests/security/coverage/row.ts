/**
 * One demand of a standard. It says how Gatehouse meets it, and one or more of: the tests that prove it (their titles, with the
 * describe or the file before them and " > " between where a title stands twice), the chapter of a document that says it, why it does
 * not apply, why the portal departs from it, or, honestly, what is still missing.
 */
export type Row = {
  id: string;
  demand: string;
  how: string;
  tests?: string[];
  /** A chapter of a document at the root, and words that stand in it. */
  document?: { at: `${string}.md#${string}`; says: string[] };
  notApplicable?: string;
  deviation?: string;
  open?: string;
};

export type Standard = { title: string; rows: Row[] };
