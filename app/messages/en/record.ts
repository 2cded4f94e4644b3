import type { Role } from "#domain/kit/actor.ts";
import type { RecordEvent, recordSubjects } from "#domain/record/events.ts";
import type { RecordRefusal } from "#domain/record/refusals.ts";

export const record = {
  letters: {
    title: "Letters",
    intro:
      "Letters leave by themselves and are tried again when the mail server does not take them. After the last try a letter is given up and waits here.",
    introOfChair:
      "Receipts and notices about objections and broken silence, between a mission and the Chair. They leave by themselves and are tried again when the mail server does not take them. After the last try a letter is given up and waits here; nobody but the Chair’s office sees it.",
    counts: "Letters, but for confidential ones",
    countsOfChair: "Letters about who spoke",
    waiting: "Waiting to leave",
    failing: "Being tried again",
    held: "Held back",
    sent: "Sent",
    dead: "Given up",
    undelivered: "Given up",
    empty: "No letter has been given up.",
    emptyText: "All letters have left, or will be tried again by themselves.",
    kind: "Letter",
    recipient: "Recipient",
    error: "What the mail server said",
    givenUp: "Given up",
    attempts: "Tries",
    retry: "Try again",
    retryOne: "Try again: {kind} to {recipient}",
    retried: "The letter is tried again.",
    aMission: "A mission",
    notShown: "Not shown",
    whoSpoke: "See who spoke",
    confidential:
      "Receipts and notices about objections and broken silence are confidential between a mission and the Chair and are not shown here.",
    withheld:
      "To which mission a letter goes, and what the mail server said of its address, is not shown here: who spoke is shown in one place, where each look is put on record.",
  },
  audit: {
    title: "Audit trail",
    intro:
      "Everything that was done, latest first. Nothing can be changed or removed. Who objected, who broke silence and who was told is confidential and stands only before the Chair.",
    heading: "{count, plural, =0 {No entry} one {# entry} other {# entries}}",
    empty: "No entry fits these filters.",
    of: "Of one thing only:",
    onlyThis: "Only this",
    searchHint: "Part of a name, a reference or a reason",
    by: "By whom",
    from: "From",
    until: "To",
    dayHint: "A day in New York, for example 2022-07-01",
    dayUnread: "Enter a day as year, month and day, for example 2022-07-01",
    file: "{count, plural, one {This entry} other {All # entries}} as a file (CSV)",
  },
  role: {
    applicant: "for the organisation",
    mission: "for a mission",
    chair: "the Chair",
    secretariat: "Secretariat",
    administrator: "administrator",
    clock: "the passage of time",
    public: "somebody not signed in",
  } satisfies Record<Role, string>,
} as const;

export const recordRefusal = {
  letter_was_not_given_up: "This letter has not been given up: it was sent, or it will be tried again by itself.",
  letter_has_expired:
    "The link in this letter no longer works. A new letter has to be asked for, or a new invitation sent.",
} as const satisfies Record<RecordRefusal, string>;

export const recordEventWords = {
  LetterRetried: "Letter tried again",
} as const satisfies Record<RecordEvent["type"], string>;

export const recordSubjectWords = {
  letter: "Letter",
} as const satisfies Record<(typeof recordSubjects)[keyof typeof recordSubjects], string>;
