import type { ParticipationEvent, participationSubjects } from "#domain/participation/events.ts";
import type { ParticipationRefusal } from "#domain/participation/refusals.ts";

export const participation = {
  attends: { "in-person": "In person", online: "Online" },
  standing: "{count, plural, =0 {Nobody is nominated} one {# is nominated} other {# are nominated}}",
  standingOf:
    "{count, plural, =0 {Nobody is nominated} one {# is nominated} other {# are nominated}}, {most, number} at most",
  otherGates:
    "A nomination here is not entry. Registration for the meeting, a badge and a visa are asked for elsewhere, and this portal decides on none of them.",
  field: {
    name: "Name",
    nameHint: "As in the passport or identity document",
    functionalTitle: "Functional title",
    functionalTitleHint: "What the person is in your organisation, for example Head of research",
    email: "E-mail address",
    emailHint: "Where the person can be reached about the session. The portal sends nothing there",
    attends: "How the person attends",
    attendsShort: "Attends",
    acts: "What you can do",
    organisation: "Organisation",
    country: "Country or area",
    nominated: "Nominated",
  },
  enter: {
    name: "Enter the name of the person",
    functionalTitle: "Enter what the person is in your organisation",
    attends: "Choose how the person attends",
  },
  own: {
    title: "Representatives",
    lead: "Accreditation is not attendance. For each session, say here who comes for your organisation.",
    link: "Say who comes to a session",
    says: "What the decision says",
    most: "The decision lets accredited organisations attend formal meetings, with at most {count, plural, one {# representative} other {# representatives}} each for a session.",
    noLimit:
      "The decision lets accredited organisations attend formal meetings, and lays down no number of representatives.",
    attendsNot: "The decision lets no accredited organisation attend formal meetings.",
    none: "No session lies ahead for which you could nominate somebody.",
    noneWhy: "You can nominate somebody for a session of a process to which your organisation is accredited.",
    nobody: "Nobody is nominated for this session yet.",
    doNotCount: "These nominations do not count now: the accreditation is not in force.",
    nominate: "Nominate a representative",
    change: "Change",
    withdraw: "Withdraw",
    whoSees: "Who sees it",
    whoSeesText:
      "Those who act for your organisation, and the Secretariat. Not the missions, not the Chair, not the public. It is deleted {months, plural, one {# month} other {# months}} after the session.",
    tell: "Tell the people whom you nominate that you have, and what is kept of them.",
    done: {
      nominated: "The representative is nominated. All who act for your organisation get a letter.",
      changed: "The change is recorded.",
      withdrawn: "The nomination is withdrawn. All who act for your organisation get a letter.",
    },
  },
  nominate: { title: "Nominate a representative", button: "Nominate" },
  change: { title: "Change a representative", button: "Change" },
  withdraw: {
    title: "Withdraw the nomination of {name}",
    text: "{name} is then no longer nominated for {session}. You can nominate somebody else until the session ends.",
    elsewhere: "If {name} is registered for the meeting elsewhere, withdraw that there too.",
    button: "Withdraw the nomination",
  },
  desk: {
    title: "Representatives",
    link: "Representatives of accredited organisations",
    search: "Organisation",
    all: "All",
    ways: "How they attend",
    organisations: "{count, plural, =0 {No organisation} one {# organisation} other {# organisations}}",
    csv: "All as CSV",
    doNotCount:
      "{count, plural, one {# nomination is left out: the accreditation is not in force.} other {# nominations are left out: the accreditation is not in force.}}",
    empty: "No representative fits",
    emptyYet: "No organisation has nominated anybody",
    emptyNext: "Accredited organisations can nominate representatives until the session ends.",
    seeAll: "See all representatives",
  },
  privacy: {
    title: "Representatives at sessions",
    kept: "Of whom an organisation nominates for a session: name, functional title, an e-mail address if it gives one, and whether in person or online. Who nominated or withdrew them, and when.",
    why: "So that the Secretariat knows whom to register, and that no more come than the decision lets.",
    until:
      "{months, plural, one {# month} other {# months}} after the session has ended, also of whom was withdrawn. Then it is deleted. The audit trail and the letters say that somebody was nominated, and not who.",
    seen: "Those who act for the organisation, and the Secretariat. Whoever takes the list along keeps it under rules of their own.",
  },
  letter: {
    representativesChanged: {
      subject: {
        nominated: "Representative nominated: {organisation}, {session}",
        withdrawn: "Representative withdrawn: {organisation}, {session}",
      },
      opening: {
        nominated: "A representative of {organisation} has been nominated for a session.",
        withdrawn: "The nomination of a representative of {organisation} has been withdrawn.",
      },
      process: "Process",
      session: "Session",
      standing: "Now",
      who: "Who it is stands on the page, which shows it to those who act for the organisation.",
      go: "See the representatives",
    },
  },
} as const;

export const participationRefusal = {
  representatives_are_named_until_the_session_ends:
    "The session ended on {endsOn}. Representatives are nominated, changed and withdrawn until then.",
  accreditation_is_not_for_this_session: "The accreditation of your organisation is not good for this session.",
  decision_lets_nobody_attend:
    "The decision under which your organisation is accredited lets no accredited organisation attend formal meetings.",
  session_invites_no_accredited: "Accredited organisations are not invited to this session.",
  session_is_not_attended_so: "This session is not attended in that way. Choose the other one.",
  representatives_are_complete:
    "{most, plural, one {# representative is nominated, and the decision lets no more come.} other {# representatives are nominated, and the decision lets no more come.}} Withdraw one to nominate another.",
  representative_is_unchanged: "This is what is on record already. Nothing was changed.",
  representative_is_withdrawn: "This nomination has been withdrawn or changed already.",
} as const satisfies Record<ParticipationRefusal, string>;

export const participationEventWords = {
  RepresentativeNominated: "Representative nominated",
  RepresentativeChanged: "Representative changed",
  RepresentativeWithdrawn: "Representative withdrawn",
} as const satisfies Record<ParticipationEvent["type"], string>;

export const participationSubjectWords = {
  representative: "Representative",
} as const satisfies Record<(typeof participationSubjects)[keyof typeof participationSubjects], string>;

/** What its letters are called at the desk: one word for each that emails/participation/index.ts knows. */
export const participationLetterKinds = {
  "representatives-changed": "Representative nominated or withdrawn",
} as const;
