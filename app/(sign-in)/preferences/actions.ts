"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { chooseLanguage } from "@/lib/domain/own-account";
import { preferencesInput } from "@/lib/domain/preferences";
import { ownPath } from "@/lib/paths";
import { CHOICE_SECONDS } from "@/lib/request/cookies";
import { forgetCookie, setCookie } from "@/lib/request/set-cookie";
import { changeIfDue } from "@/lib/store/change-account";
import { findViewer } from "@/lib/viewer";

export const savePreferences = publicAction(preferencesInput, async ({ language, theme, to }, { occasion }) => {
  const viewer = await findViewer();
  if (viewer) await changeIfDue(viewer.id, { ...occasion, actorId: viewer.id }, (account) => chooseLanguage(account, language));
  const kept = { maxAge: CHOICE_SECONDS };
  await setCookie("language", language, kept);
  if (theme === "system") await forgetCookie("theme");
  else await setCookie("theme", theme, kept);
  redirect(ownPath(to));
});
