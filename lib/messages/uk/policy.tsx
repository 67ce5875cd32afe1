import { ADDRESS_MINUTES, PASSWORD_LENGTH, PASSWORDS_REMEMBERED, REMINDER_DAYS } from "@/lib/domain/policy";
import type { Policy } from "@/lib/messages/en/policy";
import { minutesLong } from "./figures";

const rules: Policy["rules"] = {
  table: "Чинні правила",
  rule: "Правило",
  inForce: "Діє зараз",
  setting: "Параметр",
  alwaysSo: "завжди так",
  names: {
    MAX_WRONG_PASSWORDS: "Неправильні паролі поспіль, що блокують обліковий запис",
    MAX_WRONG_TOKENS: "Неправильні коди 2FA поспіль, що блокують обліковий запис",
    REQUIRE_TWO_FACTOR: "Для кого двофакторна автентифікація обов’язкова",
    PASSWORD_MAX_AGE_DAYS: "Строк дії пароля",
    AWAY_MAX_DAYS: "Новий пароль потрібен також, якщо без входу минуло більше ніж",
    reminders: "За скільки часу листи нагадують про те й інше",
    password: "Вимоги до нового пароля",
    SESSION_MINUTES: "Тривалість сеансу від входу; користування її не збільшує",
    attempt: "Час на завершення розпочатого входу",
    INVITATION_HOURS: "Строк дії тимчасового пароля із запрошення",
    UNLOCK_HOURS: "Строк дії посилання для розблокування облікового запису",
    RESET_HOURS: "Строк дії посилання для скидання пароля",
    ADDRESS_LIMIT: `Невдалі спроби входу з однієї адреси за ${minutesLong(ADDRESS_MINUTES)}, після яких для неї настає пауза`,
  },
  off: "вимкнено",
  twoFactor: {
    account: "для окремих облікових записів, за рішенням адміністратора",
    admins: "для всіх адміністраторів",
    everyone: "для всіх",
  },
  reminders: `${new Intl.ListFormat("uk").format(REMINDER_DAYS.map(String))} дн.`,
  password: `від ${PASSWORD_LENGTH.least} до ${PASSWORD_LENGTH.most} символів, нелегко вгадати, не збігається з жодним з останніх ${PASSWORDS_REMEMBERED}`,
};

const whatIf: Policy["whatIf"] = {
  title: "Що буде, якщо…",
  intro: "Спробуйте інші числа й подивіться, кому знадобився б новий пароль або кого було б заблоковано, перш ніж хтось змінить параметр.",
  fields: {
    PASSWORD_MAX_AGE_DAYS: "Днів до закінчення строку дії пароля",
    AWAY_MAX_DAYS: "Днів без входу, після яких потрібен новий",
    MAX_WRONG_PASSWORDS: "Неправильних паролів до блокування",
  },
  inForce: (number) => `Діє зараз: ${number}`,
  inForceOrOff: (number) => `Діє зараз: ${number}; 0 — вимкнено`,
  fault: (least, most) => `Це має бути ціле число від ${least} до ${most}.`,
  show: "Показати, кого це стосується",
  nothingTried: "Нічого не перевірено: одне з чисел вище недопустиме.",
};

const touched: Policy["touched"] = {
  periods: {
    today: { title: "Сьогодні", says: "Новий пароль потрібен під час наступного входу, починаючи відтепер." },
    week: { title: "Протягом 7 днів", says: "Сьогодні ще не потрібен. Хто ввійде раніше, не вважається відсутнім." },
    month: { title: "Протягом 30 днів", says: "Протягом 7 днів ще не потрібен. Хто ввійде раніше, не вважається відсутнім." },
  },
  whys: { expired: "Новий пароль через закінчення строку дії", away: "Новий пароль через відсутність" },
  oneShort: {
    title: "Блокування після наступного неправильного пароля",
    says: "Сама зміна нікого не блокує й не розблоковує нікого із заблокованих.",
    why: "За один неправильний пароль до блокування",
  },
  inARow: (wrong) => `поспіль: ${wrong}`,
  counted: (title, people) => (
    <>
      {title}: {people}
    </>
  ),
  nobody: "нікого",
  moreThan: (number) => `понад ${number}`,
  anyway: (people) => <>, з них за чинними числами й так: {people}</>,
  more: (number) => `і ще ${number}`,
  since: (day) => <>З {day}</>,
  on: (day) => <>{day}</>,
  already: ", потрібен уже зараз",
  insteadOf: (day) => <> замість {day}</>,
  insteadOfNever: " замість ніколи",
};

export const policy: Policy = {
  title: "Правила",
  intro: "Чинні правила й те, кого стосувалися б інші числа. Тут нічого не змінюється: числа — це параметри сервера.",
  rules,
  whatIf,
  touched,
};
