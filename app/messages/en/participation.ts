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
      "Those who act for your organisation, and the Secretariat. Not the missions, not the public. The Chair’s office reads of it only the name and the function of whom you inscribe on a list of speakers. It is deleted {months, plural, one {# month} other {# months}} after the session.",
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
  register: {
    later: "{count, plural, one {# later session} other {# later sessions}}",
    heading: "Sessions that invite all stakeholders",
    lead: "No accreditation is needed for these: register here who comes for your organisation.",
    noAccreditation:
      "A registration is not an accreditation and gives none of its rights: your organisation comes on no list of the accredited, gets no certificate, sends no written inputs and speaks from no list of speakers.",
    standing:
      "{count, plural, =0 {Nobody is registered} one {# is registered} other {# are registered}}, {most, number} at most",
    limit:
      "At most {most, plural, one {# person} other {# people}} of an organisation for each session. No decision lays this number down: it is the portal’s own.",
    otherGates:
      "A registration here is not entry. A badge and a visa are asked for elsewhere, and this portal decides on neither.",
    accreditedSince:
      "Your organisation is accredited for this session now. Those who were registered before still come, until you withdraw them.",
    notInvited: "This session no longer invites all stakeholders. Those who are registered do not come.",
    nobody: "Nobody is registered for this session yet.",
    title: "Register who comes",
    button: "Register",
    changeTitle: "Change a registration",
    withdrawTitle: "Withdraw the registration of {name}",
    withdrawText: "{name} is then no longer registered for {session}.",
    withdrawButton: "Withdraw the registration",
    whoSeesText:
      "Those who act for your organisation, and the Secretariat. Not the missions, not the Chair’s office, not the public. It is deleted {months, plural, one {# month} other {# months}} after the session.",
    tell: "Tell the people whom you register that you have, and what is kept of them.",
    openToAll: "All stakeholders are invited. An organisation without an accreditation can register who comes for it.",
    signUp: "Create an account to register",
    signIn: "Sign in to register",
    done: {
      registered: "The registration is made. All who act for your organisation get a letter.",
      changed: "The change is recorded.",
      withdrawn: "The registration is withdrawn. All who act for your organisation get a letter.",
    },
  },
  desk: {
    title: "Representatives",
    link: "Representatives of organisations",
    search: "Organisation",
    all: "All",
    ways: "How they attend",
    organisations: "{count, plural, =0 {No organisation} one {# organisation} other {# organisations}}",
    csv: "All as CSV",
    doNotCount:
      "{count, plural, one {# nomination is left out: the accreditation is not in force.} other {# nominations are left out: the accreditation is not in force.}}",
    comeAs: "As what they come",
    comesAs: {
      nominated: "Nominated under an accreditation",
      registered_without_accreditation: "Registered, without accreditation",
    },
    anyhow: "All",
    registeredInVain:
      "{count, plural, one {# registration is left out: the session no longer invites all stakeholders.} other {# registrations are left out: the session no longer invites all stakeholders.}}",
    emptyNextForAll: "Organisations without an accreditation can register who comes until then.",
    empty: "No representative fits",
    emptyYet: "No organisation has nominated anybody",
    emptyNext: "Accredited organisations can nominate representatives until the session ends.",
    seeAll: "See all representatives",
  },
  inputs: {
    wait: "{count, plural, one {# written input waits} other {# written inputs wait}} to be posted",
    title: "Written inputs",
    one: "Written input",
    words: "{count, plural, one {# word} other {# words}}",
    notCounted: "Could not be counted: the text of the file cannot be read",
    mostWords: "At most {count, plural, one {# word} other {# words}}.",
    noMostWords: "The decision lays down no number of words.",
    language: "Of the language, the decision says: {language}.",
    noFiles: "Files are not taken here: no scanner looks for viruses in them. Write the text.",
    readers: {
      public: "What is posted is read by everybody, on the page of the session.",
      missions: "What is posted is read by the missions and the Chair’s office, and stands on no public page.",
    },
    standings: { waiting: "Waits", posted: "Posted", declined: "Declined", withdrawn: "Withdrawn" },
    field: {
      title: "Title",
      language: "Language",
      languageHint: "In which it is written",
      file: "File",
      fileHint: "PDF, up to 25 MB. It takes the place of the text below",
      text: "Text",
      textHint: "Plain paragraphs, with an empty line between them. Links and pictures need a file",
      words: "Words",
      received: "Received",
      posted: "Posted",
      status: "Status",
      ended: "Decided",
      reason: "Why it was declined",
      paper: "Paper",
    },
    enter: {
      nothing: "Choose a file, or write the text.",
      notPdf: "File: it must be a PDF. This one is another document, whatever its name says.",
    },
    howCounted:
      "What stands between spaces counts as a word, and so does each Chinese character. The words of a file are counted where its text can be read, with its headings and notes.",
    own: {
      lead: "To a session of a process to which your organisation is accredited you can send written inputs, where the decision takes them. The Secretariat posts them as papers.",
      link: "Send a written input to a session",
      says: "What the decision says",
      takes: "The decision takes written inputs of accredited organisations.",
      takesNone: "The decision takes no written inputs.",
      none: "No session lies ahead to which you could send a written input.",
      noneWhy: "You can send one to a session of a process to which your organisation is accredited, until it ends.",
      nothingSent: "Nothing has been sent to this session.",
      send: "Send a written input",
      withdraw: "Withdraw",
      earlier: "Sessions that are over",
      whoSees: "Who sees it",
      whoSeesText:
        "Until it is posted: those who act for your organisation, the Secretariat and the Chair’s office. What is posted as a paper is read as the decision says, and stays.",
      done: {
        sent: "The written input has been received. All who act for your organisation get a receipt by letter.",
        withdrawn: "The written input is withdrawn. It will not be posted.",
      },
    },
    send: {
      title: "Send a written input",
      button: "Send",
      until: "Until the session ends you can send it, and withdraw it until it is posted.",
    },
    withdraw: {
      title: "Withdraw a written input",
      text: "“{title}” will then not be posted. Its record stays. You can send another until the session ends.",
      button: "Withdraw the written input",
    },
    desk: {
      link: "Written inputs",
      wait: "{count, plural, =0 {None waits} one {# waits} other {# wait}}",
      all: "All",
      views: "What became of them",
      empty: "No written input is here",
      emptyNext:
        "Accredited organisations can send written inputs until the session ends, where their decision takes them.",
      seeAll: "See all written inputs",
      notCounted: "Not counted",
      post: "Post as a paper",
      decline: "Decline",
      done: {
        posted: "The written input is posted as a paper. The organisation gets a letter.",
        declined: "The written input is declined. The organisation gets a letter with the reason.",
      },
      wordsBeyond:
        "The decision lays down at most {most, plural, one {# word} other {# words}}. How many this file has could not be counted: look before you post it.",
      notInForce: "The accreditation of the organisation is suspended or withdrawn. Nothing of it can be posted now.",
    },
    post: {
      title: "Post a written input as a paper",
      lead: "It becomes a paper of the session as it was sent: title, organisation, language and text stand below and are not typed again.",
      button: "Post as a paper",
      told: "Those who read it are told by letter, once; the organisation gets a letter of its own.",
    },
    decline: {
      title: "Decline a written input",
      lead: "It is not posted. The organisation gets a letter with the reason.",
      reason: "Why it is not posted",
      reasonHint: "The organisation reads this as it stands",
      button: "Decline",
    },
  },
  programs: {
    title: "Programs that read who comes",
    link: "For a program",
    lead: "The program in which people are registered reads here who comes to the session for accredited organisations, so that nobody types it again. Once the list of speakers is published, a program in the room reads who speaks, in their order.",
    whoTitle: "Who can read it",
    who: "Whoever has the token, without signing in: who comes to this session and who speaks there, and nothing else. Every officer of the Secretariat sees the tokens and can end them.",
    ends: "{days, plural, one {# day} other {# days}} after the last day of the session no token reads any more. At most {most, plural, one {# program reads} other {# programs read}} at a time.",
    field: "Program",
    hint: "Which program it is and who runs it, so that another officer knows it",
    enter: "Enter which program it is",
    until: "It can read until",
    open: "Let the program read",
    openedBy: "Opened by {person},",
    used: "Last used",
    usedWithin: "Last used, to within {minutes, plural, one {# minute} other {# minutes}}:",
    unused: "Not used yet",
    ask: "The program sends one of these addresses with the token, and gets JSON:",
    over: "Can read no longer",
    opened: "Opened",
    ended: "Ended",
    ranOut: "Its time is over",
    done: {
      opened: "The program can read. Give it the address and the token.",
      ended: "The program can read no longer.",
    },
    end: {
      link: "End the access of {program}",
      title: "End the access of this program?",
      text: "Its token reads nothing from then on. If it is to read again, open its access anew: it gets another token.",
      button: "End the access",
    },
  },
  speakers: {
    title: "List of speakers",
    field: {
      heard: "The speakers are heard",
      closes: "The list closes",
      minutes: "Minutes for each speaker",
      published: "Published",
      speaker: "Speaker",
      topic: "Topic",
      topicHint: "In one line: what the statement is about",
      inscribed: "Inscribed",
      acts: "What you can do",
    },
    minutes: "{count, plural, one {# minute} other {# minutes}}",
    mostMinutes: "The decision gives each speaker at most {count, plural, one {# minute} other {# minutes}}.",
    noMostMinutes: "The decision lays down no number of minutes.",
    moved:
      "The session was moved: the day on which the speakers were to be heard is none of its days any more. The list can be changed until the session ends.",
    gone: "Deleted, as everything about who came to the session",
    desk: {
      link: "List of speakers",
      none: "No list of speakers is open for this session",
      noneNext: "Once it is open, accredited organisations inscribe one representative each until it closes.",
      open: "Open the list of speakers",
      change: "Change the list",
      publish: "Publish the list",
      csv: "The list as CSV",
      isOpen: "Organisations inscribe until the list closes.",
      isOpenToKeep:
        "Organisations inscribe until the list closes. You can change its order now, and publish it once it has closed.",
      isClosed: "The list has closed and is not published yet.",
      isPublished: "The list is published: each organisation on it sees its place.",
      empty: "Nobody is inscribed",
      doNotSpeak:
        "{count, plural, one {# organisation is left out: its accreditation is not in force on that day.} other {# organisations are left out: their accreditation is not in force on that day.}}",
      gone: "No longer on the list",
      goneAs: { withdrawn: "withdrawn by the organisation", "fell-away": "fell away with its representative" },
      up: "Move up",
      down: "Move down",
      elsewhere: "Move elsewhere",
      done: {
        opened: "The list of speakers is open.",
        changed: "The list of speakers is changed.",
        published: "The list of speakers is published. Each organisation on it sees its place.",
        moved: "The order is changed.",
      },
    },
    ahead: {
      open: "{count, number} inscribed",
      closed: "Closed, {count, number} inscribed",
      published: "{count, plural, one {Published, # speaks} other {Published, # speak}}",
    },
    open: {
      title: "Open the list of speakers",
      confirmTitle: "Check the list of speakers",
      lead: "For a dedicated session with accredited organisations, as the decision in force gives it. Each organisation inscribes one of the representatives whom it has nominated for the session. Those that may inscribe get a letter.",
      heardHint: "On a day of the session, in {zone}",
      closesHint: "Before the speakers are heard, in {zone}. This instant is in time",
      told: "{count, plural, =0 {No organisation gets a letter.} one {# organisation gets a letter.} other {# organisations get letters.}}",
      button: "Open the list of speakers",
    },
    change: {
      title: "Change the list of speakers",
      confirmTitle: "Check the change of the list",
      lead: "Until the list closes. When the speakers are heard or the list closes at another time, organisations that may inscribe or are inscribed get a letter.",
      button: "Change the list",
    },
    publish: {
      title: "Publish the list of speakers",
      text: "Each organisation on the list then sees its place, and no other name, and gets a letter with its place and how many speak. The order can no longer be changed.",
      count: "{count, plural, =0 {Nobody speaks.} one {# organisation speaks.} other {# organisations speak.}}",
      button: "Publish the list",
    },
    move: {
      title: "Order of the list of speakers",
      place: "Place",
      placeHint: "Now number {place, number} of {count, number}. Whoever stands between moves by one.",
      button: "Move",
    },
    own: {
      title: "Lists of speakers",
      lead: "Where the decision gives accredited organisations a dedicated session, the Secretariat opens a list of speakers for it. Inscribe there one of the representatives whom you have nominated.",
      link: "Inscribe a speaker",
      none: "No list of speakers is open for a session that lies ahead of you.",
      noneWhy: "The Secretariat opens it for a session of a process to which your organisation is accredited.",
      nobody: "Nobody is inscribed for your organisation",
      inscribe: "Inscribe a speaker",
      change: "Change",
      withdraw: "Withdraw",
      nominate: "Nominate a representative",
      doesNotCount: "Your organisation is left out of the list: the accreditation is not in force on that day.",
      fellAway:
        "The representative who was inscribed has been withdrawn, and your organisation is no longer on the list.",
      place: "Your organisation is number {place, number} on the list.",
      number: "Number {place, number}",
      standings: { "not-inscribed": "Not inscribed", inscribed: "Inscribed", "left-out": "Left out" },
      placeLater: "You see your place here once the list is published.",
      rule: "If you change what you said of the representative, the change counts on the list too. If you withdraw the representative, your organisation leaves the list. Both also hold after the list has closed.",
      whoSees: "Who sees it",
      whoSeesText:
        "Those who act for your organisation, the Secretariat and the Chair’s office see who speaks and about what. Not the missions, not the public. The name is deleted {months, plural, one {# month} other {# months}} after the session.",
      done: {
        inscribed: "Your organisation is on the list. All who act for it get a receipt by letter.",
        changed: "The inscription is changed. Your place stays.",
        withdrawn: "The inscription is withdrawn.",
      },
    },
    inscribe: {
      title: "Inscribe a speaker",
      speaker: "Who speaks?",
      speakerHint: "One of the representatives whom you have nominated for this session",
      button: "Inscribe",
    },
    changeInscription: { title: "Change the inscription", button: "Change" },
    withdrawInscription: {
      title: "Withdraw from the list of speakers",
      text: "Your organisation then leaves the list for {session}. Until it closes you can inscribe again, after all who are on it.",
      button: "Withdraw",
    },
  },
  privacy: {
    title: "Representatives at sessions",
    kept: "Of whom an organisation nominates for a session: name, functional title, an e-mail address if it gives one, and whether in person or online. Who nominated or withdrew them, and when.",
    why: "So that the Secretariat knows whom to register, that no more come than the decision lets, and that the Chair can give the floor to whoever speaks.",
    until:
      "{months, plural, one {# month} other {# months}} after the session has ended, also of whom was withdrawn. Then it is deleted. The audit trail and the letters say that somebody was nominated, and not who.",
    seen: "Those who act for the organisation, and the Secretariat; of whoever is inscribed on a list of speakers the Chair’s office too. Whoever takes the list along keeps it under rules of their own. So does a program that an officer lets read it, such as the one in which people are registered.",
  },
  privacyOfRegistrations: {
    title: "Registrations without an accreditation",
    kept: "Of whom an organisation without an accreditation registers for a session that invites all stakeholders: name, functional title, an e-mail address if it gives one, and whether in person or online. Who registered or withdrew them, and when.",
    why: "So that the Secretariat, and whoever checks at the door, knows who comes.",
    until:
      "{months, plural, one {# month} other {# months}} after the session has ended, also of whom was withdrawn. Then it is deleted. The audit trail and the letters say that somebody was registered, and not who.",
    seen: "Those who act for the organisation, and the Secretariat. Whoever takes the list along keeps it under rules of their own. So does a program that an officer lets read it, such as the one in which people are registered.",
  },
  privacyOfInputs: {
    title: "Written inputs",
    kept: "What an accredited organisation sends to a session: its title, and its text or file. Who sent, withdrew, posted or declined it, and when.",
    why: "So that it is posted as the decision lets.",
    until: "With the record of the process. It is not deleted.",
    seen: "Those who act for the organisation, the Secretariat and the Chair; once it is posted, whoever the decision lets read it.",
  },
  privacyOfSpeakers: {
    title: "Lists of speakers",
    kept: "Which accredited organisation is inscribed, which of its representatives speaks, and about what if it says so. Who inscribed, changed or withdrew it, and when.",
    why: "So that the floor is given in the order of the list.",
    until:
      "Who speaks is deleted with the representatives, {months, plural, one {# month} other {# months}} after the session. That the organisation was inscribed, with the topic, stays with the record of the process.",
    seen: "Those who act for the organisation, the Secretariat and the Chair’s office.",
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
    registrationsChanged: {
      subject: {
        registered: "Registered: {organisation}, {session}",
        withdrawn: "Registration withdrawn: {organisation}, {session}",
      },
      opening: {
        registered: "Somebody has been registered for a session on behalf of {organisation}, without an accreditation.",
        withdrawn: "A registration of {organisation} for a session has been withdrawn.",
      },
      go: "See the registrations",
    },
    inputsToPost: {
      subject: "{count, plural, one {# new written input} other {# new written inputs}} to post",
      opening:
        "{count, plural, one {# written input has come and waits} other {# written inputs have come and wait}} to be posted or declined.",
      ofSession: "{session}, {process}: {count, plural, one {# waits} other {# wait}} in all",
      go: "See the written inputs",
    },
    inputReceived: {
      subject: "Written input received: {title}, {session}",
      opening: "A written input of your organisation has been received.",
      next: "The Secretariat posts it as a paper, or declines it with a reason. Either is told by letter. Until then you can withdraw it.",
      go: "See your written inputs",
    },
    inputPosted: {
      subject: "Written input posted: {symbol}, {title}",
      opening: {
        public: "The written input of your organisation is posted as {symbol}.",
        missions: "The written input of your organisation has been circulated to the missions as {symbol}.",
      },
      notOnPage:
        "The decision does not have it posted on the web page: it is read by the missions and the Chair’s office.",
      go: "Read the paper",
    },
    speakerInscribed: {
      subject: "On the list of speakers: {organisation}, {session}",
      opening: "{organisation} is on the list of speakers.",
      next: "Until the list closes you can change who speaks and about what, or withdraw. Your place stands on the page once the list is published.",
      who: "Who speaks stands on the page, which shows it to those who act for the organisation.",
      go: "See the list of speakers",
    },
    listOpened: {
      subject: "List of speakers open: {session}",
      opening: "Your organisation can inscribe on the list of speakers until it closes.",
      next: "You inscribe one of the representatives whom you have nominated for the session.",
      nominate: "If you have nominated nobody yet, do that first.",
    },
    listChanged: {
      subject: "List of speakers changed: {session}",
      opening: "The list of speakers closes, or the speakers are heard, at another time than you were told.",
      next: "Until the list closes you can inscribe one of the representatives whom you have nominated for the session. If you are inscribed already, your inscription stands.",
    },
    listPublished: {
      subject: "Place on the list of speakers: {organisation}, {session}",
      opening: "The list of speakers is published. {organisation} is number {place, number} of {count, number}.",
      next: "If an organisation leaves the list, those after it move up. The page shows your place as it is.",
      notComing:
        "If the representative whom you have inscribed does not come, withdraw the nomination: your organisation then leaves the list.",
    },
    speakersHeardOtherwise: {
      subject: "Speakers heard at another time: {session}",
      opening: "The speakers of accredited organisations are heard at another time than you were told.",
      before: "Before",
      now: "Now",
      next: "Your inscription stands. Until the list closes you can change it or withdraw it.",
    },
    inputDeclined: {
      subject: "Written input declined: {title}, {session}",
      opening: "A written input of your organisation is not posted.",
      reason: "The reason that the Secretariat gives",
      go: "See your written inputs",
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
  session_does_not_invite_all_stakeholders:
    "This session does not invite all stakeholders. Nobody is registered for it without an accreditation.",
  accredited_organisation_nominates:
    "Your organisation is accredited for this session, and nominates who comes. Nobody has to be registered.",
  registrations_are_made_until_the_session_ends:
    "The session ended on {endsOn}. Registrations are made, changed and withdrawn until then.",
  registrations_are_complete:
    "{most, plural, one {# person of your organisation is registered, and the portal takes no more.} other {# people of your organisation are registered, and the portal takes no more.}} Withdraw one to register another.",
  registration_is_unchanged: "This is what is on record already. Nothing was changed.",
  registration_is_withdrawn: "This registration has been withdrawn or changed already.",
  decision_takes_no_written_inputs: "The decision under which your organisation is accredited takes no written inputs.",
  written_inputs_are_sent_until_the_session_ends:
    "The session ended on {endsOn}. Written inputs were taken until then.",
  written_inputs_are_as_many_as_are_taken:
    "Your organisation has sent {most, plural, one {# written input} other {# written inputs}} to this session. The portal takes no more.",
  written_input_has_too_many_words:
    "The text has {words, plural, one {# word} other {# words}}, and the decision lets it have {most, number} at most.",
  written_input_is_withdrawn: "This written input has been withdrawn.",
  written_input_is_posted: "This written input has been posted as a paper already.",
  written_input_is_declined: "This written input has been declined already.",
  declined_input_needs_a_reason: "Say why it is not posted.",
  list_of_speakers_is_there: "This session has a list of speakers already. Change that one.",
  decision_gives_no_dedicated_session:
    "The decision does not give accredited organisations a dedicated session in which they speak.",
  speakers_are_heard_in_the_session:
    "The speakers are heard on a day of the session, from {beginsOn} to {endsOn}. Choose one of these days.",
  list_closes_before_speakers_are_heard:
    "The list must close before the speakers are heard. Choose an earlier closing.",
  list_would_have_closed: "The closing has passed already. Choose a later one.",
  speakers_have_no_more_minutes:
    "Each speaker has at most {most, plural, one {# minute} other {# minutes}}. Enter no more.",
  list_of_speakers_has_closed: "The list of speakers has closed.",
  list_of_speakers_is_unchanged: "This is what is on record already. Nothing was changed.",
  list_of_speakers_is_published: "The list of speakers is published, and its order stays.",
  list_of_speakers_is_still_open:
    "The list of speakers has not closed, or closed less than two minutes ago. Publish it when what came in time is on record.",
  speaker_is_the_first: "This organisation speaks first already.",
  speaker_is_the_last: "This organisation speaks last already.",
  inscription_has_ended: "This organisation is no longer on the list of speakers.",
  inscription_is_unchanged: "This is what is on record already. Nothing was changed.",
  organisation_is_inscribed: "Your organisation is on the list of speakers already. Change the inscription.",
  accreditation_ends_before_speakers_are_heard:
    "The speakers are heard on {heardOn}, when the accreditation of your organisation is not in force.",
  nobody_is_nominated_to_speak:
    "Your organisation has nominated nobody for this session. Nominate a representative, who can then be inscribed.",
  speaker_is_not_nominated: "This person is not nominated for this session any more. Choose another one.",
  programs_read_until_days_after_the_session:
    "Programs can read who comes until {days, plural, one {# day} other {# days}} after the session. That time is over.",
  program_accesses_are_as_many_as_may_be:
    "{most, plural, one {# program reads} other {# programs read}} who comes to this session, and no more can. End the access of one first.",
  program_access_has_ended: "The access of this program has ended.",
} as const satisfies Record<ParticipationRefusal, string>;

export const participationEventWords = {
  RepresentativeNominated: "Representative nominated",
  RepresentativeChanged: "Representative changed",
  RepresentativeWithdrawn: "Representative withdrawn",
  RegistrationMade: "Registered without an accreditation",
  RegistrationChanged: "Registration changed",
  RegistrationWithdrawn: "Registration withdrawn",
  WrittenInputSent: "Written input sent",
  WrittenInputWithdrawn: "Written input withdrawn",
  WrittenInputPosted: "Written input posted as a paper",
  WrittenInputDeclined: "Written input declined",
  ListOfSpeakersOpened: "List of speakers opened",
  ListOfSpeakersChanged: "List of speakers changed",
  ListOfSpeakersPublished: "List of speakers published",
  SpeakerInscribed: "Inscribed on the list of speakers",
  InscriptionChanged: "Inscription on the list of speakers changed",
  InscriptionFollowed: "Inscription changed with its representative",
  InscriptionWithdrawn: "Inscription on the list of speakers withdrawn",
  InscriptionFellAway: "Inscription fallen away with its representative",
  InscriptionMoved: "Order of the list of speakers changed",
  ProgramAccessOpened: "Program let read who comes",
  ProgramAccessEnded: "Access of a program ended",
} as const satisfies Record<ParticipationEvent["type"], string>;

export const participationSubjectWords = {
  representative: "Representative",
  registration: "Registration",
  written_input: "Written input",
  list_of_speakers: "List of speakers",
  inscription: "Inscription",
  program_access: "Access of a program",
} as const satisfies Record<(typeof participationSubjects)[keyof typeof participationSubjects], string>;

/** What its letters are called at the desk: one word for each that emails/participation/index.ts knows. */
export const participationLetterKinds = {
  "inputs-to-post": "New written inputs, in a digest",
  "representatives-changed": "Representative nominated or withdrawn",
  "registrations-changed": "Registered for a session, or withdrawn",
  "written-input-received": "Written input received",
  "written-input-posted": "Written input posted",
  "written-input-declined": "Written input declined",
  "list-of-speakers-opened": "List of speakers open",
  "list-of-speakers-changed": "List of speakers changed",
  "list-of-speakers-published": "Place on the list of speakers",
  "speaker-inscribed": "Inscribed on the list of speakers",
  "speakers-heard-otherwise": "Speakers heard at another time",
} as const;
