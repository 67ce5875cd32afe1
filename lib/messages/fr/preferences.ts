import type { Preferences } from "@/lib/messages/en/preferences";

export const preferences: Preferences = {
  title: "Langue et apparence",
  intro: "Pour ce navigateur.",
  introSignedIn: "Pour ce navigateur. Vos e-mails arrivent aussi dans cette langue.",
  form: {
    language: "Langue",
    theme: "Apparence",
    themes: { system: "Comme le système", light: "Clair", dark: "Sombre" },
    save: "Enregistrer",
  },
};
