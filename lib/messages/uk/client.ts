import { PASSWORD_LENGTH, PASSWORDS_REMEMBERED } from "@/lib/domain/policy";
import type { Client } from "@/lib/messages/en/client";

/** The rules for a new password, as its live list says them. */
const passwordRules: Client["passwordRules"] = {
  "too-short": `Щонайменше ${PASSWORD_LENGTH.least} символів`,
  "too-long": `Щонайбільше ${PASSWORD_LENGTH.most} символів`,
  personal: "Без вашого імені, вашого логіна та назви порталу",
  guessable: "Не поширений і такий, що його нелегко вгадати",
  breached: "Не траплявся у витоках даних",
  temporary: "Не тимчасовий пароль",
  reused: `Не ваш поточний пароль і не один з останніх ${PASSWORDS_REMEMBERED}`,
};

/** What is wrong with a field. */
const faults: Client["faults"] = {
  "too-short": `Використайте щонайменше ${PASSWORD_LENGTH.least} символів.`,
  "too-long": `Використайте щонайбільше ${PASSWORD_LENGTH.most} символів.`,
  personal: "Пароль не має містити вашого імені, вашого логіна чи назви порталу.",
  guessable: "Це надто легко вгадати. Кілька незвичних слів поспіль — добрий пароль.",
  breached: "Цей пароль відомий із витоку даних деінде, а такі паролі пробують найперше. Оберіть інший.",
  temporary: "Це тимчасовий пароль із листа. Оберіть власний.",
  reused: `Ви вже користувалися цим паролем. Поточний та останні ${PASSWORDS_REMEMBERED} не можна використати знову.`,
  character: "Тут є символ, який не можна використати.",
  "login-missing": "Введіть свій логін.",
  "address-too-long": "Для адреси електронної пошти це задовгий текст.",
  "login-no-address": "Ваш логін — це адреса електронної пошти, наприклад ana@example.com.",
  "address-missing": "Введіть адресу електронної пошти.",
  "address-wrong": "Це не адреса електронної пошти на зразок ana@example.com.",
  "password-missing": "Введіть свій пароль.",
  "new-password-missing": "Введіть новий пароль.",
  "password-characters": `Пароль може містити щонайбільше ${PASSWORD_LENGTH.most} символів.`,
  "password-bytes": `Пароль може містити щонайбільше ${PASSWORD_LENGTH.mostBytes} байтів.`,
  "repeat-missing": "Повторіть новий пароль.",
  differ: "Паролі не збігаються.",
  "token-digits": "Код 2FA складається з 6 цифр.",
  "recovery-code-missing": "Введіть код відновлення.",
  "recovery-code-too-long": "Для коду відновлення це задовгий текст.",
  "token-missing": "Введіть код 2FA.",
  "token-too-long": "Для коду 2FA чи коду відновлення це задовгий текст.",
  "codes-unsaved": "Спершу збережіть коди, а тоді поставте цю позначку.",
  "name-missing": "Введіть ім’я.",
  "name-too-long": "Ім’я може містити щонайбільше 100 символів.",
  "name-characters": "Ім’я не може містити керівних символів.",
  role: "Роль — «Адміністратор» або «Співробітник».",
  "address-taken": "Для цієї адреси вже є обліковий запис. Знайдіть його у списку користувачів.",
  "list-too-long": "Це більше, ніж вміщує один список. Розділіть його на два або більше списків.",
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
