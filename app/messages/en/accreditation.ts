import type { AccreditationEvent, accreditationSubjects } from "#domain/accreditation/events.ts";
import type { AccreditationRefusal } from "#domain/accreditation/refusals.ts";
import type { Region } from "#domain/organisations/organisation.ts";

export const accreditation = {
  outcomes: {
    title: "Outcomes",
    views: "Lists by outcome",
    all: "All",
    seeAll: "See all outcomes",
    empty: "No outcome fits these filters.",
    emptyYet: "No application has an outcome yet.",
    emptyNext: "An application has an outcome when it is refused, withdrawn, accredited, or when its period has ended.",
    seeAccreditation: "See the accreditation",
    file: "{count, plural, one {This outcome} other {All # outcomes}} as a file (CSV)",
    counts: {
      title: "Outcomes by category, region and country",
      intro:
        "Applications by their category and by the country that they gave. Every accreditation that was granted counts as accredited, whatever became of it since.",
      byClass: "By category",
      byCountry: "By country",
      region: "Region",
      byGround: "Refusals by ground",
      groundsTold:
        "What the Secretariat or the Chair has refused, by its main ground. What was not completed in time, or was refused on a list, is not among it.",
      noGround: "No ground on record",
      received: "Received",
      decided: "With an outcome",
      waiting: "No outcome yet",
      empty: "No application has been received.",
    },
  },
  record: {
    title: "Accreditation of {organisation}",
    over: "Accreditation to {process}",
    since: "Since",
    until: "Valid until {day}.",
    facts: "In short",
    where: "Where it comes from",
    way: "From the grant to the last day",
    end: "Last day",
    basisTitle: "How it was granted",
    basisSays: "The paragraph and the decision",
    groundsBelow: "The ground on which this can be done:",
    granted: "Granted",
    toPeriod: "See the no-objection period",
    toApplication: "See the application",
    noEnd: "Until the mandate ends. It has no last day yet.",
    suspension: "Suspension and withdrawal",
    history: "What has happened to it",
    change: { granted: "Granted", suspended: "Suspended", reinstated: "Reinstated", withdrawn: "Withdrawn" },
    lead: {
      "in-force": "This accreditation is in force.",
      suspended: "This accreditation is suspended. It can be reinstated.",
      withdrawn: "This accreditation was withdrawn.",
      expired: "This accreditation has expired.",
    },
    done: {
      entered: "The withdrawal has been entered. Nothing changes until another person confirms it.",
      discarded: "What was entered has been discarded. The accreditation stays as it was.",
      suspended: "The accreditation has been suspended. A letter goes to the organisation.",
      reinstated: "The accreditation has been reinstated. A letter goes to the organisation.",
      withdrawn: "The accreditation has been withdrawn. A letter goes to the organisation.",
    },
  },
  certificate: {
    title: "Certificate of accreditation",
    one: "Certificate of {organisation}",
    see: "See the certificate",
    box: "Certificate",
    boxText:
      "Whoever asks whether your organisation is accredited can be shown it: a page with an address of its own, and a paper that leads to it.",
    means: "What this page says",
    meaning:
      "This is what a certificate of accreditation leads to. Whatever a paper says, this page says what is so now: {instant}.",
    file: "Take the certificate along (PDF)",
    notGiven: "No certificate is given while an accreditation is not in force. One that was given before is no proof.",
    decision: "Modalities decision",
    states: "is accredited to",
    checked: "Whether this accreditation is in force is shown at any time at:",
    code: "Code that leads to {address}",
    saidOn: "This says what was so on {instant}.",
  },
  change: {
    suspend: {
      title: "Suspend this accreditation?",
      text: "{organisation} loses the rights of an accredited organisation until the accreditation is reinstated.",
      button: "Suspend the accreditation",
    },
    reinstate: {
      title: "Reinstate this accreditation?",
      text: "{organisation} has the rights of an accredited organisation again.",
      button: "Reinstate the accreditation",
    },
    withdraw: {
      title: "Enter the withdrawal of this accreditation?",
      text: "{organisation} will lose its accreditation for good as soon as another person confirms this. Until then nothing changes, and nobody is told.",
      button: "Enter the withdrawal",
    },
    ground: "Ground",
    groundHint: "It goes to the organisation word for word",
    giveGround: "Give the ground. It goes to the organisation",
  },
  withdrawal: {
    waits: "Withdrawal entered, waits for a second person",
    waiting: "Withdrawal entered, to be confirmed by a second person: {organisation}",
    enteredBy: "Entered by {name},",
    nothingYet: "Nothing has changed yet, and the organisation has not been told.",
    saidBy: "Entered by {entered}, confirmed by {confirmed}.",
    final: "This cannot be undone. The organisation can only apply again in a later round.",
    "confirm-withdrawal": {
      title: "Confirm this withdrawal?",
      text: "{organisation} loses its accreditation for good, from now on. A letter with the ground goes to it.",
      button: "Confirm the withdrawal",
    },
    "discard-withdrawal": {
      title: "Discard this withdrawal?",
      text: "The accreditation of {organisation} stays as it was. The organisation is told nothing.",
      button: "Discard the withdrawal",
    },
  },
  namesCompared: {
    nameChange: { before: "Accredited as", after: "Asked for" },
    corrigendum: { before: "As it reads now", after: "Should read" },
  },
  nameChange: {
    list: "Changes of name",
    one: "Change of name: {name}",
    none: "No accredited organisation has asked for a change of name.",
    noneNext: "A request appears here as soon as an organisation sends it.",
    over: "Change of name",
    word: { waiting: "Waits for an answer", confirmed: "Confirmed", declined: "Declined" },
    decide: "Answer",
    waiting:
      "{count, plural, =0 {None waits for an answer.} one {# waits for an answer.} other {# wait for an answer.}}",
    same: "The same",
    request: "Ask for a change of name",
    requestText:
      "On the lists of accredited organisations your organisation stands under the name with which it was accredited. If it is called otherwise now, change its record first, then ask here. The Secretariat confirms the change; until then the lists stay as they are.",
    ground: "What has happened",
    groundHint:
      "For example a new registration, a merger or a move. Name the document that shows it and its date. The portal takes no document here: send it to the Secretariat, at the address at the foot of this page",
    giveGround: "Say what has happened, and which document shows it",
    ask: "Ask for the change",
    waits: "A change of name waits for the Secretariat",
    differs: "The lists show another name",
    untilThen: "Until the Secretariat confirms a change of name, the lists show:",
    last: "Asked already",
    asked: "Your organisation asked to be called {name}:",
    requestedAt: "Asked on",
    decidedAt: "Answered",
    standing: {
      waiting: "It waits for the answer of the Secretariat.",
      confirmed: "The Secretariat has confirmed it.",
      declined: "The Secretariat has declined it.",
    },
    accreditedAs: "Accredited as",
    calledSince: "Called since {since}:",
    formerly: "Formerly {name}, {country}, until {until}",
    renamed: "Name changed",
    done: {
      requested: "Your request has been received. You get a letter with the answer.",
      confirmed: "The change has been confirmed. A letter goes to the organisation.",
      declined: "The change has been declined. A letter with the reason goes to the organisation.",
    },
    confirm: {
      title: "Confirm this change of name?",
      button: "Confirm the change",
      text: "From now on the public list, the exports and the pages of the accreditation show what was asked for, with the earlier name as the former one. As the lists stood before, they keep the earlier name.",
      final: "This is on record from now on and cannot be undone. Another change has to be asked for again.",
      seen: "I have seen the document that shows the change",
      seeFirst: "Look at the document that shows the change, and tick that you have",
    },
    decline: {
      title: "Decline this change of name?",
      button: "Decline the change",
      text: "The lists do not change, and {name} is not shown there.",
      reason: "Reason",
      reasonHint: "It goes to the organisation word for word. Say what was missing, and how it can be put right",
      giveReason: "Give the reason. It goes to the organisation",
    },
  },
  changes: {
    title: "Changes of the list",
    go: "What has changed since then",
    since: "Whose accreditation is in force, compared with the list as it stood at:",
    show: "Show the changes",
    came: "{count, plural, one {# organisation has come onto the list} other {# organisations have come onto the list}}",
    left: "{count, plural, one {# organisation is no longer on the list} other {# organisations are no longer on the list}}",
    leftMeans:
      "An accreditation ends with what it was given for, is suspended, or is withdrawn. This list does not say which.",
    none: "The list has not changed since then.",
    more: "The first {count, number} by name.",
  },
  list: {
    title: "Accredited organisations",
    lead: "Organisations whose accreditation is in force or, for a process that is over, was in force when its mandate ended.",
    means: "What the list means",
    meaning:
      "Each was accredited under the modalities decision of its process: by silence at the end of a no-objection period, by a decision of a body, or by notification.",
    notAttendance:
      "Accreditation is not attendance: representatives are nominated for each session, and registration for the meeting, a badge and a visa are further steps.",
    asItStood: "The list as it stood at:",
    only: "Only: {those}.",
    containing: "names with “{text}”",
    asItStands: "The list as it stands on {day}.",
    filters: "Filter the list",
    search: "Name or acronym, also an earlier one",
    find: "Find",
    category: "Category",
    country: "Country or area",
    process: "Process",
    processes: "Processes, to narrow the list",
    categories: "Categories, to narrow the list",
    otherDay: "As it stood on another day",
    asOf: "Day",
    asOfHint: "For example 2022-07-01",
    asOfUnread: "Enter a day as year, month and day, for example 2022-07-01, or as pages write it",
    asOfAhead: "Enter a day that is not ahead: nobody knows who will be accredited then",
    showDay: "Show that day",
    today: "Back to the list as it stands",
    any: "Any",
    found:
      "{whole, select, yes {{total, plural, =0 {No organisation} one {# organisation} other {# organisations}}} other {{first, number} to {last, number} of {total, plural, one {# organisation} other {# organisations}}}}",
    byRegion: "By region",
    regions: {
      Africa: "Africa",
      Americas: "Americas",
      Antarctica: "Antarctica",
      Asia: "Asia",
      Europe: "Europe",
      Oceania: "Oceania",
    } satisfies Record<Region, string>,
    withheld: "The modalities decision of “{process}” does not make public who is accredited.",
    none: "No accredited organisation fits these filters.",
    noneNext: "Clear the filters to see the whole list.",
    noneThen: "No organisation was accredited on that day.",
    noneYet: "No accredited organisation is listed yet.",
    noneYetNext: "Where a decision makes the list public, an organisation appears here as soon as it is accredited.",
    place: "{place, number}.",
    name: "Organisation",
    since: "Since",
    until: "Until",
    noEnd: "No end set",
    take: "Take it with you",
    csv: "CSV",
    pdf: "PDF",
    xlsx: "XLSX",
    json: "JSON",
    atom: "Atom",
    feedTitle: "Accredited: {process}",
  },
  letter: {
    accredited: {
      subject: "Accredited: {organisation} to {process}",
      opening: "{organisation} is accredited to {process}.",
      next: "Accreditation is not attendance: where the decision lets accredited organisations attend, representatives are nominated in the portal for each session. Registration for the meeting, a badge and a visa are further steps, outside of it.",
      go: "See the accreditation",
    },
    notAccredited: {
      subject: "Not accredited: {organisation} to {process}",
      opening: "{organisation} has not been accredited to {process} in this round.",
      ended: "The period in which States may object has ended, and the organisation was objected to.",
      again: "{organisation} may apply again in a later round.",
      notAgain: "The decision in force does not provide for another application.",
      go: "See the application and the explanation",
    },
    notAccreditedByBody: {
      subject: "Not approved by the body: {organisation}, {process}",
      decided: "The body that decides on the list has decided against it.",
    },
    deferred: {
      subject: "Put off: decision on {organisation}, {process}",
      opening: "The body has put off its decision on the accreditation of {organisation} to {process}.",
      next: "The body decides on {organisation} later. You will get a letter. You need do nothing.",
    },
    body: { decided: "Decided", symbol: "Document" },
    byDefault: {
      subject:
        "{outcome, select, cleared {Goes on} movedOn {Goes on} waits {Goes on} other {Not accredited}}: {organisation}, {process}",
      opening:
        "{by, select, body {The body had} chair {The Chair had} other {The Secretariat had}} not ruled on the application of {organisation} when an answer was due. The decision says what that means: {answer, select, yes {yes} other {no}}.",
      outcome: {
        ended: "{organisation} has not been accredited to {process} in this round.",
        cleared: "The application counts as cleared, and goes on the list that is circulated next.",
        movedOn: "The application goes on in the other category to which {organisation} agreed. It keeps its receipt.",
        waits: "The application goes on to what the decision has next.",
      },
      later: "If a ruling of that time is entered later, it counts, and you get another letter.",
      next: "You get a letter when there is an outcome. You need do nothing.",
      due: "An answer was due",
    },
    defaultsRecorded: {
      subject: "Not ruled on in time: {process}",
      opening:
        "{count, plural, one {# application} other {# applications}} to {process} had not been ruled on by {by, select, body {the body} chair {the Chair} other {the Secretariat}} when an answer was due. The decision takes that for a {answer, select, yes {yes} other {no}}.",
      withheld:
        "Some applications to {process} had not been ruled on by {by, select, body {the body} chair {the Chair} other {the Secretariat}} when an answer was due. The decision says what that means.",
      accredited:
        "{count, plural, =0 {Nobody is accredited by it.} one {# organisation is accredited by it.} other {# organisations are accredited by it.}}",
      later: "What was decided in time and is entered later counts from its own instant.",
      go: "See the process",
    },
    instead: {
      correction:
        "This letter corrects an earlier one: what we wrote to you about the decision of the body rested on a wrong entry. What the body decided counts from the moment below.",
      late: "An earlier letter said that the body had not ruled in time. It had, and that was entered later: its decision counts from the moment below, and takes the place of that letter.",
      change:
        "The body has changed its mind. This letter takes the place of an earlier one, and counts from the moment below.",
    },
    applicationGoesOn: {
      subject: "The no-objection period has ended, and it goes on: {organisation}",
      opening: {
        list: "The no-objection period on the list with {organisation} has ended. This is not yet an outcome for {process}: the application goes on, and another list follows.",
        class:
          "The no-objection period on the list with {organisation} has ended. This is not yet an outcome for {process}: as was agreed when the application was sent, it goes on as {to}.",
      },
      next: {
        list: "The application waits for the next list. You get a letter when it goes out. You need not do anything now.",
        class:
          "It keeps its reference and the instant of its receipt, and waits for review in its new category. You need not do anything now.",
      },
      go: "See where the application stands",
    },
    objectedTo: {
      subject: "The no-objection period has ended: {organisation}",
      opening:
        "The no-objection period on the list with {organisation} has ended, and it was objected to. This is not yet an outcome for {process}.",
      next: {
        body: "The body itself decides whether the organisation is accredited. You get a letter when it has.",
        chair: "The Chair consults on the organisation. You get a letter when there is an outcome.",
      },
      go: "See where the application stands",
    },
    accreditationChanged: { ground: "The ground:", go: "See the accreditation" },
    nameChangeConfirmed: {
      subject: "New name confirmed: {name}",
      opening: "The Secretariat has confirmed that the accredited organisation is called {name}.",
      formerly: "The lists show it as formerly called:",
      go: "See the list",
    },
    nameChangeDeclined: {
      subject: "Change of name declined: {name}",
      opening: "The Secretariat has not confirmed that the accredited organisation is called {name}.",
      reason: "The reason given by the Secretariat:",
      go: "Ask again",
    },
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
  },
} as const;

export const accreditationRefusal = {
  standing_objection: "An objection stands. The organisation cannot be accredited.",
  application_is_not_cleared: "The application has not been cleared.",
  route_does_not_accredit:
    "On this route the portal does not accredit: the decision gives that to a body or closes the way.",
  accreditation_is_not_in_force: "This accreditation is not in force.",
  accreditation_is_not_suspended: "This accreditation is not suspended.",
  withdrawal_waits_for_confirmation:
    "The withdrawal of this accreditation has been entered, and waits for a second person.",
  withdrawal_needs_a_second_person:
    "You have entered this yourself. Another person of an office that may withdraw it must confirm it.",
  withdrawal_is_decided: "This withdrawal has been confirmed or discarded already.",
  ground_is_required: "Give the ground. It goes to the organisation.",
  organisation_is_not_accredited: "No accreditation of the organisation is running.",
  name_is_as_accredited:
    "The record of your organisation has the name, acronym and country with which it is accredited.",
  name_change_needs_a_ground: "Say what has happened, and which document shows it.",
  name_change_is_under_way: "A change of name has been asked for and waits for the answer of the Secretariat.",
  name_change_is_decided: "This change of name has been answered already.",
} as const satisfies Record<AccreditationRefusal, string>;

export const accreditationEventWords = {
  AccreditationGranted: "Accreditation granted",
  AccreditationSuspended: "Accreditation suspended",
  AccreditationReinstated: "Accreditation reinstated",
  AccreditationWithdrawalEntered: "Withdrawal of an accreditation entered",
  AccreditationWithdrawalDiscarded: "Withdrawal of an accreditation discarded before its confirmation",
  AccreditationWithdrawn: "Accreditation withdrawn",
  DefaultsRecorded: "What it means that nobody ruled in time, recorded",
  NameChangeRequested: "Change of name asked for",
  NameChangeConfirmed: "Change of name confirmed",
  NameChangeDeclined: "Change of name declined",
} as const satisfies Record<AccreditationEvent["type"], string>;

export const accreditationSubjectWords = {
  accreditation: "Accreditation",
  "name-change": "Change of name",
} as const satisfies Record<(typeof accreditationSubjects)[keyof typeof accreditationSubjects], string>;

/** What its letters are called at the desk: one word for each that emails/accreditation/index.ts knows. */
export const accreditationLetterKinds = {
  accredited: "Accredited",
  "not-accredited": "Not accredited",
  "not-accredited-by-body": "Not accredited, by decision of the body",
  "decided-by-default": "Not ruled on in time",
  "defaults-recorded": "Not ruled on in time, for offices and missions",
  "determination-deferred": "Decision of the body put off",
  "application-goes-on": "Goes on after its list",
  "objected-to": "Objected to, no outcome yet",
  "accreditation-suspended": "Accreditation suspended",
  "accreditation-reinstated": "Accreditation reinstated",
  "accreditation-withdrawn": "Accreditation withdrawn",
  "name-change-confirmed": "Change of name confirmed",
  "name-change-declined": "Change of name declined",
} as const;
