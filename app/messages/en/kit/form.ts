import type { Oddity } from "#domain/kit/second-look.ts";

/** What any form asks and answers with. */
export const form = {
  saveAndContinue: "Save and continue",
  cancel: "Cancel",
  applyFilters: "Apply filters",
  clearFilters: "Clear filters",
  chooseRows: "Choose",
  takeOff: ", remove",
  yes: "Yes",
  no: "No",
  optional: "{label} (optional)",
  thereIsAProblem: "There is a problem",
  errorInWords: "Error:",
  day: "Day",
  month: "Month",
  year: "Year",
  clock: "Hour (24-hour clock)",
  chooseOne: "Choose one",
  charactersAtMost: "You can enter up to {limit, number} characters",
  charactersLeft: "You have {left, plural, one {# character} other {# characters}} remaining",
  charactersOver: "You have {over, plural, one {# character} other {# characters}} too many",
  signInEnds:
    "You will be signed out in {minutes} minutes if you open no other page until then. Save what you have typed.",
  signedOut: {
    title: "You are signed out",
    text: "Your sign-in had ended when this was sent, and nothing was saved.",
    kept: "What you typed is still here",
    keptText: "On this page and nowhere else: leave it open until it has been sent again.",
    first: "Sign in on another page, which opens beside this one:",
    signIn: "Sign in (opens a new tab)",
    then: "Then come back here and send the form again:",
    send: "Send it again",
    typed: "What you typed",
  },
  closesHint: "In {zone}. What is received at this instant is in time",
  secondLook: {
    lasts: "From now on that is {length}.",
    weekday: "{weekday}:",
    session:
      "{before, plural, =0 {The session does not lie after it: {session}, {days}.} one {One day before the session: {session}, {days}.} other {# days before the session: {session}, {days}.}}",
    odd: {
      shorter_than_a_day: "This is less than a day. Who is at work elsewhere may never see it.",
      longer_than_a_quarter: "This is more than three months.",
      closes_on_a_weekend: "It closes on a week-end.",
      closes_on_a_holiday: "It closes on a holiday of the duty station.",
      closes_after_the_session_begins:
        "It closes when the session has begun: what is decided then comes too late for its first day.",
      closes_after_the_session_ends:
        "It closes after the session has ended: whoever comes in then comes too late for it.",
      call_is_still_open:
        "The call is still open. What is received and cleared later goes on another list, with a period of its own.",
    } satisfies Record<Oddity, string>,
  },
  extend: {
    reason: "Reason",
    giveReason: "Give the reason of the extension",
    continue: "Continue",
    forGood: "It can be moved later again, never back. Everybody concerned is told at once.",
    session: "The session that it is for",
  },
  extendCall: {
    title: "Move the deadline later",
    now: "The deadline as it is",
    closes: "New deadline",
    reasonHint: "It is published, and told to every organisation that has an application under this call",
    button: "Move the deadline",
    confirmTitle: "Move the deadline to this instant?",
    closing: "New deadline",
  },
  extendPeriod: {
    title: "Move the closing instant later",
    now: "The closing as it is",
    closes: "New closing instant",
    reasonHint:
      "It is published, and told to the missions and to every organisation on the list. If the portal was out of service, say from when to when",
    button: "Move the closing instant",
    confirmTitle: "Move the closing instant to this one?",
    closing: "New closing instant",
    rule: "A closing instant can be moved later, never earlier, and only while the period is open.",
  },
} as const;
