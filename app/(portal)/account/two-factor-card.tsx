import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { Account } from "@/lib/domain/account";
import { isEnrolled, mustUseTwoFactor, RECOVERY_CODES } from "@/lib/domain/two-factor";

/** Whether there is a second factor, whether there must be one, and the ways to change it. */
export function TwoFactorCard({ account }: { account: Account }) {
  const isOn = isEnrolled(account);
  return (
    <Card title="Two-factor authentication" aside={<Badge tone={isOn ? "success" : "neutral"}>{isOn ? "On" : "Off"}</Badge>}>
      <p>
        {isOn
          ? "At each sign-in you type the six digits that your app shows, besides your password."
          : "With it a stranger who learns your password still does not get in. It takes an app on your phone and two minutes."}
        {mustUseTwoFactor(account) && " It is required for your account."}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <LinkButton href="/account/two-factor" variant={isOn ? "secondary" : "primary"}>
          {isOn ? "Set up another phone" : "Set up"}
        </LinkButton>
        {isOn && !mustUseTwoFactor(account) && (
          <LinkButton href="/account/two-factor/off" variant="secondary">
            Turn off
          </LinkButton>
        )}
      </div>
      {isOn && <CodesLeft count={account.recoveryCodeHashes.length} />}
    </Card>
  );
}

const CodesLeft = ({ count }: { count: number }) => (
  <div className="mt-5 border-line border-t pt-4">
    <h3 className="font-medium">Recovery codes</h3>
    <p className={count <= 3 ? "text-warning" : "text-muted"}>
      {count} of {RECOVERY_CODES} left. One stands in for the token when the phone is lost.
    </p>
    <p className="mt-2">
      <Link href="/account/recovery-codes">Make new recovery codes</Link>
    </p>
  </div>
);
