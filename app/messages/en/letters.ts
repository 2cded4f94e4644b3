/** Letters that the portal sends. A subject that asks for something begins with "Action"; no other one does. */
export const letters = {
  frame: {
    demonstration: "This letter comes from a demonstration. Nothing in it is real.",
    demonstrationSubject: "[Demonstration] {subject}",
    automatic: "This letter was sent by the {portal}. Nobody reads replies to it.",
  },
  why: "Why",
  whyLine: "{outcome}: {words} ({citation})",
  whatNext: "What happens next",
  organisations: "Organisations",
  fact: {
    reference: "Reference",
    process: "Process",
    call: "Call for applications",
    received: "Received",
    opened: "Opened",
    closes: "Closes",
    closed: "Closed",
    closedBefore: "Was to close",
    closesNow: "Now closes",
    decided: "Decided",
    withdrawn: "Withdrawn",
    accreditedOn: "Accredited",
    validUntil: "Valid until",
    effective: "With effect from",
    text: "Text",
    mission: "Mission",
    note: "Reference of the note",
    link: "This link works until",
  },
  applicationReceived: {
    subject: "Received: application {reference} of {organisation}",
    opening: "The application of {organisation} to take part in {process} has been received.",
    next: "The Secretariat now reviews it. You will get a letter at each step. You need do nothing.",
    go: "See where the application stands",
  },
  interestNotified: {
    subject: "Received: interest of {organisation}, {reference}",
    opening: "{organisation} has informed of its interest in taking part in {process}.",
    next: "The Secretariat now verifies the consultative status. No State is asked whether it objects. You need do nothing.",
    go: "See where it stands",
  },
  applicationCleared: {
    subject: "Cleared by the Secretariat: application {reference}, not yet accredited",
    opening:
      "The Secretariat has reviewed the application of {organisation} and cleared it. This is not yet an accreditation.",
    next: "It will be put on the list that is circulated to all missions. Member States may then object within a period. You will get a letter when the period has ended.",
    go: "See where the application stands",
  },
  applicationRefused: {
    subject: "Refused by the Secretariat: application {reference}",
    opening: "The Secretariat has reviewed the application of {organisation} and refused it.",
    reason: "The reason given by the Secretariat:",
    again: "{organisation} may apply again in a later round.",
    notAgain: "The decision in force does not provide for another application.",
    go: "See the application and the reason",
  },
  applicationWithdrawn: {
    subject: "Withdrawn: application {reference} of {organisation}",
    opening:
      "The application of {organisation} has been withdrawn at its own request. It will not be considered further.",
    go: "See the application",
  },
  callExtended: {
    subject: "New deadline for applications: {deadline}",
    opening: "The call for applications to {process} stays open longer.",
    reason: "The reason given by the Secretariat:",
    go: "See the application",
  },
  listCirculated: {
    subjectAction:
      "Action by {deadline}: list of {count, plural, one {# organisation} other {# organisations}} for {process}",
    subjectInformation:
      "For information: list of {count, plural, one {# organisation} other {# organisations}} for {process}",
    opening:
      "The Secretariat circulates to {mission} the list of {count, plural, one {# organisation} other {# organisations}} that {count, plural, one {has} other {have}} applied to take part in {process}.",
    object:
      "A Member State may object to one or more of them until the closing instant, which is included. An organisation to which nobody has objected by then is accredited.",
    observe: "Only Member States may object. This letter is for information.",
    basis: {
      none: "No basis is asked for.",
      voluntary: "The general basis of an objection may be given; this is voluntary.",
      required: "The basis of an objection must be given.",
    },
    go: "See the list",
  },
  noObjectionPeriodExtended: {
    subject: "New closing instant of the no-objection period: {deadline}",
    openingMission:
      "The period in which a Member State may object to organisations on the list for {process} has been extended.",
    openingApplicant:
      "The period in which Member States may object to organisations on the list for {process} has been extended. {organisation} is on this list and will get a letter when the period has ended.",
    reason: "The reason given by the Secretariat:",
    goMission: "See the list",
    goApplicant: "See where the application stands",
  },
  objectionReceived: {
    subject: "Received: objection note {note}",
    opening:
      "The objection of {mission} to {count, plural, one {# organisation} other {# organisations}} on the list for {process} has been received in time.",
    basis: "The basis given:",
    noBasis: "No basis was given.",
    withdrawal: "The mission can see this note, and what may be done with it, in the portal.",
    go: "See the note",
  },
  objectionReceivedForChair: {
    subject: "Objection made known to the Chair: {mission}, note {note}",
    opening:
      "{mission} objects to {count, plural, one {# organisation} other {# organisations}} on the list for {process}.",
    basis: "The basis given:",
    noBasis: "No basis was given.",
    basisNotShown: "The decision does not disclose bases to the Chair.",
    go: "See the objections",
  },
  objectionWithdrawn: {
    subject: "Objection withdrawn: note {note}",
    opening:
      "{mission} has withdrawn its objection to {count, plural, one {# organisation} other {# organisations}} on the list for {process}.",
    goMission: "See the objections of the mission",
    goChair: "See the objections",
  },
  accredited: {
    subject: "Accredited: {organisation} to {process}",
    opening: "{organisation} is accredited to {process}.",
    next: "Accreditation is not attendance: representatives are registered for each session, and a badge and a visa are further steps.",
    go: "See the accreditation",
  },
  notAccredited: {
    subject: "Not accredited: {organisation} to {process}",
    opening:
      "{organisation} has not been accredited to {process} in this round: the period in which Member States may object has ended, and there was an objection.",
    again: "{organisation} may apply again in a later round.",
    notAgain: "The decision in force does not provide for another application.",
    go: "See the application and the explanation",
  },
  accreditationChanged: { ground: "The ground:", go: "See the accreditation" },
  accreditationSuspended: {
    subject: "Suspended: accreditation of {organisation}",
    opening:
      "The accreditation of {organisation} to {process} has been suspended. Until it is reinstated, it gives no right.",
  },
  accreditationReinstated: {
    subject: "Reinstated: accreditation of {organisation}",
    opening: "The accreditation of {organisation} to {process} is in force again.",
  },
  accreditationWithdrawn: {
    subject: "Ended: accreditation of {organisation}",
    opening:
      "The accreditation of {organisation} to {process} has been withdrawn. This is final for this accreditation.",
  },
  silenceOpened: {
    subjectAction: "Action by {deadline}: text under silence, {text}",
    subjectInformation: "For information: text under silence, {text}",
    opening: "The Chair of {process} places a text under a silence procedure and sends it to {mission}.",
    break:
      "If no Member State breaks silence by the closing instant, which is included, the text is adopted. If one does, the whole text falls.",
    observe: "Only Member States may break silence. This letter is for information.",
    letter: "The Chair writes:",
    go: "Read the text",
  },
  silenceBroken: {
    subject: "Silence broken: {text}",
    openingMission: "The portal has received, in time, that {mission} breaks silence on this text. The text falls.",
    openingChair: "{mission} has broken silence on this text. The text falls, and no decision is taken on it.",
    reason: "The reason given:",
    noReason: "No reason was given.",
    go: "See the silence procedure",
  },
  silenceConcluded: {
    subjectPassed: "Adopted under silence: {text}",
    subjectBroken: "Not adopted: {text}",
    passed: "No Member State broke silence by the closing instant. The text is adopted and is in force for {process}.",
    broken: "Silence was broken. The text is not adopted, and nothing can be opened under it in {process}.",
    go: "See the text",
  },
  verifyEmail: {
    subject: "Action needed: confirm your e-mail address",
    opening:
      "Somebody, probably you, created an account in the portal with this e-mail address. Confirm the address to be able to sign in.",
    otherwise: "If it was not you, do nothing: the account cannot be used.",
    go: "Confirm this address",
  },
  accountExists: {
    subject: "You already have an account",
    opening:
      "Somebody, probably you, tried to create an account with this e-mail address. There is one already. Nothing has been changed.",
    otherwise: "If you do not remember your password, you can choose a new one. If it was not you, do nothing.",
    go: "Choose a new password",
  },
  resetPassword: {
    subject: "Action needed: choose a new password",
    opening:
      "Somebody, probably you, asked to choose a new password for the account with this e-mail address. The link can be used once.",
    otherwise: "If it was not you, do nothing: your password has not been changed.",
    go: "Choose a new password",
  },
  passwordChanged: {
    subject: "Your password has been changed",
    opening:
      "The password of the account with this e-mail address has been changed, and all its sign-ins have been ended.",
    otherwise: "If it was not you, choose a new password at once.",
    go: "Choose a new password",
  },
  invitation: {
    subject: "Action needed: you are invited to the portal as {office}",
    opening:
      "{invitedBy} invites you to the portal. You will act for: {office}. The link can be used once; you choose your own password, and a second factor is required.",
    otherwise: "If you did not expect this, do nothing.",
    go: "Accept the invitation",
    office: {
      applicant: "an organisation",
      mission: "{office}",
      chair: "the Chair of {office}",
      secretariat: "the Secretariat",
      administrator: "the administrators of the portal",
    },
  },
} as const;
