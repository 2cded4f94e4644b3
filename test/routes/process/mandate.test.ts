import { expect, test } from "vitest";
import { findProcessBySlug } from "#db/process/processes.ts";
import { aDatabase } from "#support/database.ts";
import { aProcess, date, round } from "#support/factories.ts";
import { givenMission, givenProcess } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";
import * as endMandate from "../../../app/routes/secretariat/end-mandate.tsx";
import * as openProcess from "../../../app/routes/secretariat/open-process.tsx";

const { db } = await aDatabase();
const { officer } = await givenProcess(db);
await givenMission(db);
const desk = await signedInAs(aLoadContext(db, { now: round.processOpened }), officer.person);
const portal = await thePublicPortal();

function day(name: string, iso: string): Record<string, string> {
  const { year, month, day } = date(iso);
  return { [`${name}.day`]: String(day), [`${name}.month`]: String(month), [`${name}.year`]: String(year) };
}

test("a process without a last day is opened; its end is read back with what ends by it, entered once, and shown with its document", async () => {
  const { slug, title, shortName, mandate, citation, dutyStation } = aProcess();
  const opened = await desk.send(openProcess, "/en/secretariat/open-process", {
    ...{ title, shortName, slug, mandate, source: citation.source, dutyStation },
    ...day("begins", "2021-06-01"),
  });
  expect(opened.location).toContain(`/en/secretariat/processes/${slug}/schedule-session`);
  expect((await findProcessBySlug(db, slug))?.endsOn).toBeNull();
  const page = async (address: string) => (await portal(aLoadContext(db), address)).text();
  expect(await page(`/en/processes/${slug}`)).toContain("Process, with no end set");
  expect(await page("/api/v1/processes")).toContain(`"ends_on":null`);

  const path = `/en/secretariat/processes/${slug}/end-mandate`;
  const send = (form: Record<string, string>) => desk.send(endMandate, path, form, { process: slug });
  const past = await send({ ...day("lastDay", "2021-05-31"), "citation.source": "Decision 85/500 (synthetic)" });
  expect(past.status).toBe(409);
  expect(JSON.stringify(past.data)).toContain("31\u00a0May 2021 is over");
  const form = { ...day("lastDay", "2031-12-31"), "citation.source": "Decision 85/500 (synthetic)" };
  expect((await send({ ...form, "citation.source": "" })).status).toBe(422);
  const read = await send(form);
  expect([read.status, read.data]).toMatchObject([
    200,
    { confirm: { lastDay: "2031-12-31", accredited: 0, letters: { missions: 1, chair: 0, organisations: 0 } } },
  ]);
  expect((await findProcessBySlug(db, slug))?.endsOn).toBeNull();
  expect((await send({ ...form, step: "confirm" })).location).toContain("done=ended");
  const after = await page(`/en/processes/${slug}`);
  for (const words of ["Process, until 31\u00a0December 2031", "Decision 85/500 (synthetic)"])
    expect(after).toContain(words);
  expect((await send({ ...form, step: "confirm" })).status).toBe(409);
});
