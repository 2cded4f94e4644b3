import type { OrganisationsEvent, organisationsSubjects } from "#domain/organisations/events.ts";

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
    mayApply: "You can apply to an open call.",
    nothingYet: "No application is under way.",
    reference: "Reference",
    session: "Session",
    standing: "Where it stands",
    until: "Until",
    pastHeading: "Past rounds",
    people: "People who act for the organisation",
    peopleText: "They see and change the same record and the same applications.",
  },
  change: { field: "What", before: "Before", after: "Now" },
  record: {
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

export const organisationsEventWords = {
  OrganisationRecorded: "Record of an organisation written",
} as const satisfies Record<OrganisationsEvent["type"], string>;

export const organisationsSubjectWords = {
  organisation: "Organisation",
} as const satisfies Record<(typeof organisationsSubjects)[keyof typeof organisationsSubjects], string>;
