import { PASSWORD_LENGTH, PASSWORDS_REMEMBERED } from "@/lib/domain/policy";
import type { Client } from "@/lib/messages/en/client";

/** The rules for a new password, as its live list says them. */
const passwordRules: Client["passwordRules"] = {
  "too-short": `Щонайменше ${PASSWORD_LENGTH.least} символів`,
  "too-long": `Щонайбільше ${PASSWORD_LENGTH.most} символів`,
  personal: "Без вашого імені, вашого логіна та назви порталу",
  guessable: "Не поширений і такий, що його нелегко вгадати",
  breached: "Невідомий із витоків даних",
  temporary: "Не тимчасовий пароль",
  reused: `Не ваш поточний пароль і не один з останніх ${PASSWORDS_REMEMBERED}`,
};

/** What is wrong with a field. */
const faults: Client["faults"] = {
  "too-short": `Використайте щонайменше ${PASSWORD_LENGTH.least} символів.`,
  "too-long": `Використайте щонайбільше ${PASSWORD_LENGTH.most} символів.`,
  personal: "Він не має містити вашого імені, вашого логіна чи назви порталу.",
  guessable: "Це надто легко вгадати. Кілька незвичних слів поспіль — добрий пароль.",
  breached: "Цей пароль відомий з витоку даних, і його пробують найперше. Оберіть інший.",
  temporary: "Це тимчасовий пароль із листа. Оберіть власний.",
  reused: `Ви вже користувалися цим паролем. Поточний та останні ${PASSWORDS_REMEMBERED} не можна використати знову.`,
  character: "Тут є символ, який не можна використати.",
  "login-missing": "Введіть свій логін.",
  "address-too-long": "Це задовго для адреси електронної пошти.",
  "login-no-address": "Ваш логін — це адреса електронної пошти, наприклад ana@example.com.",
  "address-missing": "Введіть адресу електронної пошти.",
  "address-wrong": "Це не адреса електронної пошти на зразок ana@example.com.",
  "password-missing": "Введіть свій пароль.",
  "new-password-missing": "Введіть новий пароль.",
  "password-characters": `Пароль має щонайбільше ${PASSWORD_LENGTH.most} символів.`,
  "password-bytes": `Пароль має щонайбільше ${PASSWORD_LENGTH.mostBytes} байтів.`,
  "repeat-missing": "Повторіть новий пароль.",
  differ: "Паролі не збігаються.",
  "token-digits": "Код 2FA має 6 цифр.",
  "recovery-code-missing": "Введіть код відновлення.",
  "recovery-code-too-long": "Це задовго для коду відновлення.",
  "token-missing": "Введіть код 2FA.",
  "token-too-long": "Це задовго для коду 2FA чи коду відновлення.",
  "codes-unsaved": "Спершу збережіть коди, а тоді поставте цю позначку.",
  "name-missing": "Введіть ім'я.",
  "name-too-long": "Ім'я має щонайбільше 100 символів.",
  "name-characters": "Ім'я не містить керівних символів.",
  role: "Роль — «Адміністратор» або «Співробітник».",
  "address-taken": "Для цієї адреси вже є обліковий запис. Знайдіть його у списку користувачів.",
  "list-too-long": "Це більше, ніж вміщує один список. Запросіть двома або кількома списками.",
};

/** The words that the browser's scripts need. */
export const client: Client = {
  passwordRules,
  passwordRulesList: {
    label: "Правила для нового пароля",
    match: "Обидва паролі збігаються",
    met: ": виконано",
    notYet: ": ще ні",
    later: ": перевіримо, коли ви натиснете «{button}»",
  },
  faults,
  form: {
    busy: "Зачекайте, будь ласка.",
    unanswered: "Портал не відповів. Усе, що ви ввели, збереглося на сторінці: спробуйте ще раз за мить.",
    showPassword: "Показати пароль",
    token: "Код 2FA (6 цифр)",
  },
  copying: {
    copy: "Копіювати",
    copied: "Скопійовано",
    impossible: "Цей браузер не дозволяє порталу копіювати. Виділіть текст і скопіюйте його самостійно.",
  },
  pages: "Сторінки",
  signOut: "Вийти",
  supportCode: "Код підтримки:",
  failure: {
    title: "Щось пішло не так",
    text: "Портал не зміг показати цю сторінку. Помилку зафіксовано. Спробуйте ще раз за мить.",
    again: "Спробувати ще раз",
    home: "Перейти на головну сторінку",
  },
};
