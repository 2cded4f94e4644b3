import { expect } from "vitest";
import type { Visitor } from "#support/visitor.ts";
import { signIn, signInToOffice } from "#support/walk/account.ts";
import { moveClockPast, moveClockToNoon } from "#support/walk/clock.ts";
import { callOfConference, type Conference, nameOf, playConference } from "#support/walk/conference.ts";
import { letterTo } from "#support/walk/mailbox.ts";
import { delegateOfStateA, delegateOfStateB, objectTo, readList } from "#support/walk/mission.ts";
import { circulateList, dayAndClock, officer } from "#support/walk/secretariat.ts";
import { aStage } from "#support/walk/stage.ts";

let conference: Conference;
const { enter, chapter } = aStage("body-decides-by-vote", {
  before: async (dataDirectory) => {
    conference = await playConference(dataDirectory, {
      decision: "vote-keeps-objected-name",
      applicants: ["Amber", "Basalt", "Cedar"],
      begins: 4,
    });
  },
});

const amber = nameOf("Amber");
const basalt = nameOf("Basalt");
const cedar = nameOf("Cedar");
const symbol = "A/CONF.900/2";

let administrator: Visitor;

const addressOf = (applicant: string) => conference.applicants.get(applicant) ?? "";

/** The status page of one that applied, as its own people read it. */
async function ownStatus(applicant: string, part?: string): Promise<Visitor> {
  const visitor = await enter(part);
  await signIn(visitor, addressOf(applicant));
  await visitor.visit(`/en/organisation/applications/${conference.references.get(applicant) ?? ""}`);
  return visitor;
}

chapter("the list is sealed and goes out, and a State objects to two of three on it", async () => {
  const secretariat = await enter();
  await signInToOffice(secretariat, officer);
  await circulateList(secretariat, callOfConference, 2);
  const stateA = await enter();
  await signInToOffice(stateA, delegateOfStateA);
  await readList(stateA, callOfConference);
  await objectTo(stateA, [amber, basalt], "They are not known to us.");
});

chapter(
  "silence accredits the third; the two that were objected to wait for the body, which owes its answer",
  async () => {
    administrator = await enter();
    await signInToOffice(administrator, "administrator@secretariat.example");
    await moveClockPast(administrator, `The no-objection period of “${callOfConference}” closes`);
    const own = await ownStatus("Amber", "2-before-the-body");
    await own.expectWords("Before the body that decides", "This is not yet an outcome.");
    await own.expectWords(/Withdraw the application Until the outcome is known/);
    await own.expectNoWords("State A");
    await own.look("before-the-body");
    await letterTo(own, addressOf("Amber"), /The no-objection period has ended/);
  },
);

chapter(
  "in the session one enters what was voted, with the figures, and keeps a name that was objected to",
  async () => {
    await moveClockToNoon(administrator, 5);
    const secretariat = await enter("1-secretariat");
    await signInToOffice(secretariat, officer);
    await secretariat.visit("/en/secretariat/determinations");
    await secretariat.look("determinations");
    await secretariat.follow(/^Enter what was decided/);
    await secretariat.expectWords("2 organisations wait for the body.");
    await secretariat.look("enter-determination");
    await secretariat.fill({ ...dayAndClock(5), "Hour (24-hour clock)": "10:00", "Symbol of the document": symbol });
    await secretariat.tick("By vote");
    await secretariat.fill({
      [`Decided on ${amber}`]: "Approved",
      [`Votes on ${amber}`]: "90-20-5",
      [`Decided on ${basalt}`]: "Not approved",
      [`Votes on ${basalt}`]: "30-70-15",
    });
    await secretariat.press("Enter it");
    await secretariat.expectWords("Somebody else must now confirm it.", "You have entered this yourself.", "90-20-5");
    await secretariat.look("entered");
    const own = await ownStatus("Amber");
    await own.expectWords("Before the body that decides");
  },
);

chapter("the Chair finds it on the desk, and confirms it", async () => {
  const presiding = await enter("3-chair");
  await signInToOffice(presiding, conference.chair);
  await presiding.expectWords("To confirm");
  await presiding.look("desk");
  await presiding.follow(`What the body decided, ${symbol}`);
  await presiding.follow("Confirm what the body decided");
  await presiding.expectWords("1 organisation is accredited at once, 1 is not approved, none is put off.");
  await presiding.look("confirm");
  await presiding.press("Confirm what the body decided");
  await presiding.expectWords("Accreditations are granted and everybody is told.");
  await presiding.look("confirmed");
});

chapter("each reads what became of it, from the instant of the vote on", async () => {
  const kept = await ownStatus("Amber", "4-kept");
  await kept.expectWords(
    /accredited since \d+ \w+ \d+, 10:00, New York time/,
    "The body that decides on the list has decided so.",
  );
  await kept.look("accredited");
  await letterTo(kept, addressOf("Amber"), /Accredited: Amber/);
  const left = await ownStatus("Basalt", "5-left-out");
  await left.expectWords("Your organisation was not accredited in this round. The body decided against it.");
  await left.look("not-accredited");
  await letterTo(left, addressOf("Basalt"), /Not approved by the body: Basalt/);
  const silent = await ownStatus("Cedar");
  await silent.expectWords("No Member State objected.");
});

chapter("missions are told, and the list of the accredited follows", async () => {
  const stateB = await enter("6-state-b");
  const letter = await letterTo(stateB, "mission@state-b.example", /Decided: the list/);
  expect(letter.text).toContain("1 organisation is accredited by it.");
  await signInToOffice(stateB, delegateOfStateB);
  await stateB.visit(new URL(/http\S+determinations\S+/.exec(letter.text)?.[0] ?? "").pathname);
  await stateB.expectWords(symbol, amber);
  await stateB.expectNoWords("State A");
  await stateB.look("decided");
  await stateB.visit(`/en/processes/${conference.slug}`);
  await stateB.expectWords("2 left to the body that decides", symbol);
  await stateB.look("process");
  await stateB.visit(`/en/accredited-organisations?process=${conference.slug}`);
  await stateB.expectWords("2 organisations", amber, cedar);
  await stateB.expectNoWords(basalt);
});
