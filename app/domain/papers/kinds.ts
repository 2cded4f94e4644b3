/** In the order in which a meeting's page lists them. */
export const kindsOfPaper = [
  "letter",
  "agenda",
  "programme_of_work",
  "working_paper",
  "background_paper",
  "draft_report",
  "summary",
  "information_document",
  "written_input",
] as const;
export type KindOfPaper = (typeof kindsOfPaper)[number];

/** Who reads it, from the fewest to all; each reads what those before it read, but for what is the Chair's office's alone. */
export const audiencesOfPaper = ["chair", "missions", "accredited", "public"] as const;
export type AudienceOfPaper = (typeof audiencesOfPaper)[number];

/** The official languages, in the order of the bar. */
export const languagesOfPaper = ["ar", "zh", "en", "fr", "ru", "es"] as const;
export type LanguageOfPaper = (typeof languagesOfPaper)[number];

export type StepOfPaper = "announced" | "circulated" | "revised" | "corrected" | "withdrawn";

/** In characters. */
export const LONGEST_PAPER = { title: 300, writtenBy: 300, note: 2000, words: 200_000 } as const;
