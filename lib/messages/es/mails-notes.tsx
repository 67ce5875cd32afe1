import type { ReactNode } from "react";
import { portalName } from "@/lib/domain/company";
import type { NoteKind } from "@/lib/domain/mail";
import type { Note } from "@/lib/messages/en/mails-notes";

const portal = portalName();

const NOT_YOU = "Si no fue usted";
const WHY = "Si no sabe por qué";

const newPassword = (danger: string, then: string) => (forgot: ReactNode) => (
  <>
    {danger} Elija de inmediato una nueva contraseña con «{forgot}»; así se cierran todas las sesiones. {then}
  </>
);

export const notes: Record<NoteKind, Note> = {
  "invitation-revoked": {
    subject: `Se revocó su acceso a ${portal}`,
    preview: (when) => `Desde el ${when}, la contraseña temporal ya no funciona.`,
    words: "Un administrador revocó su invitación. La contraseña temporal ya no funciona y usted no tiene que hacer nada.",
    title: WHY,
    advice: () => "Pregunte a un administrador. Si fue un error, puede volver a invitarle.",
  },
  "blocked-by-admin": {
    subject: `Un administrador bloqueó su cuenta de ${portal}`,
    preview: (when) => `Bloqueada el ${when}. Solo un administrador puede desbloquearla.`,
    words:
      "Un administrador bloqueó su cuenta. Se cerraron todas sus sesiones y no podrá iniciar sesión hasta que un administrador la desbloquee.",
    title: WHY,
    advice: () =>
      "Pregunte a un administrador. No ha hecho nada malo al leer este correo, y ningún enlace ni contraseña nueva levanta un bloqueo así.",
  },
  unblocked: {
    subject: `Su cuenta de ${portal} está desbloqueada`,
    preview: (when) => `Desbloqueada el ${when}. Ya puede iniciar sesión.`,
    words: "Un administrador desbloqueó su cuenta. Ya puede iniciar sesión; es posible que entonces se le pida una nueva contraseña.",
    title: "Si no lo pidió",
    advice: () =>
      "Si aún recuerda su contraseña, no tiene que hacer nada. Si fue usted quien quiso cerrar la cuenta, avise a un administrador.",
  },
  "sessions-ended": {
    subject: `Un administrador cerró sus sesiones de ${portal}`,
    preview: (when) => `Se cerraron todas sus sesiones el ${when}.`,
    words: "Un administrador cerró todas sus sesiones. Su cuenta sigue igual y puede volver a iniciar sesión cuando quiera.",
    title: WHY,
    advice: (forgot) => (
      <>
        Pregunte a un administrador. Es habitual cuando un dispositivo se pierde o se deja abierto en algún sitio. Si cree que otra persona
        conoce su contraseña, elija una nueva con «{forgot}».
      </>
    ),
  },
  "account-deleted": {
    subject: `Se eliminó su cuenta de ${portal}`,
    preview: (when) => `Eliminada el ${when}. Ya no puede iniciar sesión.`,
    words:
      "Un administrador eliminó su cuenta. Se cerraron todas sus sesiones y ya no puede iniciar sesión. Su contraseña, la entrada de su aplicación de autenticación y sus códigos de recuperación ya no sirven aquí.",
    title: WHY,
    advice: () => "Pregunte a un administrador. Si fue un error, puede volver a invitarle.",
  },
  "password-changed": {
    subject: `Se cambió su contraseña de ${portal}`,
    preview: (when) => `Cambiada el ${when}. Si no fue usted, actúe ahora.`,
    words:
      "Su cuenta tiene una nueva contraseña. Se han cerrado todas las sesiones abiertas en otros sitios. Si fue usted, todo está en orden.",
    title: NOT_YOU,
    advice: newPassword("Puede que otra persona esté en su cuenta.", "Después avise a un administrador."),
  },
  "new-password-required": {
    subject: `Debe elegir una nueva contraseña para ${portal}`,
    preview: (when) => `Un administrador la pidió el ${when}. La elegirá la próxima vez que inicie sesión.`,
    words:
      "Un administrador le pide una nueva contraseña. La próxima vez que inicie sesión escribirá la actual por última vez y después elegirá otra. Donde ya tenga una sesión abierta, seguirá abierta hasta que termine.",
    title: WHY,
    advice: () => "Pregunte a un administrador. Los administradores no ven ni eligen su contraseña; si alguien se la pide, no se la diga.",
  },
  "two-factor-set-up": {
    subject: `Autenticación de dos factores activada en su cuenta de ${portal}`,
    preview: (when) => `Configurada el ${when}. Desde ahora escribirá también un código de 6 dígitos.`,
    words:
      "Se configuró una aplicación de autenticación para su cuenta. Desde ahora, para iniciar sesión se necesitan su contraseña y los 6 dígitos que muestra la aplicación. Guarde los códigos de recuperación donde pueda encontrarlos sin el teléfono.",
    title: NOT_YOU,
    advice: newPassword(
      "Puede que la aplicación de otra persona proteja ahora su cuenta.",
      "Después avise a un administrador y pídale que restablezca su 2FA.",
    ),
  },
  "two-factor-turned-off": {
    subject: `Autenticación de dos factores desactivada en su cuenta de ${portal}`,
    preview: (when) => `Desactivada el ${when}. Si no fue usted, actúe ahora.`,
    words:
      "Se desactivó la autenticación de dos factores en la página de su cuenta. Desde ahora basta la contraseña para entrar en la cuenta. La entrada de su aplicación de autenticación y los códigos de recuperación ya no sirven; bórrelos.",
    title: NOT_YOU,
    advice: newPassword(
      "Puede que otra persona esté en su cuenta.",
      "Después avise a un administrador y vuelva a activar la autenticación de dos factores.",
    ),
  },
  "two-factor-reset": {
    subject: `Autenticación de dos factores restablecida en su cuenta de ${portal}`,
    preview: (when) => `Un administrador la restableció el ${when}. Se cerraron todas sus sesiones.`,
    words: `Un administrador quitó de su cuenta la aplicación de autenticación y los códigos de recuperación, y se cerraron todas sus sesiones. Borre la entrada antigua de ${portal} en su aplicación. Si su cuenta exige la autenticación de dos factores, la configurará de nuevo la próxima vez que inicie sesión.`,
    title: "Si no lo pidió",
    advice: () =>
      "Llame hoy mismo a un administrador: puede que alguien lo haya pedido en su nombre. Hasta que se aclare, solo su contraseña protege la cuenta.",
  },
  "two-factor-required": {
    subject: `Su cuenta de ${portal} exige ahora autenticación de dos factores`,
    preview: (when) => `Un administrador la exigió el ${when}. Tenga su teléfono a mano la próxima vez que inicie sesión.`,
    words:
      "Un administrador hizo obligatoria la autenticación de dos factores para su cuenta. Si ya la configuró, nada cambia, salvo que no puede desactivarla. Si no, la configurará la próxima vez que inicie sesión: tenga a mano su teléfono, con Google Authenticator o Microsoft Authenticator instalado.",
    title: "Si no sabe por qué o no tiene un teléfono para ello",
    advice: () => "Pregunte a un administrador antes de volver a iniciar sesión.",
  },
  "two-factor-optional": {
    subject: `Autenticación de dos factores ahora opcional en su cuenta de ${portal}`,
    preview: (when) => `Un administrador lo cambió el ${when}. Lo que usted configuró sigue activo.`,
    words:
      "Un administrador hizo opcional la autenticación de dos factores para su cuenta. Si la configuró, sigue activa y protege la cuenta, y le aconsejamos conservarla. Ahora podría desactivarla en la página de su cuenta.",
    title: "Si no lo pidió",
    advice: () => "Mientras siga activa, no tiene que hacer nada. Si alguien lo pidió en su nombre, avise a un administrador.",
  },
  "recovery-codes-made": {
    subject: `Nuevos códigos de recuperación de su cuenta de ${portal}`,
    preview: (when) => `Creados el ${when}. Los anteriores ya no funcionan.`,
    words:
      "Se crearon nuevos códigos de recuperación para su cuenta. Los anteriores ya no funcionan: deséchelos y guarde los nuevos en su lugar.",
    title: NOT_YOU,
    advice: newPassword(
      "Puede que otra persona esté en su cuenta y tenga cómo volver a entrar.",
      "Después cree otros códigos y avise a un administrador.",
    ),
  },
  "wrong-token": {
    subject: `Se escribió un código 2FA incorrecto en su cuenta de ${portal}`,
    preview: (when) => `Su contraseña era correcta; el código, no. El ${when}.`,
    words:
      "Alguien escribió su contraseña correcta y después un código 2FA incorrecto. No pudo entrar. Si fue un descuido suyo, todo está en orden: inténtelo de nuevo con los dígitos que muestra ahora la aplicación.",
    title: NOT_YOU,
    advice: newPassword(
      "Alguien conoce su contraseña; solo el código le impidió entrar.",
      "Haga lo mismo en los demás sitios donde use la anterior y avise a un administrador.",
    ),
  },
};
