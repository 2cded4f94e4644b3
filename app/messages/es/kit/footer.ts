export const footer = {
  purpose:
    "Para las organizaciones que piden participar en un proceso intergubernamental, y para las misiones y el personal que deciden.",
  questions: "Preguntas: {address}",
  translated: "Esta traducción no es oficial. Si difiere, prevalece la página en inglés.",
  authoritative: "El texto auténtico de una decisión es el texto en inglés.",
  privacy: "Privacidad",
  accessibility: "Accesibilidad",
};
