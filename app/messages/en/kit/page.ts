/** What frames every page, and what any page shows. */
export const page = {
  portalName: "Stakeholder Accreditation Portal",
  pageTitle: "{title} – {portal}",
  errorPrefix: "Error: {title}",
  titleOf: "{thing} – {title}",
  pageOfList: "{title}, page {page}",
  change: "Change",
  back: "Back",
  label: "{name}:",
  none: "None",
  notGiven: "Not given",
  important: "Important",
  success: "Done",
  warning: "Warning",
  citation: "{source}, {paragraph}",
  authoritativeEnglish: "The English text is authoritative.",
  notNow: "Not possible now: {act}",
} as const;
