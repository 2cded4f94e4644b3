import type { ObjectionsEvent, objectionsSubjects } from "#domain/objections/events.ts";
import type { ObjectionsRefusal } from "#domain/objections/refusals.ts";

export const objections = {
  circulate: {
    title: "Circulate the list to the missions",
    confirmTitle: "Circulate this list?",
    goesOut:
      "{count, plural, one {# cleared organisation goes} other {# cleared organisations go}} on the list. From then on it is frozen.",
    length: "The period lasts {length}.",
    decidedByChair: "The Chair fixes how long the period lasts.",
    closingClock: "The decision has it end at {clock} of its last day.",
    earliest:
      "{hour, select, yes {By the decision it closes, if the list goes out now:} other {By the decision it closes on this day, at this hour or later on it, if the list goes out now:}}",
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
      "{count, plural, one {A list of # organisation} other {A list of # organisations}} goes to the missions now.",
    opens: "When does the period open?",
    opensHint:
      "In {zone}. Leave it empty to open at once. The missions get the list now, and can object from the opening on.",
    opensNow: "The period opens at once.",
    opensLater: "The period opens later:",
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
      returned:
        "{count, plural, one {# application was} other {# applications were}} sent back, and the organisation has not completed {count, plural, one {it} other {them}}.",
      waiting:
        "{count, plural, one {# cleared application was} other {# cleared applications were}} received after the last cut-off. What waits goes on the list after the next one.",
      laterTurn:
        "{count, plural, one {# cleared application waits} other {# cleared applications wait}} for a list of their own: those who are further on their way go out first.",
      beforeBody:
        "{count, plural, one {# cleared application waits} other {# cleared applications wait}} for a list that goes before the body.",
      noListYet:
        "{count, plural, one {# cleared application waits} other {# cleared applications wait}} for no list at the moment.",
      notified:
        "{count, plural, one {# organisation in consultative status only informs of its interest} other {# organisations in consultative status only inform of their interest}}: nobody can object, so no list is needed.",
      otherRoute:
        "{count, plural, one {# cleared application is} other {# cleared applications are}} on a route that knows no no-objection period.",
      heldBack:
        "{count, plural, one {# cleared application is held back, with its reason:} other {# cleared applications are held back, each with its reason:}}",
      circulated: "{count, plural, one {# application is} other {# applications are}} on an earlier list.",
      refused: "{count, plural, one {# application was} other {# applications were}} refused.",
      undecided:
        "{count, plural, one {# application was} other {# applications were}} not decided before the session ended.",
      decided: "{count, plural, one {# application has its} other {# applications have their}} outcome without a list.",
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
    outcome:
      "{accredited, number} accredited, {goesOn, plural, =0 {} one {# goes on, } other {# go on, }}{left, select, body {{notAccredited, number} left to the body} chair {{notAccredited, number} left to the Chair’s consultations} other {{notAccredited, number} not}}",
    where: "How a list goes out",
    secret: "What is not shown",
  },
  period: {
    title: "No-objection period",
    lead: {
      upcoming: "The list is with the missions. The States that are asked can object once the period opens.",
      open: "The list is before the missions. The States that are asked may object until and including the closing instant.",
      settling:
        "The period has closed. What was received in time is being recorded. The outcome is known within two minutes.",
      closed: "The period has closed.",
    },
    mustAct: {
      upcoming: "Nobody must act. The period opens by itself.",
      open: "States that wish to object must act. You need do nothing: the period ends by itself.",
      settling: "Nobody must act. Open this page again in a moment.",
      closed: "Nobody must act.",
      waits: "Some organisations still wait. The list says of each for what.",
    },
    next: "When it has closed, each organisation on the list is told by letter what came of it.",
    whoMustAct: "Who must act",
    confidential:
      "Who objected is made known to those whom the decision names. Nothing about objections is shown here while the period lasts.",
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
    },
    extend: "Move the closing instant later",
    outcome: "Outcome",
    outcomeCounts:
      "{accredited, plural, one {# organisation was accredited} other {# organisations were accredited}}, {goesOn, plural, =0 {} one {# goes on, } other {# go on, }}{notAccredited, plural, one {# was not} other {# were not}}{waiting, plural, =0 {} one {, # still waits} other {, # still wait}}.",
    accredited: "Accredited",
    notAccredited: "Not accredited",
    goesOn: "Goes on",
    waiting: "Still waiting",
    standsNow: "Where it stands now",
    list: "The list",
    done: {
      circulated: "The list has been circulated. A letter goes to each mission, and to each organisation on the list.",
      extended: "The closing instant has been moved later. The missions and all organisations on the list are told.",
    },
  },
  sealedList: {
    kind: { information: "List for information", proposed: "Proposed list", final: "Final list" },
    number: "List {number, number}",
    numbered:
      "{kind, select, information {List for information} proposed {Proposed list} other {Final list}}, list {number, number}",
    lead: {
      information:
        "{count, plural, one {The status of # organisation was verified. It is listed} other {The status of # organisations was verified. They are listed}} for information: no objection can be made.",
      proposed: "{count, plural, one {# organisation was} other {# organisations were}} put before the States.",
      beforeBody:
        "{count, plural, one {# organisation was} other {# organisations were}} put before the body, which decides. Nobody is asked on this list whether it objects.",
      final:
        "{count, plural, =0 {No organisation of the proposed list was} one {# organisation of the proposed list was} other {# organisations of the proposed list were}} accredited when this list was sealed.",
    },
    unchanged: "This list stays as it was sealed. What was wrong on it is said in a corrigendum.",
    sealed: "Sealed",
    sealedBy: "Sealed by",
    byTheClock: "The portal, as time had decided",
    goesTo: "Goes to",
    audience: {
      chair: "the Chair",
      "state-on-request": "a Member State that asks the Chair",
      "member-states": "Member States",
      "all-missions": "all missions",
      applicant: "the organisations on it",
      public: "everybody",
    },
    noAudience: "Only the Secretariat and the Chair",
    session: "Session, by the dates of that day",
    late: "It was sealed closer to the session than the decision says.",
    turn: "Which list on the way",
    turnOf: "{n, number} of {of, number} that are answered",
    turnOnPaper: "On the way to an accreditation {of, number} lists are answered. This is list {n, number} of them.",
    before: "The list before",
    after: "The list after",
    files: "Take it with you",
    pdf: "PDF",
    xlsx: "Spreadsheet (XLSX)",
    columns: {
      country: "Country",
      organisation: "Organisation",
      category: "Category",
      reference: "Reference",
      acronym: "Acronym",
      mark: "Mark",
      corrected: "Corrected to",
      name: "Name as sealed",
      accreditedAt: "Accredited",
      until: "Until",
    },
    search: "Name, acronym or reference",
    searchNames: "Name or reference",
    find: "Find on the list",
    found: "{total, plural, one {# organisation} other {# organisations}}",
    none: "Nobody fits",
    noneNext: "See the whole list",
    empty: "Nobody stands on this list.",
    withdrawn: "Withdrawn",
    withdrawnOn: "Withdrawn on {day}",
    corrected: "Corr.{number, number}: {name}",
    notShown: "It concerns a field that this list does not show.",
    difference: "Difference to the list before",
    differenceCounts:
      "{added, plural, =0 {Nobody added} other {# added}}, {gone, plural, =0 {nobody gone} other {# gone}}, {changed, plural, =0 {no name changed} other {# changed}}.",
    firstOf: "The first {shown, number} of {total, number}:",
    what: { added: "Added", gone: "Gone", changed: "Changed" },
    because: { withdrawn: "The application was withdrawn", objected: "It was objected to" },
    formerly: "Before: {name}",
    fieldBefore: "{field}, before: {value}",
    corrigenda: "Corrigenda",
    corrigendum: "Corr.{number, number}",
    correctsEarlier: "Puts right Corr.{number, number}",
    forRead: "For “{from}” read “{to}”.",
    reason: "Reason: {reason}",
    correct: "Correct",
    lists: "Lists",
    noLists: "No list has been sealed yet.",
    sealInformation: "List for information",
    symbol: "{process}/LIST/{number}",
    distribution: "Distr.: {to}",
    englishOnly: "Original: English",
    page: "Page %1 of %2",
    fingerprint: "SHA-256 of the references and names: {hash}",
    sealedOn: "Sealed {instant}",
    corrigendaIn: "{count, plural, one {With corrigendum 1.} other {With corrigenda 1 to #.}}",
    done: {
      sealed: "The list has been sealed and goes to the missions.",
      corrected: "The corrigendum has been made. Everybody who has the list is told.",
    },
  },
  correctList: {
    title: "Correct an entry",
    lead: "The list stays as it was sealed. A corrigendum with a number of its own says how the entry should read.",
    name: "Name",
    acronym: "Acronym",
    country: "Country or area",
    reason: "Reason of the correction",
    reasonHint: "It is told to everybody who has the list.",
    entry: "The entry",
    continue: "Continue",
    confirmTitle: "Make this corrigendum?",
    toldTo: "It is told to {to}.",
    final: "A corrigendum cannot be taken back. A wrong one is put right by another.",
    confirm: "Make the corrigendum",
  },
  sealInformation: {
    title: "Seal a list for information",
    lead: "{all, plural, =0 {The status of no organisation is verified.} one {# organisation whose status is verified is listed; {new, plural, =0 {not} other {}} for the first time.} other {# organisations whose status is verified are listed; {new, plural, =0 {none} other {#}} of them for the first time.}}",
    toldTo: "It goes to {to}, for information: nobody can object to an organisation on it.",
    names: "On the list",
    confirm: "Seal the list",
    final: "Once it is sealed the list cannot be changed. What is wrong on it is said in a corrigendum.",
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
      closed: "The period is over. An objection that stands is against the organisation that it names, and no other.",
    },
    closes: "Closing",
    lookHeading: "Each look is recorded",
    counts:
      "{notes, plural, one {# note} other {# notes}} from {missions, plural, one {# mission} other {# missions}}. {heldBack, plural, =0 {No objection stands.} one {Objections stand against # organisation.} other {Objections stand against # organisations.}} {withdrawn, plural, =0 {} one {# objection was withdrawn.} other {# objections were withdrawn.}}",
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
  readsOnly:
    "You read for your mission. Its delegates object to organisations and break silence; who they are stands under “People who act for your mission”.",
  rule: {
    included: "What is received at the closing instant is in time. One millisecond later is not.",
    basis:
      "{basis, select, none {No basis is asked for.} voluntary {The basis of an objection is voluntary.} other {The decision requires the basis of an objection.}}",
    withdrawal:
      "{withdrawal, select, none {An objection cannot be withdrawn{consulted, select, yes { in the period} other {}}.} until_decision {An objection can be withdrawn until the outcome, which is the closing instant where silence decides.} other {An objection can be withdrawn until the period closes.}}",
    whileConsulted: "Where the Chair consults on it, it can also be withdrawn until that consultation ends.",
    objectorsKnownTo: "The objection of your mission is made known to: {audiences}.",
    reasonsKnownTo: "The basis{basis, select, required {} other {, if you give one,}} is made known to: {audiences}.",
    nobodyElse: "Nobody else is told, and other missions do not see it here.",
    bulk: "{bulk, select, yes {One note may name many organisations.} other {One note names one organisation.}}",
  },
  unnamed: {
    text_knows_no_hold: "The decision lets a State object to it, but not hold it.",
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
    observerState: "Read the lists and the texts.",
    readsOnly: "Object and break silence, by its delegates. You read what it sees.",
    silenceHeading: "Silence is consent",
    silenceText: "What silence on a list means stands on its page. A text on which none breaks silence is adopted.",
    lettersHeading: "By letter too",
    lettersText: "A letter goes to your mission when a list is circulated and when a text is put under silence.",
    nothingOpen: "Nothing is open to your mission now.",
    nothingOpenWhy:
      "When a list is circulated or a text is put under silence, it stands here, and a letter goes to your mission.",
    listOf: "{count, plural, one {List of # organisation} other {List of # organisations}}",
    consultation:
      "{count, plural, one {The Chair consults on # objection of your mission} other {The Chair consults on # objections of your mission}}",
    consulted:
      "{silent, plural, =0 {Your mission maintains what it objected to. It can still withdraw.} other {Your mission has neither maintained nor withdrawn # of them yet.}}",
    maintainOrWithdraw: "Maintain or withdraw",
    readNote: "Read the note",
    turn: "List {n, number} of the {of, number} that are answered on the way to an accreditation.",
    turnInBrief: "list {n, number} of {of, number}",
    notAsked: "Only members of {bodies} may object to those on it. Your mission reads it for information.",
    readAndObject: "Read the list and object",
    readList: "Read the list",
    ownCount:
      "{count, plural, =0 {Your mission has not objected.} one {Your mission objects to # organisation.} other {Your mission objects to # organisations.}}",
    ownHeld: "{count, plural, one {Your mission holds # organisation.} other {Your mission holds # organisations.}}",
    silenceKind: "Silence procedure",
    readText: "Read the text",
    ownBreak: "Your mission has broken silence on this text.",
    mayBreakToo:
      "The text has fallen. Until the procedure closes, your mission can go on record as breaking silence too.",
    notesHeading: "What your mission sent",
    noNotes: "Your mission has sent nothing.",
    noNotesNext: "Its notes of objection, the texts on which it broke silence, and what it asked the Chair stand here.",
    askedAbout: "About the list of",
    answer: "Answer",
    askedAt: "Asked",
    breaks: "Texts on which it broke silence",
    text: "Text",
    what: "What",
    about: "About",
    allNotes: "{count, plural, one {See # more note} other {See # more notes}}",
    seeObjections: "All objections of your mission",
    informationHeading: "Lists for your information",
    informationKept: "Each process has all of its lists on its page.",
    onFinalList: "On the final list: {accredited, number} of {count, number}",
    earlierHeading: "Earlier lists and texts",
    earlierKept: "Of the last year",
  },
  list: {
    title: "No-objection period",
    beforeYou: "{count, plural, one {# organisation before you} other {# organisations before you}}",
    beforeStates: "{count, plural, one {# organisation before the States} other {# organisations before the States}}",
    lead: {
      upcoming: "The list has been circulated. Member States can object once the period has opened.",
      settling: "The period has closed. What was received in time is being recorded; nobody can object any more.",
      closed: "The period has ended. Nobody can object any more. The list stays here to be read.",
    },
    accredited: "See who was accredited:",
    onFinalList:
      "{accredited, plural, =0 {None} other {#}} of the {count, plural, one {# organisation} other {# organisations}} on this list {accredited, plural, one {stands} other {stand}} on the final list.",
    readFinalList: "Read the final list",
    accreditedLink: "accredited organisations",
    heading: "The list",
    withdrawn:
      "{count, plural, one {# organisation has withdrawn its application.} other {# organisations have withdrawn their applications.}}",
    namesAndCountries: "Names and countries.",
    dossiers: "The dossiers. Open one to read what the organisation sent.",
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
    ticksGoAlong: "Ticks go along when you filter or sort the list, or turn the page.",
    alsoTicked: "{count, plural, one {# more is ticked} other {# more are ticked}}",
    alsoTickedSays: "On other pages of the list; untick whom you do not mean",
    tooManyToTurn:
      "{count, number} are ticked, and no more than {most, number} go along to another page. Continue to confirmation: references of others can be added there.",
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
    sentBy: "Sent by",
    changedBy: "By whom",
    ofChair: "The Chair’s office, on the mission’s answer",
    onBehalf: "On behalf of",
    letter: "A receipt goes to your mission by letter, and the Chair is told.",
    namedHeading: "{count, plural, one {# organisation named} other {# organisations named}}",
    skippedHeading: "{count, plural, one {# not named} other {# not named}}",
    stands: "Stands",
    withdrawn: "Withdrawn",
    withdraw: "Withdraw",
    withdrawOf: "Withdraw the objection to {organisation}",
    consulted: "Until then your mission can maintain or withdraw what it objects to.",
    nextWithdraw: "Your mission can withdraw each objection until the period closes:",
    nextAgain: "What was withdrawn can be raised again while the period is open.",
    nextOutcome: "When the period has closed, each objection that stands takes effect:",
    over: "The period has closed. The objections that stood then take effect.",
    overConsulted:
      "The period has closed, and the Chair consults no longer. The objections that still stand take effect.",
    all: "All objections of your mission",
    print: "Print or save this page as your receipt. It stays at this address.",
    titleHold: "Hold received",
    titleLifted: "Hold lifted",
    titleOver: "Nothing stands any more",
    withdrawnOrLifted: "Withdrawn or lifted",
    lift: "Lift",
    liftOf: "Lift the hold on {organisation}",
    maintain: "Maintain",
    maintainOf: "Maintain the objection to {organisation}",
    write: "Write",
    writeOf: "Write to the Chair about {organisation}",
    done: {
      withdrawn: "The objection to {organisation} has been withdrawn.",
      lifted: "The hold on {organisation} has been lifted.",
      maintained: "The objection to {organisation} is maintained.",
    },
  },
  own: {
    title: "Objections of your mission",
    lead: "Every note that your mission has sent, latest first. Only your mission sees this page.",
    none: "Your mission has not sent an objection.",
    noneNext: "Lists that are open now stand on the page of your mission.",
    open: "Open to your mission",
    partly: {
      stand: "{count, plural, one {# stands} other {# stand}}",
      withdrawn: "{count, plural, one {# withdrawn} other {# withdrawn}}",
      lifted: "{count, plural, one {# lifted} other {# lifted}}",
      ended: "{count, plural, one {the limit of # has ended} other {the limit of # has ended}}",
    },
    andMore: "and {count, plural, one {# more} other {# more}}",
    count: "{count, plural, one {# organisation} other {# organisations}}",
  },
  withdraw: {
    title: "Withdraw the objection?",
    objection: "The objection",
    caption: "Objection note {reference}",
    text: "Your mission is about to withdraw its objection to {organisation}.",
    hold: "The hold",
    effect: {
      open: "It then counts no longer.",
      consulted:
        "It then counts no longer. What comes of the consultation follows from the objections that are left when it ends. It cannot be raised again: the period has closed.",
      closed: "It then counts no longer, from this moment on. It cannot be raised again: the period has closed.",
    },
    again: "Your mission can object again until the period closes:",
    told: "A receipt goes to your mission, and the Chair is told.",
    button: "Withdraw the objection",
    keep: "Keep the objection",
    notPossible: "This objection cannot be withdrawn",
    back: "Back to the note",
  },
  withdrawSeveral: {
    title: "Withdraw several objections",
    lead: "Tick those that your mission withdraws. Nothing is withdrawn before you have confirmed it.",
    tickAll: "Tick all",
    tickNone: "Tick none",
    caption: "Objections of this note",
    confirmTitle: "Withdraw these objections?",
    text: "Your mission is about to withdraw {count, plural, one {its objection to # organisation} other {its objections to # organisations}}.",
    each: "For each objection",
    button: "Withdraw the objections",
    done: "The objections that you chose have been withdrawn. A receipt goes to your mission.",
  },
  lift: {
    title: "Lift the hold?",
    text: "Your mission is about to lift its hold on {organisation}.",
    effect:
      "It then no longer keeps the organisation open. If nothing else does, silence decides when the period closes, or at once where it has closed.",
    again: "Your mission can hold again, or object, until the period closes:",
    button: "Lift the hold",
    keep: "Keep the hold",
    notPossible: "There is no hold to lift",
  },
  maintain: {
    title: "Maintain the objection?",
    text: "Your mission is about to tell the Chair that it maintains its objection to {organisation}.",
    effect: "The objection stands when the consultation ends.",
    after: "Your mission can still withdraw it until the consultation ends:",
    button: "Maintain the objection",
    keep: "Say nothing now",
    notPossible: "There is nothing to maintain now",
  },
  hold: {
    says: "What your mission says",
    objects: "It objects",
    objectsHint: "What an objection does to each organisation stands below.",
    effectHeading: "What an objection does",
    holds: "It holds",
    holdsHint:
      "A hold keeps the organisation open for all States, for {length} at most. {then, select, objection {When its limit ends it becomes an objection.} other {When its limit ends it is lifted.}} It can be lifted, or turned into an objection, before that.",
    instead:
      "Instead of objecting, a State may hold: the organisation then stays open for all States, for {length} at most. {then, select, objection {When its limit ends, the hold becomes an objection.} other {When its limit ends, the hold is lifted.}}",
    firm: "{count, plural, one {# can be objected to and not held} other {# can be objected to and not held}}",
    firmCaption: "Not held by the note",
    limit: "The hold ends",
    uncounted:
      "The holidays of {dutyStation} for {years} have not been entered. Of a hold that lasts into {years} each weekday counts as a working day, and its end does not move when they are entered.",
    confirmTitle: "Confirm what your mission says",
    willName:
      "{count, plural, one {Your mission is about to object to # organisation, or to hold it:} other {Your mission is about to object to # organisations, or to hold them:}}",
    confirm: "{count, plural, one {Send it about this organisation} other {Send it about these # organisations}}",
    next: "{then, select, objection {A hold that is not lifted before its limit ends becomes an objection.} other {A hold is lifted when its limit ends.}} Until then any State may speak about the organisation.",
    replaces:
      "{count, plural, one {Your mission holds # of these organisations. An objection takes the place of that hold.} other {Your mission holds # of these organisations. An objection takes the place of each hold.}}",
    ownMark: "Held by your mission",
    stillOpen: "Kept open",
    stillOpenText:
      "{count, plural, one {# organisation on this list is kept open by a hold. Until then a State may still speak about it.} other {# organisations on this list are kept open by holds. Until then a State may still speak about them.}}",
    until: "Open until",
    becameObjection: "Its limit has ended: an objection",
    ended: "Ended with its limit",
    wasLifted: "Lifted",
    lasts: "Holds",
  },
  standing: {
    hold: "Kept open until",
    consultation: "The Chair consults until",
  },
  consultations: {
    title: "Consultations",
    lead: "Where the text says so, you consult those who objected. A consultation opens when the period closes, and at its end each objection is withdrawn or maintained.",
    running: "Running",
    over: "Over",
    none: "There is nobody on whom to consult.",
    noneNext:
      "When a period closes with an objection and the text lets you consult, you get a letter, and it stands here.",
    caption: "Organisations on which you consult",
    until: "Until",
    state: "Status",
    counts:
      "{standing, plural, =0 {No objection stands} one {# objection stands} other {# objections stand}}, {maintained, plural, =0 {none maintained} other {# maintained}}, {withdrawn, plural, =0 {none withdrawn} other {# withdrawn}}.",
    opened: "Opened",
    closes: "{over, select, yes {Ended} other {Ends}}",
    outcome: {
      maintained:
        "The organisation is held back: {count, plural, one {an objection stood} other {# or more objections stood}} when the consultation ended.",
      withdrawn:
        "The organisation is held back no longer: {count, plural, one {no objection stood} other {fewer than # objections stood}} when the consultation ended.",
    },
    silence: {
      maintains: "An objection that its State neither maintains nor withdraws stands at the end.",
      drops: "An objection that its State neither maintains nor withdraws falls at the end.",
    },
    threshold:
      "{count, plural, one {One objection that stands is enough to hold the organisation back.} other {# objections must stand to hold the organisation back.}}",
    objections: "The objections",
    objector: "State",
    received: "Received",
    basis: "Basis",
    noBasis: "None was given",
    stateOf: {
      silent: "Neither maintained nor withdrawn so far",
      maintained: "Maintained",
      withdrawn: "Withdrawn",
      maintainsBySilence: "Maintained: not withdrawn",
      dropsBySilence: "Fallen: not maintained",
    },
    byLetter: "by letter {letter}",
    record: "Put an answer on record",
    write: "Write a note or a message",
    entries: "Notes and messages",
    noEntries: "Nothing has been written.",
    note: "Note",
    messageTo: "Message to {mission}",
    by: "By {person}",
    confidential: "Only you see this. Each State sees what you wrote to it and what it said; nobody else learns of it.",
    chairWrote: "The Chair wrote",
    said: "Between the Chair and your mission",
    wrote: "{person} wrote to the Chair",
    writtenBy: "From {mission}",
    isNew: "New: not answered yet",
    waiting:
      "{count, plural, one {# State has written and waits for an answer} other {# States have written and wait for an answer}}",
    margin: "The consultation",
    done: {
      extended: "The new end is on record. The States that are consulted get a letter with the reason.",
      noted: "The note is on record. Nobody else reads it.",
      written: "The message is on record, and a letter goes to the mission.",
      answered: "The answer is on record. The mission gets a receipt by letter.",
    },
    alike:
      "{count, plural, one {It is the only consultation on this list that ends at this instant.} other {The end moves for all # organisations of this list on which you consult until this instant, so that none has longer than another.}}",
  },
  writeToChair: {
    title: "Write to the Chair",
    text: "The Chair consults your mission on its objection to {organisation}. Answer what the Chair asked, or write what the Chair should know.",
    words: "Words",
    effect:
      "What you write changes nothing about the objection: to maintain or to withdraw it, your mission says so on the page for that.",
    seen: "The Chair’s office and the delegates of your mission read it, and nobody else. It cannot be changed afterwards.",
    button: "Send to the Chair",
    notPossible: "There is nothing to write to the Chair about now",
    done: "It has gone to the Chair. A receipt goes to your mission by letter.",
  },
  writeInConsultation: {
    title: "Write a note or a message",
    to: "To whom",
    nobody: "A note for your office",
    nobodyHint: "Nobody else reads it.",
    mission: "A message to {mission}",
    missionHint: "A letter goes to this mission alone.",
    spokenWith: "A note on what was said with {mission}",
    spokenWithHint: "By telephone, for instance. Nobody else reads it. That State then no longer counts as waiting.",
    words: "Words",
    button: "Put on record",
  },
  objectorsAnswer: {
    title: "Put an answer on record",
    confirmTitle: "Put this answer on record?",
    text: "What a State wrote to you counts as if it had said it in the portal. It gets the same receipt.",
    objection: "Whose objection",
    answer: "What the State says",
    withdrawn: "It withdraws its objection",
    maintained: "It maintains its objection",
    letter: "Reference of the letter",
    letterHint: "Such as the number and the date of the note verbale.",
    button: "Put on record",
    nobody: "No objection waits for an answer.",
  },
  putBeforeBody: {
    title: "Put the list before the body",
    text: "{count, plural, one {# organisation lies} other {# organisations lie}} before the body from then on, which decides on {count, plural, one {it} other {them}}.",
    nobodyIsAsked: "No State is asked before.",
    sealed: "The list is sealed under these names. Each organisation on it gets a letter.",
    button: "Seal the list",
  },
  determinations: {
    title: "Before a body",
    bodies: "Bodies and their members, by process",
    text: "Where a modalities decision lets a body decide, nobody on the list is accredited before what it decided has been entered by one person and confirmed by another.",
    overdueText: "A body owes its decision on a list, and the time for it has passed.",
    waiting: "Lists before a body",
    nobodyWaits: "No list waits for a body.",
    decided: "What bodies have decided",
    count: "Waiting",
    sealed: "List of",
    due: "Due",
    noDue: "The text does not say",
    overdue: "Overdue",
    act: "What can be done",
    enter: "Enter what was decided",
    change: "Enter that the body changes its mind",
    isCorrection: "Corrects an entry",
    confirm: "Look at what was entered",
    process: "Process",
    state: "Status",
    isConfirmed: "Confirmed",
    waitsForSecond: "Waits for a second person",
    done: {
      put: "The list lies before the body.",
      discarded: "What was entered has been taken away. It can be entered anew.",
    },
  },
  determine: {
    title: {
      answer: "Enter what the body decided",
      change: "The body changes its mind",
      correction: "Correct what was entered",
    },
    text: {
      answer:
        "{count, plural, one {# organisation waits} other {# organisations wait}} for the body. What you enter says nothing before somebody else has confirmed it.",
      change:
        "The body has decided on {count, plural, one {# organisation} other {# organisations}}. Where it now decides otherwise, that counts from its own moment: it withdraws, or lets in, from then on. It says nothing before somebody else has confirmed it.",
      correction:
        "What was entered was wrong for some of {count, plural, one {# organisation} other {# organisations}}. A correction counts from the moment of what it corrects, and those concerned get a letter. It says nothing before somebody else has confirmed it.",
    },
    keepsInstant: "A correction keeps the moment of what it corrects:",
    missing: {
      how: "Say how the body decided.",
      symbol: "Give the symbol of the document that records it.",
      decided: "Give the day and the hour at which the body decided.",
    },
    session: "Session",
    how: "How it was decided",
    ways: {
      "no-objection": "Without objection in the room",
      consensus: "By consensus",
      vote: "By vote",
      pronouncement: "By a pronouncement of the Chair",
    },
    symbol: "Symbol of the document",
    symbolHint: "For instance of the report of the meeting.",
    decided: "Decided",
    decidedHint: "Day and hour, {zone}.",
    all: "For all that wait",
    allHint: "Holds for those that have no answer of their own below, on whatever page they stand.",
    list: "On the list",
    answered:
      "{count, plural, =0 {Nothing was entered for any of them yet.} other {For # of {all, number} something was entered by itself.}} What you type is kept when you go to another page, and until you enter it.",
    page: "{pages, plural, =1 {} other {Page {page} of #: }}{count, plural, one {# organisation} other {# organisations}}",
    find: "Name, acronym or reference",
    saveAndFind: "Save and find",
    differs: "{corrects, select, yes {Otherwise than what is corrected} other {Otherwise than most}}",
    foundNobody: "Nobody of that name is asked about.",
    saveAndBefore: "Save, page before",
    saveAndAfter: "Save, next page",
    goTo: "Page, 1 to {pages}",
    saveAndGo: "Save and go there",
    save: "Save for later",
    notAsked: "Not asked about now",
    problemOf: "{name}: {problem}",
    moreProblems: "{count, plural, one {One more answer} other {# more answers}} cannot be read.",
    name: "Organisation",
    reference: "Reference",
    outcome: "Decided",
    outcomeOf: "Decided on {name}",
    outcomes: { yes: "Approved", no: "Not approved", deferred: "Put off" },
    asAll: "As for all",
    notDecided: "Nothing was decided",
    staysAsItIs: "Stays as it is",
    holds: "Now: {outcome}",
    opposed: "Opposed in the room",
    opposedOf: "States that opposed {name} in the room",
    opposedHint:
      "States that opposed an organisation in the room, where the record of the meeting names them: their names, with commas.",
    opposedUnknown: "There is no mission of a Member State called {names}.",
    votes: "Votes",
    votesOf: "Votes on {name}",
    votesHint:
      "Votes, where there was a vote on one organisation: in favour, against, abstaining, for instance 90-20-5.",
    votesForm: "{field}: write in favour, against and abstaining with hyphens, for instance 90-20-5.",
    says: "What the text says",
    enter: "Enter it",
    meanwhile: {
      waits: "Entered on this list, and not confirmed yet",
      confirmed: "Confirmed on this list since you typed",
      enteredBy: "Entered by",
      counts: "{yes, number} approved, {no, number} not approved, {deferred, number} put off",
      kept: "What you typed is kept until then. When this is confirmed, what you typed about those on whom it decides is cleared; if it is taken away, you can go on.",
      cleared: "What you had typed about those on whom it decides has been cleared: it can be entered no longer.",
      look: "Look at what was entered",
    },
    odd: {
      otherwise: "The text lets the body decide in another way than was entered.",
      outside: "The moment lies outside the days of the session.",
      leftOut:
        "{count, plural, one {# organisation on the list is} other {# organisations on the list are}} left without an answer.",
      changes:
        "{count, plural, one {On # organisation the body had decided otherwise.} other {On # organisations the body had decided otherwise.}}",
      opposed:
        "{count, plural, one {# organisation was opposed in the room and approved} other {# organisations were opposed in the room and approved}} without a vote.",
      votes:
        "{count, plural, one {One outcome does not follow} other {# outcomes do not follow}} from the figures of the vote.",
    },
  },
  determination: {
    title: "Decision of the body",
    counts: "What it came to",
    who: "Entered and confirmed",
    enteredBy: "Entered by {name},",
    confirmedBy: "Confirmed by {name},",
    saysNothing: "This says nothing before somebody else has confirmed it.",
    confirm: "Confirm what the body decided",
    confirmText:
      "{yes, plural, =0 {No organisation is accredited} one {# organisation is accredited} other {# organisations are accredited}} at once, {no, plural, =0 {none is} one {# is} other {# are}} not approved, {deferred, plural, =0 {none is} one {# is} other {# are}} put off. Each gets a letter. A body that changes its mind decides again.",
    discard: "Take it away",
    discardText: "What was entered is taken away, so that it can be entered anew. The record keeps that it was there.",
    publicPage: "The page that everybody sees",
    corrects: "This corrects what was entered as",
    correctedBy: "Some of this was wrong, and is corrected by",
    figures: "In favour, against, abstaining:",
    opposedBy: "Opposed in the room by {states}",
    accredited: "Accredited by it",
    nobody: "Nobody is accredited by it.",
    withheld: "The modalities decision does not make public who is accredited.",
    done: {
      entered: "Entered. Somebody else must now confirm it.",
      confirmed: "Confirmed. Accreditations are granted and everybody is told.",
    },
  },
  told: {
    title: "Who objected",
    lead: "The decision makes this known once the outcome of an organisation is known. What was withdrawn is not told.",
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
    reasonIsNotSent: "A reason is sent only if you decline. Choose “Decline”, or take the reason out to disclose",
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
    lists: "Lists that went out",
    listsSay: "To whom, and whom pages tell who objected without a request, once the outcome is known",
    pagesTell: "Pages tell who objected",
    letters: "Letters of the process, with what became of each",
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
        "{body, select, none {A Member State} other {A member of {title}}} may object to one or more organisations on the list until the closing instant, which is included.",
      observe:
        "Only {body, select, none {Member States} other {the members of {title}}} may object. This letter is for information.",
      basis: {
        none: "No basis is asked for.",
        voluntary: "The general basis of an objection may be given; this is voluntary.",
        required: "The basis of an objection must be given.",
      },
      later: "Nothing can be said before the period opens. You will get a letter when it does.",
      go: "See the list",
    },
    listCirculatedForChair: {
      subject: "Circulated: the list for {process}",
      opening:
        "The Secretariat has circulated the list of {count, plural, one {# organisation} other {# organisations}} for {process} to the missions.",
      go: "See the list",
    },
    informationListSealed: {
      subject:
        "For information: list of {count, plural, one {# organisation} other {# organisations}} with consultative status for {process}",
      opening:
        "The Secretariat has verified the status of {count, plural, one {# organisation that has} other {# organisations that have}} notified an interest in {process}, and lists {count, plural, one {it} other {them}} for information.",
      nobodyObjects: "Nobody need act: no objection can be made to an organisation on this list.",
      go: "See the list",
    },
    finalListSealed: {
      subject: "A further final list: list {number, number} for {process}",
      opening:
        "{added, plural, one {# organisation} other {# organisations}} on the list for {process}, whose outcome was still open when the period closed, {added, plural, one {is} other {are}} accredited. A further final list is sealed.",
      whole:
        "It is whole: {count, plural, one {it names the one organisation} other {it names all # organisations}} of the proposed list that {count, plural, one {is} other {are}} accredited by now.",
      go: "See the list",
    },
    listBeforeBody: {
      subject:
        "Before the body that decides: list of {count, plural, one {# organisation} other {# organisations}} for {process}",
      opening:
        "A list of {count, plural, one {# organisation that asks} other {# organisations that ask}} to be accredited to {process} lies before the body that decides on it.",
      inTheRoom: "No period for objections is opened on it: the body decides in a meeting. Silence accredits nobody.",
      go: "Read the list",
    },
    listCorrected: {
      subject: "Corrigendum {corrigendum, number} to list {number, number} for {process}",
      opening:
        "List {number, number} for {process} is corrected by corrigendum {corrigendum, number}. The list itself stays as it was sealed.",
      openingApplicant: "The entry of {organisation} on list {number, number} for {process} is corrected.",
      from: "On the list",
      to: "Should read",
      reason: "Reason",
      sealed: "Sealed",
      go: "See the list",
    },
    noObjectionPeriodClosed: {
      subject: "Ended: no-objection period on the list for {process}",
      opening: "The period in which States could object to organisations on the list for {process} has ended.",
      accredited:
        "{count, plural, =0 {No organisation on the list is accredited.} one {# organisation on the list is accredited.} other {# organisations on the list are accredited.}}",
      notAccredited:
        "{count, plural, =0 {No organisation on the list is held back.} one {# organisation on the list is not accredited.} other {# organisations on the list are not accredited.}}",
      rule: "What the decision says of it:",
      onward: {
        states:
          "{count, plural, one {# organisation on the list goes} other {# organisations on the list go}} on to a further list, on which States are asked again.",
        class:
          "{count, plural, one {# organisation on the list goes} other {# organisations on the list go}} on in another category, as agreed when applying.",
        body: "{count, plural, one {# organisation on the list goes} other {# organisations on the list go}} before the body, which decides.",
      },
      open: "{count, plural, one {# organisation on the list has} other {# organisations on the list have}} no outcome yet: a State holds {count, plural, one {it} other {them}} open, or the Chair consults those who objected.",
      beforeBody:
        "{count, plural, =0 {No organisation on the list lies before the body.} one {# organisation on the list lies before the body, which decides.} other {# organisations on the list lie before the body, which decides.}}",
      withheld: "The decision does not make known to your mission who is accredited.",
      goOutcomes: "See the outcomes",
      goAccredited: "See who is accredited",
      goList: "See the list",
    },
    determinationConfirmed: {
      subject: "Decided: the list for {process}",
      opening: "The body has decided on organisations on the list for {process}.",
      accredited:
        "{count, plural, =0 {No organisation is accredited by it.} one {# organisation is accredited by it.} other {# organisations are accredited by it.}}",
      others:
        "{no, plural, =0 {None was} one {# was} other {# were}} not approved; {deferred, plural, =0 {none was} one {# was} other {# were}} put off to a later decision.",
      withheld: "The decision does not make known to your mission who is accredited.",
      correction: "It corrects what was entered before.",
      withdrawn:
        "{count, plural, one {# organisation that was accredited is accredited no more.} other {# organisations that were accredited are accredited no more.}}",
      go: "See what was decided",
    },
    noObjectionPeriodBegun: {
      subject: "Action by {deadline}: objections can be raised from now, list for {process}",
      opening:
        "The no-objection period on the list for {process}, which was announced when the list went out, has opened.",
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
    inThePortal:
      "Which organisations these are, and what was written, is not in this letter. The delegates of the mission read it in the portal.",
    objectionReceived: {
      subject: "Receipt: note {note}",
      opening:
        "The objection of {mission} to {count, plural, one {# organisation} other {# organisations}} on the list for {process} has been received in time.",
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
    objectionMaintained: {
      opening:
        "{mission} maintains its objection to {count, plural, one {# organisation} other {# organisations}} on the list for {process}.",
    },
    holdReceived: {
      opening:
        "The hold of {mission} on {count, plural, one {# organisation} other {# organisations}} on the list for {process} has been received in time.",
    },
    holdReceivedForChair: {
      opening:
        "{mission} holds {count, plural, one {# organisation} other {# organisations}} on the list for {process}.",
    },
    holdLifted: {
      opening:
        "{mission} has lifted its hold on {count, plural, one {# organisation} other {# organisations}} on the list for {process}.",
    },
    holdReminder: {
      subject: "Action by {deadline}: reminder, list for {process}",
      opening: {
        lifted:
          "The hold of your mission on {count, plural, one {# organisation} other {# organisations}} on the list for {process} is coming to its end, and is lifted then. Until then your mission may object instead.",
        objection:
          "The hold of your mission on {count, plural, one {# organisation} other {# organisations}} on the list for {process} is coming to its end, and becomes an objection then. Until then your mission may lift it.",
      },
    },
    consultationOpened: {
      subject: "Action by {deadline}: consultation, list for {process}",
      opening: {
        chair:
          "The Chair consults the States that objected to {count, plural, one {# organisation} other {# organisations}} on the list for {process}.",
        mission:
          "The Chair consults your mission on its objection to {count, plural, one {# organisation} other {# organisations}} on the list for {process}.",
      },
      act: {
        chair: "By the end each objection is withdrawn or maintained. The text says what silence means.",
        mission:
          "Until then your mission may say in the portal, or in a letter to the Chair, whether it withdraws its objection or maintains it.",
      },
      goChair: "See the consultations",
      goMission: "See what the mission sent",
    },
    consultationReminder: {
      subject: "Action by {deadline}: reminder, consultation, list for {process}",
      opening: {
        chair:
          "The consultation on {count, plural, one {# organisation} other {# organisations}} on the list for {process} is coming to its end.",
        mission:
          "The consultation on the objection of your mission to {count, plural, one {# organisation} other {# organisations}} on the list for {process} is coming to its end.",
      },
    },
    consultationsExtended: {
      subject: "New end of a consultation: {deadline}, list for {process}",
      opening: {
        chair:
          "The consultation on {count, plural, one {# organisation} other {# organisations}} on the list for {process} goes on for longer.",
        mission:
          "The Chair goes on consulting your mission on its objection to {count, plural, one {# organisation} other {# organisations}} on the list for {process}.",
      },
      stands:
        "What your mission has said stands. Until the new end it may still withdraw its objection or maintain it.",
      reason: "The reason given by the Chair:",
    },
    consultationRequest: {
      subject: "Action by {deadline}: read what the Chair has written to your mission, list for {process}",
      opening: "The Chair has written to your mission about an organisation on the list for {process}.",
    },
    writtenToChair: {
      subject: {
        mission: "Receipt: what your mission wrote to the Chair, list for {process}",
        chair: "A State has written in a consultation: list for {process}",
      },
      opening: {
        mission:
          "What your mission wrote to the Chair about an organisation on the list for {process} has been received. This letter does not repeat it.",
        chair:
          "{mission} has written to you in the consultation on an organisation on the list for {process}. This letter does not repeat it: you read it in the portal.",
      },
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
  nothing_new_to_list: "No organisation was verified that is not on an information list of this call already.",
  correction_changes_nothing: "Nothing would be corrected. Change the name, the acronym or the country.",
  correction_needs_a_reason: "Give the reason of the correction. It is told to everybody who has the list.",
  changed_records_are_not_looked_at:
    "Organisations on this list have changed their record since they sent their application. Look at each change before the list goes out.",
  application_cannot_be_circulated:
    "An application on this list is not cleared for circulation under this call. Look again.",
  period_is_shorter_than_decided:
    "The no-objection period would be shorter than the decision says. It can close on {earliestAt} at the earliest.",
  period_is_longer_than_decided:
    "The no-objection period would be longer than the decision says. It can close on {latestAt} at the latest; once it runs it can be extended, with a reason that is told to everybody.",
  period_ends_at_the_hour_of_the_text: "The decision says at which hour of its last day the period ends: at {clock}.",
  list_is_too_close_to_session:
    "The list would reach the missions too close to the session. The latest moment was {latestAt}.",
  period_has_not_closed: "The no-objection period has not closed.",
  settlement_margin_has_not_passed:
    "The closing instant has passed, and what was received in time is still being recorded. Try again in two minutes.",
  period_already_lapsed: "The no-objection period has ended and its outcome is on record.",
  no_objection_period_has_not_opened: "The no-objection period opens on {opensAt}. Nothing can be said before.",
  no_objection_period_has_closed:
    "The no-objection period has closed. What arrives after the closing instant does not count.",
  mission_may_not_object: "Only the States that the decision asks about this list may object.",
  objection_names_nobody: "Choose at least one organisation.",
  objection_names_more_than_one: "The decision asks for one note for each organisation.",
  basis_is_required: "Give the basis of the objection. The decision requires it.",
  application_not_in_period: "An organisation that you chose is not on this list. Look again.",
  category_cannot_be_objected_to: "Nobody can object to an organisation of this category.",
  already_objected: "Your mission already objects to an organisation that you chose.",
  objection_cannot_be_withdrawn: "The decision does not provide for the withdrawal of an objection.",
  objection_already_withdrawn: "This objection has been withdrawn.",
  not_an_objection_of_this_mission: "This is not an objection of your mission.",
  text_knows_no_hold: "The decision does not let a State hold instead of objecting.",
  already_held: "Your mission already holds an organisation that you chose.",
  limits_differ: "A hold on these organisations has not the same limit for all of them. Send a note for each.",
  hold_is_lifted: "This is a hold. It is lifted, not withdrawn.",
  hold_is_an_objection: "This is an objection, not a hold.",
  hold_has_ended: "The hold ended by itself on {endedAt}.",
  what_follows_cannot_be_counted:
    "The holidays of {dutyStation} for {year} have not been entered. A hold of a State, or a consultation of the Chair, can last into {year} and is counted in working days. The Secretariat enters them before the list goes out: “Calls”, “Holidays and other calendars”.",
  determination_would_accredit_twice:
    "{count, plural, one {An organisation has} other {# organisations have}} another accreditation, or waits for one by silence, that is good for the same session or days: {organisations}{more, plural, =0 {} other {; and # more}}. Discard what was entered and enter it without {count, plural, one {it} other {them}}, or end the other first.",
  consultation_is_not_open: "The Chair does not consult on this organisation now.",
  consultation_entry_is_empty: "Write what is to be put on record.",
  objection_already_maintained: "This objection has been maintained.",
  enough_is_written_to_the_chair:
    "Your mission has written {most} times since the Chair last wrote to it. Nothing has been sent. Wait for the Chair to answer, or write a letter; your mission can still maintain or withdraw its objection.",
  answer_needs_its_letter: "Give the reference of the letter in which the State says so.",
  no_outcome_to_record: "Nothing new is to be put on record for this list.",
  determination_waits_for_confirmation:
    "A decision of the body has been entered on this list and waits for a second person, of the Secretariat or of the Chair’s office. It is confirmed or taken away first.",
  nobody_waits_for_the_body: "Nobody on this list waits for a decision of the body.",
  determination_needs_a_symbol: "Give the symbol of the document that records the decision.",
  determination_decides_on_nobody: "Say for at least one organisation what the body decided.",
  votes_without_a_vote: "Figures of a vote belong to a decision by vote only.",
  application_is_not_before_the_body: "An organisation that you chose no longer waits for the body. Look again.",
  determination_lies_ahead: "This moment lies ahead. Nobody enters what a body will decide.",
  determination_before_its_list:
    "The body cannot have decided before the list lay before it. Give a moment after that, or look whether this is the right list.",
  determination_after_its_scope:
    "What the organisations would be accredited for had ended by then. The body can no longer decide on it.",
  determination_before_the_one_before:
    "The body put its decision off later than this. Give a moment after its last decision.",
  body_has_decided_so_already: "The body has decided so already on an organisation that you chose. Look again.",
  correction_is_of_the_last_word:
    "Something else has been decided since on an organisation that you chose: a correction is of the last word on it.",
  correction_keeps_its_instant: "A correction keeps the moment of what it corrects.",
  determination_is_corrected: "This has been corrected already. Correct the correction.",
  determination_is_confirmed:
    "This decision of the body has been confirmed. If the body changes its mind, enter what it decides then.",
  determination_needs_a_second_person:
    "You have entered this yourself. Another person of the Secretariat or of the Chair’s office must confirm it.",
  only_a_member_state_asks: "Only the mission of a Member State may ask the Chair who objected.",
  objectors_are_not_disclosed_on_request:
    "The decision of this round does not disclose to a State that asks who objected.",
  objectors_are_disclosed_from_the_close:
    "A State may ask who objected once the no-objection period has closed: {closesAt}.",
  request_waits_for_its_answer: "Your mission has asked about these already, and the Chair has not answered yet.",
  request_names_nobody: "Choose at least one organisation, or ask about the whole list.",
  request_is_answered: "This request has been answered.",
  declining_needs_a_reason: "Give the reason for which you decline. It goes to the State that asked.",
} as const satisfies Record<ObjectionsRefusal, string>;

export const objectionsEventWords = {
  ListCirculated: "List circulated",
  InformationListSealed: "Information list sealed",
  FinalListSealed: "Final list sealed",
  ListCorrected: "List corrected",
  NoObjectionPeriodExtended: "No-objection period extended",
  NoObjectionPeriodLapsed: "No-objection period ended, outcome recorded",
  ObjectionRaised: "Objection raised",
  ObjectionWithdrawn: "Objection withdrawn",
  HoldPlaced: "Hold placed",
  HoldLifted: "Hold lifted",
  ObjectionMaintained: "Objection maintained",
  WrittenInConsultation: "Written in a consultation",
  WrittenToChair: "A State wrote to the Chair in a consultation",
  ConsultationSeen: "A consultation was shown",
  ConsultationsExtended: "Consultations extended",
  OutcomesRecorded: "Outcomes recorded after a period",
  ObjectionRefusedAsLate: "Objection received too late",
  ObjectorsDisclosed: "Who objected was shown",
  ListPutBeforeBody: "List put before the body",
  DeterminationEntered: "Decision of the body entered",
  DeterminationConfirmed: "Decision of the body confirmed",
  DeterminationDiscarded: "Decision of the body taken away before its confirmation",
  ObjectorsAskedFor: "A State asked who objected",
  RequestAnswered: "The Chair answered a State",
} as const satisfies Record<ObjectionsEvent["type"], string>;

export const objectionsSubjectWords = {
  "no-objection-period": "No-objection period",
  "sealed-list": "List",
  determination: "Decision of the body",
} as const satisfies Record<(typeof objectionsSubjects)[keyof typeof objectionsSubjects], string>;

/** What its letters are called at the desk: one word for each that emails/objections/index.ts knows. */
export const objectionsLetterKinds = {
  "consultation-opened": "Consultation opened",
  "consultation-reminder": "Reminder before a consultation ends",
  "consultation-request": "The Chair writes to a State that objected",
  "written-to-chair": "A State writes to the Chair in a consultation",
  "consultations-extended": "Consultations extended",
  "determination-confirmed": "Decision of the body",
  "final-list-sealed": "Further final list",
  "hold-reminder": "Reminder before a hold ends",
  "list-before-body": "List before a body",
  "list-circulated": "List circulated",
  "list-circulated-for-chair": "List circulated, for the Chair",
  "information-list-sealed": "List for information",
  "list-corrected": "Corrigendum to a list",
  "no-objection-period-closed": "No-objection period ended",
  "no-objection-period-extended": "No-objection period extended",
  "no-objection-period-begun": "Announced no-objection period opened",
  "no-objection-period-reminder": "Reminder before a no-objection period ends",
  "objection-received": "Objection received",
  "objection-received-for-chair": "Objection made known to the Chair",
  "objection-withdrawn": "Objection withdrawn or maintained, or hold lifted",
  "objectors-asked-for": "A State asks who objected, for the Chair",
  "request-answered": "The Chair answered a State",
} as const;
