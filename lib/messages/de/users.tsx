import type { Users } from "@/lib/messages/en/users";
import { actions, confirm, selection } from "./users-actions";
import { invitationList, invite } from "./users-invite";
import { listFaults, rowFaults } from "./users-list-faults";
import { standing, status } from "./users-standing";

const list: Users["list"] = {
  inviteUser: "Benutzer einladen",
  previous: "Vorherige Seite",
  next: "Nächste Seite",
  nobody: {
    title: "Niemand gefunden",
    says: "Kein Name und kein Login passt zu dieser Suche und diesen Filtern.",
    showAll: "Alle anzeigen",
  },
  search: { search: "Suchen", hint: "Ein Teil des Namens oder des Logins", status: "Status", role: "Rolle", searching: "Suche läuft" },
  any: "Alle",
  anySaveDeleted: "Alle außer gelöschten",
  columns: {
    name: "Name",
    login: "Login",
    role: "Rolle",
    status: "Status",
    "2fa": "2FA",
    "last-sign-in": "Letzte Anmeldung",
    "next-due": "Nächste Frist",
  },
  select: "Auswählen",
  selectPerson: (name) => `${name} auswählen`,
  selectAll: "Alle auf dieser Seite auswählen",
  actions: "Aktionen",
  actionsFor: (name) => `Aktionen für ${name}`,
  you: "(Sie)",
  twoFactor: { on: "Ein", toSetUp: "Einzurichten", off: "Aus" },
  never: "Nie",
  dueNow: "Jetzt",
  mailNotes: { waiting: "E-Mail wartet", accepted: "E-Mail angenommen", failed: "E-Mail fehlgeschlagen" },
  because: (note, failure) => `${note}: ${failure}`,
};

const mails: Users["person"]["mails"] = {
  title: "E-Mails",
  none: "Bisher keine.",
  states: { waiting: "wartet", accepted: "vom E-Mail-Dienst angenommen", failed: "fehlgeschlagen" },
  is: (kind, state) => (
    <>
      {kind}: {state}
    </>
  ),
};

const person: Users["person"] = {
  title: "Benutzer",
  twoFactor: "Zwei-Faktor",
  ownPassword: "Eigenes Passwort",
  notSet: "Noch nicht festgelegt",
  blocked: "Gesperrt",
  invitationEnds: "Einladung endet",
  enrolled: { required: "Eingerichtet, vorgeschrieben", optional: "Eingerichtet, freiwillig" },
  unenrolled: { required: "Nicht eingerichtet, vorgeschrieben", optional: "Nicht eingerichtet, freiwillig" },
  due: {
    expired: (day) => <>{day}: Das Passwort läuft ab</>,
    away: (day) => <>{day}: Ohne Anmeldung bis dahin wird ein neues Passwort verlangt</>,
  },
  sessions: "Sitzungen",
  notSignedIn: "Zurzeit nicht angemeldet.",
  since: (address, moment) => (
    <>
      Von {address}, seit {moment}
    </>
  ),
  mails,
  timeline: "Verlauf",
  fullLog: "Vollständiges Protokoll",
  from: (address) => `, von ${address}`,
  by: (actor) => `, durch ${actor}`,
};

export const users: Users = {
  title: "Benutzer",
  back: "Zurück zu den Benutzern",
  status,
  standing,
  actions,
  confirm,
  selection,
  list,
  person,
  invite,
  invitationList,
  listFaults,
  rowFaults,
  forAdmins: {
    title: "Nur für Admins",
    notForYou: "Diese Seite ist nicht für Sie",
    says: "Nur Admins sehen sie. Wenn Sie etwas von hier brauchen, bitten Sie einen Admin Ihrer Organisation.",
  },
};
