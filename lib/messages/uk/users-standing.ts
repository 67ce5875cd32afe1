import { policy } from "@/lib/domain/policy";
import type { Users } from "@/lib/messages/en/users";
import { days, wrongPasswords, wrongTokens } from "./figures";

export const status: Users["status"] = {
  deleted: "Видалено",
  "blocked-by-admin": "Заблоковано адміністратором",
  "blocked-wrong-passwords": "Заблоковано (неправильні паролі)",
  "blocked-wrong-tokens": "Заблоковано (неправильні коди 2FA)",
  "invitation-expired": "Строк запрошення минув",
  invited: "Запрошено",
  "password-expired": "Строк дії пароля минув",
  get away() {
    return `Без входу понад ${days(policy().AWAY_MAX_DAYS)}`;
  },
  active: "Активний",
};

const says: Users["standing"]["says"] = {
  deleted: "Не може ввійти: обліковий запис видалено. Запрошення на його адресу відкриє його знову.",
  "blocked-by-admin": "Не може ввійти: обліковий запис заблокував адміністратор. Розблокувати його може лише адміністратор.",
  get "blocked-wrong-passwords"() {
    return `Не може ввійти: обліковий запис заблоковано після ${wrongPasswords(policy().MAX_WRONG_PASSWORDS)} поспіль. Власник отримав лист із посиланням, яке певний час дає змогу розблокувати обліковий запис; розблокувати може й адміністратор.`;
  },
  get "blocked-wrong-tokens"() {
    return `Не може ввійти: обліковий запис заблоковано після ${wrongTokens(policy().MAX_WRONG_TOKENS)} поспіль. Хтось знав пароль, тому після розблокування портал попросить встановити новий.`;
  },
  "invitation-expired":
    "Не може ввійти: строк запрошення минув або його відкликано. Надішліть його знову, щоб видати новий тимчасовий пароль.",
  invited: "Може ввійти з тимчасовим паролем із запрошення, а потім обирає власний пароль.",
  get "password-expired"() {
    return `Може ввійти, і тоді портал попросить встановити новий пароль: нинішньому понад ${days(policy().PASSWORD_MAX_AGE_DAYS)}.`;
  },
  get away() {
    return `Може ввійти, і тоді портал попросить встановити новий пароль: від останнього входу минуло понад ${days(policy().AWAY_MAX_DAYS)}.`;
  },
  active: "Може ввійти.",
};

export const standing: Users["standing"] = {
  title: "Стан",
  says,
  asksNewPassword: "Тоді портал попросить встановити новий пароль.",
  setsUpTwoFactor: "Під час входу налаштовує двофакторну автентифікацію.",
};
