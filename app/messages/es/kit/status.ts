export const status = {
  why: "Por qué",
  whatNext: "Qué ocurre a continuación",
  satisfied: "Se cumple",
  awaited: "Pendiente",
  failed: "No se cumple",
  done: "Hecho",
  current: "Ahora",
  upcoming: "Por venir",
  stage: {
    done: " (hecho)",
    here: " (ahora)",
    yet: " (por venir)",
    yes: " (alcanzado)",
    cut: " (terminó aquí)",
    unreached: " (no alcanzado)",
  },
  notReached: "No alcanzado",
};
