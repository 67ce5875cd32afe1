import { portalName } from "@/lib/domain/company";
import { PASSWORD_LENGTH } from "@/lib/domain/policy";
import type { Mails } from "@/lib/messages/en/mails";
import { days } from "./figures";
import { letters } from "./mails-letters";
import { notes } from "./mails-notes";

const portal = portalName();

const frame: Mails["frame"] = {
  hello: (name) => `Hola, ${name}:`,
  foot: (link) => (
    <>
      Este correo se refiere a una cuenta de {portal}, el portal en {link}. Nadie de {portal} le pide nunca su contraseña ni un código 2FA,
      ni por correo ni por teléfono.
    </>
  ),
  withoutButton: " sin el botón",
  colon: ":",
  when: "Cuándo",
  from: "Desde",
  address: (address) => `dirección IP ${address}`,
  unknownAddress: "una dirección desconocida",
  with: "Con",
  unknownBrowser: "un navegador desconocido",
  by: "Por",
  admin: "un administrador",
  forgotPassword: "¿Olvidó su contraseña?",
  signIn: "Iniciar sesión",
  openAccount: "Abrir la página de su cuenta",
};

const TWO_FACTOR_STEP =
  "Configure la autenticación de dos factores: tenga a mano su teléfono, con Google Authenticator o Microsoft Authenticator instalado. " +
  "Escanee un código una sola vez y después escriba los 6 dígitos que muestra la aplicación.";

const invitation: Mails["invitation"] = {
  subject: `Su invitación a ${portal}`,
  preview: (until) => `Su usuario, una contraseña temporal y los primeros pasos. Válida hasta el ${until}.`,
  words: (when) =>
    `Se creó una cuenta para usted en ${portal} el ${when}. Inicie sesión con el usuario y la contraseña temporal que aparecen abajo y después elija una contraseña propia.`,
  login: "Usuario",
  temporaryPassword: "Contraseña temporal",
  validUntil: "Válida hasta",
  action: "Abrir la página de inicio de sesión",
  steps: "Paso a paso",
  firstSteps: (twoFactor) => [
    "Abra la página de inicio de sesión con el enlace de arriba.",
    "Escriba su usuario y la contraseña temporal, con sus guiones. También puede copiarla y pegarla.",
    `Elija una nueva contraseña de al menos ${PASSWORD_LENGTH.least} caracteres. Varias palabras seguidas son fáciles de recordar y difíciles de adivinar.`,
    ...(twoFactor ? [TWO_FACTOR_STEP] : []),
  ],
  over: "Si ya no funciona",
  resend: (until) =>
    `La contraseña temporal caduca el ${until}. Después, pida a quien le invitó que vuelva a enviar la invitación: recibirá un nuevo correo con otra contraseña temporal, y esta ya no servirá.`,
  title: "Si no era para usted",
  advice: "No use la cuenta y avise a quien le invitó, o borre este correo. No lo reenvíe: quien lo tenga puede iniciar sesión primero.",
};

const passwordReset: Mails["passwordReset"] = {
  subject: `Elija una nueva contraseña para ${portal}`,
  preview: (until) => `El enlace que pidió. Funciona hasta el ${until}.`,
  words: "Alguien, muy probablemente usted, pidió una nueva contraseña para esta cuenta.",
  action: "Elegir una nueva contraseña",
  until: (until) => `El enlace funciona una sola vez, hasta el ${until}. Su contraseña actual funciona hasta que elija una nueva.`,
  title: "Si no fue usted",
  advice:
    "No tiene que hacer nada: su contraseña sigue igual, y solo quien lea su correo puede usar el enlace. Si siguen llegando correos así, avise a un administrador.",
};

const passwordDue: Mails["passwordDue"] = {
  expired: {
    subject: (left) => `Su contraseña de ${portal} caduca dentro de ${days(left)}`,
    words: (limit, on) => `Las contraseñas caducan al cabo de ${days(limit)}, y la suya cumple ese plazo el ${on}.`,
    choice:
      "Puede cambiarla ahora, si le viene bien. Si no, se le pedirá una nueva en el primer inicio de sesión posterior; no se pierde nada.",
    action: "Cambiar su contraseña",
  },
  away: {
    subject: (left) => `Entre en ${portal} en un plazo de ${days(left)} para conservar su contraseña`,
    words: (limit, on) =>
      `Hace tiempo que no inicia sesión. Cuando su ausencia supere ${days(limit)}, el ${on}, ${portal} le pedirá una nueva contraseña.`,
    choice:
      "Si inicia sesión antes, su contraseña se conserva. Si no, elegirá una nueva la próxima vez que inicie sesión; no se pierde nada.",
    action: "Iniciar sesión",
  },
  preview: (on) => `El ${on}, se le pedirá una nueva.`,
  title: "Si no es usted o ya no necesita la cuenta",
  advice: (when) => `Avise a un administrador, que la cerrará. El propio portal envió este recordatorio el ${when}.`,
};

export const mails: Mails = { frame, notes, invitation, passwordReset, passwordDue, ...letters };
