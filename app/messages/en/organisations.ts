import type { OrganisationsEvent, organisationsSubjects } from "#domain/organisations/events.ts";
import type { OrganisationsRefusal } from "#domain/organisations/refusals.ts";

export const organisations = {
  consultativeStatus: { general: "General", special: "Special", roster: "Roster" },
  home: {
    title: "Your organisation",
    recordHeading: "Record",
    changeRecord: "Change the record",
    callsHeading: "Open calls for applications",
    noCalls: "No call for applications is open now.",
    noOtherCalls: "No other call for applications is open now.",
    noCallsWhy:
      "A call can open only while a decision on modalities is in force for its process. When one opens, it stands here.",
    apply: "Apply",
    continueDraft: "Continue your application",
    draftWaits: "Your draft is not sent yet",
    draftText: "{process}, {session}. It can be sent until {at}.",
    draftMissing:
      "{count, plural, =0 {Everything that is asked for is there.} one {# answer is missing.} other {# answers are missing.}}",
    draftCloses: "Time to send it",
    applicationsHeading: "Applications",
    nothingAsked: "Nothing is asked of you now.",
    next: {
      review: "{session}: the application waits for its review.",
      list: "{session}: the application goes on the next list.",
      period: "{session}: the no-objection period closes on {at}.",
      decision: "{session}: the outcome is still to come.",
      session: "{session} begins on {at}. You are accredited for it.",
    },
    mayApply: "You can apply to an open call.",
    mayApplyAgain: "Your organisation may apply again. What became of its last application:",
    nothingYet: "No application is under way.",
    reference: "Reference",
    session: "Session",
    standing: "Where it stands",
    until: "Until",
    pastHeading: "Past rounds",
    people: "People who act for the organisation",
    changePeople: "Invite somebody, or see who may act",
  },
  registers: {
    title: "Registers",
    intro:
      "What an organisation claims, such as consultative status, is verified against a dated edition of a register. That somebody is not listed is held against nobody.",
    none: "No register has been opened",
    noneNext: "Without one, the status of an organisation is verified as it was: by who clears its application.",
  },
  register: {
    one: "Register",
    kind: "Kind",
    kinds: {
      consultative_status: "Consultative status",
      past_process: "Accreditation to a past process",
      membership: "Membership of another organisation",
    },
    latest: "Latest edition",
    entries: "Entries",
    noEdition: "None",
    rule: "The edition that counts for a call is the latest one dated on the day on which it closes, or before. A later one only raises a flag.",
    editions: "Editions",
    noEditions: "There is no edition yet",
    noEditionsNext: "Until there is one, nothing is verified against this register.",
    dated: "Dated",
    source: "Source",
    imported: "Entered",
    edition: "Edition of a register",
    editionOf: "As it stood on {day}",
    search: "Search the edition",
    find: "Name, acronym or number",
    nothingFound: "No entry fits",
    name: "Name",
    number: "Number",
    country: "Country or area",
    status: "Status",
    since: "since {year}",
    done: {
      opened: "The register has been opened. Import its first edition.",
      imported: "The edition has been imported.",
      drawn: "The edition has been drawn from the record.",
    },
  },
  openRegister: {
    title: "Open a register",
    intro: "A list that somebody keeps or publishes, and that claims are verified against.",
    name: "Title of the register",
    slug: "Name in addresses",
    slugHint: "Small letters, digits and hyphens, such as consultative-status. Decisions refer to the register by it.",
    button: "Open the register",
  },
  importEdition: {
    title: "Import an edition",
    intro:
      "Choose the file, or paste its rows, at most {most, number}. First you are told what differs from the edition before. Nothing is written while a row cannot be read.",
    dated: "Dated",
    datedHint: "The day as of which the register stands, as the document says",
    sourceHint: "The symbol of the document, such as E/2021/INF/5",
    table: "Rows",
    tableHint: "The first row names the columns",
    columnsTitle: "Columns",
    columns: "Only the name is needed. Countries and areas by their code of three letters, such as KEN.",
    unreadable:
      "Rows: give a table whose first row names the columns, with a name for each row, and at most {most, number} rows",
    fault: "Line {line, number}: {column} cannot be read",
    twice: "Line {line, number}: this {column} stands twice",
    moreFaults: "{count, plural, one {One more fault} other {# more faults}}",
    ready: "{count, plural, one {# row} other {# rows}} can be imported. Nothing is written yet.",
    first: "This is the first edition on that day or before: there is none to compare it with.",
    against: "Against the edition of {day}: {added} new, {gone} gone, {changed} changed, {unchanged} as they were.",
    added: "New: {shown, number} of {count, number}",
    gone: "Gone: {shown, number} of {count, number}",
    changed: "Changed: {shown, number} of {count, number}",
    button: "Import the edition",
  },
  drawEdition: {
    title: "Draw from the record",
    intro:
      "Who was accredited to a process at the end of a day, under the names of that day, as an edition of this register.",
    process: "Process",
    giveProcess: "Choose a process",
    dated: "At the end of",
    button: "Draw the edition",
  },
  change: { field: "What", before: "Before", after: "Now" },
  record: {
    saved: "The record of your organisation has been saved.",
    title: "Record of your organisation",
    firstTitle: "Tell us about your organisation",
    once: "You give this once",
    onceText:
      "It goes with each application, and the Secretariat and, where the decision says so, the missions see it.",
    change: "What a change does",
    changeText:
      "It goes with what you send from now on. What you have sent stays as you sent it: the Secretariat looks at a change before the list goes to the missions.",
    changeOfName: "Under an accreditation the name stays as it was granted until a change of name is confirmed.",
    nameHint: "As registered, in any script",
    countryHint:
      "Where it is registered and has its seat. If it works in several countries, or worldwide, that is still the one to choose: what it does elsewhere is said in the application. If the place is not on the list, choose the country or area to which it belongs",
    addressHint: "As it is written on a letter",
    websiteHint: "For example https://www.example.org",
    foundedHint: "For example 1998",
    legalStatusHint: "What the organisation is in law, and where it is registered",
    chooseCountry: "Choose a country or area",
    enterName: "Enter the legal name of the organisation",
    enterCountry: "Choose the country or area of the organisation",
    enterAddress: "Enter the postal address of the organisation",
  },
} as const;

export const organisationsRefusal = {
  register_is_open: "There is a register of this name in addresses.",
  status_has_a_register: "There is a register of consultative status. Import its next edition there.",
  register_is_not_of_a_process: "Only a register of a past process is drawn from the record.",
  edition_is_empty: "The edition would list nobody. Nothing was entered.",
  edition_is_on_record:
    "This edition of {datedOn} is on record already, with the same entries from the same document. Nothing was entered.",
  edition_is_dated_ahead: "An edition is of a day that has come: {latestOn} at the latest.",
  claim_is_not_verified:
    "Choose the entry of the register that is this organisation, or say how its claim is verified otherwise.",
  entry_is_of_no_such_edition: "This entry is not in the edition that counts for the call.",
} as const satisfies Record<OrganisationsRefusal, string>;

export const organisationsEventWords = {
  OrganisationRecorded: "Record of an organisation written",
  RegisterOpened: "Register opened",
  RegisterEditionImported: "Edition of a register imported",
  RegisterEditionDrawn: "Edition of a register drawn from the record",
} as const satisfies Record<OrganisationsEvent["type"], string>;

export const organisationsSubjectWords = {
  organisation: "Organisation",
  register: "Register",
} as const satisfies Record<(typeof organisationsSubjects)[keyof typeof organisationsSubjects], string>;
