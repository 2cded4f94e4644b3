import { expect, test } from "vitest";
import { askSecondLook } from "#acts/chair-letters/ask-second-look.ts";
import { beginChairLetter } from "#acts/chair-letters/begin-chair-letter.ts";
import { aColleague, aLetterDraft } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();

test("whoever is alone in the Chair's office reads that nobody was told, until a colleague is there", async () => {
  const given = await givenProcess(db);
  await givenMission(db);
  const desk = as(db, given.chair, round.circulating);
  const letter = accepted(await beginChairLetter(desk, { draft: aLetterDraft() })).next;
  accepted(await askSecondLook(desk, { chairLetter: letter.id, seen: letter.version }));
  const context = aLoadContext(db, { now: round.circulating });
  const { cookies } = await signedInAs(context, given.chair.person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const page = async () =>
    (await portal(context, `/en/chair/chair-letters/${letter.id}?done=asked`, { headers })).text();
  const [nobody, told] = ["nobody was told, and the letter waits", "Your colleagues have been told."];
  expect(await page()).toContain(nobody);
  expect(await page()).not.toContain(told);
  await aColleague(db, given);
  expect(await page()).toContain(told);
  expect(await page()).not.toContain(nobody);
});
