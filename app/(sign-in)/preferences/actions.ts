"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { CHOICE_SECONDS, cookieName, cookieOptions } from "@/lib/cookies";
import { chooseLanguage } from "@/lib/domain/own-account";
import { preferencesInput } from "@/lib/domain/preferences";
import { forgetCookie } from "@/lib/forget-cookie";
import { ownPath } from "@/lib/paths";
import { changeIfDue } from "@/lib/store/accounts";
import { findViewer } from "@/lib/viewer";

export const savePreferences = publicAction(preferencesInput, async ({ language, theme, to }, { occasion }) => {
  const viewer = await findViewer();
  if (viewer) await changeIfDue(viewer.id, { ...occasion, actorId: viewer.id }, (account) => chooseLanguage(account, language));
  const jar = await cookies();
  const kept = { ...cookieOptions(), maxAge: CHOICE_SECONDS };
  jar.set(cookieName("language"), language, kept);
  if (theme === "system") await forgetCookie("theme");
  else jar.set(cookieName("theme"), theme, kept);
  redirect(ownPath(to));
});
