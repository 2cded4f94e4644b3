export const time = {
  instantInZone: "{date} à {clock}, {zone}",
  deadline: "{date} à {clock}, {zone} ({utc} UTC)",
  deadlineOtherDay: "{date} à {clock}, {zone} ({utcDate} à {utc} UTC)",
  forYou: "{date} à {clock} là où vous êtes",
  days: "du {from} au {to}",
  openEnded: "à partir du {from}, sans fin fixée",
  extended:
    "Report du {from} au {to}, décidé par {by, select, chair {la Présidence} other {le Secrétariat}} le {at}. Motif : {reason}",
  outage: "Interruption de service enregistrée : {what}, du {from} au {to}.",
  outageWithdrawn: "Retirée le {at}, car enregistrée par erreur : {reason}",
  zone: {
    newYork: "heure de New York",
    geneva: "heure de Genève",
    vienna: "heure de Vienne",
    nairobi: "heure de Nairobi",
    utc: "UTC",
    other: "heure locale ({place})",
  },
  duration: {
    days: "{days, plural, one {# jour} other {# jours}}",
    hours: "{hours, plural, one {# heure} other {# heures}}",
    minutes: "{minutes, plural, one {# minute} other {# minutes}}",
    two: "{first} et {second}",
  },
  left: "Il reste {length}.",
  short: "{date}, {clock}",
  shortDeadline: "{there} ({utc} UTC)",
  columnInZone: "{label}, {zone}",
  until: "Jusqu’au",
  wholeLeft: {
    days: "{count, plural, one {jour restant sur {all, number}} other {jours restants sur {all, number}}}",
    hours:
      "{count, plural, one {heure restante sur {all, plural, one {# jour} other {# jours}}} other {heures restantes sur {all, plural, one {# jour} other {# jours}}}}",
    minutes:
      "{count, plural, one {minute restante sur {all, plural, one {# jour} other {# jours}}} other {minutes restantes sur {all, plural, one {# jour} other {# jours}}}}",
  },
  /** Beside the number. */
  untilOpening: {
    days: "{count, plural, one {jour avant l’ouverture} other {jours avant l’ouverture}}",
    hours: "{count, plural, one {heure avant l’ouverture} other {heures avant l’ouverture}}",
    minutes: "{count, plural, one {minute avant l’ouverture} other {minutes avant l’ouverture}}",
  },
  leftOfAll: "Il reste {length} sur {all, plural, one {# jour} other {# jours}}",
  inAll: {
    days: "{count, plural, one {jour} other {jours}}",
    hours: "{count, plural, one {heure} other {heures}}",
    minutes: "{count, plural, one {minute} other {minutes}}",
  },
  numeral: {
    days: "{days, number} j {hours, number} h",
    hours: "{hours, number} h {minutes, number} min",
  },
  shortLeft: {
    hours: "{count, plural, one {heure restante} other {heures restantes}}",
    minutes: "{count, plural, one {minute restante} other {minutes restantes}}",
    all: "restant",
  },
  leftOf: "restant sur {all, plural, one {# jour} other {# jours}}",
  year: {
    done: "passé",
    now: "en cours",
    next: "à venir",
    today: "{day}, aujourd’hui",
  },
};
