import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { Account } from "@/lib/domain/account";
import { FEW_RECOVERY_CODES } from "@/lib/domain/policy";
import { isEnrolled, mustUseTwoFactor } from "@/lib/domain/two-factor";
import type { Account as Words } from "@/lib/messages/en/account";

/** Whether there is a second factor, whether there must be one, and the ways to change it. */
export function TwoFactorCard({ account, t: { twoFactor: t, recoveryCodes } }: { account: Account; t: Words }) {
  const isOn = isEnrolled(account);
  return (
    <Card title={t.title} aside={<Badge tone={isOn ? "success" : "neutral"}>{isOn ? t.on : t.off}</Badge>}>
      <p>
        {isOn ? t.isOn : t.isOff}
        {mustUseTwoFactor(account) && ` ${t.isRequired}`}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <LinkButton href="/account/two-factor" variant={isOn ? "secondary" : "primary"}>
          {isOn ? t.setUpAnother : t.setUp}
        </LinkButton>
        {isOn && !mustUseTwoFactor(account) && (
          <LinkButton href="/account/two-factor/off" variant="secondary">
            {t.turnOff}
          </LinkButton>
        )}
      </div>
      {isOn && <CodesLeft count={account.recoveryCodeHashes.length} t={recoveryCodes} />}
    </Card>
  );
}

const CodesLeft = ({ count, t }: { count: number; t: Words["recoveryCodes"] }) => (
  <div className="mt-5 border-line border-t pt-4">
    <h3 className="font-medium">{t.title}</h3>
    <p className={count <= FEW_RECOVERY_CODES ? "text-warning" : "text-muted"}>{t.left(count)}</p>
    <p className="mt-2">
      <Link href="/account/recovery-codes">{t.make}</Link>
    </p>
  </div>
);
