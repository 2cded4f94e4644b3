import type { ObjectionsEvent, objectionsSubjects } from "#domain/objections/events.ts";
import type { ObjectionsRefusal } from "#domain/objections/refusals.ts";

export const objections = {
  circulate: {
    title: "Circulate the list to the missions",
    confirmTitle: "Circulate this list?",
    goesOut:
      "{count, plural, one {# cleared organisation goes} other {# cleared organisations go}} on the list. From then on it is frozen.",
    length: "The period lasts at least {length}.",
    decidedByChair: "The Chair fixes how long the period lasts.",
    earliest: "The earliest closing instant that the decision allows, if the list goes out now:",
    goesTo: "Who gets the list",
    isPublic:
      "The decision makes it public: everybody can read the names and the countries on the page of the process.",
    numbers: "Of those received",
    onList: "On the list",
    staysOut: "Not on the list",
    to: "The list goes to {to, select, all_missions {all missions} other {the missions of Member States}}, with {fields, select, dossier {the whole application} other {the name and the country of each organisation}}.",
    closes: "The period closes on",
    continue: "Continue",
    confirm: "Circulate the list now",
    confirmText:
      "{count, plural, one {A list of # organisation} other {A list of # organisations}} goes to the missions now. The period opens at once.",
    closing: "It closes",
    cannotBeMovedEarlier:
      "Once the list is out it cannot be changed or taken back, and the closing instant can only be moved later.",
    list: "On the list",
    listShort: "The first {shown} of {total}:",
    callIsOpen:
      "The call for applications is still open. What is cleared later goes on another list, with a period of its own. It closes:",
    changed: "Changed after it was sent",
    changedText:
      "These organisations have changed their record since they sent their application. Look at each change before the list goes out:",
    exceptions: "Not on the list, and why",
    none: "Nothing is left out.",
    exception: {
      submitted:
        "{count, plural, one {# application has} other {# applications have}} not been reviewed. What is cleared later goes on another list.",
      notified:
        "{count, plural, one {# organisation in consultative status only informs of its interest} other {# organisations in consultative status only inform of their interest}}: nobody can object, so no list is needed.",
      otherRoute:
        "{count, plural, one {# cleared application is} other {# cleared applications are}} on a route that knows no no-objection period.",
      heldBack:
        "{count, plural, one {# cleared application is held back, with its reason:} other {# cleared applications are held back, each with its reason:}}",
      circulated: "{count, plural, one {# application is} other {# applications are}} on an earlier list.",
      refused: "{count, plural, one {# application was} other {# applications were}} refused.",
      withdrawn: "{count, plural, one {# application was} other {# applications were}} withdrawn.",
      draft: "{count, plural, one {# draft was} other {# drafts were}} not submitted.",
    },
  },
  periods: {
    title: "No-objection periods",
    empty: "No list has been circulated yet.",
    emptyNext: "A list is circulated from the page of its call.",
    list: "List",
    listOf:
      "{count, plural, one {List of # organisation, before the missions} other {List of # organisations, before the missions}}",
    count: "Organisations",
    open: "Open now",
    closed: "Other periods",
    outcome: "{accredited, number} accredited, {notAccredited, number} not",
    where: "How a list goes out",
    secret: "What is not shown",
  },
  period: {
    title: "No-objection period",
    lead: {
      upcoming: "The list is with the missions. Member States can object once the period opens.",
      open: "The list is before the missions. Member States may object until and including the closing instant.",
      settling:
        "The period has closed. What was received in time is being recorded. The outcome is known within two minutes.",
      closed: "The period has closed. Whoever had no objection was accredited at the closing instant.",
    },
    mustAct: {
      upcoming: "Nobody must act. The period opens by itself.",
      open: "Member States that wish to object must act. You need do nothing: the period ends by itself.",
      settling: "Nobody must act. Open this page again in a moment.",
      closed: "Nobody must act.",
    },
    next: {
      open: "When it closes, every organisation on the list to which no objection stands is accredited, and all are told by letter.",
    },
    whoMustAct: "Who must act",
    confidential:
      "Objections are made known to the Chair alone. Nothing about them is shown here while the period lasts.",
    circulatedBy: "Circulated by",
    withdrawn:
      "{count, plural, one {# organisation has withdrawn since.} other {# organisations have withdrawn since.}}",
    countOnList: "{count, plural, one {# organisation} other {# organisations}}",
    hash: "Fingerprint of the list (SHA-256)",
    hashHint: "Of each reference, a tab, the name and a line feed, in the order of the references",
    ends: { upcoming: "Opens", open: "Closes", settling: "Closed", closed: "Closed" },
    objections: "Objections",
    extensions: "Moved later",
    track: "The round of this list",
    stage: {
      sent: "List sent",
      period: "No-objection period",
      outcome: "Outcome",
      outcomeOf: "silence is consent",
    },
    extend: "Move the closing instant later",
    outcome: "Outcome",
    outcomeCounts:
      "{accredited, plural, one {# organisation was accredited} other {# organisations were accredited}}, {notAccredited, plural, one {# was not} other {# were not}}.",
    accredited: "Accredited",
    notAccredited: "Not accredited",
    list: "The list",
    done: {
      circulated: "The list has been circulated. A letter goes to each mission, and to each organisation on the list.",
      extended: "The closing instant has been moved later. The missions and all organisations on the list are told.",
    },
  },
  periodStanding: { upcoming: "To open", open: "Open", settling: "Closed, being recorded", closed: "Closed" },
  objectors: {
    title: "Who objected",
    recorded: "That you have seen this was put on record.",
    basedOn: "The decision discloses objections to the Chair.",
    earlier:
      "{total, plural, =0 {It is the first time that it was shown.} one {It had been shown once before.} other {It had been shown # times before.}}",
    earlierBy: "{reader}, {at}",
    formerReader: "A person who has left",
    refused: "The decision of this round does not disclose to the Chair who objected.",
    lead: {
      upcoming: "The period has not opened.",
      open: "The period is open. More objections can be received, and those received can be withdrawn as far as the decision lets them.",
      settling: "The period has closed. What was received in time is still being recorded.",
      closed: "The period is over. An objection that stands holds back the organisation that it names, and no other.",
    },
    closes: "Closing",
    lookHeading: "Each look is recorded",
    counts:
      "{notes, plural, one {# note} other {# notes}} from {missions, plural, one {# mission} other {# missions}}. {heldBack, plural, =0 {No organisation is held back.} one {# organisation is held back.} other {# organisations are held back.}} {withdrawn, plural, =0 {} one {# objection was withdrawn.} other {# objections were withdrawn.}}",
    none: "No objection has been received.",
    noneNext: "When a mission objects, you get a letter, and its note appears here.",
    note: "Note",
    received: "Received",
    basis: "Basis",
    noBasis: "No basis was given",
    notAsked: "The decision does not disclose bases to the Chair.",
    organisations: "{count, plural, one {Names # organisation} other {Names # organisations}}",
    state: "Objection",
  },
  field: {
    organisation: "Organisation",
    country: "Country or area",
    category: "Category",
    reference: "Reference",
    list: "List",
    process: "Process",
    opens: "Opening",
    closes: "Closing",
    decision: "Decision",
    received: "Received",
    note: "Note",
    named: "Organisations named",
    standing: "Status",
    why: "Why",
    basis: "Basis given",
  },
  basisNone: "No basis was given.",
  observer:
    "Your mission is that of an observer State. It receives the lists and the texts and can read them here. Objecting to an organisation and breaking silence are for Member States.",
  rule: {
    silenceIsConsent:
      "Silence is consent: an organisation to which no Member State objects by the closing instant is accredited.",
    included: "What is received at the closing instant is in time. One millisecond later is not.",
    effectFinal: "An objection is final: the organisation that it names is not accredited in this round.",
    effectBody:
      "An objection puts the organisation before the body, which decides {by, select, vote {by vote} other {by consensus}}.",
    effectConsults: "After an objection the Chair consults for {length} before the outcome.",
    basis:
      "{basis, select, none {No basis is asked for.} voluntary {The basis of an objection is voluntary.} other {The decision requires the basis of an objection.}}",
    withdrawal:
      "{withdrawal, select, none {An objection cannot be withdrawn.} until_decision {An objection can be withdrawn until the outcome, which is the closing instant where silence decides.} other {An objection can be withdrawn until the period closes.}}",
    objectorsKnownTo: "The objection of your mission is made known to: {audiences}.",
    reasonsKnownTo: "The basis, if you give one, is made known to: {audiences}.",
    nobodyElse: "Nobody else is told, and other missions do not see it here.",
    bulk: "{bulk, select, yes {One note may name many organisations.} other {One note names one organisation.}}",
  },
  unnamed: {
    application_not_in_period: "It is not on this list.",
    already_objected: "Your mission already objects to it.",
  },
  margin: {
    closes: "Objections until",
    list: "The list",
    rule: "The rule",
    opened: "Circulated",
    extended: "Moved later",
    version: "Modalities, version {version}",
    shows: "What it shows",
    withdrawn: "Withdrawn since",
  },
  missionHome: {
    title: "Open to your mission",
    mayHeading: "What your mission may do",
    memberState: "Object to organisations on a list, and break silence on a text, until the closing instant.",
    observerState: "Read the lists and the texts. To object and to break silence is for Member States.",
    silenceHeading: "Silence is consent",
    silenceText:
      "An organisation to which no Member State objects is accredited. A text on which none breaks silence is adopted.",
    lettersHeading: "By letter too",
    lettersText: "A letter goes to your mission when a list is circulated and when a text is put under silence.",
    nothingOpen: "Nothing is open to your mission now.",
    nothingOpenWhy:
      "When a list is circulated or a text is put under silence, it stands here, and a letter goes to your mission.",
    listOf: "{count, plural, one {List of # organisation} other {List of # organisations}}",
    readAndObject: "Read the list and object",
    readList: "Read the list",
    ownCount:
      "{count, plural, =0 {Your mission has not objected.} one {Your mission objects to # organisation.} other {Your mission objects to # organisations.}}",
    silenceKind: "Silence procedure",
    readText: "Read the text",
    ownBreak: "Your mission has broken silence on this text.",
    notesHeading: "What your mission sent",
    noNotes: "Your mission has sent nothing.",
    noNotesNext: "Its notes of objection, and the texts on which it broke silence, stand here.",
    breaks: "Texts on which it broke silence",
    text: "Text",
    what: "What",
    about: "About",
    allNotes: "{count, plural, one {See # more note} other {See # more notes}}",
    seeObjections: "All objections of your mission",
    earlierHeading: "Earlier lists and texts",
    earlierKept: "Of the last year",
  },
  list: {
    title: "No-objection period",
    beforeYou: "{count, plural, one {# organisation before you} other {# organisations before you}}",
    beforeStates:
      "{count, plural, one {# organisation before the Member States} other {# organisations before the Member States}}",
    lead: {
      upcoming: "The list has been circulated. Member States can object once the period has opened.",
      settling:
        "The period has closed. What was received in time is being recorded; nobody can object or withdraw any more.",
      closed: "The period has ended. Nobody can object or withdraw any more. The list stays here to be read.",
    },
    accredited: "See who was accredited:",
    accreditedLink: "accredited organisations",
    heading: "The list",
    withdrawn:
      "{count, plural, one {# organisation has withdrawn its application.} other {# organisations have withdrawn their applications.}}",
    namesAndCountries: "Names and countries, as the decision says.",
    dossiers: "The dossiers, as the decision says. Open one to read what the organisation sent.",
    filter: "Filter the list",
    searchLabel: {
      dossier: "Name, acronym or reference",
      "name-and-country": "Name or reference",
    },
    any: "All",
    found: "{total, plural, =0 {No organisation} one {# organisation} other {# organisations}}",
    page: "Page {page, number} of {pages, number}",
    none: "No organisation fits these filters.",
    noneNext: "See the whole list",
    ownMark: "Your mission objects",
    readDossier: "Read the dossier",
    chooseText: "To object, tick organisations: one note can name them all.",
    chooseOneText: "To object, tick the organisation: a note names one.",
    byReference: "Name organisations by their references",
    byReferenceSays: "Of several pages, or copied from a table",
    nothingSent: "Nothing is sent before you have read and confirmed it.",
    continue: "Continue to confirmation",
    asWithMany:
      "Ticks count for this page only. To name organisations from several pages in one note, give their references.",
  },
  dossier: {
    caption: "What the organisation sent",
    circulated: "The decision circulates it.",
    organisation: "The organisation",
    column: "Dossier",
  },
  raise: {
    title: "Object to organisations",
    confirmTitle: "Confirm the objection",
    chosen: "Organisations ticked",
    step: "Step",
    references: "References of the organisations",
    referencesHint:
      "One or several, such as A-7Q4K-M2XD, each on its own line or with commas. A line may have the name beside the reference, as copied from a table.",
    choose: "Tick an organisation, or give the reference of one",
    notAReference: "References of the organisations: there is no reference in “{line}”",
    tooMany: "References of the organisations: give {limit, number} or fewer in one note",
    backToList: "Back to the list",
    willName:
      "{count, plural, one {Your mission is about to object to # organisation:} other {Your mission is about to object to # organisations:}}",
    exceptions:
      "{count, plural, one {# will not be named, and this is why:} other {# will not be named, and this is why:}}",
    namedCaption: "Organisations to which your mission objects",
    exceptionsCaption: "Not named in the note",
    sentHeading: "When you send it",
    effectHeading: "What it does",
    seenHeading: "Who will know",
    untilHeading: "Until when",
    afterHeading: "Afterwards",
    untilText: "It counts if it is received by the closing instant:",
    basis: "Basis of the objection",
    basisHint: "The general basis, in words that those who learn of it may read.",
    confirm: "{count, plural, one {Object to this organisation} other {Object to these # organisations}}",
    change: "Change who is named",
  },
  note: {
    title: "Objection received",
    titleWithdrawn: "Objection withdrawn",
    own: "Objection note {reference}",
    reference: "Note",
    receiptHeading: "Receipt",
    act: "Act",
    receivedAt: "Received:",
    inTime: "It was received in time. The period closes:",
    wasInTime: "It was received in time. The period closed:",
    onBehalf: "On behalf of",
    letter: "A receipt goes to your mission by letter, and the Chair is told.",
    namedHeading: "{count, plural, one {# organisation named} other {# organisations named}}",
    skippedHeading: "{count, plural, one {# not named} other {# not named}}",
    stands: "Stands",
    withdrawn: "Withdrawn",
    withdraw: "Withdraw",
    withdrawOf: "Withdraw the objection to {organisation}",
    nextWithdraw: "Your mission can withdraw each objection until the period closes:",
    nextAgain: "What was withdrawn can be raised again while the period is open.",
    nextOutcome: "When the period has closed, each objection that stands takes effect:",
    over: "The period has closed. The objections that stood then have taken effect.",
    all: "All objections of your mission",
    print: "Print or save this page as your receipt. It stays at this address.",
    done: "The objection to {organisation} has been withdrawn.",
  },
  own: {
    title: "Objections of your mission",
    lead: "Every note that your mission has sent, latest first. Only your mission sees this page.",
    none: "Your mission has not sent an objection.",
    noneNext: "Lists that are open now stand on the page of your mission.",
    open: "Open to your mission",
    partly:
      "{stand, plural, one {# stands} other {# stand}}, {withdrawn, plural, one {# withdrawn} other {# withdrawn}}",
    andMore: "and {count, plural, one {# more} other {# more}}",
    count: "{count, plural, one {# organisation} other {# organisations}}",
  },
  withdraw: {
    title: "Withdraw the objection?",
    objection: "The objection",
    caption: "Objection note {reference}",
    text: "Your mission is about to withdraw its objection to {organisation}.",
    effect:
      "It then no longer holds the organisation back. The organisation is accredited when the period closes, unless an objection stands against it.",
    again: "Your mission can object again until the period closes:",
    told: "A receipt goes to your mission, and the Chair is told.",
    button: "Withdraw the objection",
    keep: "Keep the objection",
    notPossible: "This objection cannot be withdrawn",
    back: "Back to the note",
  },
  proposed: {
    title: "Proposed list",
    heading:
      "{count, plural, one {# organisation before the Member States} other {# organisations before the Member States}}",
    lead: "The decision makes this list public. {open, select, yes {A Member State may object to an organisation until the closing instant.} other {Nobody can object any more.}}",
  },
  ask: {
    title: "Ask the Chair who objected",
    text: "The Chair answers your mission alone: which States objected to which organisations on this list{bases, select, yes {, and on which basis where one was given} other {}}.",
    who: "The decision lets any Member State ask. That your mission asked, and what it is told, is on record between it and the Chair; no other mission learns of it.",
    referencesHint:
      "Leave it empty to ask about the whole list. Or give references such as A-7Q4K-M2XD, each on its own line or with commas.",
    button: "Ask the Chair",
  },
  request: {
    title: "Who objected",
    box: "The request",
    from: "State",
    askedAbout: "Asked about",
    about: "{all, select, yes {the whole list} other {{count, plural, one {# organisation} other {# organisations}}}}",
    asked: "Asked",
    answered: "Answered",
    rule: "Paragraph",
    waits:
      "The Chair has not answered yet. When the Chair does, a letter goes to your mission, and the answer stands here.",
    declined: "The Chair has answered, and does not disclose who objected. The reason given:",
    told: "{count, plural, one {An objection stands against # of the organisations that you asked about.} other {Objections stand against # of the organisations that you asked about.}}",
    asItStood: "As it stood when the Chair answered. It is for the delegates of your mission.",
    nobody: "No objection stands against those that you asked about.",
    nobodyWhy: "What was withdrawn in time is not disclosed: it is no objection.",
    caption: "Organisations, and the States that object to them",
    objectedBy: "Objected to by",
    noBases: "The decision does not disclose bases to a State that asks.",
    yours: "What your mission asked the Chair",
    seeAnswer: "Read the answer of the Chair",
    seeWaiting: "Asked, not answered yet",
  },
  answer: {
    title: "{mission} asks who objected",
    legend: "Your answer",
    disclose: "Disclose",
    discloseHint:
      "{bases, select, yes {The State reads which States object to those it asked about, and on which basis where one was given.} other {The State reads which States object to those it asked about. The decision does not disclose the bases to it.}}",
    decline: "Decline",
    declineHint: "The State reads your reason and nothing else.",
    reason: "Reason, if you decline",
    reasonHint: "In words that its delegates may read.",
    lookIsRecorded: "each look is recorded",
    once: "You answer once. What the State is told stays as it is told.",
    button: "Answer the State",
  },
  requests: {
    title: "Who was told who objected",
    lead: "Any Member State may ask you who objected where the decision says so. You answer that State alone.",
    waiting: "Waiting for your answer",
    noneWait: "No State waits for an answer.",
    noneWaitNext: "When one asks, you get a letter, and its request stands here.",
    answered: "Answered",
    answer: "Answer",
    disclosed:
      "{count, plural, =0 {Told that no objection stands} one {Told of # objection} other {Told of # objections}}{bases, select, yes {, bases included} other {}}",
    declined: "Declined",
    shown: "Who was shown what, and when",
    shownSays: "Your own looks, and what States were answered",
    noneShown: "Nobody has been shown who objected.",
    reader: "Shown to",
    what: "What",
    whatShown: "{bases, select, yes {Who objected, and the bases} other {Who objected}}",
    when: "When",
  },
  letter: {
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
    listCirculatedForChair: {
      subject: "Circulated: the list for {process}",
      opening:
        "The Secretariat has circulated the list of {count, plural, one {# organisation} other {# organisations}} for {process} to the missions.",
      go: "See the list",
    },
    noObjectionPeriodClosed: {
      subject: "Ended: no-objection period on the list for {process}",
      opening: "The period in which Member States could object to organisations on the list for {process} has ended.",
      accredited:
        "{count, plural, =0 {No organisation on the list is accredited.} one {# organisation on the list is accredited.} other {# organisations on the list are accredited.}}",
      notAccredited:
        "{count, plural, =0 {No organisation on the list is held back.} one {# organisation on the list is not accredited.} other {# organisations on the list are not accredited.}}",
      withheld: "The decision does not make known to your mission who is accredited.",
      goOutcomes: "See the outcomes",
      goAccredited: "See who is accredited",
      goList: "See the list",
    },
    noObjectionPeriodReminder: {
      subject: "Action by {deadline}: reminder, list for {process}",
      opening:
        "The period in which a Member State may object to organisations on the list for {process} is coming to its end.",
      toAll:
        "This reminder is the same for every mission that may object, whether or not it has. A mission that has said what it wishes to say need do nothing.",
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
      subject: "Receipt: note {note}",
      opening:
        "The objection of {mission} to {count, plural, one {# organisation} other {# organisations}} on the list for {process} has been received in time.",
      basis: "The basis given:",
      noBasis: "No basis was given.",
      withdrawal: "The mission can see this note, and what may be done with it, in the portal.",
      go: "See the note",
    },
    objectionReceivedForChair: {
      subject: "For the Chair: note {note}",
      opening:
        "{mission} objects to {count, plural, one {# organisation} other {# organisations}} on the list for {process}.",
      basis: "The basis given:",
      noBasis: "No basis was given.",
      basisNotShown: "The decision does not disclose bases to the Chair.",
      go: "See the objections",
    },
    objectionWithdrawn: {
      subject: "Receipt: change to note {note}",
      opening:
        "{mission} has withdrawn its objection to {count, plural, one {# organisation} other {# organisations}} on the list for {process}.",
      goMission: "See the objections of the mission",
      goChair: "See the objections",
    },
    objectorsAskedFor: {
      subject: "Action: a request to the Chair, list for {process}",
      opening:
        "{mission} asks who objected, on the list for {process}, {all, select, yes {to any organisation} other {to {count, plural, one {# organisation} other {# organisations}}}}.",
      go: "Answer the request",
    },
    requestAnswered: {
      subject: "The Chair has answered: list for {process}",
      opening:
        "The Chair has answered your mission, which asked who objected to organisations on the list for {process}.",
      onThePage:
        "The answer is for the delegates of your mission. It is on its page in the portal and not in this letter.",
      go: "Read the answer",
    },
  },
} as const;

export const objectionsRefusal = {
  nothing_to_circulate: "No cleared application is waiting for circulation.",
  changed_records_are_not_looked_at:
    "Organisations on this list have changed their record since they sent their application. Look at each change before the list goes out.",
  application_cannot_be_circulated:
    "An application on this list is not cleared for circulation under this call. Look again.",
  period_is_shorter_than_decided:
    "The no-objection period would be shorter than the decision says. It can close on {earliestAt} at the earliest.",
  list_is_too_close_to_session:
    "The list would reach the missions too close to the session. The latest moment was {latestAt}.",
  period_has_not_closed: "The no-objection period has not closed.",
  settlement_margin_has_not_passed:
    "The closing instant has passed, and what was received in time is still being recorded. Try again in two minutes.",
  period_already_lapsed: "The no-objection period has ended and its outcome is on record.",
  no_objection_period_has_not_opened: "The no-objection period has not opened.",
  no_objection_period_has_closed:
    "The no-objection period has closed. What arrives after the closing instant does not count.",
  mission_may_not_object: "Only the mission of a Member State may object.",
  objection_names_nobody: "Choose at least one organisation.",
  objection_names_more_than_one: "The decision asks for one note for each organisation.",
  basis_is_required: "Give the basis of the objection. The decision requires it.",
  application_not_in_period: "An organisation that you chose is not on this list. Look again.",
  category_cannot_be_objected_to: "Nobody can object to an organisation of this category.",
  already_objected: "Your mission already objects to an organisation that you chose.",
  objection_cannot_be_withdrawn: "The decision does not provide for the withdrawal of an objection.",
  objection_already_withdrawn: "This objection has been withdrawn.",
  not_an_objection_of_this_mission: "This is not an objection of your mission.",
  only_a_member_state_asks: "Only the mission of a Member State may ask the Chair who objected.",
  objectors_are_not_disclosed_on_request:
    "The decision of this round does not disclose to a State that asks who objected.",
  objectors_are_disclosed_from_the_close:
    "A State may ask who objected once the no-objection period has closed: {closesAt}.",
  request_waits_for_its_answer: "Your mission has asked already, and the Chair has not answered yet.",
  request_names_nobody: "Choose at least one organisation, or ask about the whole list.",
  request_is_answered: "This request has been answered.",
  declining_needs_a_reason: "Give the reason for which you decline. It goes to the State that asked.",
} as const satisfies Record<ObjectionsRefusal, string>;

export const objectionsEventWords = {
  ListCirculated: "List circulated",
  NoObjectionPeriodExtended: "No-objection period extended",
  NoObjectionPeriodLapsed: "No-objection period ended, outcome recorded",
  ObjectionRaised: "Objection raised",
  ObjectionWithdrawn: "Objection withdrawn",
  ObjectionRefusedAsLate: "Objection received too late",
  ObjectorsDisclosed: "Who objected was shown",
  ObjectorsAskedFor: "A State asked who objected",
  RequestAnswered: "The Chair answered a State",
} as const satisfies Record<ObjectionsEvent["type"], string>;

export const objectionsSubjectWords = {
  "no-objection-period": "No-objection period",
} as const satisfies Record<(typeof objectionsSubjects)[keyof typeof objectionsSubjects], string>;

/** What its letters are called at the desk: one word for each that emails/objections/index.ts knows. */
export const objectionsLetterKinds = {
  "list-circulated": "List circulated",
  "list-circulated-for-chair": "List circulated, for the Chair",
  "no-objection-period-closed": "No-objection period ended",
  "no-objection-period-extended": "No-objection period extended",
  "no-objection-period-reminder": "Reminder before a no-objection period ends",
  "objection-received": "Objection received",
  "objection-received-for-chair": "Objection made known to the Chair",
  "objection-withdrawn": "Objection withdrawn",
  "objectors-asked-for": "A State asks who objected, for the Chair",
  "request-answered": "The Chair answered a State",
} as const;
