import { PASSWORD_LENGTH, PASSWORDS_REMEMBERED } from "@/lib/domain/policy";
import type { Client } from "@/lib/messages/en/client";

/** The rules for a new password, as its live list says them. */
const passwordRules: Client["passwordRules"] = {
  "too-short": `Al menos ${PASSWORD_LENGTH.least} caracteres`,
  "too-long": `Como máximo ${PASSWORD_LENGTH.most} caracteres`,
  personal: "Sin su nombre, su usuario ni el nombre del portal",
  guessable: "Ni común ni fácil de adivinar",
  breached: "No conocida por ninguna filtración de datos",
  temporary: "Distinta de la contraseña temporal",
  reused: `Distinta de su contraseña actual y de las últimas ${PASSWORDS_REMEMBERED}`,
};

/** What is wrong with a field. */
const faults: Client["faults"] = {
  "too-short": `Use al menos ${PASSWORD_LENGTH.least} caracteres.`,
  "too-long": `Use como máximo ${PASSWORD_LENGTH.most} caracteres.`,
  personal: "No debe contener su nombre, su usuario ni el nombre del portal.",
  guessable: "Es demasiado fácil de adivinar. Varias palabras poco comunes seguidas forman una buena contraseña.",
  breached:
    "Esta contraseña se conoce por una filtración de datos en otro sitio, y contraseñas así son las primeras que se prueban. Elija otra.",
  temporary: "Esta es la contraseña temporal del correo. Elija una propia.",
  reused: `Ya ha usado esta contraseña. La actual y las últimas ${PASSWORDS_REMEMBERED} no se pueden volver a usar.`,
  character: "Contiene un carácter que no se puede usar aquí.",
  "login-missing": "Escriba su usuario.",
  "address-too-long": "Es demasiado largo para una dirección de correo.",
  "login-no-address": "Su usuario es una dirección de correo, como ana@example.com.",
  "address-missing": "Escriba una dirección de correo.",
  "address-wrong": "Esto no es una dirección de correo (como ana@example.com).",
  "password-missing": "Escriba su contraseña.",
  "new-password-missing": "Escriba una nueva contraseña.",
  "password-characters": `Una contraseña tiene como máximo ${PASSWORD_LENGTH.most} caracteres.`,
  "password-bytes": `Una contraseña tiene como máximo ${PASSWORD_LENGTH.mostBytes} bytes.`,
  "repeat-missing": "Repita la nueva contraseña.",
  differ: "Las dos contraseñas no coinciden.",
  "token-digits": "Un código 2FA tiene 6 dígitos.",
  "recovery-code-missing": "Escriba un código de recuperación.",
  "recovery-code-too-long": "Es demasiado largo para un código de recuperación.",
  "token-missing": "Escriba el código 2FA.",
  "token-too-long": "Es demasiado largo para un código 2FA o un código de recuperación.",
  "codes-unsaved": "Guarde primero los códigos y después marque esta casilla.",
  "name-missing": "Escriba un nombre.",
  "name-too-long": "Un nombre tiene como máximo 100 caracteres.",
  "name-characters": "Un nombre no puede contener caracteres de control.",
  role: "El rol es Administrador o Personal.",
  "address-taken": "Ya existe una cuenta para esta dirección. Búsquela en la lista de usuarios.",
  "list-too-long": "Es más de lo que cabe en una lista. Divídala en dos o más listas.",
};

/** The words that the browser's scripts need. */
export const client: Client = {
  passwordRules,
  passwordRulesList: {
    label: "Reglas para la nueva contraseña",
    match: "Las dos contraseñas coinciden",
    met: ": cumplida",
    notYet: ": aún no",
    later: ": se comprueba al pulsar «{button}»",
  },
  faults,
  form: {
    busy: "Un momento, por favor.",
    unanswered: "El portal no ha respondido. Lo que ha escrito sigue aquí: vuelva a intentarlo en un momento.",
    showPassword: "Mostrar contraseña",
    token: "Código 2FA (6 dígitos)",
  },
  copying: {
    copy: "Copiar",
    copied: "Copiado",
    impossible: "Este navegador no permite que el portal copie. Seleccione el texto y cópielo usted.",
  },
  pages: "Páginas",
  signOut: "Cerrar sesión",
  supportCode: "Código de soporte:",
  failure: {
    title: "Algo ha fallado",
    text: "El portal no ha podido mostrar esta página. El error ha quedado registrado. Vuelva a intentarlo en un momento.",
    again: "Volver a intentarlo",
    home: "Ir a la página de inicio",
  },
};
