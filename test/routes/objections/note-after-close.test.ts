import { expect, test } from "vitest";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { givenCirculated } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();

test("a note that is sent after the close says so once, whom it named, and what was typed", async () => {
  const given = await givenCirculated(db, { count: 2 });
  const { person } = await aDelegation(db);
  const named = given.listed.map(({ application }) => mustExist(application).reference);
  const context = () => ({ ...aLoadContext(db, { now: later(round.periodCloses, { seconds: 1 }) }), shared: {} });
  const cookies = Array.from((await signedInAs(context(), person)).cookies, ([name, value]) => `${name}=${value}`);
  const body = new URLSearchParams([
    ["step", "confirm"],
    ["basis", "Typed before the close."],
  ]);
  for (const reference of named) body.append("applications", reference);
  const address = `/en/mission/no-objection-periods/${given.period.id}/raise-objection`;
  const answer = await portal(context(), address, { headers: { Cookie: cookies.join("; ") }, method: "POST", body });
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page.match(/The no-objection period has closed/g)).toHaveLength(1);
  for (const words of [...named, "Not named in the note", "Typed before the close."]) expect(page).toContain(words);
});
