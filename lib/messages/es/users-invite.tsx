import { LIST_LIMIT } from "@/lib/domain/invitation-list";
import type { Users } from "@/lib/messages/en/users";
import { count, figures, hours } from "./figures";

const { number } = figures;

export const invite: Users["invite"] = {
  title: "Invitar a usuarios",
  intro: (limit) =>
    `El correo lleva un enlace, el usuario y una contraseña temporal que funciona durante ${hours(limit)} y debe cambiarse en el primer inicio de sesión.`,
  sent: (email) => `Se ha invitado a ${email}: el correo sale en un momento. Su línea en la lista de usuarios indica qué ha sido de él.`,
  onePerson: "Una persona",
  form: {
    submit: "Enviar la invitación",
    email: "Correo electrónico",
    emailHint: "Es también el usuario",
    name: "Nombre",
    role: "Rol",
    twoFactor: "Exigir la autenticación de dos factores",
    twoFactorForAdmins: "Recomendada para administradores",
    twoFactorAnyway: "Un ajuste de este portal ya la exige a todos",
  },
  many: "Varias a la vez",
  listForm: {
    submit: "Comprobar la lista",
    people: "Una persona por línea",
    peopleHint: "Una dirección de correo y, si se quiere, un nombre y un rol (administrador o personal), en cualquier orden",
    file: "O un archivo CSV",
    fileHint: `Hasta ${number(LIST_LIMIT)} filas, con o sin encabezado`,
    role: "Si una fila no lo indica, invitar como",
    twoFactorAdmins: "Exigir 2FA a los administradores",
    twoFactorStaff: "Exigir 2FA al personal",
  },
  unfinished: {
    title: "Listas sin terminar",
    listOf: (moment) => <>Lista del {moment}</>,
    underWay: (waiting) => `En curso: ${number(waiting)} por invitar`,
    unsent: (waiting) => `Comprobada y sin enviar: ${number(waiting)} por invitar`,
  },
};

const table: Users["invitationList"]["table"] = {
  row: "Fila",
  email: "Correo electrónico",
  note: "Nota",
  asGiven: "Texto original",
  required: "Obligatoria",
  optional: "Opcional",
};

export const invitationList: Users["invitationList"] = {
  title: "Lista de invitaciones",
  goesOn: "Puede salir de esta página: las invitaciones continúan solas.",
  isDone: "Se ha invitado a todas las personas de la lista a las que se podía invitar.",
  unsent: (ready, skipped, wrong) =>
    `Todavía no se ha enviado nada. Por invitar: ${number(ready)}; omitidas: ${number(skipped)}; con errores: ${number(wrong)}.`,
  rows: { wrong: "Con errores", skipped: "Omitidas", ready: "Por invitar" },
  counted: (title, rows) => `${title} (${number(rows)})`,
  more: (rows) => `Y ${number(rows)} más.`,
  table,
  correct: "Corregirlas como una lista aparte",
  correctLater: "Podrá corregirlas cuando se hayan enviado las demás.",
  nobody: "En esta lista no hay nadie a quien invitar.",
  notNow: "Ahora no",
  send: (people) => `Enviar ${count(people, { one: "invitación", other: "invitaciones" })}`,
  proceed: "Continuar",
  underWay: "En curso",
  done: "Terminado",
  invited: (invited, all) => `Invitadas: ${number(invited)} de ${number(all)}`,
  mails: { accepted: "Correos aceptados", waiting: "Correos en espera", failed: "Correos fallidos" },
  failedOnes: (welcomePage) => (
    <>
      Cada correo fallido y su motivo figuran en la página de la persona y en «Requiere atención» de la{" "}
      {welcomePage("página de bienvenida")}.
    </>
  ),
  reload: "Vuelva a cargar esta página para ver cómo avanza.",
};
