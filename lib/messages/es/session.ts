import type { Session } from "@/lib/messages/en/session";

/** The end of a session, on the page on which somebody works. */
export const session: Session = {
  endsAt: "Fin de su sesión:",
  inAMinute: "dentro de un minuto",
  watch: {
    soon: "Su sesión termina pronto",
    endsIn: "Termina en",
    twoMinutes: "2 minutos",
    oneMinute: "1 minuto",
    thirtySeconds: "30 segundos",
    tenSeconds: "10 segundos",
    stays: "Lo que ha escrito se conserva: al final esta página queda cubierta, y usted vuelve a iniciar sesión aquí mismo.",
    close: "Cerrar",
    againNow: "Iniciar sesión de nuevo ahora",
    again: "Iniciar sesión de nuevo",
    another: "Al iniciar sesión empieza una sesión nueva.",
    ended: "Su sesión ha terminado",
    pleaseAgain: "Inicie sesión de nuevo.",
    stillHere: "Su página sigue aquí, con lo que ha escrito en ella.",
    notNow: "Ahora no",
    signIn: "Iniciar sesión",
    login: "Usuario",
    password: "Contraseña",
    noToken: "Déjelo vacío si no tiene ninguno",
    otherTab: "Iniciar sesión en otra pestaña",
  },
};
