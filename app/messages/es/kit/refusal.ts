export const refusal = {
  title: "Esto no se puede hacer",
  whatTheDecisionSays: "Lo que dice la decisión",
  late: "Se recibió el {receivedAt}. El momento de cierre era el {closesAt}.",
};

export const kitRefusal = {
  local_time_does_not_exist:
    "El {givenOn} se adelanta el reloj y la hora {time} no existe en este huso horario. Elija una hora que exista.",
  local_time_exists_twice:
    "El {givenOn} se atrasa el reloj y la hora {time} se repite en este huso horario. Indique cuál de las dos quiere decir.",
  deadline_before_opening: "El momento de cierre debe ser posterior a la apertura.",
  deadline_is_past: "El momento de cierre debe estar en el futuro.",
  opening_is_past: "La apertura está en el pasado. Puede ser ahora o más tarde.",
  closing_instant_would_move_earlier: "Un momento de cierre puede aplazarse, nunca adelantarse.",
  extension_needs_a_reason: "Indique el motivo de la prórroga. Se publica y se comunica a todas las partes afectadas.",
  outage_is_withdrawn: "Esta interrupción del servicio se registró por error y ha sido retirada.",
  outage_does_not_touch_the_window:
    "Esta interrupción del servicio no coincidió con el tiempo previsto. Elija una que sí coincidiera, o ninguna.",
  year_without_holidays:
    "No se han introducido los días feriados de {dutyStation} de {year}, por lo que no se pueden contar los días laborables. La Secretaría los introduce primero: «Convocatorias», «Días feriados y otros calendarios».",
  not_allowed: "Usted no figura entre quienes pueden hacer esto.",
  not_found: "Esto no está aquí. Puede que se haya quitado o que la dirección sea incorrecta.",
  changed_meanwhile:
    "Esto ha cambiado entretanto, quizá en otra ventana suya. Compruébelo de nuevo antes de continuar.",
};
