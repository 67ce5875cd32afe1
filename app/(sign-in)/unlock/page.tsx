import { Moment } from "@/components/moment";
import { SupportCode } from "@/components/support-code";
import { Alert } from "@/components/ui/alert";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";
import type { Account } from "@/lib/domain/account";
import { isBlockedByGuessing, mayUnlockByLink } from "@/lib/domain/lockout";
import { policy, UNLOCKS_A_DAY } from "@/lib/domain/policy";
import { isKeyOf } from "@/lib/domain/search-params";
import { refusalIn } from "@/lib/messages";
import type { Door } from "@/lib/messages/en/door";
import { mailedToken } from "@/lib/request/mailed-link";
import { titled, words } from "@/lib/request/reader";
import { findSupportCode } from "@/lib/store/audit";
import { findLink } from "@/lib/store/links";
import { UnlockForms } from "./form";

export const generateMetadata = titled((t) => t.door.unlock.title);

/** Shows and asks; only the form changes anything, since scanners open links. */
export default async function UnlockPage({ searchParams }: PageProps<"/unlock">) {
  const { done } = await searchParams;
  const { outcomes, title } = (await words()).door.unlock;
  return (
    <>
      <PageHeading title={title} />
      {isKeyOf(outcomes, done) ? <Done said={outcomes[done]} /> : <Question />}
    </>
  );
}

const Done = async ({ said }: { said: string }) => (
  <>
    <Alert tone="success" role="status">
      {said}
    </Alert>
    <div className="mt-6">
      <LinkButton href="/sign-in">{(await words()).door.signIn.title}</LinkButton>
    </div>
  </>
);

async function Question() {
  const link = await findLink("unlock", await mailedToken("unlock"), new Date());
  if (!link || !isBlockedByGuessing(link.account)) return <LinkOver />;
  const t = (await words()).door.unlock;
  const code = await findSupportCode(link.account.id, "blocked");
  if (!mayUnlockByLink(link.account, link.unlocksBefore))
    return (
      <Alert tone="warning">
        {t.tooOften(UNLOCKS_A_DAY)}
        <SupportCode code={code} />
      </Alert>
    );
  return (
    <>
      <Facts account={link.account} t={t} />
      <UnlockForms t={t.form} renews={link.account.blockedReason === "wrong_tokens"} />
      <div className="mt-6">
        <SupportCode code={code} />
      </div>
    </>
  );
}

function Facts({ account, t }: { account: Account; t: Door["unlock"] }) {
  const { MAX_WRONG_PASSWORDS, MAX_WRONG_TOKENS } = policy();
  const why = account.blockedReason === "wrong_tokens" ? t.wrongTokens(MAX_WRONG_TOKENS) : t.wrongPasswords(MAX_WRONG_PASSWORDS);
  return (
    <DefinitionList
      items={[
        { term: t.login, value: account.email },
        { term: t.why, value: why },
        { term: t.blocked, value: account.blockedAt && <Moment at={account.blockedAt} /> },
      ]}
    />
  );
}

/** The same for every link that does not work, and for none. */
async function LinkOver() {
  const t = await words();
  const { unchanged, onceMore, otherwise } = t.door.unlock;
  return (
    <>
      <Alert tone="warning">
        {refusalIn(t, { code: "link-over" })} {unchanged}
      </Alert>
      <div className="mt-6 flex flex-col gap-3">
        <p>{onceMore}</p>
        <p>{otherwise()}</p>
      </div>
    </>
  );
}
