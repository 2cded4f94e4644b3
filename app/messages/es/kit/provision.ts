const opposed =
  "{threshold, plural, one {un Estado Miembro formuló una objeción} other {# o más Estados Miembros formularon objeciones}}";
const Opposed =
  "{threshold, plural, one {Un Estado Miembro formuló una objeción} other {# o más Estados Miembros formularon objeciones}}";
const unopposed = "{threshold, plural, one {Sin ninguna objeción} other {Con menos de # objeciones}}";

export const provision = {
  no_longer_applies: "Este paso ya no se aplica.",

  modalities_adopted_by_silence:
    "Las modalidades están en vigor: el texto se aprobó mediante el procedimiento de acuerdo tácito.",
  modalities_adopted_in_meeting: "Las modalidades están en vigor: el texto se aprobó en una sesión.",
  modalities_not_in_force: "No hay ninguna decisión sobre las modalidades en vigor.",

  category_notifies: "Esta categoría comunica su interés. Nadie puede formular objeciones.",
  category_is_listed:
    "Esta categoría comunica su interés y figura en la lista a título informativo. Nadie puede formular objeciones.",
  category_needs_no_objection: "Esta categoría presenta una solicitud, y los Estados pueden formular objeciones.",
  category_is_decided_by_body: "Esta categoría presenta una solicitud, y decide el propio órgano.",
  category_closed: "La decisión no prevé la participación de esta categoría.",
  claim_not_verified_goes_on:
    "No se pudo verificar lo que declaró. Como había aceptado al presentar su solicitud, continuó en otra categoría, con su acuse de recibo.",
  list_answered_goes_on:
    "Lo que se respondió a su lista abre otra vía. Como había aceptado al presentar su solicitud, continuó en otra categoría, con su acuse de recibo.",
  category_not_chosen: "La organización aún no ha indicado en qué categoría está. De eso depende.",
  category_carried_over: "La acreditación de esta categoría se traslada desde otro proceso.",

  call_awaits_opening: "La convocatoria no se ha abierto.",
  call_awaits_submission: "La organización puede presentar la solicitud hasta la fecha límite inclusive.",
  call_missed: "No se presentó nada antes de que venciera la fecha límite.",
  received_in_time: "Se recibió a tiempo.",

  information_missing: "{count, plural, one {Falta # respuesta que se pide} other {Faltan # respuestas que se piden}}.",
  information_complete: "Se dieron todas las respuestas obligatorias.",
  information_returned: "Se pide lo que el examen encontró que faltaba.",

  screening_not_needed: "Nadie examina lo que llega de esta categoría.",
  screening_after_submission:
    "{screenedBy, select, chair {La Presidencia la examina} other {La Secretaría la examina}} tras su presentación.",
  screening_awaited:
    "{screenedBy, select, chair {La Presidencia examina} other {La Secretaría examina}} si la organización es pertinente y competente en relación con el alcance y el propósito.",
  status_verification_awaited:
    "{screenedBy, select, chair {La Presidencia verifica} other {La Secretaría verifica}} la condición de entidad consultiva.",
  screening_returned: "La solicitud fue devuelta: la organización la completa y la envía de nuevo.",
  screening_settles: "El tiempo para completarla ha terminado. Se está registrando lo que se recibió a tiempo.",
  screening_not_completed: "Se devolvió para que se completara y no se recibió nada a tiempo: queda denegada.",
  screening_cleared:
    "{screenedBy, select, chair {La Presidencia la ha validado} other {La Secretaría la ha validado}}.",
  status_verified:
    "{screenedBy, select, chair {La Presidencia ha verificado} other {La Secretaría ha verificado}} la condición de entidad consultiva.",
  screening_refused:
    "{screenedBy, select, chair {La Presidencia la ha denegado} other {La Secretaría la ha denegado}}, por el motivo comunicado a la organización.",
  nobody_ruled_in_time:
    "Nadie había resuelto cuando debía darse una respuesta: la decisión dice que {answer, select, yes {continúa} other {eso es un no}}.",

  circulation_not_needed: "Para esta categoría no se distribuye ninguna lista.",
  circulation_awaited: "La Secretaría distribuye a las misiones la lista de organizaciones validadas.",
  circulated_to_missions: "La lista se distribuyó a las misiones.",

  period_not_needed: "Para esta categoría no hay período de no objeción.",
  period_after_circulation: "A la distribución de la lista sigue un período de no objeción.",
  period_awaits_opening: "Se abre el período de no objeción.",
  period_open: "El período de no objeción está abierto, hasta su momento de cierre inclusive.",
  period_settling: "El período de no objeción se ha cerrado. Se está registrando lo que se recibió a tiempo.",
  period_ended: "El período de no objeción terminó.",

  objection_not_possible: "Nadie puede formular objeciones contra una organización de esta categoría.",
  objection_not_yet_possible: "Los Estados Miembros pueden formular objeciones una vez abierto el período.",
  objections_possible: "Los Estados pueden formular objeciones hasta el momento de cierre.",
  objections_being_counted: "Se está registrando lo que se recibió a tiempo.",
  no_objection_stands:
    "{threshold, plural, one {No se mantiene ninguna objeción.} other {Se mantienen menos de # objeciones.}}",
  objection_stands: `${Opposed}.`,
  objection_before_body: `${Opposed}: decide el propio órgano.`,
  objection_before_chair: `${Opposed}: la Presidencia celebra consultas.`,
  objection_leads_on: `${Opposed}: la organización {to, select, states {pasa a una lista ulterior, sobre la que se vuelve a preguntar a los Estados} class {continúa en otra categoría, si lo aceptó al presentar su solicitud} accredited {queda acreditada de todos modos} other {continúa según lo que dice la decisión}}.`,

  silence_leads_on: `${unopposed}, la organización todavía no está acreditada cuando ha terminado el período: {to, select, states {pasa a una lista ulterior, sobre la que se vuelve a preguntar a los Estados} body {pasa al órgano, que decide} class {continúa en otra categoría, si lo aceptó al presentar su solicitud} other {continúa según lo que dice la decisión}}.`,
  accreditation_by_silence: `${unopposed}, la organización queda acreditada cuando ha terminado el período.`,
  accreditation_after_verification: "La organización queda acreditada cuando se ha verificado su condición.",
  accreditation_by_decision_of_body: "El órgano decide sobre la lista.",
  accreditation_by_body_after_objection:
    "La organización no queda acreditada por el silencio. El órgano decide si se la acredita.",
  accreditation_after_consultations:
    "La organización no queda acreditada por el silencio. La Presidencia celebra consultas sobre si se la acredita.",
  accredited_by_silence: "La organización está acreditada: el silencio equivale al consentimiento.",
  accredited_by_body: "La organización está acreditada: así lo ha decidido el órgano.",
  accredited_after_consultations:
    "La organización está acreditada: tras las consultas de la Presidencia, {threshold, plural, one {no se mantenía ninguna objeción} other {se mantenían menos de # objeciones}}.",
  accredited_as_of_right: "La organización está acreditada: participa por derecho propio y se ha anunciado.",
  accreditation_as_of_right: "La organización participa por derecho propio: queda acreditada cuando se anuncia.",
  accredited_by_notification: "La organización está acreditada: comunicó su interés y se verificó su condición.",
  accredited_by_default:
    "La organización está acreditada: nadie había resuelto cuando debía darse una respuesta, y la decisión lo considera un sí.",
  accreditation_suspended: "La acreditación está suspendida.",
  accreditation_withdrawn: "La acreditación fue retirada.",
  accreditation_expired: "La acreditación ha expirado: su último día ha pasado.",
  not_accredited_by_route: "Por esta vía no hay ninguna acreditación que solicitar.",
  not_accredited_by_missed_call:
    "La organización no está acreditada: no se presentó nada antes de que venciera la fecha límite.",
  not_accredited_by_screening: "La organización no está acreditada: el examen concluyó con la denegación.",
  not_accredited_as_incomplete: "La organización no está acreditada: no se envió a tiempo lo que se pedía.",
  not_accredited_by_objection: `La organización no está acreditada: ${opposed}.`,
  not_accredited_by_body: "La organización no está acreditada: el órgano decidió en contra.",
  not_accredited_by_default:
    "La organización no está acreditada: nadie había resuelto cuando debía darse una respuesta, y la decisión lo considera un no.",
  not_accredited_after_consultations:
    "La organización no está acreditada: tras las consultas de la Presidencia se mantuvo una objeción.",
  application_left_undecided:
    "No se tomó ninguna decisión antes de que terminara aquello para lo que era la solicitud. No se ha denegado, y eso no perjudica a nadie.",
  application_withdrawn: "La organización retiró su solicitud.",

  valid_for_session: "La acreditación es válida para el período de sesiones.",
  valid_for_mandate: "La acreditación es válida para el resto del mandato.",
  valid_until_its_day: "La acreditación es válida hasta el día que indica la decisión.",
  valid_for_cycle: "La acreditación es válida para el ciclo.",
  may_apply_again: "La organización puede presentar otra solicitud en una ronda posterior.",
  may_apply_again_later:
    "La organización puede presentar otra solicitud en una ronda posterior, pasado el tiempo que fija la decisión.",
  may_not_apply_again: "La decisión no prevé otra solicitud.",
};
