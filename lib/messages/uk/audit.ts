import type { Audit } from "@/lib/messages/en/audit";
import { types } from "./event-types";
import { details } from "./events";

const filters: Audit["filters"] = {
  person: "Особа",
  personHint: "Частина імені або логіна",
  event: "Подія",
  any: "Усі",
  from: "Перший день",
  to: "Останній день",
  show: "Показати",
};

const table: Audit["table"] = {
  caption: "Події",
  event: "Подія",
  time: "Час (UTC)",
  person: "Особа",
  by: "Виконавець",
  from: "Звідки",
  details: "Подробиці",
  themselves: "Та сама особа",
  unknownAccount: "Невідомий обліковий запис",
};

export const audit: Audit = {
  title: "Журнал аудиту",
  intro: "Спершу найновіші. Тут нічого не можна змінити чи видалити.",
  export: "Експортувати як CSV",
  newer: "Новіші події",
  older: "Старіші події",
  filters,
  table,
  underCode: "Події з кодом підтримки",
  showAll: "Показати всі події",
  tooManyPeople: (most) =>
    `Цьому пошуку відповідає понад ${most} осіб. Пошук охоплює лише деяких із них: введіть більше літер імені або логіна.`,
  tooManyForFile: "Цьому пошуку відповідає забагато осіб для одного файлу. Уточніть пошук або залиште його порожнім.",
  nothingFits: { title: "Подій немає", says: "Немає записів, які відповідали б цьому пошуку." },
  nothingYet: { title: "Подій ще немає", says: "Тут записується кожен вхід і кожна зміна облікового запису." },
  types,
  details,
  browserOn: (browser, system) => `${browser} на ${system}`,
  programOn: (system) => `програма на ${system}`,
};
