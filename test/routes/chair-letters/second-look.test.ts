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

test("whoever says that a letter can go out reads beside it to how many it goes", async () => {
  const given = await givenProcess(db);
  await givenMission(db);
  const desk = as(db, given.chair, round.circulating);
  const letter = accepted(await beginChairLetter(desk, { draft: aLetterDraft() })).next;
  accepted(await askSecondLook(desk, { chairLetter: letter.id, seen: letter.version }));
  const colleague = await aColleague(db, given);
  const context = aLoadContext(db, { now: round.circulating });
  const { cookies } = await signedInAs(context, colleague.person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const page = await portal(context, `/en/chair/chair-letters/${letter.id}/give-second-look`, { headers });
  expect(await page.text()).toContain("It goes to 1 mission and no organisation.");
});
