import { ADDRESS_MINUTES, PASSWORD_LENGTH, PASSWORDS_REMEMBERED, REMINDER_DAYS } from "@/lib/domain/policy";
import type { Policy } from "@/lib/messages/en/policy";
import { count, minutes } from "./figures";

const rules: Policy["rules"] = {
  table: "Las reglas vigentes",
  rule: "Regla",
  inForce: "Vigente",
  setting: "Ajuste",
  alwaysSo: "siempre así",
  names: {
    MAX_WRONG_PASSWORDS: "Contraseñas incorrectas seguidas que bloquean una cuenta",
    MAX_WRONG_TOKENS: "Códigos 2FA incorrectos seguidos que bloquean una cuenta",
    REQUIRE_TWO_FACTOR: "La autenticación de dos factores es obligatoria para",
    PASSWORD_MAX_AGE_DAYS: "Una contraseña caduca al cabo de",
    AWAY_MAX_DAYS: "También se pide una nueva contraseña cuando el último inicio de sesión fue hace más de",
    reminders: "Los correos recuerdan ambas cosas con una antelación de",
    password: "Una nueva contraseña tiene",
    SESSION_MINUTES: "Una sesión dura, desde el inicio de sesión y sin que el uso la alargue",
    attempt: "Un inicio de sesión comenzado debe terminarse en",
    INVITATION_HOURS: "La contraseña temporal de una invitación funciona durante",
    UNLOCK_HOURS: "Un enlace para desbloquear una cuenta funciona durante",
    RESET_HOURS: "Un enlace para restablecer una contraseña funciona durante",
    ADDRESS_LIMIT: `Inicios de sesión fallidos desde una misma dirección en ${minutes(ADDRESS_MINUTES)} antes de tener que esperar`,
  },
  off: "desactivado",
  twoFactor: {
    account: "las cuentas que indique un administrador",
    admins: "todos los administradores",
    everyone: "todos",
  },
  reminders: `${new Intl.ListFormat("es").format(REMINDER_DAYS.map(String))} días`,
  password: `de ${PASSWORD_LENGTH.least} a ${PASSWORD_LENGTH.most} caracteres, no es fácil de adivinar ni es una de las últimas ${PASSWORDS_REMEMBERED}`,
};

const whatIf: Policy["whatIf"] = {
  title: "¿Qué pasaría si…?",
  intro:
    "Pruebe otros números y vea, antes de que nadie cambie un ajuste, a quién se le pediría una nueva contraseña o a quién se bloquearía.",
  fields: {
    PASSWORD_MAX_AGE_DAYS: "Días hasta que caduca una contraseña",
    AWAY_MAX_DAYS: "Días de ausencia tras los que se pide una nueva",
    MAX_WRONG_PASSWORDS: "Contraseñas incorrectas que bloquean",
  },
  inForce: (number) => `Vigente: ${number}`,
  inForceOrOff: (number) => `Vigente: ${number}; 0 lo desactiva`,
  fault: (least, most) => `Debe ser un número entero de ${least} a ${most}.`,
  show: "Mostrar a quién afecta",
  nothingTried: "No se ha probado nada: uno de los números de arriba no está permitido.",
};

const touched: Policy["touched"] = {
  periods: {
    today: { title: "Hoy", says: "Se les pide en su próximo inicio de sesión, desde ahora." },
    week: { title: "En los próximos 7 días", says: "Hoy todavía no se les pide. Quien inicie sesión antes no cuenta como ausente." },
    month: { title: "En los próximos 30 días", says: "No en los próximos 7 días. Quien inicie sesión antes no cuenta como ausente." },
  },
  whys: { expired: "Una nueva contraseña, por su antigüedad", away: "Una nueva contraseña, por ausencia" },
  oneShort: {
    title: "Bloqueo con la próxima contraseña incorrecta",
    says: "El cambio en sí no bloquea a nadie ni desbloquea a quien está bloqueado.",
    why: "A una contraseña incorrecta del bloqueo",
  },
  inARow: (wrong) => count(wrong, { one: "seguida", other: "seguidas" }),
  counted: (title, people) => (
    <>
      {title}: {people}
    </>
  ),
  nobody: "nadie",
  moreThan: (number) => `más de ${number}`,
  anyway: (people) => <>; de ellas, {people} también con los números vigentes</>,
  more: (number) => `y ${number} más`,
  since: (day) => <>Desde el {day}</>,
  on: (day) => <>El {day}</>,
  already: ", ya se le pide",
  insteadOf: (day) => <> en lugar del {day}</>,
  insteadOfNever: " en lugar de nunca",
};

export const policy: Policy = {
  title: "Reglas",
  intro: "Las reglas vigentes y a quién afectarían otros números. Aquí no se cambia nada: los números son ajustes del servidor.",
  rules,
  whatIf,
  touched,
};
