export const status = {
  why: "Pourquoi",
  whatNext: "Suite de la procédure",
  satisfied: "Satisfaite",
  awaited: "En attente",
  failed: "Non satisfaite",
  done: "Fait",
  current: "En cours",
  upcoming: "À venir",
  stage: {
    done: " (fait)",
    here: " (en cours)",
    yet: " (à venir)",
    yes: " (atteint)",
    cut: " (terminé ici)",
    unreached: " (non atteint)",
  },
  notReached: "Non atteint",
};
