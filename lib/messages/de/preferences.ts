import type { Preferences } from "@/lib/messages/en/preferences";

export const preferences: Preferences = {
  title: "Sprache und Darstellung",
  intro: "Für diesen Browser.",
  introSignedIn: "Für diesen Browser. Auch Ihre E-Mails kommen in dieser Sprache.",
  form: {
    language: "Sprache",
    theme: "Darstellung",
    themes: { system: "Systemeinstellung", light: "Hell", dark: "Dunkel" },
    save: "Speichern",
  },
};
