import type { DemonstrationEvent, demonstrationSubjects } from "#domain/demonstration/events.ts";
import type { DemonstrationRefusal } from "#domain/demonstration/refusals.ts";

/** Pages that only a demonstration has. */
export const demonstration = {
  title: "About this demonstration",
  lead: "Live through a whole round: propose a text and put it under silence, open a call, apply, review, circulate, object, and see who is accredited and why. Organisations, people and States are invented.",
  accounts: "Accounts",
  accountsText:
    "All accounts have the same password. Those with an office need the code as well; it changes every 30 seconds, so reload this page for a new one.",
  password: "Password of all accounts:",
  lettersOf: "Letters",
  office: "Office",
  offices: {
    applicant: "Applicant, of an organisation with a draft",
    accredited: "Accredited organisation: says who comes, sends written inputs",
    secretariat: "Secretariat officer",
    "second-officer": "Another Secretariat officer: shares the queue",
    chair: "Chair of the demonstration mechanism",
    adviser: "Adviser in that Chair’s office: looks at a letter before it goes out",
    mission: "Mission of {name}",
    observer: "Mission of {name}, which observes",
    administrator: "Administrator: moves the clock, invites people",
  },
  email: "E-mail address",
  code: "Code now",
  noCode: "None needed",
  storyTitle: "A round in ten minutes",
  story: {
    apply: "As the applicant, finish the draft and submit it.",
    review: "As the officer, clear the application and circulate the list.",
    object: "As State A, object to an organisation on the list, or keep silent.",
    clock: "As the administrator, move the clock past the closing instant.",
    outcome: "See the outcome: in the mailbox, on the applicant’s page with its reasons, on the public list.",
  },
  mailbox: "Mailbox",
  mailboxLead:
    "Every letter that the portal has written, the newest first. In a demonstration without a mail server nothing leaves this page.",
  goToMailbox: "Open the mailbox",
  lettersCome: "Letters leave a few seconds after what they tell of.",
  allLetters: "All letters to this address",
  recipient: "To",
  name: "Name",
  subject: "Subject",
  written: "Written",
  notYet: "Waiting to be sent",
  gathered: "Gathered for the letter of a morning",
  filterRecipient: "Address of the recipient",
  filters: "Filter the letters",
  letters: "{total, plural, =0 {No letter} one {# letter} other {# letters}}",
  noLetters: "No letter to this address.",
  noLettersYet: "No letter has been written yet.",
  letter: "Letter",
  sent: "Sent",
  html: "The letter as a mail program shows it",
  text: "As plain text",
  goToClock: "Move the clock",
  componentsText: "What the pages are made of, each part in all its states.",
  goToComponents: "See the components",
  clockTitle: "The portal’s clock",
  clockLead: "It moves forward only: what has happened stays as it was.",
  moved: "The clock has been moved. What has become due is recorded within a few seconds.",
  whoMoves: "Who moves it",
  onlyAdministrator: "Sign in as the administrator to move the clock.",
  movePast: "Move past it",
  ahead: "What closes next",
  nextNone: "Nothing is waiting for a closing instant.",
  closing: {
    silence: "The silence procedure on “{title}” closes",
    call: "The call “{title}” closes",
    period: "The no-objection period of “{title}” closes",
    consultations: "The consultations on the list of “{title}” end",
    cure: "The time to complete application {title} is over",
    speakers: "The list of speakers of “{title}” closes",
  },
  then: {
    silence: "Unless a State has broken silence, the text is then adopted.",
    call: "Then nothing more can be sent in.",
    period: "Then the organisations to which no State objected are accredited.",
    consultations: "Then each objection that was not withdrawn counts as the decision says.",
    cure: "Then it is refused, unless its organisation has sent it again.",
    speakers: "Then no organisation inscribes any more, and the Secretariat can publish the list.",
  },
  other: "Another day and hour",
  otherHint: "New York time, for example 27 3 2027, 18:00",
  moveTo: "Move the clock there",
  tooFar: "Enter a day before the year 2100",
  chooseClosing: "Choose the closing instant",
} as const;

export const demonstrationRefusal = {
  not_a_demonstration: "Only the clock of a demonstration can be moved.",
  clock_only_moves_forward: "The clock only moves forward. Give a time that is later than now.",
} as const satisfies Record<DemonstrationRefusal, string>;

export const demonstrationEventWords = {
  ClockMoved: "Clock of the demonstration moved",
} as const satisfies Record<DemonstrationEvent["type"], string>;

export const demonstrationSubjectWords = {
  clock: "Clock",
} as const satisfies Record<(typeof demonstrationSubjects)[keyof typeof demonstrationSubjects], string>;
