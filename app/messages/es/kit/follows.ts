const notOpposed =
  "organización contra la que {count, plural, one {{body, select, none {ningún Estado Miembro formula una objeción} other {ningún miembro del órgano «{title}» formula una objeción}}} other {{body, select, none {menos de {count, number} Estados Miembros formulan objeciones} other {menos de {count, number} miembros del órgano «{title}» formulan objeciones}}}} a más tardar en el momento de cierre";
const opposed =
  "organización contra la que {body, select, none {{count, number} o más Estados Miembros} other {{count, number} o más miembros del órgano «{title}»}} formulan objeciones";
const silence =
  "{count, plural, one {Si no hay ninguna objeción} other {Si hay menos de # objeciones}} cuando haya terminado el período";
const objection = "{count, plural, one {Si hay una objeción} other {Si hay # objeciones o más}}";
const decides = "{decides, select, vote {por votación} consensus {por consenso} other {mediante un pronunciamiento}}";

export const follows = {
  of: "{classes}: {words}",
  listed: {
    silent: {
      accredited: `El silencio equivale al consentimiento: una ${notOpposed} queda acreditada.`,
      states: `Una ${notOpposed} pasa a una lista ulterior, sobre la que se vuelve a preguntar a los Estados. Todavía no está acreditada.`,
      body: `Una ${notOpposed} pasa al órgano, que decide ${decides}. Todavía no está acreditada.`,
      chair: `Sobre una ${notOpposed}, la Presidencia celebra consultas durante {length}. Todavía no está acreditada.`,
      office: `Sobre una ${notOpposed}, {office, select, chair {la Presidencia} other {la Secretaría}} resuelve. Todavía no está acreditada.`,
      class: `Una ${notOpposed} continúa como «{class}», si lo aceptó al presentar su solicitud. De lo contrario, se deniega su solicitud.`,
      "not-accredited": `Una ${notOpposed} no queda acreditada.`,
      refused: `A una ${notOpposed} se le deniega la solicitud.`,
    },
    objected: {
      accredited: `{count, plural, one {Una objeción no excluye a nadie: la organización a la que se refiere queda acreditada de todos modos.} other {Una ${opposed} queda acreditada de todos modos: las objeciones no excluyen a nadie.}}`,
      states: `{count, plural, one {Una objeción no pone fin al trámite: la organización a la que se refiere pasa a una lista ulterior, sobre la que se vuelve a preguntar a los Estados.} other {Una ${opposed} pasa a una lista ulterior, sobre la que se vuelve a preguntar a los Estados. Con menos objeciones no hay efecto alguno.}}`,
      body: `{count, plural, one {Una objeción lleva a la organización ante el órgano, que decide ${decides}.} other {Una ${opposed} pasa al órgano, que decide ${decides}. Con menos objeciones no hay efecto alguno.}}`,
      chair:
        "{count, plural, one {Tras una objeción, la Presidencia celebra consultas durante {length} antes del resultado.} other {Tras # objeciones, la Presidencia celebra consultas durante {length} antes del resultado. Con menos no hay efecto alguno.}}",
      office:
        "{count, plural, one {Tras una objeción, {office, select, chair {la Presidencia} other {la Secretaría}} resuelve sobre la organización.} other {Tras # objeciones, {office, select, chair {la Presidencia} other {la Secretaría}} resuelve sobre la organización. Con menos no hay efecto alguno.}}",
      class: `{count, plural, one {Tras una objeción, la organización continúa como «{class}», si lo aceptó al presentar su solicitud. De lo contrario, se deniega su solicitud.} other {Una ${opposed} continúa como «{class}», si lo aceptó al presentar su solicitud. De lo contrario, se deniega su solicitud. Con menos objeciones no hay efecto alguno.}}`,
      "not-accredited": `{count, plural, one {Una organización contra la que se mantiene una objeción cuando ha terminado el período no queda acreditada en esta ronda.} other {Una ${opposed} no queda acreditada en esta ronda. Con menos objeciones no hay efecto alguno.}}`,
      refused: `{count, plural, one {A una organización contra la que se mantiene una objeción cuando ha terminado el período se le deniega la solicitud.} other {A una ${opposed} se le deniega la solicitud. Con menos objeciones no hay efecto alguno.}}`,
    },
  },
  own: {
    silent: {
      accredited: `${silence}, su organización queda acreditada.`,
      states: `${silence}, su organización pasa a una lista ulterior, sobre la que se vuelve a preguntar a los Estados. Eso no es todavía una acreditación.`,
      body: `${silence}, su organización pasa al órgano, que decide ${decides}. Eso no es todavía una acreditación.`,
      chair:
        "Cuando haya terminado el período, la Presidencia celebra consultas sobre su organización durante {length}.",
      office: `${silence}, {office, select, chair {la Presidencia} other {la Secretaría}} resuelve sobre su solicitud. Eso no es todavía una acreditación.`,
      class: `${silence}, su organización continúa como «{class}», si lo aceptó al presentar la solicitud. De lo contrario, la solicitud se deniega.`,
      "not-accredited": "Cuando haya terminado el período, su organización no queda acreditada.",
      refused: "Cuando haya terminado el período, se deniega su solicitud.",
    },
    objected: {
      accredited: "Una objeción no cambia nada: su organización queda acreditada de todos modos.",
      states: `${objection}, su organización pasa a una lista ulterior, sobre la que se vuelve a preguntar a los Estados.`,
      body: `${objection}, decide el propio órgano.`,
      chair: `${objection}, la Presidencia celebra consultas sobre si se la acredita.`,
      office: `${objection}, {office, select, chair {la Presidencia} other {la Secretaría}} resuelve sobre su solicitud.`,
      class: `${objection}, su organización continúa como «{class}», si lo aceptó al presentar la solicitud. De lo contrario, la solicitud se deniega, y se le comunica.`,
      "not-accredited": `${objection}, no se acredita a su organización en esta ronda, y se le comunica.`,
      refused: `${objection}, se deniega su solicitud, y se le comunica.`,
    },
  },
};
