export const footer = {
  purpose:
    "For organisations that ask to take part in an intergovernmental process, and for the missions and officers who decide.",
  questions: "Questions: {address}",
  /** In other languages than English. */
  translated: "This translation is not an official one. Where it differs, the English page counts.",
  authoritative: "The English text of a decision is authoritative.",
  privacy: "Privacy",
  accessibility: "Accessibility",
} as const;
