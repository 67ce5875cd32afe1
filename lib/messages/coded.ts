/** Says codes in words; one that the words do not know, such as a later release's, stands for itself. */
export const codedBy = (words: Record<string, string | undefined>) => (code: string) =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code.replaceAll(/[-_]/g, " ");

/** The same for codes with spaces between them. */
export const listedBy = (words: Record<string, string | undefined>) => (codes: string) => codes.split(" ").map(codedBy(words)).join(", ");

/** To the minute, and the same for every reader, as the log's times are. */
export const inMinutes = (moment: string) => `${moment.slice(0, 16).replace("T", " ")} UTC`;
