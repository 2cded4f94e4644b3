import { expect, test } from "vitest";
import { type LookUpOrganisation, lookUpOrganisation } from "#acts/applications/look-up-organisation.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOfficer, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { countOf, eventsOf } from "#support/record.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const desk = as(db, given.officer, round.reviewing);
const beside = as(db, await givenOfficer(db), later(round.reviewing, { minutes: 1 }));

const entry = { number: "0exampe44", name: "Institute of Example Bay", country: "Exampleland", status: "active" };

function aLookUp(reference: string, changes: Partial<LookUpOrganisation> = {}): LookUpOrganisation {
  const from = "https://ror.example.org/v2/organizations?affiliation=Institute";
  const answer = Buffer.from('{"number_of_results":1}');
  return { reference, directory: "ror", asked: "Institute", from, answer, entry, ...changes };
}

test("what a directory answered is kept with the case, the latest first, once; the record says in which, and not what came of it", async () => {
  const { id, reference } = (await givenSubmitted(db, given)).application;
  const once = aLookUp(reference, { key: "one" });
  accepted(await lookUpOrganisation(desk, once));
  accepted(await lookUpOrganisation(desk, once));
  accepted(await lookUpOrganisation(beside, aLookUp(reference, { directory: "gleif", entry: null })));
  const seen = await seeApplicationForReview(beside, reference);
  expect(seen?.lookUps?.map((one) => [one.directory, one.asked, one.entry, one.at])).toEqual([
    ["gleif", "Institute", null, later(round.reviewing, { minutes: 1 }).toString()],
    ["ror", "Institute", entry, round.reviewing.toString()],
  ]);
  expect((await eventsOf(database, id)).slice(-2)).toEqual(["OrganisationLookedUp", "OrganisationLookedUp"]);
  expect(await countOf(database, "audit_trail", "data::text like '%Example Bay%'")).toBe(0);
  expect(await countOf(database, "letter", "data::text like '%Example Bay%'")).toBe(0);
});

test("a look-up is of what was received, names a number of its directory, and is an officer's", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { reference } = application;
  for (const number of ["0exampe45", "XXXX00EXAMPLE0000185"])
    expect(refused(await lookUpOrganisation(desk, aLookUp(reference, { entry: { ...entry, number } }))).because).toBe(
      "number_is_not_of_directory",
    );
  for (const actor of [given.chair, applicant])
    expect(refused(await lookUpOrganisation(as(db, actor, round.reviewing), aLookUp(reference))).because).toBe(
      "not_allowed",
    );
  const draft = (await givenDraft(db, given)).application.reference;
  for (const other of [draft, "A-0000-0000"])
    expect(refused(await lookUpOrganisation(desk, aLookUp(other))).because).toBe("not_found");
});
