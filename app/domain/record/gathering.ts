/** How letters come to a desk: each as it is written, or those that can wait in one letter each morning. */
export const waysLettersCome = ["at_once", "each_morning"] as const;
export type WayLettersCome = (typeof waysLettersCome)[number];

/** Of both offices. */
const toOffices = [
  "applications-to-review",
  "application-completed",
  "call-closed",
  "no-objection-period-closed",
  "final-list-sealed",
  "determination-confirmed",
  "defaults-recorded",
  "text-adopted",
] as const;

/** To missions and the Chair's office. */
const toReaders = [
  "session-changed",
  "session-moved",
  "programme-published",
  "call-opened",
  "information-list-sealed",
  "list-before-body",
] as const;

/**
 * The kinds of letters that can wait for the next morning, by the desk that gets them. Everything else comes at once: what opens or ends a time in which
 * somebody has a right, reminders, receipts, what concerns an account, letters of the Chair, and whatever says who spoke. The database repeats it (`can_wait`).
 */
export const lettersThatWait = {
  mission: [
    "paper-circulated",
    ...toReaders,
    "no-objection-period-closed",
    "final-list-sealed",
    "determination-confirmed",
    "defaults-recorded",
    "text-adopted",
  ],
  chair: [...toReaders, ...toOffices],
  secretariat: [...toOffices, "inputs-to-post", "letters-given-up"],
} as const;

/** Whose letters are gathered: those of a mission at its addresses, those of an office at the address of each officer. */
export type DeskOfLetters = keyof typeof lettersThatWait;
