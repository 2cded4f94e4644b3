import { expect, test } from "vitest";
import { listBodies, listMemberships } from "#db/process/bodies.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { local, round } from "#support/factories.ts";
import { givenMission, givenProcess } from "#support/given.ts";
import { aLoadContext, said, signedInAs } from "#support/request.ts";
import * as bodies from "../../../app/routes/secretariat/bodies.tsx";
import * as body from "../../../app/routes/secretariat/body.tsx";
import * as determinations from "../../../app/routes/secretariat/determinations.tsx";
import * as endMembership from "../../../app/routes/secretariat/end-membership.tsx";
import * as nameBody from "../../../app/routes/secretariat/name-body.tsx";
import * as seatMember from "../../../app/routes/secretariat/seat-member.tsx";

const { db } = await aDatabase();
const { process, officer } = await givenProcess(db);
const [stateA, stateB, observer] = [
  await givenMission(db),
  await givenMission(db),
  await givenMission(db, { memberState: false }),
];
const desk = await signedInAs(aLoadContext(db, { now: round.callOpens }), officer.person);
const at = `/en/secretariat/processes/${process.slug}`;
const params = { process: process.slug };

const day = (name: string, [year, month, date]: readonly [string, string, string]) => ({
  [`${name}.day`]: date,
  [`${name}.month`]: month,
  [`${name}.year`]: year,
});
const grounds = { reason: "Elected.", "citation.source": "A/DEC/1", "citation.paragraph": "2" };

test("a body is named, seated and left through its pages, and each page says who is a member today", async () => {
  const before = (await desk.load(bodies, `${at}/bodies`, params)).data;
  expect(before).toMatchObject({ memberStates: 2, bodies: [] });

  const wrong = { title: "Committee", slug: "Member States", "citation.source": "" };
  const problems = said(await desk.send(nameBody, `${at}/name-body`, wrong, params)).problems;
  expect(problems.map(({ field }) => field)).toEqual(["slug", "citation.source"]);
  const named = { title: "Committee", slug: "committee", "citation.source": "A/RES/1" };
  expect((await desk.send(nameBody, `${at}/name-body`, named, params)).status).toBe(303);
  const again = await desk.send(nameBody, `${at}/name-body`, named, params);
  expect([again.status, said(again).problems.map(({ field }) => field)]).toEqual([422, ["slug"]]);

  const { id } = mustExist((await listBodies(db, process.id))[0]);
  const address = `${at}/bodies/${id}`;
  const ofBody = { ...params, body: id };
  const seat = (fields: Record<string, string>) => desk.send(seatMember, `${address}/seat-member`, fields, ofBody);
  expect((await seat({ ...grounds, mission: observer.mission })).status).toBe(422);
  expect((await seat({ ...grounds, mission: stateA.mission })).location).toBe(`${address}?done=seated`);
  const twice = await seat({ ...grounds, mission: stateA.mission });
  expect([twice.status, said(twice).problems.map(({ field }) => field)]).toEqual([422, ["mission"]]);
  const term = { ...day("first", ["2022", "1", "1"]), ...day("last", ["2022", "12", "31"]) };
  const past = await seat({ ...grounds, ...term, mission: stateB.mission });
  expect([past.status, said(past).problems.map(({ field }) => field)]).toEqual([422, ["past"]]);
  expect((await seat({ ...grounds, ...term, mission: stateB.mission, past: "yes" })).status).toBe(303);

  const seen = (await desk.load(body, address, ofBody)).data;
  expect(seen.seated).toBe(2);
  expect(seen.members).toMatchObject([
    {
      standing: "member",
      statedAsPast: true,
      from: { instant: local("2022-01-01T00:00").toString(), isWholeDay: true },
      to: { instant: local("2022-12-31T23:59:59.999").toString(), isWholeDay: true },
    },
    { standing: "member", from: { instant: round.callOpens.toString(), isWholeDay: false }, to: null },
  ]);

  const membership = mustExist((await listMemberships(db, [id])).find(({ mission }) => mission === stateA.mission));
  const ending = `${address}/members/${membership.id}/end-membership`;
  const ofSeat = { ...ofBody, membership: membership.id };
  expect((await desk.send(endMembership, ending, {}, ofSeat)).status).toBe(422);
  const left = { ...grounds, ...day("last", ["2022", "4", "30"]) };
  expect((await desk.send(endMembership, ending, left, ofSeat)).location).toBe(`${address}?done=ended`);
  expect((await desk.load(endMembership, ending, ofSeat)).data.member.refusal?.because).toBe("membership_has_ended");
  const later = await signedInAs(aLoadContext(db, { now: local("2022-05-01T00:00") }), officer.person);
  const after = (await later.load(body, address, ofBody)).data;
  expect(after.members.map(({ standing }) => standing)).toEqual(["member", "ended"]);
  expect((await later.load(bodies, `${at}/bodies`, params)).data.bodies).toMatchObject([{ members: 1 }]);
});

test("what is missing is named in the order of the page, and the desk finds the bodies of each process from its place for bodies", async () => {
  const { id } = mustExist((await listBodies(db, process.id))[0]);
  const empty = await desk.send(
    seatMember,
    `${at}/bodies/${id}/seat-member`,
    { "citation.source": "" },
    { ...params, body: id },
  );
  expect(said(empty).problems.map(({ field }) => field)).toEqual(["mission", "citation.source", "reason"]);
  const found = (await desk.load(determinations, "/en/secretariat/determinations")).data.processes;
  expect(found).toEqual([{ slug: process.slug, shortName: process.shortName }]);
});

test("a body of another process is not there", async () => {
  const other = await givenProcess(db);
  const { id } = mustExist((await listBodies(db, process.id))[0]);
  const elsewhere = `/en/secretariat/processes/${other.process.slug}/bodies/${id}`;
  const asked = (of: Id<"body">) => desk.load(body, elsewhere, { process: other.process.slug, body: of });
  expect((await asked(id)).status).toBe(404);
});
