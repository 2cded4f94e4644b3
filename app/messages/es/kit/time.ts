export const time = {
  instantInZone: "{date}, {clock}, {zone}",
  deadline: "{date}, {clock}, {zone} ({utc} UTC)",
  deadlineOtherDay: "{date}, {clock}, {zone} ({utcDate}, {utc} UTC)",
  forYou: "{date}, {clock} donde usted está",
  days: "del {from} al {to}",
  openEnded: "desde el {from}, sin fecha de fin",
  extended:
    "{by, select, chair {La Presidencia lo aplazó} other {La Secretaría lo aplazó}} del {from} al {to}, el {at}. El motivo: {reason}",
  outage: "Interrupción del servicio registrada: {what}, desde el {from} hasta el {to}.",
  outageWithdrawn: "Retirada el {at}, por haberse registrado por error: {reason}",
  zone: {
    newYork: "hora de Nueva York",
    geneva: "hora de Ginebra",
    vienna: "hora de Viena",
    nairobi: "hora de Nairobi",
    utc: "UTC",
    other: "hora de {place}",
  },
  duration: {
    days: "{days, plural, one {# día} other {# días}}",
    hours: "{hours, plural, one {# hora} other {# horas}}",
    minutes: "{minutes, plural, one {# minuto} other {# minutos}}",
    two: "{first} y {second}",
  },
  left: "Tiempo restante: {length}.",
  short: "{date}, {clock}",
  shortDeadline: "{there} ({utc} UTC)",
  columnInZone: "{label}, {zone}",
  until: "Hasta el",
  wholeLeft: {
    days: "{count, plural, one {día restante de {all, number}} other {días restantes de {all, number}}}",
    hours:
      "{count, plural, one {hora restante de {all, plural, one {# día} other {# días}}} other {horas restantes de {all, plural, one {# día} other {# días}}}}",
    minutes:
      "{count, plural, one {minuto restante de {all, plural, one {# día} other {# días}}} other {minutos restantes de {all, plural, one {# día} other {# días}}}}",
  },
  /** Beside the number. */
  untilOpening: {
    days: "{count, plural, one {día hasta la apertura} other {días hasta la apertura}}",
    hours: "{count, plural, one {hora hasta la apertura} other {horas hasta la apertura}}",
    minutes: "{count, plural, one {minuto hasta la apertura} other {minutos hasta la apertura}}",
  },
  leftOfAll: "Tiempo restante: {length} de {all, plural, one {# día} other {# días}}",
  inAll: {
    days: "{count, plural, one {día} other {días}}",
    hours: "{count, plural, one {hora} other {horas}}",
    minutes: "{count, plural, one {minuto} other {minutos}}",
  },
  numeral: {
    days: "{days, number} d {hours, number} h",
    hours: "{hours, number} h {minutes, number} min",
  },
  shortLeft: {
    hours: "{count, plural, one {hora restante} other {horas restantes}}",
    minutes: "{count, plural, one {minuto restante} other {minutos restantes}}",
    all: "por transcurrir",
  },
  leftOf: "por transcurrir, de {all, plural, one {# día} other {# días}}",
  year: {
    done: "pasado",
    now: "abierto ahora",
    next: "por venir",
    today: "{day}, hoy",
  },
};
