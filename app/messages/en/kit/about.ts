/** What the portal says of itself. It must be true of the code: retention.ts has the times. */
export const about = {
  privacy: {
    title: "Privacy",
    lede: "What this portal keeps of persons, why, for how long, and who sees it.",
    demonstration:
      "This is a demonstration: everybody sees its mailbox, with all that stands in its letters. Enter nothing that is true of a person.",
    column: { kept: "What is kept", why: "Why", until: "How long", seen: "Who sees it" },
    visit: {
      title: "Reading these pages",
      kept: "No cookie, and nothing that names you. The log of the server has a line for each answer: when, which page, with what result, how long it took. It has no network address, no browser and no name. A server in front of the portal may keep a log of its own, with network addresses.",
      why: "To find what went wrong.",
      until: "The portal sets no time for a log. Whoever runs it does, and tells you if you ask.",
      seen: "Whoever runs the portal.",
    },
    tries: {
      title: "Signing in and sending forms",
      kept: "How often something was tried: by network address, by browser, and by a digest of the e-mail address. Of cookies three: your sign-in; one by which the portal knows this browser again, which opens nothing; and, while you sign in, one that waits for your code or for your organisation’s own sign-in. None counts visits, and none is anybody else’s.",
      why: "So that nobody can guess passwords, or make others wait.",
      until:
        "What was counted counts for {hours, plural, one {# hour} other {# hours}} at most, and is deleted minutes later. The cookie of a sign-in ends with it; the one of the browser {days, plural, one {# day} other {# days}} after the last sign-in.",
      seen: "Whoever runs the portal. No page shows it.",
    },
    account: {
      title: "Your account",
      kept: "Your name, e-mail address, language and office; when you signed in last; your password as a salted hash, your second factor, and what your passkeys show. Of an invitation, who gave it and to which address; what an administrator changed, with the reason.",
      why: "So that you can sign in and get letters, and the record can say who did what.",
      until:
        "An account stays until it is erased. An administrator can end its access; the record still names who did what. An address that nobody confirms is deleted within an hour after its link has ended, {minutes, plural, one {# minute} other {# minutes}} after it was asked for.",
      seen: "You and the administrators. Your name is also seen by the offices that work on what you did. Of who acts for an organisation that has applied, the Secretariat also sees the address.",
    },
    signIns: {
      title: "Where you are signed in",
      kept: "The network address, the browser, when it began and when it was last used.",
      why: "So that you can recognise a sign-in that is not yours, and end it.",
      until:
        "Until you sign out or end it. By itself it ends after {resting, plural, one {# hour} other {# hours}} without use, and {hours, plural, one {# hour} other {# hours}} after it began in any case; within an hour after these it is deleted.",
      seen: "You. An administrator sees how many there are.",
    },
    applications: {
      title: "Organisations and their applications",
      kept: "The record of an organisation, and who acts or has acted for it; its answers, among them the name, title and e-mail address of its head; what was decided on them, with the reasons; and what officers note about an application for one another.",
      why: "The decision in force asks for these answers. States and bodies decide on them. The Secretariat looks whether the names of the organisation and of its head are like names on the Security Council’s Consolidated List. No rule rests on that.",
      until:
        "A draft until you delete it. What was entered to complete an application that was sent back, until it is sent, or thirty days after its time has ended. What was sent is kept with the record of the process and is not deleted, so that it can be proven why an organisation is accredited, or is not.",
      seen: "The Secretariat, and nobody else what its officers note; the Chair, where the decision has the Chair rule; missions, what the decision circulates to them. Everybody sees who is accredited, and of applicants what the decision publishes.",
    },
    states: {
      title: "What States say",
      kept: "Objections and holds with their basis, silence that was broken, requests to the Chair and consultations, with who acted for the State. Who looked at it, and when.",
      why: "The decision gives these acts their effect, and each disclosure must be accounted for.",
      until: "It is never deleted or rewritten. What is withdrawn stays, with its withdrawal.",
      seen: "The State itself, the Chair, and whom else the decision names.",
    },
    letters: {
      title: "Letters",
      kept: "Each e-mail of the portal: to whom and to which address, what it said, whether a mail server took it, and whether and why it came back. Of a letter of the Chair also when its recipient first opened it here.",
      why: "To prove what was told to whom, and to send again what was not taken.",
      until:
        "With the record. A link by which somebody could act for you is taken out when the letter has left, or when it works no longer. What went to somebody who was erased loses its words and its address; what was about an application keeps its words, without the name.",
      seen: "The Secretariat. What says who spoke, the Chair alone.",
    },
    lists: {
      title: "E-mail lists and calendars",
      kept: "An address that asked to be told of papers, sessions and calls, and its language. That you have an address for a calendar of your own.",
      why: "To send what was asked for.",
      until:
        "An address until it ends its letters; then it is deleted at once, with them. One that nobody confirms is deleted after {days, plural, one {# day} other {# days}}, and so are letters of a list after they left. The address of a calendar until you withdraw it or choose another password, or until your sign-ins or your access are ended for you.",
      seen: "Nobody: no page shows who is on a list.",
    },
    trail: {
      title: "The audit trail",
      kept: "Each act: who, in which office, when, on what, and what then was so, former names and e-mail addresses among it.",
      why: "To prove afterwards how everything came about.",
      until:
        "Nothing of it is deleted, and nothing is changed but for one thing: when a person is erased, their name and address are taken out of it, and an entry says so.",
      seen: "The Secretariat and the administrators. What says who objected, the Chair alone.",
    },
    forms: {
      title: "Forms that were sent",
      kept: "What the portal answered to a form of yours. A file for a paper that was read back to you before it went out.",
      why: "So that a form that is sent twice does nothing twice.",
      until: "{days, plural, one {# day} other {# days}}; such a file, one day.",
      seen: "Nobody.",
    },
    backups: {
      title: "Backups",
      kept: "All this, as it was on the day of the backup.",
      why: "So that nothing that was acknowledged is lost.",
      until: "The portal sets no time. Whoever runs it does, and tells you if you ask.",
      seen: "Whoever runs the portal.",
    },
    rightsTitle: "What you can ask for",
    own: "When you are signed in, you change your name, address, password and second factor yourself, end sign-ins, and take along in one file what your pages show of you, your organisation, your letters and what you did, under your account.",
    ask: "For all else write to {address}: to know what else is kept of you, to have it corrected or erased, or to object.",
    byHand:
      "Under your account you can ask to be erased, and anybody can at this address. Two administrators do it once you act for nobody. Your name, your address, whatever you sign in with and your letters then go, also from the audit trail. That somebody did in an office what you did stays, since it proves what was decided, and so does what belongs to an organisation or a State.",
    othersTitle: "Nobody else",
    others:
      "Nothing is loaded from other sites, and nothing is sent to any for counting or advertising. Where you sign in at your own organisation, it learns that you do.",
  },
  accessibility: {
    title: "Accessibility",
    lede: "This portal aims at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.",
    testedTitle: "How it is tested",
    tested: {
      walked:
        "Whole rounds are walked through in a browser, wide and at 320 pixels. At the steps of the way a program (axe) looks for faults of WCAG 2.2 AA, and nothing may stick out or lie over something else.",
      keyboard: "An application is sent with the keyboard alone, and a whole round is gone through without JavaScript.",
      html: "The HTML of each page is checked.",
      colours: "The contrast of the colours that meet is measured, in the light and the dark scheme.",
      files: "The PDF files of lists are made as PDF/UA-1, and are checked as they are made.",
    },
    lacksTitle: "What is not good yet",
    lacks: {
      people:
        "These tests run in one browser, Chromium. None with a screen reader, or by people who use one, is on record.",
      papers:
        "Files of papers are published as they were brought. Whether they are accessible is not checked. Text that was typed here is a page like all others.",
      letters:
        "In the PDF of a list, a name may have letters for which the portal has no font. The file is then tagged, but is no PDF/UA.",
      signIn:
        "A sign-in ends after {hours, plural, one {# hour} other {# hours}} without use. The warning before that needs JavaScript. What was sent after the end is given back, and is not lost.",
      browsers: "Before Chrome 120, Firefox 121 and Safari 17.2 the pages are shown without their style.",
    },
    tellTitle: "Tell us",
    tell: "Write to {address} if something cannot be read or used. Say on which page it was, what you wanted to do, and with which browser and aid.",
    otherWay: "You may ask there, too, for what a page or a file says in another form.",
  },
} as const;
