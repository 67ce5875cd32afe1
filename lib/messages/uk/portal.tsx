import type { Portal } from "@/lib/messages/en/portal";
import { days } from "./figures";

const frame: Portal["frame"] = {
  skip: "Перейти до вмісту",
  navigation: "Портал",
  accountMenu: "Меню облікового запису",
  pages: { welcome: "Головна", users: "Користувачі", audit: "Журнал аудиту", policy: "Правила", account: "Ваш обліковий запис" },
  trial: "Пробний режим",
  trialSays: (outbox) => <>Пробний режим: дані зберігаються на цьому комп’ютері, листи — на сторінці «{outbox("Вихідні")}».</>,
};

/** A day in words ends with a full stop of its own. */
const due: Portal["due"] = {
  expired: (day) => <>Новий пароль потрібен {day}</>,
  away: (day) => <>Увійдіть знову до {day}</>,
  beforeLink: " — ",
  expiredInFull: (due, limit) => (
    <>
      {due}, бо пароль діє {days(limit)}.
    </>
  ),
  awayInFull: (due) => <>{due}, інакше портал попросить встановити новий пароль.</>,
};

const welcome: Portal["welcome"] = {
  intro: (name) => `Ви ввійшли як ${name}. Це внутрішній портал вашої організації.`,
  yourSignIn: "Ваш вхід",
  lastSignIn: "Останній вхід",
  firstOne: "Це ваш перший вхід.",
  from: (moment, address) => (
    <>
      {moment}, з {address}
    </>
  ),
  sessionEnds: "Кінець цього сеансу",
  nextDue: "Наступний термін",
};

const chart: Portal["chart"] = {
  title: "Входи та блокування за останні 30 днів",
  none: "Ще нічого. Ніхто не входив, і нікого не заблоковано.",
  total: { "signed-in": (number) => `Входи: ${number}`, blocked: (number) => `Блокування: ${number}` },
  orMore: (number) => `${number} або більше`,
  day: new Intl.DateTimeFormat("uk", { day: "numeric", month: "short", timeZone: "UTC" }).format,
  onDay: (day, signIns, blocks) => `${day}, входи: ${signIns}, блокування: ${blocks}`,
  summary: (busiest) => `Стовпчик на кожен день. Найбільше входів: ${busiest}.`,
};

const mailKinds: Portal["mailKinds"] = {
  invitation: "Запрошення",
  "invitation-revoked": "Запрошення відкликано",
  blocked: "Обліковий запис заблоковано",
  "password-reset": "Скидання пароля",
  "password-changed": "Пароль змінено",
  "two-factor-set-up": "2FA налаштовано",
  "two-factor-turned-off": "2FA вимкнено",
  "two-factor-reset": "2FA скинуто",
  "recovery-code-used": "Використано код відновлення",
  "recovery-codes-made": "Створено коди відновлення",
  "wrong-token": "Неправильний код 2FA",
  "unfamiliar-sign-in": "Незвичний вхід",
  "blocked-by-admin": "Заблоковано адміністратором",
  unblocked: "Обліковий запис розблоковано",
  "role-changed": "Роль змінено",
  "new-password-required": "Потрібен новий пароль",
  "two-factor-required": "2FA обов’язкова",
  "two-factor-optional": "2FA необов’язкова",
  "sessions-ended": "Сеанси завершено",
  "account-deleted": "Обліковий запис видалено",
  "password-due": "Наближається термін нового пароля",
  "not-me": "Це не я",
  "unlocked-from-shell": "Розблоковано з командного рядка",
};

const attention: Portal["attention"] = {
  title: "Потребує уваги",
  nothing: "Нічого. Нікого не заблоковано, строк жодного запрошення не минув, усі листи доставлено.",
  people: (status, number) => (
    <>
      {status}: {number}
    </>
  ),
  mail: {
    waiting: (kind, recipient) => `Лист «${kind}» для ${recipient} надсилається повторно.`,
    failed: (kind, recipient) => `Лист «${kind}» для ${recipient} відхилено.`,
    accepted: (kind, recipient) => `Лист «${kind}» для ${recipient} прийнято.`,
  },
};

const outbox: Portal["outbox"] = {
  title: "Вихідні",
  intro: "Пробний режим не надсилає листів. Те, що було б надіслано, зберігається тут, спершу найновіше.",
  none: "Листів ще немає",
  noneYet: "Запросіть когось, і запрошення з’явиться тут.",
  showHtml: "Показати як HTML",
  to: (recipient, moment) => (
    <>
      Кому: {recipient}, {moment}
    </>
  ),
  copyPassword: "Скопіювати тимчасовий пароль",
  noSuchMail: "Такого листа немає.",
};

export const portal: Portal = { frame, due, welcome, chart, mailKinds, attention, outbox };
