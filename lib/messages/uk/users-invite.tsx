import { LIST_LIMIT } from "@/lib/domain/invitation-list";
import type { Users } from "@/lib/messages/en/users";
import { count, figures, hoursLong } from "./figures";

const { number } = figures;

export const invite: Users["invite"] = {
  title: "Запросити користувачів",
  intro: (limit) =>
    `Лист містить посилання, логін і тимчасовий пароль, який діє ${hoursLong(limit)} і який треба замінити під час першого входу.`,
  sent: (email) =>
    `${email}: запрошення створено, лист буде надіслано за мить. Що з ним далі, видно в рядку цієї особи у списку користувачів.`,
  onePerson: "Одна особа",
  form: {
    submit: "Надіслати запрошення",
    email: "Електронна пошта",
    emailHint: "Це також логін",
    name: "Ім’я",
    role: "Роль",
    twoFactor: "Вимагати двофакторну автентифікацію",
    twoFactorForAdmins: "Рекомендовано для адміністраторів",
    twoFactorAnyway: "Параметр цього порталу й так вимагає її від усіх",
  },
  many: "Кілька осіб одразу",
  listForm: {
    submit: "Перевірити список",
    people: "Одна особа в рядку",
    peopleHint: "Адреса електронної пошти й, за бажанням, ім’я та роль (адміністратор або співробітник), у будь-якому порядку",
    file: "Або файл CSV",
    fileHint: `До ${number(LIST_LIMIT)} рядків, із заголовком або без нього`,
    role: "Якщо в рядку не вказано, запросити з роллю",
    twoFactorAdmins: "Вимагати 2FA від адміністраторів",
    twoFactorStaff: "Вимагати 2FA від співробітників",
  },
  unfinished: {
    title: "Незавершені списки",
    listOf: (moment) => <>Список від {moment}</>,
    underWay: (waiting) => `Триває: залишилося запросити ${number(waiting)}`,
    unsent: (waiting) => `Перевірено, не надіслано: залишилося запросити ${number(waiting)}`,
  },
};

const table: Users["invitationList"]["table"] = {
  row: "Рядок",
  email: "Електронна пошта",
  note: "Примітка",
  asGiven: "Як подано",
  required: "Обов’язкова",
  optional: "Необов’язкова",
};

export const invitationList: Users["invitationList"] = {
  title: "Список запрошень",
  goesOn: "Ви можете залишити цю сторінку: запрошення й далі надсилатимуться автоматично.",
  isDone: "Усіх зі списку, кого можна було запросити, запрошено.",
  unsent: (ready, skipped, wrong) =>
    `Ще нічого не надіслано. Запросити: ${number(ready)}, пропустити: ${number(skipped)}, з помилками: ${number(wrong)}.`,
  rows: { wrong: "З помилками", skipped: "Пропущено", ready: "Буде запрошено" },
  counted: (title, rows) => `${title} (${number(rows)})`,
  more: (rows) => `І ще ${number(rows)}.`,
  table,
  correct: "Виправити їх окремим списком",
  correctLater: "Їх можна буде виправити, щойно буде надіслано решту запрошень.",
  nobody: "У цьому списку нема кого запрошувати.",
  notNow: "Не зараз",
  send: (people) => `Надіслати ${count(people, { one: "запрошення", few: "запрошення", many: "запрошень", other: "запрошення" })}`,
  proceed: "Продовжити",
  underWay: "Триває",
  done: "Завершено",
  invited: (invited, all) => `Запрошено ${number(invited)} з ${number(all)}`,
  mails: { accepted: "Листів прийнято", waiting: "Листів очікує", failed: "Листів не доставлено" },
  failedOnes: (welcomePage) => (
    <>Кожен недоставлений лист і причину показано на сторінці особи та в розділі «Потребує уваги» на {welcomePage("головній сторінці")}.</>
  ),
  reload: "Оновіть цю сторінку, щоб побачити, скільки вже зроблено.",
};
