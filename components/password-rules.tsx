"use client";

import { Check, Circle, CircleDashed } from "lucide-react";
import { type Owner, type PasswordFault, visibleFaults } from "@/lib/domain/password";
import { useTyped } from "./form-context";
import { usePortal, useWords } from "./words";

type PasswordRulesProps = { owner: Owner; rules: readonly PasswordFault[]; submit: string };

const seenWhileTyping: readonly PasswordFault[] = ["too-short", "too-long", "personal"];

/** The rules for a new password; while somebody types, each says in words whether it is met. Without scripts, the bare rules. */
export function PasswordRules({ owner, rules, submit }: PasswordRulesProps) {
  const password = useTyped("newPassword");
  const second = useTyped("repeat");
  const { name: portal } = usePortal();
  const { passwordRules, passwordRulesList: t } = useWords();
  const faults = visibleFaults(password, owner, portal);
  const isMet = (rule: PasswordFault) => (password !== "" || rule === "too-long") && !faults.includes(rule);
  return (
    <ul
      aria-live="polite"
      aria-label={t.label}
      className="flex flex-col gap-2 rounded-lg bg-sunken px-4 py-3 text-sm noscript:list-disc noscript:ps-9"
    >
      {rules
        .filter((rule) => seenWhileTyping.includes(rule))
        .map((rule) => (
          <Rule key={rule} words={passwordRules[rule]} state={isMet(rule) ? "met" : "notYet"} />
        ))}
      <Rule words={t.match} state={password !== "" && password === second ? "met" : "notYet"} />
      {rules
        .filter((rule) => !seenWhileTyping.includes(rule))
        .map((rule) => (
          <Rule key={rule} words={passwordRules[rule]} state="later" submit={submit} />
        ))}
    </ul>
  );
}

const signs = { met: Check, notYet: Circle, later: CircleDashed };

function Rule({ words, state, submit = "" }: { words: string; state: keyof typeof signs; submit?: string }) {
  const { passwordRulesList: t } = useWords();
  const Sign = signs[state];
  return (
    <li aria-atomic="true" className="flex gap-2 noscript:list-item">
      <Sign
        className={`mt-[0.1875rem] size-4 shrink-0 ${state === "met" ? "text-success" : "text-muted"} noscript:hidden`}
        aria-hidden="true"
      />
      <span>
        {words}
        <span className={`noscript:hidden ${state === "met" ? "font-medium text-success" : "text-muted"}`}>
          {t[state].replace("{button}", submit)}
        </span>
      </span>
    </li>
  );
}
