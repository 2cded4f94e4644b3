import { expect } from "vitest";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Visitor } from "#support/visitor.ts";
import { signInToOffice } from "#support/walk/account.ts";
import { chair } from "#support/walk/chair.ts";
import { moveClockToNoon } from "#support/walk/clock.ts";
import {
  adviser,
  circulateNow,
  getSecondLook,
  letItDo,
  openLetter,
  playOffice,
  proposal,
  writeLetter,
} from "#support/walk/letters.ts";
import { letterTo } from "#support/walk/mailbox.ts";
import { delegateOfStateA } from "#support/walk/mission.ts";
import { dayAndClock } from "#support/walk/secretariat.ts";
import { aStage } from "#support/walk/stage.ts";

/* What the three letters of December 2019, December 2021 and October 2022 do, through the pages of those who write and read them. */

const { enter, chapter } = aStage("letters-of-the-chair", { before: playOffice });

const exchange = "Papers for the first substantive session";
const silence = "Silence on the participation of stakeholders";
const meetings = "Inter-sessional meetings in December";
let presiding: Visitor;
let colleague: Visitor;
let stateA: Visitor;

chapter("a letter circulates a paper for a session, after a colleague has looked at it", async () => {
  presiding = await enter("1-chair");
  colleague = await enter();
  await signInToOffice(presiding, chair);
  await signInToOffice(colleague, adviser);
  await writeLetter(presiding, exchange, [
    "I enclose the {1.title} ({1.symbol}) for our session.",
    "We meet from {2.days}.",
  ]);
  await letItDo(presiding, "Circulate a paper", async () => {
    await presiding.tick("Background paper");
    await presiding.fill({
      Title: "Paper on existing bodies",
      Symbol: "dm/inf. 7",
      Text: "1. A list of bodies.\n\n2. What each of them does.",
    });
    await presiding.tick("All missions");
    await presiding.tick("English");
    await presiding.look("circulate-paper");
  });
  await letItDo(presiding, "Name a session", async () => {
    await presiding.page.getByLabel("Session", { exact: true }).selectOption({ index: 0 });
  });
  await presiding.expectWords("I enclose the Paper on existing bodies (DM/INF.7) for our session.");
  await presiding.look("letter");
  await getSecondLook(presiding, colleague);
  await circulateNow(presiding);
  await presiding.expectWords(/0 of \d+ have opened it/);
  await presiding.look("letter-gone-out");
});

chapter(
  "a delegate opens it among the letters of the mission, and the Chair’s office alone sees that it was opened",
  async () => {
    stateA = await enter("2-state-a");
    await signInToOffice(stateA, delegateOfStateA);
    await stateA.visit("/en/mission/chair-letters");
    await stateA.look("letters");
    await openLetter(stateA, exchange);
    await stateA.look("letter");
    await stateA.follow(/^Paper on existing bodies/);
    await stateA.expectWords("1. A list of bodies.");
    await stateA.look("paper");
    await presiding.loading(() => presiding.page.reload());
    await presiding.expectWords(/1 of \d+ have opened it/);
  },
);

chapter("a letter waits for its instant, goes out by itself, and opens the silence that it says", async () => {
  await writeLetter(presiding, silence, ["I place the {1.title} under silence from {1.opens} until {1.closes}."]);
  await letItDo(presiding, "Open a silence procedure", async () => {
    await presiding.fill({ Text: proposal });
    await presiding.fill(dayAndClock(3), presiding.page.getByRole("group", { name: /^It opens/ }));
    await presiding.fill(dayAndClock(10), presiding.page.getByRole("group", { name: /^It closes/ }));
    await presiding.look("open-silence");
    await presiding.press("Continue");
    await presiding.expectHeading("Open a silence procedure with the letter?");
    await presiding.look("open-silence-confirm");
  });
  await getSecondLook(presiding, colleague);
  await presiding.follow("Circulate the letter");
  await presiding.tick("At an instant");
  await presiding.fill(dayAndClock(1), presiding.page.getByRole("group", { name: /^It goes out/ }));
  await presiding.look("circulate");
  await presiding.press("Circulate");
  await presiding.expectWords("The letter goes out by itself on", "Until then it can be changed, which takes it back.");
  await presiding.look("circulate-then");
  await presiding.press("Let it go out then");
  await presiding.expectWords("The letter goes out by itself.");
  await presiding.look("letter-waits");
  await stateA.visit("/en/mission/chair-letters");
  await stateA.expectNoWords(silence);

  const administrator = await enter();
  await signInToOffice(administrator, "administrator@secretariat.example");
  await moveClockToNoon(administrator, 2);
  const letter = await letterTo(
    administrator,
    "mission@state-a.example",
    new RegExp(`Letter of the Chair: .*${silence}`),
  );
  expect(letter.text).toContain(`I place the ${proposal} under silence from`);
  await openLetter(stateA, silence);
  await stateA.visit("/en/mission");
  await stateA.expectWords(proposal);
});

chapter("a letter announces a session and a programme to come, to the organisations too", async () => {
  await writeLetter(presiding, meetings, [
    "The {1.title} take place from {1.days}, in a hybrid format.",
    "The {2.title} will be circulated in due course.",
  ]);
  await letItDo(presiding, "Announce a session", async () => {
    await presiding.fill({ "Title of the session": "Inter-sessional meetings", Place: "New York" });
    for (const choice of ["Inter-sessional meeting", "Hybrid", "To be confirmed", "States", "Accredited organisations"])
      await presiding.tick(choice);
    await presiding.fill(dayOf(60), presiding.page.getByRole("group", { name: "First day" }));
    await presiding.fill(dayOf(64), presiding.page.getByRole("group", { name: "Last day" }));
    await presiding.look("announce-session");
  });
  await letItDo(presiding, "Announce a paper", async () => {
    await presiding.tick("Programme of work");
    await presiding.fill({
      Title: "Provisional programme of work",
      Symbol: "DM/PW.7",
      "When it comes (optional)": "In due course.",
    });
    await presiding.tick("Accredited organisations and all missions");
  });
  await presiding.follow("Recipients and enclosures");
  await presiding.tick("All that are accredited to the process");
  await presiding.look("reach");
  await presiding.press("Save");
  await presiding.expectWords(/missions and [1-9]\d* organisations?/);
  await getSecondLook(presiding, colleague);
  await circulateNow(presiding);
  await openLetter(stateA, meetings);
  await stateA.expectWords("Provisional programme of work · DM/PW.7 · To come: In due course.");
  await stateA.follow(/Inter-sessional meetings/);
  await stateA.expectHeading("Inter-sessional meetings");
  await stateA.expectWords("To be confirmed", "Hybrid", "New York");
  await stateA.look("session");
});

chapter(
  "whoever has no account finds papers and dates, and joins and leaves the e-mail list by its links",
  async () => {
    const anybody = await enter("3-anybody");
    const process = "/en/processes/demonstration-mechanism";
    for (const [address, name] of [
      ["/en/calendar", "calendar"],
      [`${process}/papers?kind=working_paper`, "papers"],
      [`${process}/papers/DM_WP.1/compare?from=1&to=2`, "paper-compared"],
    ] as const) {
      await anybody.visit(address);
      await anybody.lookIn(["en", "ar-XB"], name);
    }
    await anybody.visit(`${process}/papers`);
    await anybody.follow("Get papers and dates by e-mail");
    await anybody.press("Ask for letters");
    await anybody.expectWords("E-mail address: enter one.");
    await anybody.look("subscribe-without-address");
    await anybody.fill({ "E-mail address": "listener@list.example" });
    await anybody.press("Ask for letters");
    await anybody.expectHeading("Look into your mailbox");
    const { text } = await letterTo(anybody, "listener@list.example", /Action: confirm letters/);
    const link = linkIn(text, /\/en\/subscriptions\/confirm-subscription\?token=[\w-]+/);
    await anybody.visit(link);
    await anybody.look("confirm-subscription");
    await anybody.press("Confirm");
    await anybody.expectWords("The address is confirmed.");
    await anybody.visit(link);
    await anybody.expectHeading("The address is confirmed");
    await anybody.look("subscription-confirmed");
    const paper = await letterOfPaper(anybody);
    await anybody.visit(linkIn(paper, /\/en\/subscriptions\/[0-9a-f-]{36}\/end-subscription\?letter/));
    await anybody.look("end-subscription");
    await anybody.press("End the letters");
    await anybody.expectWords("no letters come, and it is forgotten");
    await anybody.look("subscription-ended");
  },
);

/** The Chair circulates a paper for everybody, of which the list is told. */
async function letterOfPaper(reader: Visitor): Promise<string> {
  await presiding.visit("/en/secretariat/processes/demonstration-mechanism/circulate-paper");
  await presiding.tick("Information document");
  await presiding.fill({
    Title: "Where the rooms are",
    Symbol: "DM/INF.8",
    "Text (optional)": "1. Conference Room 4.",
  });
  await presiding.tick("Everybody");
  await presiding.tick("English");
  await presiding.press("Continue");
  await presiding.expectWords("Circulate this paper?");
  await presiding.look("circulate-paper-read-back");
  await presiding.press("Circulate a paper");
  return (await letterTo(reader, "listener@list.example", /DM\/INF\.8/)).text;
}

function linkIn(text: string, link: RegExp): string {
  return mustExist(link.exec(text)?.[0] ?? null);
}

function dayOf(days: number): Record<string, string> {
  const { Day = "", Month = "", Year = "" } = dayAndClock(days);
  return { Day, Month, Year };
}
