import type { Preferences } from "@/lib/messages/en/preferences";

export const preferences: Preferences = {
  title: "Langue et apparence",
  intro: "Pour ce navigateur.",
  form: {
    language: "Langue",
    theme: "Apparence",
    themes: { system: "Comme le système", light: "Clair", dark: "Sombre" },
    save: "Enregistrer",
  },
};
