import type { CSSProperties } from "react";

const SANS = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace";

const base: CSSProperties = { fontFamily: SANS, fontSize: "16px", lineHeight: "25px", color: "#1a1e21" };
const small: CSSProperties = { ...base, fontSize: "14px", lineHeight: "21px", color: "#565c62" };

/** The light look, inline: many mail programs read nothing else. */
export const look = {
  page: { margin: "0", padding: "24px 12px", backgroundColor: "#f6f5f1", fontFamily: SANS },
  card: { maxWidth: "560px", margin: "0 auto", backgroundColor: "#ffffff", border: "1px solid #dfdcd4", borderRadius: "10px" },
  inside: { padding: "28px 28px 20px" },
  brand: { ...small, margin: "0 0 20px", fontWeight: 600, color: "#0c5461" },
  title: { ...base, margin: "0 0 20px", fontSize: "24px", lineHeight: "31px", fontWeight: 650 },
  heading: { ...base, margin: "26px 0 6px", fontWeight: 650 },
  words: { ...base, margin: "0 0 14px" },
  list: { ...base, margin: "0 0 14px", paddingLeft: "24px" },
  item: { ...base, margin: "0 0 8px" },
  small: { ...small, margin: "0 0 14px", overflowWrap: "anywhere" },
  link: { color: "#0c5461", textDecoration: "underline", wordBreak: "break-all" },
  button: {
    ...base,
    display: "inline-block",
    padding: "12px 22px",
    borderRadius: "7px",
    backgroundColor: "#0c5461",
    color: "#ffffff",
    fontWeight: 600,
    textDecoration: "none",
  },
  action: { margin: "22px 0 10px" },
  box: { ...base, margin: "0 0 18px", padding: "14px 16px", backgroundColor: "#f6f5f1", border: "1px solid #dfdcd4", borderRadius: "8px" },
  label: { ...small, margin: "0" },
  value: { ...base, margin: "0", overflowWrap: "anywhere" },
  credential: { ...base, margin: "0 0 8px", overflowWrap: "anywhere" },
  secret: {
    ...base,
    display: "inline-block",
    margin: "4px 0 2px",
    padding: "8px 12px",
    fontFamily: MONO,
    fontSize: "17px",
    lineHeight: "26px",
    backgroundColor: "#ffffff",
    border: "1px solid #84817b",
    borderRadius: "6px",
    overflowWrap: "anywhere",
    WebkitUserSelect: "all",
    userSelect: "all",
  },
  foot: { ...small, maxWidth: "560px", margin: "16px auto 0", padding: "0 28px", fontSize: "13px", lineHeight: "20px" },
} satisfies Record<string, CSSProperties>;

/** react-email repeats the body's style on a table cell of its own. */
const SHEET = ".page > table > tbody > tr > td";

/** The dark look and small screens, for the mail programs that read a style sheet; the classes are those of `frame` and `pieces`. */
export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .page { padding: 0 !important; }
  ${SHEET} { padding: 10px 6px !important; }
  .inside { padding: 20px 16px 14px !important; }
  .foot { padding: 0 16px !important; }
  .secret { font-size: 15px !important; padding: 10px 8px !important; }
}
@media (prefers-color-scheme: dark) {
  .page, ${SHEET} { background-color: #101315 !important; }
  .card { background-color: #181c1f !important; border-color: #2f353a !important; }
  .ink { color: #e8e6e1 !important; }
  .soft { color: #a6acb1 !important; }
  .link, .brand { color: #86c6d1 !important; }
  .box { background-color: #21262a !important; border-color: #2f353a !important; }
  .secret { background-color: #101315 !important; border-color: #757c83 !important; }
}`;
