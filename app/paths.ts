import type { DocumentKind } from "#domain/applications/document.ts";
import type { KindOfLetterAct } from "#domain/chair-letters/letter-acts.ts";
import type { Id } from "#domain/kit/id.ts";
import type { NamedText } from "#domain/modalities/put-text.ts";
import type { Put } from "#domain/modalities/silence.ts";
import type { DraftPage } from "#domain/modalities/working-draft.ts";
import type { Language } from "#messages/kit/languages.ts";

/**
 * Every URL of the portal. Links, redirects and letters take them from here, so that a URL is changed in one place
 * (and in routes.ts, which names the file that answers it).
 */
const within = (language: Language, ...segments: string[]) =>
  `/${[language, ...segments].map((segment) => encodeURIComponent(segment)).join("/")}`;

/** What is put to the States, as the Chair's pages are addressed. */
const textOf = ({ kind, id }: Put) => [kind === "decision" ? "modalities" : "texts", id];
/** A symbol in an address, where a slash parts. */
const inAddress = (symbol: string) => symbol.replaceAll("/", "_");

/** The acts on a paper that is there. */
export type ChangeOfPaper =
  "circulate-paper" | "add-paper-language" | "revise-paper" | "correct-paper" | "withdraw-paper";

/** What is done with a letter of the Chair that is being written, and as what it is looked at. */
export type PageOfLetter =
  | "save-chair-letter"
  | "reach"
  | "acts"
  | "ask-second-look"
  | "give-second-look"
  | "circulate-chair-letter"
  | "discard-chair-letter"
  | "email"
  | "letter.pdf";

/** Whose page of a list: everybody's, that of missions and the Chair, or the Secretariat's. */
export type DeskOfList = keyof typeof ofDesk;
export type FormatOfList = "pdf" | "xlsx";

const ofDesk = { public: [], mission: ["mission"], secretariat: ["secretariat"] } as const;

const pathsIn = (language: Language) => {
  const at = (...segments: string[]) => within(language, ...segments);
  return {
    home: at(),
    process: (process: string) => at("processes", process),
    session: (process: string, session: Id<"session">) => at("processes", process, "sessions", session),
    sessionCalendar: (process: string, session: Id<"session">) =>
      at("processes", process, "sessions", session, "calendar.ics"),
    programme: (process: string, session: Id<"session">, number: number) =>
      at("processes", process, "sessions", session, "programme", String(number)),
    programmeFile: (process: string, session: Id<"session">, number: number) =>
      at("processes", process, "sessions", session, "programme", `${String(number)}.pdf`),
    papers: (process: string) => at("processes", process, "papers"),
    papersFeed: (process: string) => at("processes", process, "papers.atom"),
    subscribeToPapers: (process: string) => at("processes", process, "subscribe-to-papers"),
    confirmSubscription: at("subscriptions", "confirm-subscription"),
    /** As it stands in a letter, which may be opened again after that. */
    endSubscription: (subscription: Id<"subscription">) =>
      `${at("subscriptions", subscription, "end-subscription")}?letter`,
    paper: (process: string, symbol: string) => at("processes", process, "papers", inAddress(symbol)),
    paperFile: (process: string, symbol: string, { n, language }: { readonly n: number; readonly language: string }) =>
      at("processes", process, "papers", inAddress(symbol), "files", n.toString(), language),
    comparePaper: (process: string, symbol: string) => at("processes", process, "papers", inAddress(symbol), "compare"),
    processCalendar: (process: string) => at("processes", process, "calendar.ics"),
    documentFile: (document: Id<"document">) => at("documents", document),
    privacy: at("privacy"),
    accessibility: at("accessibility"),
    calendar: at("calendar"),
    calendarOfAll: at("calendar.ics"),
    modalities: (process: string, version: number) => at("processes", process, "modalities", String(version)),
    determination: (determination: Id<"determination">) => at("determinations", determination),
    /** Whoever has it reads the certificate: nobody finds it who was not given it. */
    certificate: (accreditation: Id<"accreditation">) => at("certificates", accreditation),
    certificateFile: (accreditation: Id<"accreditation">) => at("certificates", accreditation, "certificate.pdf"),
    text: (process: string, number: number) => at("processes", process, "texts", String(number)),
    namedText: (process: string, text: NamedText) =>
      "version" in text
        ? at("processes", process, "modalities", String(text.version))
        : at("processes", process, "texts", String(text.number)),
    previewModalities: (process: string, version: number) =>
      at("processes", process, "modalities", String(version), "preview"),
    modalitiesFile: (process: string, version: number) =>
      at("processes", process, "modalities", `${String(version)}.json`),
    accreditedOrganisations: at("accredited-organisations"),
    changesOfList: at("accredited-organisations", "changes"),
    accreditedOrganisationsFile: (process: string, format: FormatOfList) =>
      at("accredited-organisations", process, `list.${format}`),
    accreditedOrganisationsFeed: (process: string) => at("accredited-organisations", process, "list.atom"),
    sealedList: (list: Id<"list">, desk: DeskOfList) => at(...ofDesk[desk], "lists", list),
    sealedListFile: (list: Id<"list">, desk: DeskOfList, format: FormatOfList) =>
      at(...ofDesk[desk], "lists", list, `list.${format}`),

    signUp: at("account", "sign-up"),
    signIn: at("account", "sign-in"),
    signOut: at("account", "sign-out"),
    verifyEmail: at("account", "verify-email"),
    forgotPassword: at("account", "forgot-password"),
    resetPassword: at("account", "reset-password"),
    secondFactor: at("account", "second-factor"),
    setUpSecondFactor: at("account", "set-up-second-factor"),
    signIns: at("account", "sign-ins"),
    ownData: at("account", "own-data.json"),
    changeName: at("account", "change-own-name"),
    changeLanguage: at("account", "change-own-language"),
    changeOwnLetters: at("account", "change-own-letters"),
    changeAddress: at("account", "change-own-address"),
    provider: at("account", "provider"),
    passkeys: at("account", "passkeys"),
    addPasskey: at("account", "add-passkey"),
    signInWithPasskey: at("account", "sign-in-with-passkey"),
    makeCalendarAddress: at("account", "make-calendar-address"),
    withdrawCalendarAddress: at("account", "withdraw-calendar-address"),
    wishForErasure: at("account", "wish-for-erasure"),
    withdrawErasureWish: at("account", "withdraw-erasure-wish"),
    /** @param address - sealed: whoever has it reads the calendar. */
    ownCalendar: (address: string) => at("account", "calendars", `${address}.ics`),
    changePassword: at("account", "change-own-password"),
    acceptInvitation: at("account", "accept-invitation"),
    joinOrganisation: at("account", "join-organisation"),
    confirmAddress: at("account", "confirm-address"),

    organisation: at("organisation"),
    organisationRecord: at("organisation", "record"),
    requestNameChange: at("organisation", "request-name-change"),
    ownRepresentatives: at("organisation", "representatives"),
    nominateRepresentative: (session: Id<"session">) =>
      at("organisation", "sessions", session, "nominate-representative"),
    changeRepresentative: (representative: Id<"representative">) =>
      at("organisation", "representatives", representative, "change-representative"),
    withdrawRepresentative: (representative: Id<"representative">) =>
      at("organisation", "representatives", representative, "withdraw-representative"),
    registerForSession: (session: Id<"session">) => at("organisation", "sessions", session, "register-for-session"),
    changeRegistration: (registration: Id<"registration">) =>
      at("organisation", "registrations", registration, "change-registration"),
    withdrawRegistration: (registration: Id<"registration">) =>
      at("organisation", "registrations", registration, "withdraw-registration"),
    ownInputs: at("organisation", "written-inputs"),
    sendInput: (session: Id<"session">) => at("organisation", "sessions", session, "send-written-input"),
    withdrawInput: (input: Id<"written_input">) =>
      at("organisation", "written-inputs", input, "withdraw-written-input"),
    ownInscriptions: at("organisation", "inscriptions"),
    inscribeSpeaker: (session: Id<"session">) => at("organisation", "sessions", session, "inscribe-speaker"),
    changeInscription: (inscription: Id<"inscription">) =>
      at("organisation", "inscriptions", inscription, "change-inscription"),
    withdrawInscription: (inscription: Id<"inscription">) =>
      at("organisation", "inscriptions", inscription, "withdraw-inscription"),
    colleagues: at("organisation", "people"),
    inviteColleague: at("organisation", "people", "invite-colleague"),
    leaveOrganisation: at("organisation", "people", "leave-organisation"),
    takeOffColleague: (person: Id<"person">) => at("organisation", "people", person, "take-off-colleague"),
    withdrawColleagueInvitation: (invitation: Id<"organisation_invitation">) =>
      at("organisation", "people", "invitations", invitation, "withdraw-colleague-invitation"),
    startApplication: (call: Id<"call">) => at("organisation", "calls", call, "start-application"),
    application: (reference: string) => at("organisation", "applications", reference),
    applicationTask: (reference: string, task: ApplicationTask) => at("organisation", "applications", reference, task),
    addDocument: (reference: string, kind: DocumentKind) =>
      at("organisation", "applications", reference, "add-document", kind),
    removeDocument: (reference: string, document: Id<"document">) =>
      at("organisation", "applications", reference, "remove-document", document),
    checkAnswers: (reference: string) => at("organisation", "applications", reference, "check-answers"),
    submitApplication: (reference: string) => at("organisation", "applications", reference, "submit-application"),
    applicationReceived: (reference: string) => at("organisation", "applications", reference, "received"),
    deleteDraft: (reference: string) => at("organisation", "applications", reference, "delete-draft"),
    completeApplication: (reference: string) => at("organisation", "applications", reference, "complete-application"),
    changeAnswers: (reference: string) => at("organisation", "applications", reference, "change-answers"),
    changeClass: (reference: string) => at("organisation", "applications", reference, "change-class"),
    withdrawApplication: (reference: string) => at("organisation", "applications", reference, "withdraw-application"),
    sendOwnInquiry: (reference: string) => at("organisation", "applications", reference, "send-inquiry"),
    replyToOwnInquiry: (reference: string, inquiry: Id<"inquiry">) =>
      at("organisation", "applications", reference, "reply-to-inquiry", inquiry),

    secretariat: at("secretariat"),
    queueFile: at("secretariat", "queue.csv"),
    assignApplications: at("secretariat", "assign-applications"),
    saveView: at("secretariat", "save-view"),
    removeView: at("secretariat", "remove-view"),
    prepareClearances: at("secretariat", "prepare-clearances"),
    preparedRulings: at("secretariat", "prepared-rulings"),
    releasePreparedRulings: at("secretariat", "release-prepared-rulings"),
    reviewApplication: (reference: string) => at("secretariat", "applications", reference),
    reviewChangedRecord: (reference: string) => at("secretariat", "applications", reference, "review-changed-record"),
    clearApplication: (reference: string) => at("secretariat", "applications", reference, "clear-application"),
    refuseApplication: (reference: string) => at("secretariat", "applications", reference, "refuse-application"),
    recuseFromApplication: (reference: string) =>
      at("secretariat", "applications", reference, "recuse-from-application"),
    prepareRuling: (reference: string) => at("secretariat", "applications", reference, "prepare-ruling"),
    preparedRuling: (reference: string) => at("secretariat", "applications", reference, "prepared-ruling"),
    discardPreparedRuling: (reference: string) =>
      at("secretariat", "applications", reference, "discard-prepared-ruling"),
    writeDeskNote: (reference: string) => at("secretariat", "applications", reference, "write-desk-note"),
    inquiries: at("secretariat", "inquiries"),
    sendInquiry: (reference: string) => at("secretariat", "applications", reference, "send-inquiry"),
    replyToInquiry: (reference: string, inquiry: Id<"inquiry">) =>
      at("secretariat", "applications", reference, "reply-to-inquiry", inquiry),
    lookUpOrganisation: (reference: string) => at("secretariat", "applications", reference, "look-up-organisation"),
    noteLikeness: (reference: string, entry: Id<"listed_entry">) =>
      at("secretariat", "applications", reference, "note-likeness", entry),
    consolidatedList: at("secretariat", "consolidated-list"),
    importConsolidatedList: at("secretariat", "consolidated-list", "import-consolidated-list"),
    lookUpAnswer: (lookUp: Id<"look_up">) => at("secretariat", "look-ups", lookUp, "answer"),
    returnApplication: (reference: string) => at("secretariat", "applications", reference, "return-application"),
    extendTimeToComplete: (reference: string) =>
      at("secretariat", "applications", reference, "extend-time-to-complete"),
    takeBackClearance: (reference: string) => at("secretariat", "applications", reference, "take-back-clearance"),
    takeBackRefusal: (reference: string) => at("secretariat", "applications", reference, "take-back-refusal"),
    takeBackReturn: (reference: string) => at("secretariat", "applications", reference, "take-back-return"),
    holdBackApplication: (reference: string) => at("secretariat", "applications", reference, "hold-back-application"),
    releaseApplication: (reference: string) => at("secretariat", "applications", reference, "release-application"),
    openProcess: at("secretariat", "open-process"),
    scheduleSession: (process: string) => at("secretariat", "processes", process, "schedule-session"),
    endMandate: (process: string) => at("secretariat", "processes", process, "end-mandate"),
    moveSession: (session: Id<"session">) => at("secretariat", "sessions", session, "move-session"),
    correctSession: (session: Id<"session">) => at("secretariat", "sessions", session, "correct-session"),
    confirmSession: (session: Id<"session">) => at("secretariat", "sessions", session, "confirm-session"),
    giveSessionLink: (session: Id<"session">) => at("secretariat", "sessions", session, "give-session-link"),
    representatives: (session: Id<"session">) => at("secretariat", "sessions", session, "representatives"),
    representativesFile: (session: Id<"session">) => at("secretariat", "sessions", session, "representatives.csv"),
    programAccesses: (session: Id<"session">) => at("secretariat", "sessions", session, "program-accesses"),
    endProgramAccess: (access: Id<"program_access">) =>
      at("secretariat", "program-accesses", access, "end-program-access"),
    writtenInputs: (session: Id<"session">) => at("secretariat", "sessions", session, "written-inputs"),
    writtenInput: (input: Id<"written_input">) => at("secretariat", "written-inputs", input),
    writtenInputFile: (input: Id<"written_input">) => at("secretariat", "written-inputs", input, "file"),
    postInput: (input: Id<"written_input">) => at("secretariat", "written-inputs", input, "post-written-input"),
    declineInput: (input: Id<"written_input">) => at("secretariat", "written-inputs", input, "decline-written-input"),
    listOfSpeakers: (session: Id<"session">) => at("secretariat", "sessions", session, "list-of-speakers"),
    listOfSpeakersFile: (session: Id<"session">) => at("secretariat", "sessions", session, "list-of-speakers.csv"),
    openListOfSpeakers: (session: Id<"session">) => at("secretariat", "sessions", session, "open-list-of-speakers"),
    changeListOfSpeakers: (session: Id<"session">) => at("secretariat", "sessions", session, "change-list-of-speakers"),
    publishListOfSpeakers: (session: Id<"session">) =>
      at("secretariat", "sessions", session, "publish-list-of-speakers"),
    moveInscription: (inscription: Id<"inscription">) =>
      at("secretariat", "inscriptions", inscription, "move-inscription"),
    draftProgramme: (session: Id<"session">) => at("secretariat", "sessions", session, "draft-programme"),
    publishProgramme: (session: Id<"session">) => at("secretariat", "sessions", session, "publish-programme"),
    cancelSession: (session: Id<"session">) => at("secretariat", "sessions", session, "cancel-session"),
    openCall: (process: string) => at("secretariat", "processes", process, "open-call"),
    announcePaper: (process: string) => at("secretariat", "processes", process, "announce-paper"),
    circulateNewPaper: (process: string) => at("secretariat", "processes", process, "circulate-paper"),
    changePaper: (paper: Id<"paper">, change: ChangeOfPaper) => at("secretariat", "papers", paper, change),
    bodies: (process: string) => at("secretariat", "processes", process, "bodies"),
    nameBody: (process: string) => at("secretariat", "processes", process, "name-body"),
    body: (process: string, body: Id<"body">) => at("secretariat", "processes", process, "bodies", body),
    seatMember: (process: string, body: Id<"body">) =>
      at("secretariat", "processes", process, "bodies", body, "seat-member"),
    endMembership: (process: string, body: Id<"body">, membership: Id<"membership">) =>
      at("secretariat", "processes", process, "bodies", body, "members", membership, "end-membership"),
    calls: at("secretariat", "calls"),
    call: (call: Id<"call">) => at("secretariat", "calls", call),
    extendCall: (call: Id<"call">) => at("secretariat", "calls", call, "extend-call"),
    withdrawCall: (call: Id<"call">) => at("secretariat", "calls", call, "withdraw-call"),
    correctCall: (call: Id<"call">) => at("secretariat", "calls", call, "correct-call"),
    announceCutOff: (call: Id<"call">) => at("secretariat", "calls", call, "announce-cut-off"),
    circulateList: (call: Id<"call">) => at("secretariat", "calls", call, "circulate-list"),
    calendars: at("secretariat", "calendars"),
    holidays: (station: string, year: number) => at("secretariat", "calendars", "holidays", station, String(year)),
    recordOutage: at("secretariat", "calendars", "record-outage"),
    withdrawOutage: (outage: Id<"outage">) => at("secretariat", "calendars", "outages", outage, "withdraw-outage"),
    recordHolidays: at("secretariat", "calendars", "record-holidays"),
    noObjectionPeriods: at("secretariat", "no-objection-periods"),
    noObjectionPeriod: (period: Id<"period">) => at("secretariat", "no-objection-periods", period),
    correctList: (list: Id<"list">, reference: string) =>
      at("secretariat", "lists", list, "entries", reference, "correct-list"),
    sealInformationList: (call: Id<"call">) => at("secretariat", "calls", call, "seal-information-list"),
    extendNoObjectionPeriod: (period: Id<"period">) =>
      at("secretariat", "no-objection-periods", period, "extend-no-objection-period"),
    putListBeforeBody: (call: Id<"call">) => at("secretariat", "calls", call, "put-list-before-body"),
    enterDetermination: (list: Id<"list">) => at("secretariat", "lists", list, "enter-determination"),
    determinations: at("secretariat", "determinations"),
    determinationAtDesk: (determination: Id<"determination">) => at("secretariat", "determinations", determination),
    confirmDetermination: (determination: Id<"determination">) =>
      at("secretariat", "determinations", determination, "confirm-determination"),
    discardDetermination: (determination: Id<"determination">) =>
      at("secretariat", "determinations", determination, "discard-determination"),
    adoption: (adoption: Id<"adoption">) => at("secretariat", "adoptions", adoption),
    decideAdoption: (adoption: Id<"adoption">, act: "confirm-adoption" | "decline-adoption") =>
      at("secretariat", "adoptions", adoption, act),
    registers: at("secretariat", "registers"),
    openRegister: at("secretariat", "open-register"),
    register: (register: string) => at("secretariat", "registers", register),
    importRegisterEdition: (register: string) => at("secretariat", "registers", register, "import-register-edition"),
    drawRegisterEdition: (register: string) => at("secretariat", "registers", register, "draw-register-edition"),
    edition: (register: string, edition: Id<"edition">) =>
      at("secretariat", "registers", register, "editions", edition),
    outcomes: at("secretariat", "outcomes"),
    outcomesFile: at("secretariat", "outcomes.csv"),
    outcomeCounts: at("secretariat", "outcomes", "counts"),
    accreditation: (accreditation: Id<"accreditation">) => at("secretariat", "accreditations", accreditation),
    suspendAccreditation: (accreditation: Id<"accreditation">) =>
      at("secretariat", "accreditations", accreditation, "suspend-accreditation"),
    reinstateAccreditation: (accreditation: Id<"accreditation">) =>
      at("secretariat", "accreditations", accreditation, "reinstate-accreditation"),
    withdrawAccreditation: (accreditation: Id<"accreditation">) =>
      at("secretariat", "accreditations", accreditation, "withdraw-accreditation"),
    decideWithdrawal: (
      accreditation: Id<"accreditation">,
      withdrawal: Id<"withdrawal">,
      act: "confirm-withdrawal" | "discard-withdrawal",
    ) => at("secretariat", "accreditations", accreditation, "withdrawals", withdrawal, act),
    nameChanges: at("secretariat", "name-changes"),
    nameChange: (change: Id<"name_change">) => at("secretariat", "name-changes", change),
    confirmNameChange: (change: Id<"name_change">) => at("secretariat", "name-changes", change, "confirm-name-change"),
    declineNameChange: (change: Id<"name_change">) => at("secretariat", "name-changes", change, "decline-name-change"),
    letters: at("secretariat", "letters"),
    retryLetters: at("secretariat", "letters", "retry-letters"),
    allLetters: at("secretariat", "letters", "all"),
    letter: (letter: Id<"letter">) => at("secretariat", "letters", letter),
    retryLetter: (letter: Id<"letter">) => at("secretariat", "letters", letter, "retry-letter"),
    auditTrail: at("secretariat", "audit-trail"),
    auditTrailFile: at("secretariat", "audit-trail.csv"),

    people: at("administrator"),
    person: (person: Id<"person">) => at("administrator", "people", person),
    administerPerson: (person: Id<"person">, act: PersonAct) => at("administrator", "people", person, act),
    changeInvitation: (invitation: Id<"invitation">, act: "withdraw-invitation" | "send-invitation-again") =>
      at("administrator", "invitations", invitation, act),
    erasures: at("administrator", "erasures"),
    accountsOfOrganisations: at("administrator", "organisations"),
    namePerson: (organisation: Id<"organisation">) => at("administrator", "organisations", organisation, "name-person"),
    confirmPersonNaming: (organisation: Id<"organisation">) =>
      at("administrator", "organisations", organisation, "confirm-person-naming"),
    missions: at("administrator", "missions"),
    missionOnRecord: (mission: Id<"mission">) => at("administrator", "missions", mission),
    correctMissionName: (mission: Id<"mission">) => at("administrator", "missions", mission, "correct-mission-name"),
    endMission: (mission: Id<"mission">) => at("administrator", "missions", mission, "end-mission"),
    mendMissionAddresses: (mission: Id<"mission">) =>
      at("administrator", "missions", mission, "mend-mission-addresses"),
    importPeople: at("administrator", "import"),
    recordMission: at("administrator", "record-mission"),
    invitePerson: at("administrator", "invite-person"),

    mission: at("mission"),
    peopleOfMission: at("mission", "people"),
    changeMissionLanguage: at("mission", "people", "change-mission-language"),
    changeMissionLetters: at("mission", "people", "change-mission-letters"),
    inviteDelegate: at("mission", "people", "invite-delegate"),
    changeDelegate: (person: Id<"person">, act: DelegateAct) => at("mission", "people", person, act),
    withdrawDelegateInvitation: (invitation: Id<"invitation">) =>
      at("mission", "people", "invitations", invitation, "withdraw-delegate-invitation"),
    circulatedList: (period: Id<"period">) => at("mission", "no-objection-periods", period),
    circulatedDossier: (period: Id<"period">, reference: string) =>
      at("mission", "no-objection-periods", period, "organisations", reference),
    raiseObjection: (period: Id<"period">) => at("mission", "no-objection-periods", period, "raise-objection"),
    objectionNote: (reference: string) => at("mission", "objection-notes", reference),
    objections: at("mission", "objections"),
    withdrawObjections: (note: string) => at("mission", "objection-notes", note, "withdraw-objections"),
    withdrawObjection: (objection: Id<"objection">) => at("mission", "objections", objection, "withdraw-objection"),
    liftHold: (objection: Id<"objection">) => at("mission", "objections", objection, "lift-hold"),
    writeToChair: (objection: Id<"objection">) => at("mission", "objections", objection, "write-to-chair"),
    maintainObjection: (objection: Id<"objection">) => at("mission", "objections", objection, "maintain-objection"),
    askWhoObjected: (period: Id<"period">) => at("mission", "no-objection-periods", period, "ask-who-objected"),
    request: (request: Id<"request">) => at("mission", "requests", request),
    silenceProcedure: (procedure: Id<"procedure">) => at("mission", "silence-procedures", procedure),
    breakSilence: (procedure: Id<"procedure">) => at("mission", "silence-procedures", procedure, "break-silence"),

    chair: at("chair"),
    beginWorkingDraft: at("chair", "begin-working-draft"),
    modalitiesFromFile: at("chair", "begin-working-draft", "file"),
    workingDraft: (draft: Id<"working_draft">) => at("chair", "working-drafts", draft),
    draftPage: (draft: Id<"working_draft">, page: DraftPage) => at("chair", "working-drafts", draft, "pages", page),
    commentOnDraft: (draft: Id<"working_draft">, page: DraftPage) =>
      at("chair", "working-drafts", draft, "pages", page, "comment-on-draft"),
    resolveDraftComment: (draft: Id<"working_draft">, comment: Id<"draft_comment">) =>
      at("chair", "working-drafts", draft, "comments", comment, "resolve-draft-comment"),
    arrangeDraftClasses: (draft: Id<"working_draft">) => at("chair", "working-drafts", draft, "arrange-draft-classes"),
    previewDraft: (draft: Id<"working_draft">) => at("chair", "working-drafts", draft, "preview"),
    compareDraft: (draft: Id<"working_draft">) => at("chair", "working-drafts", draft, "compare"),
    putForward: (draft: Id<"working_draft">, act: "propose-modalities" | "revise-modalities") =>
      at("chair", "working-drafts", draft, act),
    discardWorkingDraft: (draft: Id<"working_draft">) => at("chair", "working-drafts", draft, "discard-working-draft"),
    draftModalities: (decision: Id<"decision">) => at("chair", "modalities", decision),
    beginRevision: (decision: Id<"decision">) => at("chair", "modalities", decision, "begin-revision"),
    enterText: at("chair", "enter-text"),
    textOfChair: (of: Put) => at("chair", ...textOf(of)),
    reviseText: (text: Id<"text">) => at("chair", "texts", text, "revise-text"),
    recordAdoption: (of: Put) => at("chair", ...textOf(of), "record-adoption"),
    openSilenceProcedure: (of: Put) => at("chair", ...textOf(of), "open-silence-procedure"),
    extendSilenceProcedure: (procedure: Id<"procedure">) =>
      at("chair", "silence-procedures", procedure, "extend-silence-procedure"),
    chairSilenceProcedure: (procedure: Id<"procedure">) => at("chair", "silence-procedures", procedure),
    consultations: at("chair", "consultations"),
    consultation: (reference: string) => at("chair", "consultations", reference),
    writeInConsultation: (reference: string) => at("chair", "consultations", reference, "write-in-consultation"),
    recordObjectorsAnswer: (reference: string) => at("chair", "consultations", reference, "record-objectors-answer"),
    extendConsultations: (reference: string) => at("chair", "consultations", reference, "extend-consultations"),
    requests: at("chair", "requests"),
    answerRequest: (request: Id<"request">) => at("chair", "requests", request, "answer-request"),
    objectors: (period: Id<"period">) => at("chair", "no-objection-periods", period, "objectors"),

    chairLetters: at("chair", "chair-letters"),
    chairLetter: (letter: Id<"chair_letter">) => at("chair", "chair-letters", letter),
    pageOfLetter: (letter: Id<"chair_letter">, page: PageOfLetter) => at("chair", "chair-letters", letter, page),
    addToLetter: (letter: Id<"chair_letter">, act: KindOfLetterAct) =>
      at("chair", "chair-letters", letter, "acts", act),
    missionLetters: at("mission", "chair-letters"),
    missionLetter: (letter: Id<"chair_letter">) => at("mission", "chair-letters", letter),
    organisationLetters: at("organisation", "chair-letters"),
    organisationLetter: (letter: Id<"chair_letter">) => at("organisation", "chair-letters", letter),

    demonstration: at("demonstration"),
    mailbox: at("demonstration", "mailbox"),
    mailboxLetter: (letter: Id<"letter">) => at("demonstration", "mailbox", letter),
    mailboxLetterHtml: (letter: Id<"letter">) => at("demonstration", "mailbox", letter, "html"),
    clock: at("demonstration", "clock"),
    components: at("demonstration", "components"),
  };
};

const known = new Map<Language, ReturnType<typeof pathsIn>>();

/** Hundreds of functions, made once for each language: every part of a page asks for them. */
export function paths(language: Language): ReturnType<typeof pathsIn> {
  const made = known.get(language) ?? pathsIn(language);
  known.set(language, made);
  return made;
}

type PersonAct =
  | "deactivate-person"
  | "reactivate-person"
  | "change-office"
  | "revoke-sign-ins"
  | "reset-second-factor"
  | "confirm-second-factor-reset"
  | "withdraw-second-factor-reset"
  | "erase-person"
  | "confirm-person-erasure"
  | "withdraw-person-erasure"
  | "mend-address"
  | "name-access-administrator"
  | "end-access-administrator";

/** What whoever looks after the people of a mission does to one of them. */
type DelegateAct = "end-delegate-access" | "name-access-administrator" | "end-access-administrator";

export type ApplicationTask =
  | "category"
  | "consultative-status"
  | "register-number"
  | "about"
  | "purpose"
  | "past-interaction"
  | "governing-body"
  | "members"
  | "funding"
  | "head"
  | "documents";

/** The same lists for programs: no language, a version in the path. */
export const apiPaths = {
  processes: "/api/v1/processes",
  sessions: (process: string) => `/api/v1/processes/${encodeURIComponent(process)}/sessions`,
  accreditedOrganisations: (process: string) =>
    `/api/v1/processes/${encodeURIComponent(process)}/accredited-organisations`,
  accreditedOrganisationsCsv: (process: string) =>
    `/api/v1/processes/${encodeURIComponent(process)}/accredited-organisations.csv`,
  representatives: (session: Id<"session">) => `/api/v1/sessions/${session}/representatives`,
  speakers: (session: Id<"session">) => `/api/v1/sessions/${session}/speakers`,
  document: "/api/v1/openapi.json",
};
