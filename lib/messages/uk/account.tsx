import { RECOVERY_CODES } from "@/lib/domain/policy";
import type { Account } from "@/lib/messages/en/account";

const forms: Account["forms"] = {
  currentPassword: "Поточний пароль",
  token: "Код 2FA (6 цифр)",
  tokenHint: "Або один із ваших кодів відновлення",
  newPassword: "Новий пароль",
  repeat: "Повторіть новий пароль",
  changePassword: "Змінити пароль",
  back: "Назад до вашого облікового запису",
};

const outcomes: Account["outcomes"] = {
  password: "Ваш пароль змінено. Усі інші сеанси завершено.",
  session: "Сеанс завершено.",
  sessions: "Усі інші сеанси завершено.",
  "codes-saved": "Відтепер діють лише ті коди відновлення, які ви щойно зберегли.",
  "two-factor-off": "Двофакторну автентифікацію вимкнено. Усі інші сеанси завершено.",
};

const profile: Account["profile"] = {
  title: "Профіль",
  name: "Ім’я",
  login: "Логін",
  role: "Роль",
  roles: { admin: "Адміністратор", staff: "Співробітник" },
  invited: "Запрошено",
};

const password: Account["password"] = {
  title: "Пароль",
  setOn: (day) => <>Встановлено {day}; після зміни пароля всі інші сеанси завершуються, а ви отримуєте про це лист.</>,
};

const twoFactor: Account["twoFactor"] = {
  title: "Двофакторна автентифікація",
  on: "Увімкнено",
  off: "Вимкнено",
  isOn: "Під час кожного входу ви, крім пароля, вводите шість цифр, які показує ваш застосунок.",
  isOff: "З нею стороння особа, яка дізнається ваш пароль, усе одно не ввійде. Потрібні застосунок на вашому телефоні та дві хвилини.",
  isRequired: "Для вашого облікового запису вона обов’язкова.",
  setUp: "Налаштувати",
  setUpAnother: "Налаштувати інший телефон",
  turnOff: "Вимкнути",
  setup: "Налаштування 2FA",
  setupFirst: "Вам знадобиться застосунок для автентифікації на телефоні. Спершу ще раз підтвердьте свою особу.",
  setupAnother:
    "Для іншого телефона або іншого застосунку. Той, яким ви користуєтеся зараз, діятиме, доки не буде підтверджено інший. Спершу ще раз підтвердьте свою особу.",
  proceed: "Продовжити",
  turnOffTitle: "Вимкнути двофакторну автентифікацію",
  turnOffIntro:
    "Після цього для входу в портал буде достатньо самого пароля. Коди відновлення перестануть діяти, а всі інші сеанси завершаться.",
};

const recoveryCodes: Account["recoveryCodes"] = {
  title: "Коди відновлення",
  left: (count) => `Залишилося кодів: ${count} з ${RECOVERY_CODES}. Кожен із них один раз замінить код 2FA, якщо телефон втрачено.`,
  make: "Створити нові коди відновлення",
  asked:
    "Десять кодів, кожен діє один раз замість коду 2FA. Ті, що ви маєте зараз, перестануть діяти. Спершу ще раз підтвердьте свою особу.",
};

const sessions: Account["sessions"] = {
  title: "Сеанси",
  endOthers: "Завершити всі інші сеанси",
  unknownBrowser: "Невідомий браузер",
  facts: (address, since, until) => (
    <>
      З {address}, початок: {since}; кінець: {until}
    </>
  ),
  thisOne: "Цей сеанс",
  end: "Завершити",
  endOf: (browser, address) => `Завершити сеанс: ${browser}, з ${address}`,
};

export const account: Account = {
  title: "Ваш обліковий запис",
  forms,
  outcomes,
  profile,
  password,
  twoFactor,
  recoveryCodes,
  sessions,
};
