import { ATTEMPT_MINUTES } from "@/lib/domain/policy";
import type { Door } from "@/lib/messages/en/door";
import { days, hours, minutes, wrongPasswordsInARow, wrongTokensInARow } from "./figures";
import { session } from "./session";
import { twoFactor } from "./two-factor";

/** The pages before the door. */
export const door: Door = {
  help: "¿Problemas para iniciar sesión? Consulte a un administrador de su organización.",
  notNow: "¿Ahora no? Puede continuar la próxima vez que inicie sesión.",
  signIn: {
    title: "Iniciar sesión",
    form: {
      submit: "Iniciar sesión",
      login: "Usuario",
      loginHint: "Su dirección de correo",
      password: "Contraseña",
      forgotPassword: "¿Olvidó su contraseña?",
    },
    reasons: {
      "attempt-over": `Este inicio de sesión ha terminado: duró más de ${minutes(ATTEMPT_MINUTES)}, se interrumpió o hubo demasiados códigos 2FA incorrectos. Si ha recibido un correo sobre un bloqueo, siga sus indicaciones; si no, empiece de nuevo.`,
      "session-ended": "Su sesión ha terminado. Inicie sesión de nuevo.",
      "signed-out": "Ha cerrado la sesión.",
      "password-set": "Su nueva contraseña está guardada. Inicie sesión con ella.",
      "still-blocked":
        "Su nueva contraseña está guardada. La cuenta sigue bloqueada por códigos 2FA incorrectos: el correo sobre el bloqueo explica cómo desbloquearla.",
    },
  },
  ...twoFactor,
  newPassword: {
    title: "Elija una nueva contraseña",
    form: {
      submit: "Guardar la nueva contraseña",
      newPassword: "Nueva contraseña",
      repeat: "Repita la nueva contraseña",
    },
    firstSignIn: "Es su primer inicio de sesión. La contraseña del correo solo servía para entrar; elija una que solo usted conozca.",
    expired: (most, on) => `Las contraseñas caducan al cabo de ${days(most)}. La suya caducó el ${on}.`,
    away: (lastSeen, most) =>
      `Su último inicio de sesión fue el ${lastSeen}, hace más de ${days(most)}. Después de tanto tiempo se necesita una nueva contraseña.`,
    askedByAdmin: "Un administrador ha pedido una nueva contraseña.",
    unlocked: "Su cuenta se ha desbloqueado. Como alguien puede conocer la contraseña anterior, elija otra.",
  },
  resetPassword: {
    intro: (login) => `Para el usuario ${login}. Se cerrarán todas las sesiones de la cuenta, y usted tendrá que iniciar sesión de nuevo.`,
    unchanged: "Su contraseña no ha cambiado.",
    onceMore: "Abra otra vez el enlace del correo más reciente y guarde la contraseña en un plazo de 10 minutos, o pida otro enlace.",
    sendAnother: "Enviar otro enlace",
  },
  forgotPassword: {
    title: "Contraseña olvidada",
    intro: "Indique su usuario y recibirá un correo con un enlace para elegir una nueva contraseña.",
    form: {
      submit: "Enviar enlace",
      login: "Usuario",
      loginHint: "Su dirección de correo",
      back: "Volver al inicio de sesión",
    },
    sent: (limit) =>
      `Si existe una cuenta para este usuario, ya está en camino un correo con un enlace. El enlace sirve una sola vez y caduca al cabo de ${hours(limit)}.`,
    noMail: () => (
      <>
        ¿No llega el correo tras unos minutos? Mire en la carpeta de correo no deseado y compruebe el usuario:{" "}
        <a href="/forgot-password">vuelva a intentarlo</a>.
      </>
    ),
    invited:
      "Quien ha recibido una invitación y aún no ha iniciado sesión debe usar la contraseña de la invitación. Los demás pueden consultar a un administrador.",
  },
  unlock: {
    title: "Desbloquear la cuenta",
    outcomes: {
      unlocked: "La cuenta está desbloqueada. Inicie sesión.",
      renew: "La cuenta está desbloqueada. Inicie sesión; se le pedirá una nueva contraseña, porque alguien puede conocer la anterior.",
      "not-me":
        "Gracias. Se ha avisado a los administradores. Inicie sesión: se le pedirá una nueva contraseña, para que quien lo intentó quede fuera.",
    },
    login: "Usuario",
    why: "Motivo",
    blocked: "Bloqueada",
    wrongPasswords: wrongPasswordsInARow,
    wrongTokens: wrongTokensInARow,
    form: {
      ifYou: "Si fue usted",
      unlock: "Desbloquee la cuenta e inicie sesión de nuevo.",
      renews: "Quien escribió los códigos incorrectos conocía la contraseña, así que, por seguridad, usted elegirá después una nueva.",
      me: "Desbloquear la cuenta",
      ifNotYou: "Si no fue usted",
      tell: "Se avisará a los administradores, y usted elegirá una nueva contraseña la próxima vez que inicie sesión.",
      notMe: "No fui yo",
    },
    unchanged: "No se ha cambiado nada.",
    onceMore: "Abra otra vez el enlace del correo más reciente sobre el bloqueo y responda en un plazo de 10 minutos.",
    otherwise: () => (
      <>
        Si eso no funciona, quizá la cuenta ya esté desbloqueada: <a href="/sign-in">inicie sesión</a>. Si no lo está, elija una nueva
        contraseña con «<a href="/forgot-password">¿Olvidó su contraseña?</a>» o pida a un administrador que desbloquee la cuenta.
      </>
    ),
    tooOften: (times) =>
      `Esta cuenta se ha desbloqueado por correo ${times} veces en un día, pero nadie ha iniciado sesión. Ahora solo un administrador puede desbloquearla.`,
  },
  session,
  notFound: {
    title: "Página no encontrada",
    text: "No hay ninguna página en esta dirección. Puede que se haya movido o que la dirección se haya copiado solo en parte.",
  },
};
