import type { Users } from "@/lib/messages/en/users";
import { actions, confirm, selection } from "./users-actions";
import { invitationList, invite } from "./users-invite";
import { listFaults, rowFaults } from "./users-list-faults";
import { standing, status } from "./users-standing";

const list: Users["list"] = {
  inviteUser: "Запросити користувача",
  previous: "Попередня сторінка",
  next: "Наступна сторінка",
  nobody: {
    title: "Нікого не знайдено",
    says: "Жодне ім’я і жоден логін не відповідають цьому пошуку та цим фільтрам.",
    showAll: "Показати всіх",
  },
  search: { search: "Пошук", hint: "Частина імені або логіна", status: "Статус", role: "Роль", searching: "Триває пошук" },
  any: "Усі",
  anySaveDeleted: "Усі, крім видалених",
  columns: {
    name: "Ім’я",
    login: "Логін",
    role: "Роль",
    status: "Статус",
    "2fa": "2FA",
    "last-sign-in": "Останній вхід",
    "next-due": "Термін",
  },
  select: "Вибрати",
  selectPerson: (name) => `Вибрати: ${name}`,
  selectAll: "Вибрати всіх на цій сторінці",
  actions: "Дії",
  actionsFor: (name) => `Дії: ${name}`,
  you: "(ви)",
  twoFactor: { on: "Є", toSetUp: "Потрібна", off: "Немає" },
  never: "Ніколи",
  dueNow: "Зараз",
  mailNotes: { waiting: "Лист очікує", accepted: "Лист прийнято", failed: "Лист не доставлено" },
  because: (note, failure) => `${note}: ${failure}`,
};

const mails: Users["person"]["mails"] = {
  title: "Листи",
  none: "Поки що немає.",
  states: { waiting: "очікує", accepted: "прийнято поштовою службою", failed: "не доставлено" },
  is: (kind, state) => (
    <>
      {kind}: {state}
    </>
  ),
};

const person: Users["person"] = {
  title: "Користувач",
  twoFactor: "Двофакторна автентифікація",
  ownPassword: "Власний пароль",
  notSet: "Ще не встановлено",
  blocked: "Заблоковано",
  invitationEnds: "Запрошення діє до",
  enrolled: { required: "Налаштована, обов’язкова", optional: "Налаштована, необов’язкова" },
  unenrolled: { required: "Не налаштована, обов’язкова", optional: "Не налаштована, необов’язкова" },
  due: {
    expired: (day) => <>{day} — спливає строк дії пароля</>,
    away: (day) => <>{day} — без входу до цього дня портал попросить встановити новий пароль</>,
  },
  sessions: "Сеанси",
  notSignedIn: "Зараз немає жодного сеансу.",
  since: (address, moment) => (
    <>
      З {address}, початок: {moment}
    </>
  ),
  mails,
  timeline: "Історія",
  fullLog: "Повний журнал аудиту",
  from: (address) => `, з ${address}`,
  by: (actor) => `, виконавець: ${actor}`,
};

export const users: Users = {
  title: "Користувачі",
  back: "Назад до користувачів",
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
    title: "Лише для адміністраторів",
    notForYou: "Ця сторінка не для вас",
    says: "Її бачать лише адміністратори. Якщо вам потрібне щось звідси, зверніться до адміністратора своєї організації.",
  },
};
