import type { Account } from "@/lib/domain/account";
import { days, later } from "@/lib/domain/time";

/** What a person of the demo shows, in the words of its table. */
export type Shows =
  | "gets in"
  | "gets in with a 2FA token"
  | "hears that the password expires soon"
  | "sets up two-factor authentication"
  | "is asked for a new password by an admin"
  | "is asked for a new password: expired"
  | "is asked for a new password: away"
  | "blocked by wrong passwords"
  | "blocked by wrong 2FA tokens"
  | "blocked by an admin"
  | "invited"
  | "invitation is over"
  | "deleted";

export type DemoPerson = { name: string; email: string; role: Account["role"]; shows: Shows };

const cast: [Shows, Account["role"], string][] = [
  ["gets in with a 2FA token", "admin", "Ada Brandt, Tomás Rey, Olena Shevchuk"],
  ["gets in", "admin", "Grace Okafor"],
  [
    "gets in with a 2FA token",
    "staff",
    "Jonas Lindqvist, Mei Tanaka, Priya Nair, Luca Moretti, Sofia Petrova, Amir Haddad, Chloé Dubois, Henrik Olsen",
  ],
  [
    "gets in",
    "staff",
    "Ana Ruiz, Ben Carter, Carla Nunes, David Kim, Elif Demir, Farid Rahimi, Greta Vogel, Hugo Laurent, Ines Costa, Jack Murphy",
  ],
  [
    "gets in",
    "staff",
    "Kateryna Bondar, Leo Fischer, Maya Cohen, Nils Berg, Omar Farouk, Paula Santos, Ulla Becker, Vera Lima, Walid Aziz",
  ],
  ["hears that the password expires soon", "staff", "Quinn Foster, Rosa Jiménez, Stefan Novak, Tara Singh"],
  ["sets up two-factor authentication", "staff", "Uma Patel, Viktor Horvat"],
  ["is asked for a new password by an admin", "staff", "Wanda Kowalska"],
  ["is asked for a new password: expired", "staff", "Xavier Roux, Yara Mansour, Zoe Papadakis, Aldo Ricci"],
  ["is asked for a new password: away", "staff", "Birgit Hansen, Cem Aydin, Daria Ionescu, Emil Nowak, Fatou Diallo"],
  ["blocked by wrong passwords", "staff", "Gábor Tóth, Hana Suzuki"],
  ["blocked by wrong 2FA tokens", "staff", "Igor Marković"],
  ["blocked by an admin", "staff", "Julia Weber, Karim Bensaïd"],
  ["invited", "staff", "Laura Keller, Mateo Vargas, Nadia Rossi, Oscar Lund"],
  ["invitation is over", "staff", "Petra Svobodová, Rashid Khan"],
  ["deleted", "staff", "Simone Bauer, Teodor Ilić"],
];

const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[^a-z ]/gi, "")
    .toLowerCase()
    .replaceAll(" ", ".");

/** The sixty people of the demo, admins first. */
export const demoPeople: DemoPerson[] = cast.flatMap(([shows, role, names]) =>
  names.split(", ").map((name) => ({ name, email: `${plain(name)}@example.com`, role, shows })),
);

/** How many days ago the password was set, and the last sign-in was; `spread` (0 to 1) keeps people from being alike. */
const ages: Partial<Record<Shows, (spread: number) => [password: number, signIn: number]>> = {
  "hears that the password expires soon": (spread) => [77 + Math.floor(spread * 12), 2],
  "is asked for a new password: expired": (spread) => [91 + Math.floor(spread * 60), 5],
  "is asked for a new password: away": (spread) => [70, 31 + Math.floor(spread * 30)],
};

/** The facts of somebody who has been here for a year, at `now`. */
export function settledFacts({ shows }: DemoPerson, spread: number, now: Date): Partial<Account> {
  const [password, signIn] = ages[shows]?.(spread) ?? [5 + Math.floor(spread * 60), spread * 12];
  return {
    createdAt: later(now, -days(365)),
    passwordChangedAt: later(now, -days(password)),
    lastSignInAt: later(now, -days(signIn)),
    newPasswordReason: shows === "is asked for a new password by an admin" ? "admin" : null,
    twoFactorRequired: shows === "sets up two-factor authentication",
  };
}

const ENROLLED: Shows[] = ["gets in with a 2FA token", "blocked by wrong 2FA tokens"];
const INVITED: Shows[] = ["invited", "invitation is over"];

export const isEnrolledOne = ({ shows }: DemoPerson) => ENROLLED.includes(shows);
export const isInvitedOne = ({ shows }: DemoPerson) => INVITED.includes(shows);
