import type { Preferences } from "@/lib/messages/en/preferences";

export const preferences: Preferences = {
  title: "Мова й вигляд",
  intro: "Для цього браузера.",
  introSignedIn: "Для цього браузера. Листи також надходять цією мовою.",
  form: {
    language: "Мова",
    theme: "Вигляд",
    themes: { system: "Як у системі", light: "Світлий", dark: "Темний" },
    save: "Зберегти",
  },
};
