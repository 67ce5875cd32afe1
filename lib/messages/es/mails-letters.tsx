import type { Role } from "@/lib/domain/account";
import { portalName } from "@/lib/domain/company";
import type { Unfamiliar } from "@/lib/domain/familiar";
import type { Letters } from "@/lib/messages/en/mails-letters";
import { count, wrongPasswordsInARow, wrongTokensInARow } from "./figures";

const portal = portalName();
const codes = (left: number) => count(left, { one: "código", other: "códigos" });
const remain = (left: number) => (left === 1 ? "le queda" : "le quedan");

const NOT_YOU = "Si no fue usted";

const blocked: Letters["blocked"] = {
  subject: `Su cuenta de ${portal} está bloqueada`,
  guesses: {
    wrong_passwords: wrongPasswordsInARow,
    wrong_tokens: wrongTokensInARow,
  },
  preview: (guesses) => `Tras ${guesses}, nadie puede iniciar sesión. Así puede desbloquear la cuenta.`,
  passwordKnown: "Alguien escribió su contraseña correcta y después códigos 2FA incorrectos. ",
  words: (guesses) =>
    `Tras ${guesses}, ${portal} bloqueó su cuenta para que nadie pueda seguir probando. Hasta que la desbloquee, nadie puede iniciar sesión, ni siquiera con la contraseña correcta. Donde ya tenga una sesión abierta, seguirá abierta.`,
  toUnlock: "Para desbloquearla, abra esta página y diga si fue usted:",
  action: "Abrir la página de desbloqueo",
  you: "Si fue usted",
  unlock: (again) => (
    <>
      Pulse <strong>Desbloquear la cuenta</strong> en esa página. {again}
    </>
  ),
  again: {
    tokens: "Después vuelva a iniciar sesión. Por seguridad, se le pedirá entonces una nueva contraseña.",
    passwords: "Después vuelva a iniciar sesión con su contraseña. Si la ha olvidado, elija una nueva con «¿Olvidó su contraseña?».",
    invitation: "Después vuelva a iniciar sesión con la contraseña temporal de su invitación.",
  },
  notYou: NOT_YOU,
  notMe: (byToken) => (
    <>
      Pulse <strong>No fui yo</strong>. {byToken ? "Quien fuera conoce su contraseña, así que elegirá" : "Por seguridad, elegirá"} una nueva
      contraseña la próxima vez que inicie sesión, y se avisará a los administradores.
    </>
  ),
  link: "Sobre el enlace",
  until: (when) => `No inicia ninguna sesión, y abrirlo no cambia nada hasta que pulse uno de los dos botones. Funciona hasta el ${when}. `,
  later: {
    tokens: () => "Después, pida a un administrador que desbloquee la cuenta.",
    passwords: (forgot) => <>Después, elija una nueva contraseña con «{forgot}» o pida a un administrador que desbloquee la cuenta.</>,
    invitation: () => "Después, pida a quien le invitó que vuelva a enviar la invitación.",
  },
};

const roles: Record<Role, string> = { admin: "Administrador", staff: "Personal" };

const powers: Record<Role, string> = {
  admin: "Ahora puede invitar y bloquear a personas, cambiar roles y leer el registro de auditoría.",
  staff: "Puede seguir usando el portal, pero ya no puede invitar ni bloquear a personas ni leer el registro de auditoría.",
};

const roleChanged: Letters["roleChanged"] = {
  subject: `Se cambió su rol en ${portal}`,
  preview: (when, role) => `Desde el ${when}, su rol es: ${roles[role]}.`,
  words: (role) => (
    <>
      Su rol es ahora <strong>{roles[role]}</strong>. {powers[role]} Se cerraron todas sus sesiones; vuelva a iniciar sesión para continuar.
    </>
  ),
  title: "Si no lo esperaba",
  advice: "Pregunte a un administrador si era lo previsto. Todo cambio de rol consta en el registro de auditoría.",
};

const unlockedFromShell: Letters["unlockedFromShell"] = {
  subject: `Se desbloqueó una cuenta de ${portal} desde la línea de comandos`,
  preview: (when) => `El ${when}, en el servidor del portal. Compruebe que era lo previsto.`,
  unblocked: "se desbloqueó",
  twoFactorReset: "se quedó sin autenticación de dos factores",
  and: " y ",
  words: ({ name, email }, deeds, when) => (
    <>
      La cuenta de <strong>{name}</strong> ({email}) {deeds} el {when}. Lo hizo alguien que puede ejecutar comandos en el servidor del
      portal. Se avisó a su titular por correo, y hay una entrada en el registro de auditoría.
    </>
  ),
  toDo: "Qué puede hacer",
  ask: "Pregunte a quien se encarga del portal si fue cosa suya, y al titular si lo pidió. Si ambos dicen que sí, todo está en orden.",
  title: "Si no averigua quién lo hizo",
  advice:
    "Puede que alguien haya accedido al servidor. Bloquee la cuenta en el portal y pida a quien se encarga del servidor que lo revise hoy mismo.",
};

const notMe: Letters["notMe"] = {
  subject: `Alguien intentó entrar en una cuenta de ${portal}`,
  preview: "Su titular dice que los inicios de sesión fallidos no fueron suyos.",
  words: ({ name, email }) => (
    <>
      La cuenta de <strong>{name}</strong> ({email}) se había bloqueado tras varios inicios de sesión fallidos. Su titular siguió el enlace
      del correo y respondió: <strong>No fui yo</strong>. La cuenta ya está desbloqueada y pedirá una nueva contraseña en el próximo inicio
      de sesión.
    </>
  ),
  circumstances: "Cuándo y desde dónde llegó esa respuesta:",
  toDo: "Qué puede hacer",
  look: "Consulte la página de la persona: su cronología indica desde qué direcciones llegaron los intentos. Pregunte al titular qué vio. Si los intentos continúan, bloquee la cuenta.",
  action: "Buscar la cuenta",
  title: "Si no fue el titular quien respondió",
  advice:
    "Si el titular no sabe nada de ello, puede que otra persona lea su correo, y antes que nada debe recuperar su buzón. Bloquee la cuenta hasta entonces.",
};

const recoveryCodeUsed: Letters["recoveryCodeUsed"] = {
  subject: `Se usó un código de recuperación de su cuenta de ${portal}`,
  preview: (when, left) => `Usado el ${when}. Ahora ${remain(left)} ${codes(left)}.`,
  words: (left) => (
    <>
      Alguien escribió su contraseña y uno de sus códigos de recuperación en lugar de un código 2FA. Ese código ya no sirve; {remain(left)}{" "}
      <strong>{codes(left)}</strong>.
    </>
  ),
  makeMore: " Cree pronto códigos nuevos en la página de su cuenta.",
  action: "Crear nuevos códigos de recuperación",
  title: NOT_YOU,
  advice: (forgot) => (
    <>
      Alguien tiene su contraseña y sus códigos de recuperación. Elija de inmediato una nueva contraseña con «{forgot}»; así se cierran
      todas las sesiones. Después cree nuevos códigos de recuperación y avise a un administrador.
    </>
  ),
};

const reasons: Record<Unfamiliar, string> = {
  "after-failures": "Alguien inició sesión en su cuenta tras varias contraseñas o códigos 2FA incorrectos. Al final acertó.",
  network: "Alguien inició sesión en su cuenta desde una red que no se había usado antes con ella.",
  browser: "Alguien inició sesión en su cuenta con un navegador que no se había usado antes con ella.",
};

const unfamiliar: Letters["unfamiliar"] = {
  subject: `Un inicio de sesión inusual en su cuenta de ${portal}`,
  preview: (when) => `El ${when}. Si no fue usted, actúe ahora.`,
  words: (why) => `${reasons[why]} Si fue usted, todo está en orden.`,
  title: NOT_YOU,
  advice: (forgot) => (
    <>
      Otra persona está en su cuenta. Elija de inmediato una nueva contraseña con «{forgot}»; así se cierran todas las sesiones. Después
      avise a un administrador.
    </>
  ),
};

export const letters: Letters = { blocked, roleChanged, unlockedFromShell, notMe, recoveryCodeUsed, unfamiliar };
