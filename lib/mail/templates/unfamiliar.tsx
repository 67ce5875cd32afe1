import type { Unfamiliar } from "@/lib/domain/familiar";
import type { Mail } from "@/lib/domain/mail";
import { Circumstances, type Letter, type Letterhead, NewPasswordNow, NotYou, Words } from "./pieces";
import { moment } from "./words";

const reasons: Record<Unfamiliar, string> = {
  "after-failures": "Somebody signed in to your account after several wrong passwords or 2FA tokens. They had the right ones in the end.",
  network: "Somebody signed in to your account from a network that it was not used from before.",
  browser: "Somebody signed in to your account with a browser that it was not used with before.",
};

/** A sign-in that stands out from those before it. */
export const unfamiliarSignIn = ({ why }: Extract<Mail, { kind: "unfamiliar-sign-in" }>, head: Letterhead): Letter => ({
  subject: "A sign-in to your Gatehouse account that stands out",
  preview: `On ${moment(head.at)}. If this was not you, act now.`,
  body: (
    <>
      <Words>{reasons[why]} If this was you, all is well.</Words>
      <Circumstances head={head} />
      <NotYou>
        Somebody else is in your account. <NewPasswordNow head={head} />, and tell an admin.
      </NotYou>
    </>
  ),
});
