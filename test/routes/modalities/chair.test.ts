import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenApplicant,
  givenChair,
  givenCirculated,
  givenMission,
  type GivenProcess,
  givenProcess,
  givenSilence,
  givenText,
} from "#support/given.ts";
import { aBrowserOn, aLoadContext, signedInAs } from "#support/request.ts";
import * as beginRevision from "../../../app/routes/chair/begin-revision.tsx";
import * as beginWorkingDraft from "../../../app/routes/chair/begin-working-draft.tsx";
import * as draftModalities from "../../../app/routes/chair/draft-modalities.tsx";
import * as home from "../../../app/routes/chair/home.tsx";
import * as objectors from "../../../app/routes/chair/objectors.tsx";
import * as openSilenceProcedure from "../../../app/routes/chair/open-silence-procedure.tsx";
import * as recordAdoption from "../../../app/routes/chair/record-adoption.tsx";
import * as silenceProcedure from "../../../app/routes/chair/silence-procedure.tsx";
import { aChairOf, unknownIds } from "./chair-given.ts";

const { db } = await aDatabase();

const at = (path: string, id: string) => `/en/chair/modalities/${id}${path}`;

const versionsOf = (given: GivenProcess) => listModalitiesDecisions(db, given.process.id);

const notes = await givenCirculated(db, { count: 3 });
const silence = await givenSilence(db);
const stranger = await givenProcess(db);

describe("the pages of the Chair", () => {
  type Page = { loader: (args: LoaderFunctionArgs) => unknown };
  const draft = { decision: silence.decision.id };
  const pages: [string, Page, string, Record<string, string>][] = [
    ["home", home, "/en/chair", {}],
    ["begin", beginWorkingDraft, "/en/chair/begin-working-draft", {}],
    ["draft", draftModalities, at("", draft.decision), draft],
    ["revise", beginRevision, at("/begin-revision", draft.decision), draft],
    ["adoption", recordAdoption, at("/record-adoption", draft.decision), draft],
    ["open silence", openSilenceProcedure, at("/open-silence-procedure", draft.decision), draft],
    [
      "silence",
      silenceProcedure,
      `/en/chair/silence-procedures/${silence.procedure.id}`,
      { procedure: silence.procedure.id },
    ],
  ];
  const objections: (typeof pages)[number] = [
    "objectors",
    objectors,
    `/en/chair/no-objection-periods/${notes.period.id}/objectors`,
    { period: notes.period.id },
  ];

  test.each([...pages, objections])(
    "lead whoever has not signed in to sign-in: %s",
    async (_name, page, url, params) => {
      const answer = await aBrowserOn(aLoadContext(db, { now: round.objecting })).load(page, url, params);
      expect(answer.status).toBe(302);
      expect(answer.location).toContain("/en/account/sign-in?then=");
    },
  );

  test.each([...pages, objections])("are closed to everybody else: %s", async (_name, page, url, params) => {
    const { mission } = await givenMission(db);
    const people = [
      await aPersonIn(db, { role: "secretariat" }),
      await aPersonIn(db, { role: "administrator" }),
      await aPersonIn(db, { role: "mission", mission }),
      (await givenApplicant(db)).person,
    ];
    for (const person of people) {
      const browser = await signedInAs(aLoadContext(db, { now: round.objecting }), person);
      expect((await browser.load(page, url, params)).status).toBe(403);
    }
  });

  test.each(pages)("are open to the Chair of the process: %s", async (_name, page, url, params) => {
    expect((await (await aChairOf(db, silence, round.silenceOpens)).load(page, url, params)).status).toBe(200);
  });

  test.each([...pages.slice(2), objections])(
    "do not say to the Chair of another process that it exists: %s",
    async (_name, page, url, params) => {
      const browser = await aChairOf(db, stranger, round.objecting);
      expect((await browser.load(page, url, params)).status).toBe(404);
      for (const id of unknownIds) {
        const unknown = Object.fromEntries(Object.keys(params).map((name) => [name, id]));
        expect((await browser.load(page, url, unknown)).status).toBe(404);
      }
    },
  );

  test("wait for the second factor", async () => {
    const { person } = await givenChair(db, silence.process.id);
    await keepingAccounts(db)
      .updateTable("person")
      .set({ two_factor_enabled: false })
      .where("id", "=", person)
      .execute();
    const browser = await signedInAs(aLoadContext(db, { now: round.silenceOpens }), person);
    expect((await browser.load(home, "/en/chair")).location).toBe("/en/account/set-up-second-factor");
  });
});

describe("the acts of the Chair", () => {
  type Page = { action: (args: ActionFunctionArgs) => unknown };
  const acts: [string, Page, (id: string) => string, () => URLSearchParams | Record<string, string>][] = [
    ["begin", beginWorkingDraft, () => "/en/chair/begin-working-draft", () => ({ from: "blank" })],
    ["revise", beginRevision, (id) => at("/begin-revision", id), () => ({})],
    ["adoption", recordAdoption, (id) => at("/record-adoption", id), () => ({})],
    ["open silence", openSilenceProcedure, (id) => at("/open-silence-procedure", id), () => ({ step: "open" })],
  ];

  test.each(acts)("are closed to everybody else: %s", async (_name, page, url, fields) => {
    const given = await givenText(db);
    const { mission } = await givenMission(db);
    const id = given.decision.id;
    for (const office of [
      { role: "secretariat" },
      { role: "administrator" },
      { role: "mission", mission },
      { role: "applicant" },
    ] as const) {
      const browser = await signedInAs(aLoadContext(db, { now: round.proposed }), await aPersonIn(db, office));
      expect((await browser.send(page, url(id), fields(), { decision: id })).status).toBe(403);
    }
    const anybody = aBrowserOn(aLoadContext(db, { now: round.proposed }));
    const turnedAway = await anybody.send(page, url(id), fields(), { decision: id });
    // What was typed comes back with a sign-in beside it.
    const says = new URLSearchParams(fields()).size > 0;
    if (says) expect([turnedAway.status, turnedAway.location]).toEqual([403, null]);
    else expect(turnedAway.location).toContain("/en/account/sign-in");
    expect(await versionsOf(given)).toHaveLength(1);
  });

  test.each(acts.slice(1))("find nothing of another process: %s", async (_name, page, url, fields) => {
    const { id } = (await givenText(db)).decision;
    const browser = await aChairOf(db, stranger, round.proposed);
    expect((await browser.send(page, url(id), fields(), { decision: id })).status).toBe(404);
    const unknown = { decision: "00000000-0000-4000-8000-000000000000" };
    expect((await browser.send(page, url(unknown.decision), fields(), unknown)).status).toBe(404);
  });
});

describe("home", () => {
  const load = async (given: GivenProcess, now: Instant) =>
    (await (await aChairOf(db, given, now)).load(home, "/en/chair")).data;

  test("is empty before a text has been proposed", async () => {
    expect(await load(stranger, round.proposed)).toMatchObject({ versions: [], periods: [] });
  });

  test("shows how the text and its silence stand at the instant, whatever jobs have recorded", async () => {
    const given = await givenSilence(db);
    const stands = async (now: Instant) => (await load(given, now)).versions[0];
    expect(await stands(round.silenceOpens)).toMatchObject({
      standing: "under-silence",
      silence: {
        standing: "open",
        opensAt: round.silenceOpens.toString(),
        closesAt: round.silenceCloses.toString(),
      },
    });
    expect(await stands(round.silenceCloses.add({ seconds: 1 }))).toMatchObject({ standing: "settling" });
    expect(await stands(round.inForce)).toMatchObject({ standing: "adopted", silence: { standing: "passed" } });
  });

  test("counts the notes of each period, and only where the decision discloses them to the Chair", async () => {
    const mission = await givenMission(db);
    for (const [objectorSeenBy, expected] of [
      [["chair"], 1],
      [["member-states"], null],
    ] as const) {
      const { objection, disclosure } = oewg2021To2025.provisions;
      const given = await givenCirculated(db, {
        provisions: {
          objection: { ...objection, objectorSeenBy },
          disclosure: { ...disclosure, objectors: objectorSeenBy },
        },
      });
      const applications = given.listed.map(({ application }) => application.reference);
      const input = { period: given.period.id, applications, basis: null };
      accepted(await raiseObjection(as(db, mission, round.objecting), input));
      expect((await load(given, round.objecting)).periods).toMatchObject([{ standing: "open", notes: expected }]);
    }
  });
});
