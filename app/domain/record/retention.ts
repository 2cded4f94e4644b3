/** How long what is of persons is kept where it is no part of a record: what jobs, links and cookies obey, and what the privacy notice says. */
export const keptFor = {
  /** A sign-in, however much it is used, and how long it may rest. */
  signInHours: 24,
  restingHours: 2,
  /** The cookie of a browser that has signed in: the longest that browsers keep one. */
  deviceDays: 400,
  /** An address whose letter nobody has opened. */
  unconfirmedMinutes: 60,
  /** What was counted at the door. */
  triesHours: 24,
  /** What a form answered: longer than any stays open, since who sends it must still be signed in. */
  formsDays: 7,
  /** An address on an e-mail list that nobody confirmed, and letters of the list after they left; the database has it too (`forget_old_subscriptions`). */
  subscriptionsDays: 7,
  /** Who came to a session for an organisation, after its last day; the database has it too (`is_to_be_forgotten`). */
  representativesMonths: 12,
  /** What was enclosed with an application, after its accreditation or its session ended; the database has it too (`documents_are_to_be_forgotten`). */
  documentsMonths: 12,
} as const;
