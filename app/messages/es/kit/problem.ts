export const problem = {
  missing: {
    written: "Rellene «{field}»",
    chosen: "Elija una respuesta en «{field}»",
    count: "Escriba un número en «{field}» y elija qué cuenta",
    day: "Escriba el día, el mes y el año en «{field}»",
    dayAndClock: "Escriba el día, el mes, el año y la hora en «{field}»",
  },
  tooLong: "Acorte «{field}» a {limit, plural, one {# carácter} other {# caracteres}} o menos",
  tooShort: "Escriba {limit, plural, one {# carácter} other {# caracteres}} o más en «{field}»",
  stray: {
    override:
      "En «{field}», {place, select, beginning {el primer carácter} other {el carácter que sigue a «{after}»}} invierte el sentido de lo que viene después ({code}). Bórrelo y escriba el texto en el orden en que se lee",
    unreadable:
      "En «{field}», {place, select, beginning {el primer carácter} other {el carácter que sigue a «{after}»}} no se puede leer ({code}). Escriba ahí el texto de nuevo",
    heaped:
      "En «{field}», {place, select, beginning {la primera letra} other {la letra que sigue a «{after}»}} lleva más signos de los que se pueden leer. Escriba ahí el texto de nuevo",
  },
  notOffered: "Elija una de las respuestas ofrecidas en «{field}»",
  email: "Escriba una dirección de correo electrónico en «{field}», como nombre@example.org",
  oneEmail:
    "En «{field}», «{typed}» no es una dirección de correo electrónico. Escriba una por línea, como nombre@example.org",
  tooManyEmails: "Escriba {limit, number} o menos en «{field}»",
  webAddress: "Escriba una dirección web en «{field}», como https://www.example.org",
  addressInName: "«{field}» es un nombre y no contiene ninguna dirección web. Quite la dirección",
  wholeNumber: "Escriba un número entero del {from, number} al {to, number} en «{field}»",
  year: "Escriba un año entre {from} y {to} en «{field}»",
  day: "Escriba una fecha que exista en «{field}», con día, mes y año, como 24 5 2022",
  clock: "Escriba la hora en «{field}», como 18:00",
  midnight: "Las 00:00 pertenecen a dos días. En «{field}», indique las 23:59 del día anterior o las 00:01",
  tooMany: "Elija {limit, number} o menos en «{field}»",
};
