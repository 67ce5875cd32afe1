import { QRCodeSVG } from "qrcode.react";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/copy-button";
import type { Door } from "@/lib/messages/en/door";
import { words } from "@/lib/request/reader";
import { groupsOfFour, keyUri } from "@/lib/sign-in/totp";

type TwoFactorStepsProps = {
  /** The key, which only its owner may see, and only until it is confirmed. */
  accountToken: string;
  login: string;
  /** The form that confirms it. */
  children: ReactNode;
};

/** Setting up an authenticator app, step by step: install, scan or type, confirm. */
export async function TwoFactorSteps({ accountToken, login, children }: TwoFactorStepsProps) {
  const t = (await words()).door.twoFactorSetup;
  return (
    <ol className="flex flex-col gap-6">
      <Step number={1} title={t.install}>
        <p>{t.installText}</p>
      </Step>
      <Step number={2} title={t.add}>
        <p>{t.addText}</p>
        <QRCodeSVG
          value={keyUri(accountToken, login)}
          title={t.qrCode}
          size={200}
          marginSize={4}
          className="my-4 h-auto w-full max-w-50 rounded-lg border border-line"
        />
        <p className="mb-4 sm:hidden">
          <a href={keyUri(accountToken, login)}>{t.onThisPhone}</a>
        </p>
        <AccountToken accountToken={accountToken} t={t} />
      </Step>
      <Step number={3} title={t.type}>
        <p className="mb-4">{t.typeText}</p>
        {children}
      </Step>
    </ol>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3">
      <span
        aria-hidden="true"
        className="flex size-7 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent text-sm"
      >
        {number}
      </span>
      <div className="min-w-0">
        <h2 className="mb-1 font-semibold text-lg">{title}</h2>
        {children}
      </div>
    </li>
  );
}

/** Two lines at every width, so that nobody loses the place while typing it into the phone; copied without the spaces. */
function AccountToken({ accountToken, t }: { accountToken: string; t: Door["twoFactorSetup"] }) {
  return (
    <div className="flex flex-col items-start gap-1.5">
      <label htmlFor="account-token" className="font-medium">
        {t.accountToken}
      </label>
      <p id="account-token-hint" className="-mt-1 text-muted text-sm">
        {t.accountTokenHint}
      </p>
      <textarea
        id="account-token"
        aria-describedby="account-token-hint"
        readOnly
        rows={2}
        cols={19}
        value={groupsOfFour(accountToken)}
        spellCheck={false}
        className="max-w-full resize-none rounded-lg border border-edge bg-sunken px-3 py-2 font-mono"
      />
      <CopyButton text={accountToken} />
    </div>
  );
}
