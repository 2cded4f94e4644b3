export const time = {
  instantInZone: "{date}, {clock}, {zone}",
  deadline: "{date}, {clock}, {zone} ({utc} UTC)",
  deadlineOtherDay: "{date}, {clock}, {zone} ({utcDate}, {utc} UTC)",
  forYou: "{date}, {clock} по вашему времени",
  days: "{from} — {to}",
  openEnded: "с {from}, без установленного срока окончания",
  extended:
    "Перенесено с {from} на {to}; перенос произвёл {by, select, chair {Председатель} other {Секретариат}}, {at}. Причина: {reason}",
  outage: "Зарегистрирован сбой в работе: {what}, с {from} до {to}.",
  outageWithdrawn: "Запись о сбое отозвана как ошибочная, {at}: {reason}",
  zone: {
    newYork: "время Нью-Йорка",
    geneva: "время Женевы",
    vienna: "время Вены",
    nairobi: "время Найроби",
    utc: "UTC",
    other: "время по поясу {place}",
  },
  duration: {
    days: "{days, plural, one {# день} few {# дня} many {# дней} other {# дня}}",
    hours: "{hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}",
    minutes: "{minutes, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}",
    two: "{first} и {second}",
  },
  left: "Осталось: {length}.",
  short: "{date}, {clock}",
  shortDeadline: "{there} ({utc} UTC)",
  columnInZone: "{label}, {zone}",
  until: "До",
  wholeLeft: {
    days: "{count, plural, one {день остался из {all, number}} few {дня осталось из {all, number}} many {дней осталось из {all, number}} other {дня осталось из {all, number}}}",
    hours:
      "{count, plural, one {час остался из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}} few {часа осталось из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}} many {часов осталось из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}} other {часа осталось из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}}}",
    minutes:
      "{count, plural, one {минута осталась из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}} few {минуты осталось из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}} many {минут осталось из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}} other {минуты осталось из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}}}",
  },
  /** Beside the number. */
  untilOpening: {
    days: "{count, plural, one {день до открытия} few {дня до открытия} many {дней до открытия} other {дня до открытия}}",
    hours:
      "{count, plural, one {час до открытия} few {часа до открытия} many {часов до открытия} other {часа до открытия}}",
    minutes:
      "{count, plural, one {минута до открытия} few {минуты до открытия} many {минут до открытия} other {минуты до открытия}}",
  },
  leftOfAll: "Осталось: {length} из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}",
  inAll: {
    days: "{count, plural, one {день} few {дня} many {дней} other {дня}}",
    hours: "{count, plural, one {час} few {часа} many {часов} other {часа}}",
    minutes: "{count, plural, one {минута} few {минуты} many {минут} other {минуты}}",
  },
  numeral: {
    days: "{days, number} д. {hours, number} ч",
    hours: "{hours, number} ч {minutes, number} мин",
  },
  shortLeft: {
    hours: "{count, plural, one {час остался} few {часа осталось} many {часов осталось} other {часа осталось}}",
    minutes:
      "{count, plural, one {минута осталась} few {минуты осталось} many {минут осталось} other {минуты осталось}}",
    all: "осталось",
  },
  leftOf: "осталось из {all, plural, one {# дня} few {# дней} many {# дней} other {# дня}}",
  year: {
    done: "прошло",
    now: "открыто сейчас",
    next: "предстоит",
    today: "{day}, сегодня",
  },
};
