import type { Session } from "@/lib/messages/en/session";

/** The end of a session, on the page on which somebody works. */
export const session: Session = {
  endsAt: "Кінець вашого сеансу:",
  inAMinute: "через хвилину",
  watch: {
    soon: "Ваш сеанс скоро завершиться",
    endsIn: "Він завершиться через",
    twoMinutes: "2 хвилини",
    oneMinute: "1 хвилину",
    thirtySeconds: "30 секунд",
    tenSeconds: "10 секунд",
    stays: "Усе, що ви ввели, збережеться: наприкінці цю сторінку прикриє форма входу, і ви ввійдете знову, не залишаючи її.",
    close: "Закрити",
    againNow: "Увійти знову зараз",
    again: "Увійти знову",
    another: "Вхід розпочинає новий сеанс.",
    ended: "Ваш сеанс завершився",
    pleaseAgain: "Увійдіть, будь ласка, знову.",
    stillHere: "Ваша сторінка досі тут, з усім, що ви на ній ввели.",
    notNow: "Не зараз",
    signIn: "Увійти",
    login: "Логін",
    password: "Пароль",
    noToken: "Залиште порожнім, якщо не маєте коду",
    otherTab: "Увійти в іншій вкладці",
  },
};
