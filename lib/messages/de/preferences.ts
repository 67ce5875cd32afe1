import type { Preferences } from "@/lib/messages/en/preferences";

export const preferences: Preferences = {
  title: "Sprache und Aussehen",
  intro: "Für diesen Browser.",
  form: {
    language: "Sprache",
    theme: "Aussehen",
    themes: { system: "Wie das System", light: "Hell", dark: "Dunkel" },
    save: "Speichern",
  },
};
