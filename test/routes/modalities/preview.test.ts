import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { listWorkingDrafts } from "#db/modalities/working-drafts.ts";
import { writeDecisionFile } from "#forms/modalities/decision-file.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, aPersonIn, as, givenProcess, givenText } from "#support/given.ts";
import { ownTracks } from "#support/own-tracks.ts";
import { givenPublicRound, objectedTo } from "#support/public-round.ts";
import { aBrowserOn, aLoadContext, said, signedInAs } from "#support/request.ts";
import * as fromFile from "../../../app/routes/chair/modalities-from-file.tsx";
import * as proposeText from "../../../app/routes/chair/propose-modalities.tsx";
import * as modalitiesFile from "../../../app/routes/public/modalities-file.ts";
import * as preview from "../../../app/routes/public/preview-modalities.tsx";
import { aChairOf } from "./chair-given.ts";

const { db } = await aDatabase();
const given = await givenPublicRound(db);
await given.object();
const now = round.afterwards;

const { provisions, title, issuer, citation, date: datedOn, text } = oewg2021To2025;
const draft = accepted(
  await proposeModalities(as(db, given.chair, now), {
    process: given.process.id,
    ...{ title, issuer, citation, datedOn, text },
    provisions: { ...provisions, effect: { kind: "body-decides", by: "vote", cites: provisions.effect.cites } },
  }),
).next;

const anybody = aBrowserOn(aLoadContext(db, { now }));
const chair = await aChairOf(db, given, now);
const officer = await signedInAs(aLoadContext(db, { now }), given.officer.person);
const otherChair = await aChairOf(db, await givenProcess(db), now);

const params = (version: number) => ({ process: given.process.slug, version: String(version) });
const address = (version: number, query = "") =>
  `/en/processes/${given.process.slug}/modalities/${String(version)}/preview${query}`;
const look = (who: typeof anybody, version: number, query = "") =>
  who.load(preview, address(version, query), params(version));

describe("the preview of a decision", () => {
  test("in force is for everybody, and a draft is for its Chair alone", async () => {
    expect((await look(anybody, 1)).status).toBe(200);
    expect((await look(anybody, draft.version)).status).toBe(404);
    expect((await look(officer, draft.version)).status).toBe(404);
    expect((await look(otherChair, draft.version)).status).toBe(404);
    expect((await look(chair, draft.version)).data.seen.ways[1]).toMatchObject({
      branch: [{ stage: { kind: "ruling", what: "determination" } }],
    });
  });

  test("counts its days from the day that is asked for, and from a usual one where it is none", async () => {
    const opensOn = async (query: string) => (await look(anybody, 1, query)).data.seen.opensOn;
    expect(await opensOn("?opens.day=3&opens.month=6&opens.year=2022")).toBe("2022-06-03");
    expect(await opensOn("?opens.day=31&opens.month=6&opens.year=2022")).toBe("2022-07-05");
  });

  test("says when a call closes by the text, and that it would close before the day from which the days are counted", async () => {
    const information = {
      ...provisions.information,
      closes: { before: { unit: "calendar_days", count: 42 }, clock: "18:00" },
    } as const;
    const { version } = accepted(
      await proposeModalities(as(db, given.chair, now), {
        process: given.process.id,
        ...{ title, issuer, citation, datedOn, text },
        provisions: { ...provisions, information },
      }),
    ).next;
    const closing = async (query: string) => (await look(chair, version, query)).data.seen.callCloses;
    expect(await closing("?opens.day=3&opens.month=6&opens.year=2022")).toMatchObject({
      at: "2022-06-13T22:00:00Z",
      isTooEarly: false,
    });
    expect(await closing("?opens.day=14&opens.month=6&opens.year=2022")).toMatchObject({ isTooEarly: true });
    expect((await look(anybody, 1)).data.seen.callCloses).toBeNull();
  });

  test("reads a past round: the objected are unknown where a body would have decided, and all others end as they did", async () => {
    const { ran } = (await look(chair, draft.version, `?call=${given.call.id}`)).data;
    const changed = ran?.counts.filter(({ differs }) => differs);
    expect(changed).toEqual([expect.objectContaining({ now: "not-accredited", under: "unknown", differs: true })]);
    expect(ran?.differing).toBe(changed?.[0]?.count);
    expect(ran?.named?.map(({ name }) => name)).toContain(objectedTo.name);
  });

  test("names who would end otherwise to the Secretariat and the Chair of the round, and counts them for all others", async () => {
    const ran = async (who: typeof anybody) => (await look(who, 1, `?call=${given.call.id}`)).data.ran;
    expect((await ran(officer))?.named).toEqual([]);
    expect((await ran(chair))?.named).toEqual([]);
    for (const who of [anybody, otherChair]) expect(await ran(who)).toMatchObject({ named: null, differing: 0 });
  });

  test("runs no round that is still open", async () => {
    const early = aBrowserOn(aLoadContext(db, { now: round.applying }));
    const { calls, ran } = (await look(early, 1, `?call=${given.call.id}`)).data;
    expect([calls, ran]).toEqual([[], null]);
  });
});

describe("a decision as a file", () => {
  const file = (who: typeof anybody, version: number, process = given.process.slug) =>
    who.load(modalitiesFile, `/en/processes/${process}/modalities/${String(version)}.json`, {
      process,
      version: String(version),
    });
  const choose = (content: string) => {
    const form = new FormData();
    form.set("idempotencyKey", randomUUID());
    form.set("file", new File([content], "decision.json", { type: "application/json" }));
    return form;
  };

  test("is given to who may read the version", async () => {
    expect(JSON.parse((await file(anybody, 1)).text ?? "")).toMatchObject({ title });
    expect((await file(anybody, draft.version)).status).toBe(404);
    expect((await file(chair, draft.version)).status).toBe(200);
  });

  test("becomes a draft with its own classes and tracks, and comes out of the record as the same bytes", async () => {
    const within = await givenProcess(db);
    const browser = await aChairOf(db, within, now);
    const sent = writeDecisionFile(ownTracks);
    const answer = await browser.send(fromFile, "/en/chair/begin-working-draft/file", choose(sent));
    const [draft] = await listWorkingDrafts(db, within.process.id);
    expect(answer.location).toBe(`/en/chair/working-drafts/${String(draft?.id)}?done=read`);
    const put = { working_draft: String(draft?.id) };
    const forward = `/en/chair/working-drafts/${String(draft?.id)}/propose-modalities`;
    expect((await browser.load(proposeText, forward, put)).data).toMatchObject({ isReady: true, refusal: null });
    const proposed = await browser.send(proposeText, forward, {}, put);
    const [record] = await listModalitiesDecisions(db, within.process.id);
    expect(proposed.location).toBe(`/en/chair/modalities/${String(record?.decision.id)}?done=proposed`);
    expect((await file(browser, 1, within.process.slug)).text).toBe(sent);
  });

  test("with problems writes nothing, and each problem is told with its place", async () => {
    const within = await givenText(db);
    const browser = await aChairOf(db, within, now);
    const broken = writeDecisionFile(ownTracks)
      .replace('"compiledBy": "secretariat"', '"compiledBy": "press"')
      .replace('"hours"', '"moons"');
    const answer = await browser.send(fromFile, "/en/chair/begin-working-draft/file", choose(broken));
    expect(answer.status).toBe(422);
    const words = said(answer).problems.map((problem) => problem.words.replaceAll(/[\u2068\u2069]/g, ""));
    expect(words).toEqual([
      "provisions.list.compiledBy: It must be one of: secretariat, chair, president.",
      "classes[1].track[2].hold.limit.unit: It must be one of: hours, calendar_days, working_days.",
    ]);
    expect(await listModalitiesDecisions(db, within.process.id)).toHaveLength(1);
  });

  test.each([
    ["none", choose("")],
    ["one of bytes", choose("\u0000")],
  ])("that is %s is asked for again", async (_what, form) => {
    expect([400, 422]).toContain((await chair.send(fromFile, "/en/chair/begin-working-draft/file", form)).status);
  });

  test("is for nobody but the Chair to send in", async () => {
    const mission = await aPersonIn(db, { role: "administrator" });
    const other = await signedInAs(aLoadContext(db, { now }), mission);
    expect((await other.send(fromFile, "/en/chair/begin-working-draft/file", choose("{}"))).status).toBe(403);
  });
});
