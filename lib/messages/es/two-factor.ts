import { portalName } from "@/lib/domain/company";
import type { TwoFactor } from "@/lib/messages/en/two-factor";

/** The pages that ask for a second proof or set one up; the account area shows parts of them, too. */
export const twoFactor: TwoFactor = {
  twoFactor: {
    title: "Autenticación de dos factores",
    typeToken: `Abra su aplicación de autenticación y escriba los 6 dígitos que muestra para ${portalName()}.`,
    typeCode: "Escriba uno de los códigos de recuperación que guardó al configurar la 2FA. Cada uno sirve una sola vez.",
    form: {
      submit: "Iniciar sesión",
      recoveryCode: "Código de recuperación",
      recoveryCodeHint: "Cuatro grupos de cinco letras y dígitos. Los guiones y las mayúsculas no importan.",
    },
    useToken: "Usar un código 2FA",
    useCode: "Usar un código de recuperación",
    lostPhone: "¿Ha perdido su teléfono?",
    withoutPhone: "Sin su teléfono",
    withoutPhoneText:
      "Inicie sesión con un código de recuperación. Si no le queda ninguno, pida a un administrador de su organización que pulse «Restablecer 2FA» para usted; después podrá configurarla de nuevo en otro teléfono. Si la aplicación solo muestra códigos que se rechazan, active la hora automática del teléfono.",
  },
  twoFactorSetup: {
    title: "Configuración de 2FA",
    intro: "Además de su contraseña, su cuenta necesita una segunda prueba: seis dígitos que muestra una aplicación en su teléfono.",
    form: { submit: "Actualizar" },
    install: "Instale una aplicación de autenticación",
    installText: "Google Authenticator o Microsoft Authenticator, en su teléfono. Si ya tiene una de las dos, use esa.",
    add: `Añada ${portalName()} a la aplicación`,
    addText: "Añada una cuenta en la aplicación y escanee este código QR.",
    onThisPhone: "¿Está en este teléfono? Abra la cuenta en su aplicación de autenticación",
    qrCode: "Código QR para la aplicación de autenticación. Dice lo mismo que la clave de cuenta 2FA de abajo.",
    accountToken: "Clave de cuenta 2FA",
    accountTokenHint: "Si no puede escanear, escriba esto en la aplicación. Nadie más debe verlo.",
    type: "Escriba lo que muestra la aplicación",
    typeText: `La aplicación muestra seis dígitos para ${portalName()}, nuevos cada 30 segundos. Escríbalos aquí y pulse «Actualizar».`,
  },
  recoveryCodes: {
    title: "Códigos de recuperación",
    intro:
      "Si su teléfono se pierde o se rompe, uno de estos códigos sustituye al código 2FA. Cada uno sirve una sola vez. Solo se muestran ahora: guárdelos donde pueda encontrarlos sin su teléfono.",
    form: { submit: "Continuar", saved: "He guardado estos códigos" },
    notNow: "¿Ahora no? Cierre la sesión. Estos códigos no volverán a mostrarse; podrá crear otros en la página de su cuenta.",
    yours: "Sus códigos de recuperación",
    keep: { download: "Descargar", print: "Imprimir" },
    file: (login) => `${portalName()}: códigos de recuperación de ${login}; cada uno sirve una sola vez`,
  },
};
