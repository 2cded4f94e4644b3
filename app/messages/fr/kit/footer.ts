export const footer = {
  purpose:
    "Pour les organisations qui demandent à participer à un processus intergouvernemental, et pour les missions et les fonctionnaires qui décident.",
  questions: "Questions : {address}",
  translated: "Cette traduction n’est pas officielle. En cas de divergence, la page en anglais prévaut.",
  authoritative: "Le texte anglais d’une décision fait foi.",
  privacy: "Confidentialité",
  accessibility: "Accessibilité",
};
