export const problem = {
  missing: {
    written: "Renseignez « {field} »",
    chosen: "Choisissez une réponse sous « {field} »",
    count: "Saisissez un nombre sous « {field} » et choisissez ce qu’il compte",
    day: "Saisissez le jour, le mois et l’année sous « {field} »",
    dayAndClock: "Saisissez le jour, le mois, l’année et l’heure sous « {field} »",
  },
  tooLong: "Raccourcissez « {field} » à {limit, plural, one {# caractère} other {# caractères}} au plus",
  tooShort: "Écrivez au moins {limit, plural, one {# caractère} other {# caractères}} sous « {field} »",
  stray: {
    override:
      "Sous « {field} », {place, select, beginning {le premier caractère} other {le caractère placé après « {after} »}} inverse le sens de ce qui suit ({code}). Supprimez-le et écrivez le texte dans l’ordre où il se lit",
    unreadable:
      "Sous « {field} », {place, select, beginning {le premier caractère} other {le caractère placé après « {after} »}} est illisible ({code}). Ressaisissez le texte à cet endroit",
    heaped:
      "Sous « {field} », {place, select, beginning {la première lettre} other {la lettre placée après « {after} »}} porte plus de signes qu’on ne peut en lire. Ressaisissez le texte à cet endroit",
  },
  notOffered: "Choisissez l’une des réponses proposées sous « {field} »",
  email: "Saisissez une adresse électronique sous « {field} », par exemple nom@example.org",
  oneEmail:
    "Sous « {field} », « {typed} » n’est pas une adresse électronique. Écrivez-en une par ligne, par exemple nom@example.org",
  tooManyEmails: "Écrivez-en {limit, number} au plus sous « {field} »",
  webAddress: "Saisissez une adresse Web sous « {field} », par exemple https://www.example.org",
  addressInName: "« {field} » est un nom et ne contient pas d’adresse Web. Retirez l’adresse",
  wholeNumber: "Saisissez un nombre entier compris entre {from, number} et {to, number} sous « {field} »",
  year: "Saisissez une année comprise entre {from} et {to} sous « {field} »",
  day: "Saisissez une date qui existe sous « {field} », avec le jour, le mois et l’année, par exemple 24 5 2022",
  clock: "Saisissez l’heure sous « {field} », par exemple 18:00",
  midnight: "00:00 appartient à deux jours. Sous « {field} », indiquez 23:59 la veille, ou 00:01",
  tooMany: "Choisissez-en {limit, number} au plus sous « {field} »",
};
