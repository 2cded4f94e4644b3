import type { PeopleEvent, peopleSubjects } from "#domain/people/events.ts";
import type { PeopleRefusal } from "#domain/people/refusals.ts";

export const people = {
  field: {
    name: "Your name",
    email: "E-mail address",
    password: "Password",
    newPassword: "New password",
    code: "Code",
  },
  hint: {
    name: "As you write it, in any script.",
    newPassword:
      "From 8 to 128 characters of any kind. A few words that belong together only for you make a good password. Not your name, and not a word for this portal.",
    code: "The six digits that your authenticator shows, or one of your backup codes.",
  },
  problem: {
    name: "Enter your name",
    email: "Enter your e-mail address",
    password: "Enter your password",
    newPassword: "Enter a new password",
    code: "Enter the code",
    tooShort: "Use a password of 8 characters or more",
    tooLong: "Use a password of 128 characters or fewer",
    common: "Use another password: this one is among those that everybody tries first",
    guessable: "Use another password: this one is made of your name, your address or words for this portal",
    wrongPassword: "The e-mail address or the password is not right",
    wrongPasswordAgain: "The password is not right",
    wrongCode: "The code is not right. It changes every thirty seconds: enter the one that is shown now",
    notVerified:
      "Confirm your e-mail address before you sign in. We have sent you a letter with a link; it works for one hour",
    linkOver: "This link works no longer",
  },
  signIn: {
    title: "Sign in",
    button: "Sign in",
    noAccount: "Create an account",
    forgot: "Forgotten your password?",
    invited:
      "Missions, the Chair and the Secretariat do not create accounts: they are invited by letter, and sign in here afterwards.",
    verified: "Your e-mail address is confirmed. You can sign in.",
    reset: "Your password has been changed. Sign in with the new one.",
    accepted: "Your account is ready. Sign in; you will then set up a second factor.",
    ended: "You were signed in for too long, or the code was wrong too often. Sign in again.",
    demonstration: "The accounts of this demonstration",
  },
  signUp: {
    title: "Create an account for your organisation",
    intro:
      "One account is enough to apply. Later your colleagues can have accounts of their own. You do not need one to see which organisations are accredited.",
    button: "Create account",
    haveAccount: "Sign in with an account that you have",
    sentTitle: "Check your e-mail",
    sent: "We have sent a letter to the address that you gave. Open the link in it to confirm the address; it works for one hour.",
    sentNothing: "Nothing there after a few minutes? Look in your junk mail, or try again with the right address.",
  },
  verifyEmail: {
    title: "Confirm your e-mail address",
    intro: "Press the button to confirm that the address is yours.",
    button: "Confirm",
    again: "Sign in with your password, and we send you a new link",
  },
  forgotPassword: {
    title: "Choose a new password",
    intro: "Give the e-mail address of your account. We send a link to it with which you choose a new password.",
    button: "Send the link",
    sentTitle: "Check your e-mail",
    sent: "If there is an account with this address, we have sent a letter to it. The link in it works for one hour, and once.",
    back: "Back to sign-in",
  },
  resetPassword: {
    title: "Choose a new password",
    intro: "All browsers in which you are signed in will be signed out.",
    button: "Save the new password",
    again: "Ask for a new link",
  },
  secondFactor: {
    title: "Enter your code",
    button: "Continue",
    lost: "If you have neither the authenticator nor a backup code, write to the administrator of the portal.",
  },
  setUp: {
    title: "Set up a second factor",
    intro:
      "Besides the password you will need a code from an authenticator: an app on your telephone or a program on your computer. It is required of missions, the Chair, the Secretariat and administrators.",
    introApplicant:
      "Besides the password you will then need a code from an authenticator: an app on your telephone or a program on your computer.",
    passwordAgain: "First enter your password again.",
    button: "Continue",
    scanTitle: "Add the portal to your authenticator",
    scan: "Scan this picture with the authenticator",
    picture: "The picture holds the same secret as the text below it.",
    secret: "Or enter this secret by hand:",
    backupTitle: "Keep these backup codes",
    backup:
      "Each of them can be used once instead of a code, on the day when you do not have the authenticator. They are shown only now: print them or write them down.",
    confirm: "Enter the six digits that the authenticator shows now",
    confirmButton: "Finish",
    again: "Start again with a new picture",
    done: "You have set up a second factor.",
    doneText: "A code is asked for each time you sign in.",
    on: "To your pages",
  },
  signIns: {
    title: "Your account and sign-ins",
    intro: "The browsers in which you are signed in. End those that you do not know, and then change your password.",
    browser: "Browser",
    unknownBrowser: "Unknown browser",
    address: "Address",
    unknownAddress: "Unknown",
    since: "Signed in",
    used: "Last used",
    here: "This browser",
    end: "End",
    endOne: "the sign-in with {browser} of {since}",
    endOthers: "End all others",
    ended: "The sign-in has been ended.",
    endedOthers: "All other sign-ins have been ended.",
    secondFactorOn: "Your second factor is set up.",
    secondFactorOff: "You have not set up a second factor.",
    setUp: "Set up a second factor",
    changePassword: "Change your password",
    signedInAs: "Signed in as",
  },
  signOut: {
    title: "Sign out",
    intro: "You will be signed out in this browser.",
    button: "Sign out",
  },
  acceptInvitation: {
    title: "Accept the invitation",
    mission: "You are invited to act for {office}.",
    chair: "You are invited to act for the Chair of {office}.",
    secretariat: "You are invited to act for the Secretariat.",
    administrator: "You are invited as an administrator of the portal.",
    for: "E-mail address: {email}",
    button: "Create the account",
  },
  list: {
    title: "People",
    intro:
      "Offices are given by invitation. Whoever holds one sets up a second factor at the next sign-in. Organisations sign up by themselves.",
    invite: "Invite a person",
    recordMission: "Record a mission",
    missionRecorded: "The mission has been recorded. You can now invite the people who act for it.",
    invited: "The invitation has been sent. It is valid for seven days.",
    offices: "People in an office",
    noOffices: "Nobody holds an office yet.",
    applicants: "{count, plural, one {# person acts} other {# people act}} for an organisation.",
    name: "Name",
    email: "E-mail address",
    office: "Office",
    secondFactor: "Second factor",
    setUp: "Set up",
    notSetUp: "Not set up yet",
    since: "Since",
    invitations: "Invitations",
    noInvitations: "Nobody has been invited yet.",
    invitedOn: "Invited",
    standing: "Status",
    standings: { waiting: "Waiting, until {at}", accepted: "Accepted", expired: "Expired. Invite the person again." },
    role: {
      mission: "Mission: {of}",
      chair: "Chair: {of}",
      secretariat: "Secretariat",
      administrator: "Administrator",
      applicant: "Organisation: {of}",
    },
  },
  mission: {
    title: "Record a mission",
    intro: "Letters go to a mission from the moment it is on record, and people can be invited to act for it.",
    country: "State",
    countryHint: "A Member State objects and breaks silence; any other gets the letters",
    chooseCountry: "Choose the State",
    name: "Name of the mission",
    nameHint: "For example, Permanent Mission of …",
    enterName: "Enter the name of the mission",
    email: "E-mail address for letters",
    enterEmail: "Enter the e-mail address of the mission",
    copiesTo: "Further addresses",
    copiesToHint: "They get the same letters. One a line",
    button: "Record the mission",
  },
  invite: {
    title: "Invite a person",
    intro: "A letter with a link goes to the person. They choose a password and set up a second factor.",
    email: "E-mail address",
    emailHint: "An office needs an address of its own: one that has no account in the portal",
    enterEmail: "Enter the e-mail address of the person",
    name: "Name",
    role: "Office",
    roles: { mission: "Mission", chair: "Chair", secretariat: "Secretariat", administrator: "Administrator" },
    roleHint: {
      mission: "Sees circulated lists. Objects and breaks silence, if the mission is that of a Member State.",
      chair: "Proposes modalities, opens silence procedures and sees objections of one process.",
      secretariat: "Reviews applications, opens calls and circulates lists.",
      administrator: "Invites people and sees the audit trail.",
    },
    chooseRole: "Choose the office",
    mission: "Which mission",
    chooseMission: "Choose the mission",
    process: "Which process",
    chooseProcess: "Choose the process over which the person presides",
    language: "Language of the letter",
    none: "For this office only",
    button: "Send the invitation",
  },
  letter: {
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
  },
} as const;

export const peopleRefusal = {
  address_has_an_account:
    "There is already an account with this e-mail address. An office needs an address of its own.",
  there_is_an_administrator: "There is an administrator already, who can invite others.",
  mission_is_recorded: "The mission of this State is on record already.",
  invitation_already_accepted: "This invitation has been accepted. Sign in.",
  invitation_has_expired: "This invitation has expired. Ask the person who sent it for a new one.",
} as const satisfies Record<PeopleRefusal, string>;

export const peopleEventWords = {
  PersonInvited: "Person invited",
  InvitationAccepted: "Invitation accepted",
  AdministratorAppointed: "Administrator appointed",
  MissionRecorded: "Mission recorded",
} as const satisfies Record<PeopleEvent["type"], string>;

export const peopleSubjectWords = {
  invitation: "Invitation",
  person: "Person",
  mission: "Mission",
} as const satisfies Record<(typeof peopleSubjects)[keyof typeof peopleSubjects], string>;

/** What its letters are called at the desk: one word for each that emails/people/index.ts knows. */
export const peopleLetterKinds = {
  invitation: "Invitation to an office",
  "verify-email": "Confirm an e-mail address",
  "account-exists": "An account exists already",
  "password-changed": "Password changed",
  "reset-password": "Reset a password",
} as const;
