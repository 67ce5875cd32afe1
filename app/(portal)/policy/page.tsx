import type { Metadata } from "next";
import { ForAdmins } from "@/components/for-admins";
import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import { readWish } from "@/lib/domain/policy-preview";
import { Rules } from "./rules";
import { Touched } from "./touched";
import { TryForm } from "./try-form";

export const metadata: Metadata = { title: "Policy" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PolicyPage({ searchParams }: Props) {
  const admin = await findAdmin("policy");
  if (!admin) return <ForAdmins />;
  const wish = readWish(await searchParams);
  return (
    <>
      <PageHeading
        title="Policy"
        intro="The rules in force, and whom other numbers would touch. Nothing is changed here: the numbers are settings of the server."
      />
      <div className="grid gap-8">
        <Rules />
        <section aria-labelledby="what-if">
          <h2 id="what-if" className="font-semibold text-lg">
            What if
          </h2>
          <p className="mt-1 mb-4 max-w-[62ch] text-muted">
            Try other numbers, and see who would be asked for a new password or blocked before anybody changes a setting.
          </p>
          <TryForm wish={wish} />
          {wish.isAsked && !wish.tried && <Alert tone="danger">Nothing was tried: a number above is not one that the setting takes.</Alert>}
          {wish.isAsked && wish.tried && <Touched tried={wish.tried} />}
        </section>
      </div>
    </>
  );
}
