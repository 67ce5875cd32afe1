import { LIST_LIMIT } from "@/lib/domain/invitation-list";
import type { Users } from "@/lib/messages/en/users";
import { figures } from "./figures";

const { number } = figures;

export const listFaults: Users["listFaults"] = {
  "both-given": () => "Вкажіть людей у рядках або у файлі, але не там і там водночас.",
  "no-text": () => "У цьому файлі немає тексту. Збережіть таблицю як файл CSV і виберіть його.",
  nobody: () => "У цьому списку ще нікого немає.",
  "too-many": (people) => `Найбільша кількість людей у списку — ${number(LIST_LIMIT)}, а в цьому їх ${number(people)}.`,
};

export const rowFaults: Users["rowFaults"] = {
  "no-address": () => "У цьому рядку немає адреси електронної пошти.",
  "not-an-address": (text) => `Це не адреса електронної пошти: ${text}`,
  separators: () => "Поставте коми між адресою, іменем і роллю.",
  addresses: () => "У цьому рядку більше ніж одна адреса електронної пошти. Відведіть кожній особі окремий рядок.",
  "too-much": () => "Рядок містить адресу електронної пошти, ім’я та роль (адміністратор або співробітник), а в цьому є ще щось.",
  role: () => "У списку роль — це адміністратор або співробітник.",
  "open-quote": () => "У цьому рядку не закрито лапки, тому все після них прочитано як одне значення.",
  "same-address": (row) => `У рядку ${row} така сама адреса.`,
  "has-account": () => "Для цієї адреси вже є обліковий запис.",
};
