import { portalName } from "@/lib/domain/company";
import type { TwoFactor } from "@/lib/messages/en/two-factor";

/** The pages that ask for a second proof or set one up; the account area shows parts of them, too. */
export const twoFactor: TwoFactor = {
  twoFactor: {
    title: "Zwei-Faktor-Authentifizierung",
    typeToken: `Öffnen Sie Ihre Authenticator-App und geben Sie die 6 Ziffern ein, die sie für ${portalName()} anzeigt.`,
    typeCode: "Geben Sie einen der Wiederherstellungscodes ein, die Sie bei der 2FA-Einrichtung gespeichert haben. Jeder gilt nur einmal.",
    form: {
      submit: "Anmelden",
      recoveryCode: "Wiederherstellungscode",
      recoveryCodeHint:
        "Vier Gruppen aus je fünf Buchstaben und Ziffern. Bindestriche sowie Groß- und Kleinschreibung spielen keine Rolle.",
    },
    useToken: "2FA-Code verwenden",
    useCode: "Wiederherstellungscode verwenden",
    lostPhone: "Telefon verloren?",
    withoutPhone: "Ohne Ihr Telefon",
    withoutPhoneText:
      "Melden Sie sich mit einem Wiederherstellungscode an. Wenn Sie keinen mehr haben, bitten Sie einen Administrator Ihrer Organisation, für Sie „2FA zurücksetzen“ zu wählen; danach richten Sie sie auf einem anderen Telefon neu ein. Wenn die App nur Codes anzeigt, die abgelehnt werden, stellen Sie die Uhr des Telefons auf automatisch.",
  },
  twoFactorSetup: {
    title: "2FA-Einrichtung",
    intro: "Neben Ihrem Passwort braucht Ihr Konto einen zweiten Nachweis: sechs Ziffern, die eine App auf Ihrem Telefon anzeigt.",
    form: { submit: "Bestätigen" },
    install: "Authenticator-App installieren",
    installText:
      "Google Authenticator oder Microsoft Authenticator auf Ihrem Telefon. Wenn Sie eine davon schon haben, verwenden Sie diese.",
    add: `${portalName()} zur App hinzufügen`,
    addText: "Fügen Sie in der App ein Konto hinzu und scannen Sie diesen QR-Code.",
    onThisPhone: "Auf diesem Telefon? Öffnen Sie das Konto in Ihrer Authenticator-App",
    qrCode: "QR-Code für die Authenticator-App. Er enthält dasselbe wie der 2FA-Kontoschlüssel darunter.",
    accountToken: "2FA-Kontoschlüssel",
    accountTokenHint: "Wenn Sie nicht scannen können, geben Sie stattdessen dies in die App ein. Niemand sonst darf es sehen.",
    type: "Eingeben, was die App anzeigt",
    typeText: `Die App zeigt für ${portalName()} sechs Ziffern an, alle 30 Sekunden neue. Geben Sie sie hier ein und wählen Sie „Bestätigen“.`,
  },
  recoveryCodes: {
    title: "Wieder\u00adherstellungs\u00adcodes",
    intro:
      "Wenn Ihr Telefon verloren oder defekt ist, ersetzt einer dieser Codes den 2FA-Code. Jeder gilt nur einmal. Sie werden nur jetzt angezeigt: Bewahren Sie sie dort auf, wo Sie sie auch ohne Ihr Telefon finden.",
    form: { submit: "Weiter", saved: "Ich habe diese Codes gespeichert" },
    notNow: "Nicht jetzt? Melden Sie sich ab. Diese Codes werden dann nicht mehr angezeigt; neue erstellen Sie auf Ihrer Kontoseite.",
    yours: "Ihre Wiederherstellungscodes",
    keep: { download: "Herunterladen", print: "Drucken" },
    file: (login) => `${portalName()}: Wiederherstellungscodes von ${login}, jeder gilt nur einmal`,
  },
};
