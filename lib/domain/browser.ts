const browsers: [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, "Edge"],
  [/\b(?:OPR|Opera)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bVersion\/\S+ .*Safari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** Which browser on which system, from a User-Agent; null for what is not known. Its own words never appear: a stranger chose them. */
export const browserOf = (userAgent: string) => ({ browser: nameIn(userAgent, browsers), system: nameIn(userAgent, systems) });

const nameIn = (userAgent: string, known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;

/** Whether two User-Agents are of the same browser on the same system, as far as either is known. */
export function isSameBrowser(one: string, other: string): boolean {
  const [here, there] = [browserOf(one), browserOf(other)];
  return here.browser === there.browser && here.system === there.system;
}
