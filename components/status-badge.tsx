import type { Status } from "@/lib/domain/account";
import { words } from "@/lib/request/reader";
import { Badge, type BadgeTone } from "./ui/badge";

const tones: Record<Status, BadgeTone> = {
  active: "success",
  invited: "accent",
  "invitation-expired": "warning",
  "password-expired": "warning",
  away: "warning",
  "blocked-by-admin": "danger",
  "blocked-wrong-passwords": "danger",
  "blocked-wrong-tokens": "danger",
  deleted: "neutral",
};

/** A person's one status, in the words of the user list. */
export const StatusBadge = async ({ status }: { status: Status }) => (
  <Badge tone={tones[status]}>{(await words()).users.status[status]}</Badge>
);
