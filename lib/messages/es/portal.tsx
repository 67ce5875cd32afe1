import type { Portal } from "@/lib/messages/en/portal";
import { days } from "./figures";

const frame: Portal["frame"] = {
  skip: "Ir al contenido",
  navigation: "Portal",
  accountMenu: "Menú de la cuenta",
  pages: { welcome: "Bienvenida", users: "Usuarios", audit: "Registro de auditoría", policy: "Reglas", account: "Su cuenta" },
  trial: "Modo de prueba",
  trialSays: (outbox) => <>Modo de prueba: los datos están en este equipo y los correos se guardan en la {outbox("bandeja de salida")}.</>,
};

const due: Portal["due"] = {
  expired: (day) => <>Su contraseña caduca el {day}</>,
  away: (day) => <>Inicie sesión de nuevo a más tardar el {day}</>,
  beforeLink: ". ",
  expiredInFull: (due, limit) => (
    <>
      {due}: una contraseña es válida durante {days(limit)}.
    </>
  ),
  awayInFull: (due) => <>{due}; si no, se le pedirá una nueva contraseña.</>,
};

const welcome: Portal["welcome"] = {
  intro: (name) => `Ha iniciado sesión como ${name}. Este es el portal interno de su organización.`,
  yourSignIn: "Su inicio de sesión",
  lastSignIn: "Último inicio de sesión",
  firstOne: "Este es el primero.",
  from: (moment, address) => (
    <>
      {moment}, desde {address}
    </>
  ),
  sessionEnds: "Fin de esta sesión",
  nextDue: "Próximo vencimiento",
};

const chart: Portal["chart"] = {
  title: "Inicios de sesión y bloqueos, últimos 30 días",
  none: "Todavía ninguno. Nadie ha iniciado sesión y no se ha bloqueado a nadie.",
  total: { "signed-in": (number) => `Inicios de sesión: ${number}`, blocked: (number) => `Bloqueos: ${number}` },
  orMore: (number) => `${number} o más`,
  day: new Intl.DateTimeFormat("es", { day: "numeric", month: "short", timeZone: "UTC" }).format,
  onDay: (day, signIns, blocks) => `${day}, inicios de sesión: ${signIns}, bloqueos: ${blocks}`,
  summary: (busiest) => `Una barra por día. El día con más inicios de sesión: ${busiest}.`,
};

const mailKinds: Portal["mailKinds"] = {
  invitation: "Invitación",
  "invitation-revoked": "Invitación revocada",
  blocked: "Cuenta bloqueada",
  "password-reset": "Restablecer la contraseña",
  "password-changed": "Contraseña cambiada",
  "two-factor-set-up": "2FA configurada",
  "two-factor-turned-off": "2FA desactivada",
  "two-factor-reset": "2FA restablecida",
  "recovery-code-used": "Código de recuperación usado",
  "recovery-codes-made": "Códigos de recuperación creados",
  "wrong-token": "Código 2FA incorrecto",
  "unfamiliar-sign-in": "Inicio de sesión inusual",
  "blocked-by-admin": "Bloqueada por un administrador",
  unblocked: "Cuenta desbloqueada",
  "role-changed": "Rol cambiado",
  "new-password-required": "Nueva contraseña exigida",
  "two-factor-required": "2FA obligatoria",
  "two-factor-optional": "2FA opcional",
  "sessions-ended": "Sesiones cerradas",
  "account-deleted": "Cuenta eliminada",
  "password-due": "Nueva contraseña necesaria",
  "not-me": "No fui yo",
  "unlocked-from-shell": "Desbloqueada desde la línea de comandos",
};

const attention: Portal["attention"] = {
  title: "Requiere atención",
  nothing: "Nada. No hay cuentas bloqueadas ni invitaciones caducadas, y todos los correos han salido.",
  people: (status, number) => (
    <>
      {status}: {number}
    </>
  ),
  mail: {
    waiting: (kind, recipient) => `Se está reintentando el envío del correo «${kind}» a ${recipient}.`,
    failed: (kind, recipient) => `El correo «${kind}» para ${recipient} fue rechazado.`,
    accepted: (kind, recipient) => `El correo «${kind}» para ${recipient} fue aceptado.`,
  },
};

const outbox: Portal["outbox"] = {
  title: "Bandeja de salida",
  intro: "El modo de prueba no envía correos. Lo que habría salido se guarda aquí, lo más reciente primero.",
  none: "Todavía no hay correos",
  noneYet: "Invite a alguien y la invitación aparecerá aquí.",
  showHtml: "Mostrar como HTML",
  to: (recipient, moment) => (
    <>
      Para {recipient}, {moment}
    </>
  ),
  copyPassword: "Copiar la contraseña temporal",
  noSuchMail: "Ese correo no existe.",
};

export const portal: Portal = { frame, due, welcome, chart, mailKinds, attention, outbox };
