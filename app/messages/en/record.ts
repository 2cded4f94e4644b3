import type { Role } from "#domain/kit/actor.ts";
import type { RecordEvent, recordSubjects } from "#domain/record/events.ts";
import type { RecordRefusal } from "#domain/record/refusals.ts";

export const record = {
  /** To whoever operates the portal, who asked for it. */
  testLetter: {
    subject: "Test letter of the accreditation portal",
    text: "Somebody who operates the portal at {url} sent this letter to see whether the mail server takes letters from there. Nothing needs to be done.",
  },
  letters: {
    title: "Letters",
    givenUpCount:
      "{count, plural, one {# letter was given up. It waits here until it is tried again.} other {# letters were given up. They wait here until they are tried again.}}",
    how: "How letters leave",
    howSays: "tried for five days; what is not shown here",
    intro:
      "Letters leave by themselves and are tried again for five days when the mail server does not take them. Then a letter is given up and waits here.",
    introOfChair:
      "Receipts and notices about objections and broken silence, between a mission and the Chair. They leave by themselves and are tried again for five days when the mail server does not take them. Then a letter is given up and waits here; nobody but the Chair’s office sees it.",
    views: "Letters, by where they are",
    waiting: "Waiting to leave",
    failing: "Being tried again",
    held: "Held back",
    gathered: "Gathered for a morning",
    sent: "Sent",
    dead: "Given up",
    returned: "Came back",
    empty: "No letter has been given up.",
    emptyText: "All letters have left, or will be tried again by themselves.",
    kind: "Letter",
    recipient: "Recipient",
    error: "What the mail server said",
    givenUp: "Given up",
    attempts: "Tries",
    retry: "Try again",
    retryOne: "Try again: {kind} to {recipient}",
    retryStays: "Nothing was sent, and nothing has changed.",
    retried: "The letter is tried again.",
    retryAll: "{count, plural, one {Try # again} other {Try all # again}}",
    retryAllHint: "But for those with a link that no longer works.",
    retriedAll: "All that can be sent are tried again.",
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
      "Everything that was done, latest first. Nothing can be changed or removed, but what names a person who is erased. Who objected, who broke silence and who was told is confidential and stands only before the Chair. Days are those of New York, such as 2022-07-01.",
    sealed:
      "{count, plural, =0 {All entries are sealed} one {All entries but one are sealed} other {All entries but # are sealed}}: a seal shows whoever runs the portal what was changed afterwards.",
    heading: "{count, plural, =0 {no entry} one {# entry} other {# entries}}",
    empty: "No entry fits these filters.",
    of: "Of one thing only:",
    onlyThis: "Only this",
    narrowed: "Narrow to",
    changed: "Changed",
    changes: "{count, plural, one {# change} other {# changes}}",
    change: "{field}: from {before} to {after}",
    given: "{field}: {after}",
    search: "Name, reference or reason",
    by: "By whom",
    from: "From",
    until: "To",
    dayUnread:
      "Enter a day as year, month and day, for example 2022-07-01, or as day, month and year, for example 01/07/2022",
    file: "{count, plural, one {This entry} other {All # entries}} as a file (CSV)",
  },
  reached: {
    title: "Letters of this list",
    sent: "The list was sent to {reached, number} of {missions, plural, one {# mission} other {# missions}}.",
    waiting: "{count, plural, one {# mission has} other {# missions have}} a letter that waits to leave.",
    givenUp:
      "For {count, plural, one {# mission} other {# missions}} the letter did not arrive: the mail server did not take it, or it came back.",
    letters: "See the letters about this list that were sent",
  },
  allLetters: {
    title: "Letters: {state}",
    empty: {
      waiting: "No letter waits to leave.",
      failing: "No letter is being tried again.",
      held: "No letter is held back.",
      gathered: "No letter has been gathered for a letter of the morning.",
      sent: "No letter has been sent yet.",
      dead: "No letter has been given up.",
      returned: "No letter has come back.",
    },
    toWhom: "Recipient’s name or address",
    reference: "Reference of an application",
    from: "Written from",
    until: "Written until",
    about: "About",
    oneList: "One circulated list",
    noneSuch: "No letter is as asked for.",
    ofCase: "Letters sent about this application",
    emptyNext: "Letters are written when something happens, and leave by themselves.",
  },
  letter: {
    title: "A letter",
    read: "Read this letter",
    onRecord: "This letter says who spoke. That you read it is on record.",
    written: "Written",
    sent: "Sent",
    text: "As it was sent",
    facts: "This letter",
    state: "Where it is",
    notLeft: "Not sent",
    cameBack: "Came back",
    cameBackNext:
      "A mail server took this letter and reported later that it did not arrive. It is not sent again: tell its recipient in another way, and have the address mended.",
    notSent: "This letter has not left.",
    erased: "This letter went to somebody who was erased since.",
    erasedNext: "That it was sent stays on record; its words and its address are gone.",
    notSentNext: "Its words are written when it leaves.",
    gathered: "This letter is not sent on its own.",
    gatheredNext: "Its reader has what can wait gathered in one letter each morning. The next one tells of it.",
    toldIn: "Its reader has what can wait gathered in one letter each morning.",
    toldInGo: "See the letter that told of it",
    gatheredLetters: {
      subject: "Gathered for this morning: {count, plural, one {# letter} other {# letters}}",
      opening: "{count, plural, one {# letter was} other {# letters were}} gathered for this morning.",
      why: {
        mission:
          "Your mission has chosen one letter each morning for what can wait. What cannot wait comes at once. Its access administrator can choose again.",
        person: "You have chosen one letter each morning for what can wait. What cannot wait comes at once.",
      },
      go: "Choose how letters come",
    },
    lettersGivenUp: {
      subject: "Did not arrive: {count, plural, one {# letter} other {# letters}}",
      opening:
        "{count, plural, one {# letter of the Secretariat} other {# letters of the Secretariat}} did not arrive: the mail server did not take {count, plural, one {it, or it} other {them, or they}} came back.",
      unnamed: "{count, plural, one {# more is} other {# more are}} listed in the portal.",
      what: "Each stands in the portal with what the mail server said. Those that were not taken can be tried again.",
      go: "See the letters",
    },
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

/** What its letters are called at the desk: one word for each that emails/record/index.ts knows. */
export const recordLetterKinds = {
  "gathered-letters": "What was gathered for a morning",
  "letters-given-up": "Letters given up, in a digest",
} as const;

export const recordRefusal = {
  letter_was_not_given_up: "This letter has not been given up: it was sent, or it will be tried again by itself.",
  letter_has_expired:
    "The link in this letter no longer works. A new letter has to be asked for, or a new invitation sent.",
  no_letter_can_be_retried: "No letter has been given up, but for those with a link that no longer works.",
} as const satisfies Record<RecordRefusal, string>;

export const recordEventWords = {
  LetterRetried: "Letter tried again",
  LettersRetried: "All letters that were given up tried again",
  LetterSeen: "Letter read by the Chair",
} as const satisfies Record<RecordEvent["type"], string>;

export const recordSubjectWords = {
  letter: "Letter",
} as const satisfies Record<(typeof recordSubjects)[keyof typeof recordSubjects], string>;
