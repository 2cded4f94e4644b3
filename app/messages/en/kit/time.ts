/** Clock times are written with 24 hours: 00:00 can be read one way only, unlike the words for it. */
export const time = {
  instantInZone: "{date}, {clock}, {zone}",
  deadline: "{date}, {clock}, {zone} ({utc} UTC)",
  deadlineOtherDay: "{date}, {clock}, {zone} ({utcDate}, {utc} UTC)",
  forYou: "{date}, {clock} where you are",
  days: "{from} to {to}",
  openEnded: "from {from}, with no end set",
  extended:
    "Moved from {from} to {to}, by {by, select, chair {the Chair} other {the Secretariat}} on {at}. The reason: {reason}",
  outage: "Outage on record: {what}, from {from} to {to}.",
  outageWithdrawn: "Withdrawn {at}, as recorded in error: {reason}",
  zone: {
    newYork: "New York time",
    geneva: "Geneva time",
    vienna: "Vienna time",
    nairobi: "Nairobi time",
    utc: "UTC",
    other: "{place} time",
  },
  duration: {
    days: "{days, plural, one {# day} other {# days}}",
    hours: "{hours, plural, one {# hour} other {# hours}}",
    minutes: "{minutes, plural, one {# minute} other {# minutes}}",
    two: "{first} and {second}",
  },
  left: "{length} left.",
  short: "{date}, {clock}",
  shortDeadline: "{there} ({utc} UTC)",
  columnInZone: "{label}, {zone}",
  until: "Until",
  /** Beside the number. */
  wholeLeft: {
    days: "{count, plural, one {day left of {all, number}} other {days left of {all, number}}}",
    hours:
      "{count, plural, one {hour left of {all, plural, one {# day} other {# days}}} other {hours left of {all, plural, one {# day} other {# days}}}}",
    minutes:
      "{count, plural, one {minute left of {all, plural, one {# day} other {# days}}} other {minutes left of {all, plural, one {# day} other {# days}}}}",
  },
  /** Beside the number. */
  untilOpening: {
    days: "{count, plural, one {day until it opens} other {days until it opens}}",
    hours: "{count, plural, one {hour until it opens} other {hours until it opens}}",
    minutes: "{count, plural, one {minute until it opens} other {minutes until it opens}}",
  },
  leftOfAll: "{length} of {all, plural, one {# day} other {# days}} left",
  /** Beside the number. */
  inAll: {
    days: "{count, plural, one {day} other {days}}",
    hours: "{count, plural, one {hour} other {hours}}",
    minutes: "{count, plural, one {minute} other {minutes}}",
  },
  /** Short for the eye: beside a drawing, with the words for those who listen. */
  numeral: {
    days: "{days, number} d {hours, number} h",
    hours: "{hours, number} h {minutes, number} min",
  },
  shortLeft: {
    hours: "{count, plural, one {hour left} other {hours left}}",
    minutes: "{count, plural, one {minute left} other {minutes left}}",
    all: "left",
  },
  leftOf: "left of {all, plural, one {# day} other {# days}}",
  year: {
    done: "past",
    now: "open now",
    next: "to come",
    today: "{day}, today",
  },
} as const;
