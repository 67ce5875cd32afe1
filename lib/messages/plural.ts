type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** "1 day", "1,000 days": a number with the word that a language puts behind it, by the plural rules of Unicode's CLDR. */
export function counting(language: string) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count: number, forms: Forms) => `${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`;
}
