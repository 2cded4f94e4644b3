import { expect, test } from "vitest";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenProcess, givenProgramme, givenSilence } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();

async function read(person: Id<"person">, address: string) {
  const context = () => ({ ...aLoadContext(db, { now: round.inForce }), shared: {} });
  const { cookies } = await signedInAs(context(), person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const answer = await portal(context(), address, { headers });
  expect(answer.status).toBe(200);
  return answer.text();
}

const title = "Letters that went out with a text under silence";

test("letters that went out with a text stand among those of the Chair, for its office and the missions, each on the page of its procedure", async () => {
  const given = await givenSilence(db);
  const { text } = await givenProgramme(db, given);
  const place = async (letter: string | null, hours: number, of: Parameters<typeof openSilenceProcedure>[1]["of"]) => {
    const opening = { of, closesAt: round.silenceCloses, zone: given.process.zone, letter };
    const at = later(round.silenceOpens, { hours });
    return accepted(await openSilenceProcedure(as(db, given.chair, at), opening)).next.id;
  };
  const ofText = await place("Excellencies, a programme of work.", 1, { kind: "text", id: text.id });
  const { text: other } = await givenProgramme(db, given);
  const without = await place(null, 2, { kind: "text", id: other.id });

  const ofChair = await read(given.chair.person, "/en/chair/chair-letters");
  const ofMission = await read(given.observer.person, "/en/mission/chair-letters");
  expect(ofMission).not.toContain("No letter of the Chair has come.");
  for (const [html, desk] of [
    [ofChair, "chair"],
    [ofMission, "mission"],
  ] as const) {
    const at = (id: string) => html.indexOf(`href="/en/${desk}/silence-procedures/${id}"`);
    expect(html).toContain(title);
    expect(html).toContain(text.title);
    // The latest first; what went out without a letter is none.
    expect(at(ofText)).toBeGreaterThan(0);
    expect(at(given.procedure.id)).toBeGreaterThan(at(ofText));
    expect(at(without)).toBe(-1);
  }
  expect(await read(given.chair.person, `/en/chair/silence-procedures/${ofText}`)).toContain(
    "Excellencies, a programme of work.",
  );

  const elsewhere = await givenProcess(db);
  expect(await read(elsewhere.chair.person, "/en/chair/chair-letters")).not.toContain(title);
  expect(await read((await givenApplicant(db)).person, "/en/organisation/chair-letters")).not.toContain(title);
});
