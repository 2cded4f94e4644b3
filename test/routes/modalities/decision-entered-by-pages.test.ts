import { expect, test } from "vitest";
import { openRegister } from "#acts/organisations/open-register.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { informationItems } from "#domain/modalities/provisions.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { aDatabase } from "#support/database.ts";
import { readDecision, readRound } from "#support/decision-round.ts";
import { enterByPages } from "#support/enter-by-pages.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenProcess } from "#support/given.ts";
import { playThroughActs } from "#support/play-through-acts.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { givenJobs } from "../../jobs/kit/given.ts";

/* What is entered through the pages is what the file says, for one decision of each kind of stage, and for the Working Group's. */

const database = await aDatabase();
const { db } = database;
const portal = await theWholePortal();

const { date: datedOn, ...oewg } = oewg2021To2025;
/** It asks about the members too, and lets be told who governs and who pays. */
const { information } = oewg.provisions;
const furtherAsked = {
  ...oewg.provisions,
  information: {
    ...information,
    required: informationItems.filter((item) => item === "members" || information.required.includes(item)),
    optional: ["governingBody", "funding"] as const,
  },
};
const { officer } = await givenProcess(db);
for (const slug of ["consultative-status", "first-conference", "roll-of-the-council"])
  accepted(
    await openRegister(as(db, officer, round.processOpened), {
      slug,
      title: `The ${slug}`,
      kind: "membership",
      citation: { source: "Invented for the tests", paragraph: null },
    }),
  );

test.each([
  ["the Working Group's", { ...oewg, datedOn, provisions: furtherAsked }],
  ["rulings: claims against two registers", readDecision("claims-against-two-registers")],
  ["a window: a hold that becomes an objection", readDecision("hold-becomes-objection")],
  ["lists and a determination: a vote", readDecision("vote-keeps-objected-name")],
])("%s", { timeout: 60_000 }, async (_kind, text) => {
  const given = await givenProcess(db);
  const decision = await enterByPages(db, portal, { chair: given.chair.person, text, at: round.proposed });
  const { title, issuer, citation, date, text: words, provisions, classes } = decision;
  expect({ title, issuer, citation, datedOn: date, text: words, provisions, classes }).toEqual(text);
});

/** What time has decided is put on record. */
const recording = new Set(["conclude-silence-procedures", "lapse-no-objection-periods", "keep-standings"]);

test("what was entered through the pages is adopted under silence, and its round ends as the one of the file does", async () => {
  const played = readRound("final-list-shorter");
  const jobs = givenJobs(database, instant("2024-01-02T00:00:00Z"));
  const { seen } = await playThroughActs(
    database,
    played,
    async (at) => {
      jobs.setClock(at);
      for (const { name, run } of schedule) if (recording.has(name)) await run(jobs);
    },
    ({ chair }, text, at) => enterByPages(db, portal, { chair: chair.person, text, at }),
  );
  expect(seen).toEqual(played.standings);
}, 60_000);
