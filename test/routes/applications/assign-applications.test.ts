import { expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aPersonIn, givenOfficer, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import * as application from "../../../app/routes/secretariat/application.tsx";
import * as assignApplications from "../../../app/routes/secretariat/assign-applications.tsx";
import * as queue from "../../../app/routes/secretariat/queue.tsx";

const { db } = await aDatabase();
const given = await givenOpenCall(db);
const colleague = await givenOfficer(db);
const context = aLoadContext(db, { now: round.reviewing });
const desk = await signedInAs(context, await aPersonIn(db, { role: "secretariat" }));
const beside = await signedInAs(context, colleague.person);

const page = "/en/secretariat/assign-applications";

test("Several are chosen in the queue, looked at on the page that confirms, and assigned; the way back is to the queue", async () => {
  const names = ["Forum of Harbours", "Institute of Tides"];
  const sent = [];
  for (const name of names) sent.push((await givenSubmitted(db, given, { name })).application.reference);
  const query = new URLSearchParams([
    ...sent.map((reference) => ["applications", reference]),
    ["officer", colleague.person],
    ["queue", "state=all"],
  ]).toString();
  const { seen } = (await desk.load(assignApplications, `${page}?${query}`)).data;
  expect(seen.named.map(({ name }) => name)).toEqual(names);
  const applications = seen.named.map(({ reference, n }) => `${reference}:${String(n)}`);
  const answer = await desk.send(assignApplications, `${page}?${query}`, { applications, officer: colleague.person });
  expect([answer.status, answer.location]).toEqual([303, "/en/secretariat?state=all&done=assigned"]);
  const rows = (await desk.load(queue, `/en/secretariat?state=all&assigned=${colleague.person}`)).data.queue.rows;
  expect(rows.map(({ reference }) => reference).toSorted()).toEqual(sent.toSorted());
});

test("From the case it is one press, and who comes second reads who was first", async () => {
  const { reference } = (await givenSubmitted(db, given, { name: "Union of Pilots" })).application;
  const address = `${page}?applications=${reference}&back=case&queue=state%3Dall`;
  const form = { applications: [`${reference}:0`], officer: "me" };
  const first = await desk.send(assignApplications, address, form);
  expect(first.location).toBe(`/en/secretariat/applications/${reference}?queue=state%3Dall&done=assigned`);
  const { assigned } = (await beside.load(application, `/en/secretariat/applications/${reference}`, { reference }))
    .data;
  expect(assigned).toMatchObject({ n: 1, isReaders: false });
  const second = await beside.send(assignApplications, address, form);
  expect(second.status).toBe(409);
  expect(second.data.refusal?.words).toContain(`${assigned?.officer ?? ""}\u2069 has taken it meanwhile`);
  const back = { applications: [`${reference}:1`], officer: "nobody" };
  expect((await desk.send(assignApplications, address, back)).location).toContain("done=givenBack");
});

test("Without an officer, an application or a sound row nothing is assigned, and it is said", async () => {
  const { reference } = (await givenSubmitted(db, given, { name: "Guild of Lamps" })).application;
  const wrong = async (form: Record<string, string | readonly string[]>) => {
    const answer = await desk.send(assignApplications, page, form);
    return [answer.status, answer.data.problems.map(({ field }) => field)];
  };
  expect(await wrong({ applications: [`${reference}:0`] })).toEqual([422, ["officer"]]);
  expect(await wrong({ applications: [`${reference}:0`], officer: "somebody" })).toEqual([422, ["officer"]]);
  expect(await wrong({ officer: "me" })).toEqual([422, ["applications"]]);
  expect(await wrong({ applications: [reference], officer: "me" })).toEqual([422, ["officer"]]);
  const { seen } = (await desk.load(assignApplications, page)).data;
  expect([seen.named, seen.left]).toEqual([[], []]);
});
