import { ForAdmins } from "@/components/for-admins";
import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import { readWish } from "@/lib/domain/policy-preview";
import { titled, words } from "@/lib/request/reader";
import { Rules } from "./rules";
import { Touched } from "./touched";
import { TryForm } from "./try-form";

export const generateMetadata = titled((t) => t.policy.title);

export default async function PolicyPage({ searchParams }: PageProps<"/policy">) {
  const admin = await findAdmin("policy");
  if (!admin) return <ForAdmins />;
  const t = (await words()).policy;
  const wish = readWish(await searchParams);
  return (
    <>
      <PageHeading title={t.title} intro={t.intro} />
      <div className="grid gap-8">
        <Rules />
        <section aria-labelledby="what-if">
          <h2 id="what-if" tabIndex={-1} className="font-semibold text-lg outline-none">
            {t.whatIf.title}
          </h2>
          <p className="mt-1 mb-4 max-w-[62ch] text-muted">{t.whatIf.intro}</p>
          <TryForm wish={wish} t={t.whatIf} />
          {wish.isAsked && !wish.tried && <Alert tone="danger">{t.whatIf.nothingTried}</Alert>}
          {wish.isAsked && wish.tried && <Touched tried={wish.tried} />}
        </section>
      </div>
    </>
  );
}
