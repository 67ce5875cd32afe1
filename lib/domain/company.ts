import * as v from "valibot";
import { inForce } from "./policy";

/** What a company sets of itself: its name, its one accent, and the file of its logo. */
export const companyEntries = {
  COMPANY_NAME: v.optional(
    v.pipe(v.string(), v.regex(/^[^\p{C}<>"]{1,40}$/u, "must be a name of at most 40 characters, without < > and quotes")),
    "Gatehouse",
  ),
  COMPANY_ACCENT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^#[0-9a-f]{6}$/i, "must be a colour, like #0c5461"),
      v.check((hex) => !(contrastOnWhite(hex) < 4.5), "must be darker: it is to be read on white, at 4.5:1 or more"),
    ),
  ),
  COMPANY_LOGO: v.optional(v.string()),
};

/** The company's settings in force. */
export const company = inForce(companyEntries);

/** What the portal is called, on its pages, in its mails and in authenticator apps. */
export const portalName = () => company().COMPANY_NAME;

/** The contrast ratio of a colour, #rrggbb, and white: 1 to 21 (WCAG 2.2, "relative luminance"). */
export function contrastOnWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
