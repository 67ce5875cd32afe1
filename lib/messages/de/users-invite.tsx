import { LIST_LIMIT } from "@/lib/domain/invitation-list";
import type { Users } from "@/lib/messages/en/users";
import { count, figures, hours } from "./figures";

const { number } = figures;

export const invite: Users["invite"] = {
  title: "Benutzer einladen",
  intro: (limit) =>
    `Die E-Mail enthält einen Link, das Login und ein vorläufiges Passwort. Es gilt ${hours(limit)} und muss bei der ersten Anmeldung ersetzt werden.`,
  sent: (email) =>
    `${email} ist eingeladen: Die E-Mail geht gleich hinaus. Was aus ihr wird, steht in der Zeile dieser Person in der Liste der Benutzer.`,
  onePerson: "Eine Person",
  form: {
    submit: "Einladung senden",
    email: "E-Mail-Adresse",
    emailHint: "Sie ist auch das Login",
    name: "Name",
    role: "Rolle",
    twoFactor: "Zwei-Faktor-Authentifizierung vorschreiben",
    twoFactorForAdmins: "Empfohlen für Admins",
    twoFactorAnyway: "Eine Einstellung dieses Portals schreibt sie ohnehin allen vor",
  },
  many: "Viele auf einmal",
  listForm: {
    submit: "Liste prüfen",
    people: "Eine Person je Zeile",
    peopleHint: "Eine E-Mail-Adresse, dazu wenn gewünscht ein Name und eine Rolle (Admin oder Mitarbeiter), in beliebiger Reihenfolge",
    file: "Oder eine CSV-Datei",
    fileHint: `Bis zu ${number(LIST_LIMIT)} Zeilen, mit oder ohne Kopfzeile`,
    role: "Wenn eine Zeile keine Rolle nennt, einladen als",
    twoFactorAdmins: "Zwei-Faktor für Admins vorschreiben",
    twoFactorStaff: "Zwei-Faktor für Mitarbeiter vorschreiben",
  },
  unfinished: {
    title: "Unerledigte Listen",
    listOf: (moment) => <>Liste vom {moment}</>,
    underWay: (waiting) => `Läuft: noch ${number(waiting)} einzuladen`,
    unsent: (waiting) => `Geprüft und nicht gesendet: noch ${number(waiting)} einzuladen`,
  },
};

const table: Users["invitationList"]["table"] = {
  row: "Zeile",
  email: "E-Mail-Adresse",
  note: "Hinweis",
  asGiven: "Wie angegeben",
  required: "Vorgeschrieben",
  optional: "Freiwillig",
};

export const invitationList: Users["invitationList"] = {
  title: "Einladungsliste",
  goesOn: "Sie können diese Seite verlassen: Die Einladungen laufen von selbst weiter.",
  isDone: "Alle auf der Liste, die eingeladen werden konnten, sind eingeladen.",
  unsent: (ready, skipped, wrong) =>
    `Noch ist nichts gesendet. Einzuladen: ${number(ready)}, übersprungen: ${number(skipped)}, fehlerhaft: ${number(wrong)}.`,
  rows: { wrong: "Fehlerhaft", skipped: "Übersprungen", ready: "Einzuladen" },
  counted: (title, rows) => `${title} (${number(rows)})`,
  more: (rows) => `Und ${number(rows)} weitere.`,
  table,
  correct: "Als eigene Liste berichtigen",
  correctLater: "Sie können sie berichtigen, sobald die anderen gesendet sind.",
  nobody: "In dieser Liste ist niemand einzuladen.",
  notNow: "Nicht jetzt",
  send: (people) => `${count(people, { one: "Einladung", other: "Einladungen" })} senden`,
  proceed: "Fortsetzen",
  underWay: "Läuft",
  done: "Erledigt",
  invited: (invited, all) => `${number(invited)} von ${number(all)} eingeladen`,
  mails: { accepted: "E-Mails angenommen", waiting: "E-Mails wartend", failed: "E-Mails fehlgeschlagen" },
  failedOnes: (welcomePage) => (
    <>
      Jede fehlgeschlagene und der Grund dafür stehen auf der Seite der Person und unter „Braucht Ihre Aufmerksamkeit“ auf der{" "}
      {welcomePage("Willkommensseite")}.
    </>
  ),
  reload: "Laden Sie diese Seite neu, um den Stand zu sehen.",
};
