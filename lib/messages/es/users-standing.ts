import { policy } from "@/lib/domain/policy";
import type { Users } from "@/lib/messages/en/users";
import { days, wrongPasswordsInARow, wrongTokensInARow } from "./figures";

export const status: Users["status"] = {
  deleted: "Eliminada",
  "blocked-by-admin": "Bloqueada por un administrador",
  "blocked-wrong-passwords": "Bloqueada (contraseñas incorrectas)",
  "blocked-wrong-tokens": "Bloqueada (códigos 2FA incorrectos)",
  "invitation-expired": "Invitación caducada",
  invited: "Invitación pendiente",
  "password-expired": "Contraseña caducada",
  get away() {
    return `Ausente más de ${days(policy().AWAY_MAX_DAYS)}`;
  },
  active: "Activa",
};

const says: Users["standing"]["says"] = {
  deleted: "No puede iniciar sesión: la cuenta se eliminó. Una invitación a su dirección la reactiva.",
  "blocked-by-admin": "No puede iniciar sesión: un administrador bloqueó la cuenta. Solo un administrador puede desbloquearla.",
  get "blocked-wrong-passwords"() {
    return `No puede iniciar sesión: la cuenta se bloqueó tras ${wrongPasswordsInARow(policy().MAX_WRONG_PASSWORDS)}. El titular recibió por correo un enlace, válido por un tiempo limitado, que la desbloquea; también puede desbloquearla un administrador.`;
  },
  get "blocked-wrong-tokens"() {
    return `No puede iniciar sesión: la cuenta se bloqueó tras ${wrongTokensInARow(policy().MAX_WRONG_TOKENS)}. Alguien conocía la contraseña, por lo que después del desbloqueo se pide una nueva.`;
  },
  "invitation-expired":
    "No puede iniciar sesión: la invitación caducó o fue revocada. Al reenviarla se asigna una nueva contraseña temporal.",
  invited: "Puede iniciar sesión con la contraseña temporal de la invitación, y después elige una contraseña.",
  get "password-expired"() {
    return `Puede iniciar sesión, y entonces se le pide una nueva contraseña: la actual tiene más de ${days(policy().PASSWORD_MAX_AGE_DAYS)}.`;
  },
  get away() {
    return `Puede iniciar sesión, y entonces se le pide una nueva contraseña: el último inicio de sesión fue hace más de ${days(policy().AWAY_MAX_DAYS)}.`;
  },
  active: "Puede iniciar sesión.",
};

export const standing: Users["standing"] = {
  title: "Situación",
  says,
  asksNewPassword: "Entonces se le pide una nueva contraseña.",
  setsUpTwoFactor: "Al entrar configura la autenticación de dos factores.",
};
