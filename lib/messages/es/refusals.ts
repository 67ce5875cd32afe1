import { portalName } from "@/lib/domain/company";
import type { Refusals } from "@/lib/messages/en/refusals";
import { count, minutes, wrongPasswords } from "./figures";

/** Rounded up: nobody is to come back too early. */
const inMinutes = (seconds: number) => minutes(Math.max(1, Math.ceil(seconds / 60)));

/** What follows too many guesses. */
const blocked = "cuenta se bloquea, y su titular recibe un correo que explica cómo desbloquearla.";
const wrongCodes = (limit: number) => count(limit, { one: "código incorrecto", other: "códigos incorrectos" });

/** Why nothing came of it. */
export const refusals: Refusals = {
  "wrong-credentials": (limit) => `Usuario o contraseña incorrectos. Tras ${wrongPasswords(limit)}, una ${blocked}`,
  "wrong-token": (limit) => `Este código no es correcto. Tras ${wrongCodes(limit)}, la ${blocked}`,
  "token-used": () => "Este código ya se ha usado. Espere al siguiente y escríbalo.",
  "wrong-setup-token": () =>
    `Este código no es correcto. Escriba los 6 dígitos que la aplicación muestra para ${portalName()} en este momento.`,
  "clock-off": (seconds) =>
    `Este código corresponde a otra hora: el reloj de su teléfono va ${seconds < 0 ? "atrasado" : "adelantado"} aproximadamente ${count(Math.abs(seconds), { one: "segundo", other: "segundos" })}. Active la hora automática y escriba el siguiente código.`,
  "earlier-qr-code": () =>
    `Este código pertenece a un código QR anterior. Su aplicación tiene más de una entrada para ${portalName()}: escriba el código de la más reciente y elimine las demás.`,
  "wrong-recovery-code": (limit) => `No es ninguno de sus códigos de recuperación sin usar. Tras ${wrongCodes(limit)}, la ${blocked}`,
  "wrong-current-password": (limit) => `La contraseña actual no es correcta. Tras ${wrongPasswords(limit)}, la ${blocked}`,
  "token-missing": () => "Escriba también el código 2FA que muestra su aplicación.",
  "blocked-meanwhile": () =>
    "Su cuenta está bloqueada en este momento, por lo que no se ha cambiado nada. Un correo explica cómo desbloquearla; esta sesión sigue abierta hasta que termine.",
  "two-factor-required": () => "La autenticación de dos factores es obligatoria para su cuenta, por lo que no se puede desactivar aquí.",
  "setup-over": () =>
    "Esta configuración ya no es válida: se ha vuelto a empezar en otro lugar. Empiece de nuevo en la página «Su cuenta».",
  "more-steps": () =>
    "Su cuenta necesita antes un paso más, como una nueva contraseña. Inicie sesión en otra pestaña: esta página continúa en cuanto haya entrado.",
  "link-over": () => "Este enlace ya no es válido: se ha usado, se ha enviado otro más reciente o ha caducado.",
  "link-forgotten": () => "Esta página ha estado abierta más de 10 minutos. Abra otra vez el enlace del correo.",
  "attempt-over": () =>
    "Su cuenta ha cambiado mientras tanto, por lo que este inicio de sesión ha terminado. Empiece de nuevo en la página de inicio de sesión.",
  "session-over": () =>
    "Su sesión ha terminado, por lo que no se ha hecho nada. Lo que ha escrito sigue aquí: inicie sesión de nuevo y vuelva a enviarlo.",
  "not-yourself": () => "No puede hacer esto con su propia cuenta. Pídaselo a otro administrador.",
  "last-admin": () =>
    "Se trata del último administrador que puede iniciar sesión, por lo que no se ha hecho nada. Nombre antes a otro administrador.",
  "does-not-apply": () =>
    "Esto ya no es aplicable a la cuenta, que ha sido modificada mientras tanto, quizá por otro administrador. No se ha hecho nada.",
  "no-longer-admin": () => "Usted ya no tiene el rol de administrador, por lo que no se ha hecho nada.",
  "admins-only": () => "Solo los administradores pueden hacer esto, por lo que no se ha hecho nada.",
  "account-deleted": () => "Esta cuenta se ha eliminado, por lo que no se ha hecho nada. Una invitación a su dirección la reactiva.",
  "nothing-to-unlock": () => "Esta cuenta no está bloqueada, por lo que no se ha hecho nada.",
  "nothing-to-reset": () =>
    "Esta cuenta no está bloqueada y no tiene una autenticación de dos factores que restablecer, por lo que no se ha hecho nada.",
  "too-many-tries": (seconds) =>
    `Desde su dirección de red ha habido demasiados inicios de sesión fallidos. Espere aproximadamente ${inMinutes(seconds)} y vuelva a intentarlo; su cuenta no está afectada.`,
  busy: () => "En este momento hay demasiadas personas iniciando sesión. Vuelva a intentarlo en unos segundos.",
  "too-much": () => "Esto es más de lo que el portal acepta de una vez. Envíe menos.",
  "foreign-form": () =>
    "Este formulario no procede de este portal, por lo que no se ha hecho nada. Recargue la página y vuelva a intentarlo.",
};
