import { Temporal } from "temporal-polyfill";
import type { Visitor } from "#support/visitor.ts";
import { signIn, signInToOffice } from "#support/walk/account.ts";
import { moveClockPast, moveClockToNoon } from "#support/walk/clock.ts";
import { callOfConference, type Conference, nameOf, playConference } from "#support/walk/conference.ts";
import { letterTo } from "#support/walk/mailbox.ts";
import { delegateOfStateA, readList } from "#support/walk/mission.ts";
import { circulateList, officer } from "#support/walk/secretariat.ts";
import { aStage } from "#support/walk/stage.ts";

let conference: Conference;
const { enter, chapter } = aStage("hold-over-a-day-off", {
  before: async (dataDirectory) => {
    conference = await playConference(dataDirectory, {
      decision: "hold-becomes-objection",
      applicants: ["Amber", "Basalt"],
      begins: 40,
    });
  },
});

const amber = nameOf("Amber");
const basalt = nameOf("Basalt");

const today = Temporal.Now.plainDateISO("Africa/Nairobi");
const isWeekend = (day: Temporal.PlainDate) => day.dayOfWeek > 5;
/** The first working day from tomorrow on is off. */
let dayOff = today.add({ days: 1 });
while (isWeekend(dayOff)) dayOff = dayOff.add({ days: 1 });
/** Five working days from today, but for the day off. */
let limit = today;
for (let counted = 0; counted < 5;) {
  limit = limit.add({ days: 1 });
  if (!isWeekend(limit) && !limit.equals(dayOff)) counted += 1;
}

let administrator: Visitor;
let stateA: Visitor;

const addressOf = (applicant: string) => conference.applicants.get(applicant) ?? "";

/** The status page of one that applied, as its own people read it. */
async function ownStatus(applicant: string, part?: string): Promise<Visitor> {
  const visitor = await enter(part);
  await signIn(visitor, addressOf(applicant));
  await visitor.visit(`/en/organisation/applications/${conference.references.get(applicant) ?? ""}`);
  return visitor;
}

const inWords = (day: Temporal.PlainDate) =>
  day.toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });

chapter("an officer enters the day off from its circular, then the list goes out", async () => {
  const secretariat = await enter("1-secretariat");
  await signInToOffice(secretariat, officer);
  await secretariat.visit("/en/secretariat/calendars");
  await secretariat.look("calendars");
  await secretariat.follow("Enter a year’s holidays");
  await secretariat.fill({
    "Duty station": "New York",
    Year: String(dayOff.year),
    Circular: "Synthetic circular 1",
    "The days": `${dayOff.toString()} A day off`,
  });
  await secretariat.press("Compare");
  await secretariat.expectWords("1 day is entered", "A day off");
  await secretariat.look("compare");
  await secretariat.press("Record the holidays");
  await secretariat.expectWords("From now on working days are counted by it.");
  await secretariat.look("holidays");
  const circulating = await enter();
  await signInToOffice(circulating, officer);
  await circulateList(circulating, callOfConference, 1, "Nairobi");
});

chapter("a State holds two: five working days, the day off not counted", async () => {
  stateA = await enter("2-state-a");
  await signInToOffice(stateA, delegateOfStateA);
  await readList(stateA, callOfConference);
  await stateA.tick(amber);
  await stateA.tick(basalt);
  await stateA.press("Continue to confirmation");
  await stateA.expectHeading("Confirm what your mission says");
  await stateA.expectWords("for 5 working days at most. When its limit ends it becomes an objection.");
  await stateA.tick("It holds");
  await stateA.look("confirm-hold");
  await stateA.press("Send it about these 2 organisations");
  await stateA.expectHeading("Hold received");
  await stateA.expectWords(
    `Holds ${limit.toLocaleString("en-GB", { day: "numeric", month: "short" })}`,
    "A hold that is not lifted before its limit ends becomes an objection.",
  );
  await stateA.look("hold-note");
});

chapter(
  "the period closes for the others; what is held stays open for every State, and its applicant reads until when",
  async () => {
    administrator = await enter();
    await signInToOffice(administrator, "administrator@secretariat.example");
    await moveClockPast(administrator, `The no-objection period of “${callOfConference}” closes`);
    const own = await ownStatus("Amber", "3-held");
    await own.expectWords(`A Member State may object until ${inWords(limit)}`);
    await own.expectNoWords("State A");
    await own.look("held");
  },
);

chapter("one hold is lifted, and silence accredits at once; the other becomes an objection at its limit", async () => {
  await signInToOffice(stateA, delegateOfStateA);
  await stateA.visit("/en/mission/objections");
  await stateA.follow(/^N-/);
  await stateA.follow(`Lift the hold on ${basalt}`);
  await stateA.look("lift-hold");
  await stateA.press("Lift the hold");
  await stateA.expectWords(`The hold on ${basalt} has been lifted.`);
  await stateA.look("lifted");
  const lifted = await ownStatus("Basalt", "4-accredited");
  await lifted.expectWords("Outcome being settled");
  const days = Temporal.Now.plainDateISO("America/New_York").until(limit).days + 1;
  await moveClockToNoon(administrator, days);
  const held = await ownStatus("Amber", "5-not-accredited");
  await held.expectWords(
    "A Member State objected within the period. Applicants are not told which.",
    `Objected to (ended here) ${inWords(limit)}`,
  );
  await held.expectNoWords("State A");
  await held.look("not-accredited");
  await letterTo(held, addressOf("Amber"), /Not accredited: Amber/);
  await signIn(lifted, addressOf("Basalt"));
  await lifted.follow(conference.references.get("Basalt") ?? "");
  await lifted.expectWords("Your organisation is accredited since", "No Member State objected.");
  await lifted.look("accredited");
  await letterTo(held, addressOf("Basalt"), /Accredited: Basalt/);
});

chapter("everybody reads who is accredited, and nobody who held", async () => {
  const anybody = await enter("6-public");
  await anybody.visit(`/en/processes/${conference.slug}`);
  await anybody.expectNoWords("State A", amber);
  await anybody.look("process");
  await anybody.visit(`/en/accredited-organisations?process=${conference.slug}`);
  await anybody.expectWords("1 organisation", basalt);
});
