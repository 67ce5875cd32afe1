import type { Users } from "@/lib/messages/en/users";
import { count } from "./figures";

export const actions: Users["actions"] = {
  "resend-invitation": {
    label: "Reenviar la invitación",
    effect: "Envía por correo un enlace y una contraseña temporal nuevos. La anterior deja de funcionar.",
  },
  "revoke-invitation": {
    label: "Revocar la invitación",
    effect: "La contraseña temporal deja de funcionar de inmediato. Se avisa a la persona por correo.",
  },
  unblock: { label: "Desbloquear", effect: "Vuelve a dar acceso a la cuenta y avisa a su titular por correo." },
  block: {
    label: "Bloquear",
    effect: "Nadie puede iniciar sesión en la cuenta hasta que un administrador la desbloquee. Se avisa al titular por correo.",
  },
  "require-new-password": {
    label: "Exigir una nueva contraseña",
    effect: "El próximo inicio de sesión pide una nueva contraseña. Se avisa al titular por correo.",
  },
  "require-two-factor": {
    label: "Exigir la autenticación de dos factores",
    effect: "Quien todavía no la tenga la configura en el próximo inicio de sesión. Se avisa al titular por correo.",
  },
  "make-two-factor-optional": {
    label: "Hacer opcional la 2FA",
    effect: "El titular puede desactivarla, y se le avisa por correo.",
  },
  "reset-two-factor": {
    label: "Restablecer 2FA",
    effect:
      "La aplicación y los códigos de recuperación dejan de funcionar. Hágalo solo si sabe con certeza quién lo pide. Se avisa al titular por correo.",
  },
  "make-admin": { label: "Hacer administrador", effect: "Puede invitar, bloquear y eliminar a personas. Se avisa al titular por correo." },
  "make-staff": {
    label: "Pasar a personal",
    effect: "Deja de ver los usuarios y el registro de auditoría. Se avisa al titular por correo.",
  },
  "end-sessions": { label: "Cerrar las sesiones", effect: "Se cierran todas sus sesiones y se le avisa por correo." },
  delete: {
    label: "Eliminar",
    effect: "La cuenta ya no se puede usar; su historial se conserva. Se avisa al titular por correo.",
  },
};

export const confirm: Users["confirm"] = {
  title: "Confirmar",
  cancel: "Cancelar",
  cancelTo: (name) => `Cancelar y volver a ${name}`,
  backTo: (name) => `Volver a ${name}`,
  endsNone: "No hay ninguna sesión que cerrar.",
  ends: (sessions) => `Cierra ${count(sessions, { one: "sesión", other: "sesiones" })}.`,
  done: (label) => `Hecho: ${label}.`,
};

export const selection: Users["selection"] = {
  people: (people) => count(people, { one: "persona", other: "personas" }),
  legend: "Personas seleccionadas",
  forEach: (effect) => `Para cada persona: ${effect}`,
  fitsNobody: "No es aplicable a ninguna de estas personas.",
  skipped: (people) => `Se omite a ${people}`,
  doesNotFit: "No es aplicable a esta cuenta.",
  done: (label, people) => `Hecho: ${label}, ${people}.`,
  alsoSkipped: (people) =>
    `Se ha omitido a ${people}. La acción no era aplicable, como indica la cronología de cada persona, o había demasiadas personas iniciando sesión: en ese caso, inténtelo de nuevo.`,
};
