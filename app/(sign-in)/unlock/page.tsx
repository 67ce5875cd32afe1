import type { Metadata } from "next";
import { Moment } from "@/components/moment";
import { SupportCode } from "@/components/support-code";
import { Alert } from "@/components/ui/alert";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";
import type { Account } from "@/lib/domain/account";
import { isBlockedByGuessing, mayUnlockByLink, UNLOCKS_A_DAY, type Unlocked } from "@/lib/domain/lockout";
import { policy } from "@/lib/domain/policy";
import { mailedToken } from "@/lib/mailed-link";
import { refusalIn } from "@/lib/messages";
import { words } from "@/lib/reader";
import { findSupportCode } from "@/lib/store/audit";
import { findLink } from "@/lib/store/links";
import { UnlockForms } from "./form";

export const metadata: Metadata = { title: "Unlock account" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Shows and asks; only the form changes anything, since scanners open links. */
export default async function UnlockPage({ searchParams }: Props) {
  const { done } = await searchParams;
  return (
    <>
      <PageHeading title="Unlock account" />
      {isOutcome(done) ? <Done outcome={done} /> : <Question />}
    </>
  );
}

const outcomes: Record<Unlocked, string> = {
  unlocked: "The account is unlocked. Please sign in.",
  renew: "The account is unlocked. Please sign in; you will be asked for a new password then, since somebody may know the old one.",
  "not-me":
    "Thank you. The administrators were told. Please sign in: you will be asked for a new password then, so that whoever tried is kept out.",
};

const isOutcome = (done: unknown): done is Unlocked => typeof done === "string" && Object.hasOwn(outcomes, done);

const Done = ({ outcome }: { outcome: Unlocked }) => (
  <>
    <Alert tone="success" role="status">
      {outcomes[outcome]}
    </Alert>
    <div className="mt-6">
      <LinkButton href="/sign-in">Sign in</LinkButton>
    </div>
  </>
);

async function Question() {
  const link = await findLink("unlock", await mailedToken(), new Date());
  if (!link || !isBlockedByGuessing(link.account)) return <LinkOver />;
  if (!mayUnlockByLink(link.account, link.unlocksBefore))
    return <UnlockedTooOften code={await findSupportCode(link.account.id, "blocked")} />;
  return (
    <>
      <Facts account={link.account} />
      <UnlockForms renews={link.account.blockedReason === "wrong_tokens"} />
      <div className="mt-6">
        <SupportCode code={await findSupportCode(link.account.id, "blocked")} />
      </div>
    </>
  );
}

function Facts({ account }: { account: Account }) {
  const { MAX_WRONG_PASSWORDS, MAX_WRONG_TOKENS } = policy();
  const byTokens = account.blockedReason === "wrong_tokens";
  const why = byTokens ? `Wrong 2FA tokens: ${MAX_WRONG_TOKENS} in a row` : `Wrong passwords: ${MAX_WRONG_PASSWORDS} in a row`;
  return (
    <DefinitionList
      items={[
        { term: "Login", value: account.email },
        { term: "Why", value: why },
        { term: "Blocked", value: account.blockedAt && <Moment at={account.blockedAt} /> },
      ]}
    />
  );
}

/** The same for every link that does not work, and for none. */
const LinkOver = async () => (
  <>
    <Alert tone="warning">{refusalIn(await words(), { code: "link-over" })} Nothing was changed.</Alert>
    <div className="mt-6 flex flex-col gap-3">
      <p>Open the link in the newest mail about the block once more, and answer within 10 minutes.</p>
      <p>
        If it does not help, the account may be unlocked already: <a href="/sign-in">sign in</a>. Otherwise choose a new password with{" "}
        <a href="/forgot-password">Forgot password?</a> or ask an administrator to unblock the account.
      </p>
    </div>
  </>
);

const UnlockedTooOften = ({ code }: { code: string | null }) => (
  <Alert tone="warning">
    This account was unlocked by mail {UNLOCKS_A_DAY} times within a day and nobody signed in. Only an administrator can unblock it now.
    <SupportCode code={code} />
  </Alert>
);
