import type { Users } from "@/lib/messages/en/users";
import { actions, confirm, selection } from "./users-actions";
import { invitationList, invite } from "./users-invite";
import { listFaults, rowFaults } from "./users-list-faults";
import { standing, status } from "./users-standing";

const list: Users["list"] = {
  inviteUser: "Invitar a un usuario",
  previous: "Página anterior",
  next: "Página siguiente",
  nobody: {
    title: "No hay nadie",
    says: "Ningún nombre ni usuario coincide con esta búsqueda y estos filtros.",
    showAll: "Mostrar todo",
  },
  search: { search: "Buscar", hint: "Una parte del nombre o del usuario", status: "Estado", role: "Rol", searching: "Buscando" },
  any: "Todos",
  anySaveDeleted: "Todas, salvo eliminadas",
  columns: {
    name: "Nombre",
    login: "Usuario",
    role: "Rol",
    status: "Estado",
    "2fa": "2FA",
    "last-sign-in": "Último inicio de sesión",
    "next-due": "Próximo vencimiento",
  },
  select: "Seleccionar",
  selectPerson: (name) => `Seleccionar a ${name}`,
  selectAll: "Seleccionar todo en esta página",
  actions: "Acciones",
  actionsFor: (name) => `Acciones para ${name}`,
  you: "(usted)",
  twoFactor: { on: "Sí", toSetUp: "Por configurar", off: "No" },
  never: "Nunca",
  dueNow: "Ahora",
  mailNotes: { waiting: "Correo en espera", accepted: "Correo aceptado", failed: "Correo fallido" },
  because: (note, failure) => `${note}: ${failure}`,
};

const mails: Users["person"]["mails"] = {
  title: "Correos",
  none: "Ninguno hasta ahora.",
  states: { waiting: "en espera", accepted: "aceptado por el servicio de correo", failed: "fallido" },
  is: (kind, state) => (
    <>
      {kind}: {state}
    </>
  ),
};

const person: Users["person"] = {
  title: "Usuario",
  twoFactor: "Dos factores",
  ownPassword: "Contraseña propia",
  notSet: "Todavía no elegida",
  blocked: "Bloqueada",
  invitationEnds: "Fin de la invitación",
  enrolled: { required: "Configurada, obligatoria", optional: "Configurada, opcional" },
  unenrolled: { required: "No configurada, obligatoria", optional: "No configurada, opcional" },
  due: {
    expired: (day) => <>{day}: caduca la contraseña</>,
    away: (day) => <>{day}: si no inicia sesión antes, se le pide una nueva contraseña</>,
  },
  sessions: "Sesiones",
  notSignedIn: "Ahora mismo no tiene ninguna sesión.",
  since: (address, moment) => (
    <>
      Desde {address}, inicio: {moment}
    </>
  ),
  mails,
  timeline: "Cronología",
  fullLog: "Registro de auditoría completo",
  from: (address) => `, desde ${address}`,
  by: (actor) => `, por ${actor}`,
};

export const users: Users = {
  title: "Usuarios",
  back: "Volver a los usuarios",
  status,
  standing,
  actions,
  confirm,
  selection,
  list,
  person,
  invite,
  invitationList,
  listFaults,
  rowFaults,
  forAdmins: {
    title: "Solo para administradores",
    notForYou: "Esta página no es para usted",
    says: "Solo la ven los administradores. Si necesita algo de aquí, pídaselo a un administrador de su organización.",
  },
};
