"use client";

import { ActionForm } from "@/components/action-form";
import { FormSelect } from "@/components/form-select";
import { LANGUAGES, type Language, languageNames } from "@/lib/domain/language";
import { preferencesInput, THEMES, type Theme } from "@/lib/domain/preferences";
import { savePreferences } from "./actions";

type PreferencesFormProps = {
  language: Language;
  theme: Theme | "system";
  to: string;
  t: { language: string; theme: string; themes: Record<Theme | "system", string>; save: string };
};

export function PreferencesForm({ language, theme, to, t }: PreferencesFormProps) {
  return (
    <ActionForm action={savePreferences} schema={preferencesInput} submit={t.save} hidden={{ to }}>
      <FormSelect
        name="language"
        label={t.language}
        defaultValue={language}
        options={LANGUAGES.map((value) => ({ value, label: languageNames[value] }))}
      />
      <FormSelect
        name="theme"
        label={t.theme}
        defaultValue={theme}
        options={(["system", ...THEMES] as const).map((value) => ({ value, label: t.themes[value] }))}
      />
    </ActionForm>
  );
}
