import type { Status } from "@/lib/domain/account";
import { statusWords } from "@/lib/domain/status-words";
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
export const StatusBadge = ({ status }: { status: Status }) => <Badge tone={tones[status]}>{statusWords(status)}</Badge>;
