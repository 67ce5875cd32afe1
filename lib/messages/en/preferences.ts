export const preferences = {
  title: "Language and appearance",
  intro: "For this browser.",
  introSignedIn: "For this browser. Your mails come in this language, too.",
  form: {
    language: "Language",
    theme: "Appearance",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    save: "Save",
  },
};

export type Preferences = typeof preferences;
