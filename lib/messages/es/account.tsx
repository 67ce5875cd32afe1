import { RECOVERY_CODES } from "@/lib/domain/policy";
import type { Account } from "@/lib/messages/en/account";

const forms: Account["forms"] = {
  currentPassword: "Contraseña actual",
  token: "Código 2FA (6 dígitos)",
  tokenHint: "O uno de sus códigos de recuperación",
  newPassword: "Nueva contraseña",
  repeat: "Repita la nueva contraseña",
  changePassword: "Cambiar la contraseña",
  back: "Volver a su cuenta",
};

const outcomes: Account["outcomes"] = {
  password: "Su contraseña se ha cambiado. Todas las demás sesiones se han cerrado.",
  session: "La sesión se ha cerrado.",
  sessions: "Todas las demás sesiones se han cerrado.",
  "codes-saved": "A partir de ahora solo funcionan los códigos de recuperación que acaba de guardar.",
  "two-factor-off": "La autenticación de dos factores está desactivada. Todas las demás sesiones se han cerrado.",
};

const profile: Account["profile"] = {
  title: "Perfil",
  name: "Nombre",
  login: "Usuario",
  role: "Rol",
  roles: { admin: "Administrador", staff: "Personal" },
  invited: "Invitación",
};

const password: Account["password"] = {
  title: "Contraseña",
  setOn: (day) => <>Elegida el {day}. Al cambiarla, se cierran todas las demás sesiones y recibe un aviso por correo.</>,
};

const twoFactor: Account["twoFactor"] = {
  title: "Autenticación de dos factores",
  on: "Activada",
  off: "Desactivada",
  isOn: "En cada inicio de sesión escribe, además de la contraseña, los seis dígitos que muestra su aplicación.",
  isOff: "Con ella, un extraño que averigüe su contraseña seguirá sin poder entrar. Necesita una aplicación en su teléfono y dos minutos.",
  isRequired: "Es obligatoria para su cuenta.",
  setUp: "Configurar",
  setUpAnother: "Configurar otro teléfono",
  turnOff: "Desactivar",
  setup: "Configuración de 2FA",
  setupFirst: "Necesitará una aplicación de autenticación en su teléfono. Primero, confirme de nuevo su identidad.",
  setupAnother:
    "Para otro teléfono u otra aplicación. La que usa ahora sigue funcionando hasta que se confirme la otra. Primero, confirme de nuevo su identidad.",
  proceed: "Continuar",
  turnOffTitle: "Desactivar la autenticación de dos factores",
  turnOffIntro:
    "A partir de entonces, su contraseña bastará para entrar en el portal. Los códigos de recuperación dejarán de funcionar y se cerrarán todas las demás sesiones.",
};

const recoveryCodes: Account["recoveryCodes"] = {
  title: "Códigos de recuperación",
  left: (count) => `Disponibles: ${count} de ${RECOVERY_CODES}. Cada uno sustituye una sola vez al código 2FA si pierde el teléfono.`,
  make: "Crear nuevos códigos de recuperación",
  asked:
    "Diez códigos; cada uno sirve una sola vez en lugar de un código 2FA. Los que tiene ahora dejarán de funcionar. Primero, confirme de nuevo su identidad.",
};

const sessions: Account["sessions"] = {
  title: "Sesiones",
  endOthers: "Cerrar todas las demás sesiones",
  unknownBrowser: "Un navegador desconocido",
  facts: (address, since, until) => (
    <>
      Desde {address}, inicio: {since}; fin: {until}
    </>
  ),
  thisOne: "Esta sesión",
  end: "Cerrar",
  endOf: (browser, address) => `Cerrar la sesión: ${browser}, desde ${address}`,
};

export const account: Account = { title: "Su cuenta", forms, outcomes, profile, password, twoFactor, recoveryCodes, sessions };
