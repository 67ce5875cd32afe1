import type { Preferences } from "@/lib/messages/en/preferences";

export const preferences: Preferences = {
  title: "Idioma y aspecto",
  intro: "Para este navegador.",
  introSignedIn: "Para este navegador. También sus correos llegan en este idioma.",
  form: {
    language: "Idioma",
    theme: "Aspecto",
    themes: { system: "Como el sistema", light: "Claro", dark: "Oscuro" },
    save: "Guardar",
  },
};
