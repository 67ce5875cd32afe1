import { QRCodeSVG } from "qrcode.react";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/copy-button";
import { groupsOfFour, keyUri } from "@/lib/totp";

type TwoFactorStepsProps = {
  /** The key, which only its owner may see, and only until it is confirmed. */
  accountToken: string;
  login: string;
  /** The form that confirms it. */
  children: ReactNode;
};

/** Setting up an authenticator app, step by step: install, scan or type, confirm. */
export function TwoFactorSteps({ accountToken, login, children }: TwoFactorStepsProps) {
  return (
    <ol className="flex flex-col gap-6">
      <Step number={1} title="Install an authenticator app">
        <p>Google Authenticator or Microsoft Authenticator, on your phone. If you have one of them already, use that.</p>
      </Step>
      <Step number={2} title="Add Gatehouse to the app">
        <p>Add an account in the app and scan this QR code.</p>
        <QRCodeSVG
          value={keyUri(accountToken, login)}
          title="QR code for the authenticator app. It says the same as the 2FA account token below."
          size={200}
          marginSize={4}
          className="my-4 h-auto w-full max-w-50 rounded-lg border border-line"
        />
        <AccountToken accountToken={accountToken} />
      </Step>
      <Step number={3} title="Type what the app shows">
        <p className="mb-4">The app shows six digits for Gatehouse, new ones every 30 seconds. Type them here and press Update.</p>
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
function AccountToken({ accountToken }: { accountToken: string }) {
  return (
    <div className="flex flex-col items-start gap-1.5">
      <label htmlFor="account-token" className="font-medium">
        2FA account token
      </label>
      <p id="account-token-hint" className="-mt-1 text-muted text-sm">
        If you cannot scan, type this into the app instead. Nobody else may see it.
      </p>
      <textarea
        id="account-token"
        aria-describedby="account-token-hint"
        readOnly
        rows={2}
        cols={19}
        value={groupsOfFour(accountToken)}
        spellCheck={false}
        className="resize-none rounded-lg border border-edge bg-sunken px-3 py-2 font-mono"
      />
      <CopyButton text={accountToken} />
    </div>
  );
}
