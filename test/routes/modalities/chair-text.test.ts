import { describe, expect, test } from "vitest";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aPersonIn, type GivenProcess, givenProcess, givenSilence, givenText } from "#support/given.ts";
import { aLoadContext, type Browser, said, signedInAs } from "#support/request.ts";
import * as draftModalities from "../../../app/routes/chair/draft-modalities.tsx";
import * as proposeModalities from "../../../app/routes/chair/propose-modalities.tsx";
import * as reviseModalities from "../../../app/routes/chair/revise-modalities.tsx";
import { aChairOf, formOf } from "./chair-given.tsx";

const { db } = await aDatabase();

const at = (path: string, id: string) => `/en/chair/modalities/${id}${path}`;
const versionsOf = (given: GivenProcess) => listModalitiesDecisions(db, given.process.id);

const silence = await givenSilence(db);
const stranger = await givenProcess(db);

describe("a text is proposed", () => {
  const send = async (given: GivenProcess, form: URLSearchParams) =>
    (await aChairOf(db, given, round.proposed)).send(proposeModalities, "/en/chair/propose-modalities", form);

  test("as the form has it, as a draft of the next version, and leads to it", async () => {
    const given = await givenText(db);
    const answer = await send(given, formOf({ title: "  Revised   modalities ", criteria: ["gender"] }));
    const [, second] = await versionsOf(given);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`/en/chair/modalities/${String(second?.decision.id)}?done=proposed`);
    expect(second?.decision).toMatchObject({ version: 2, title: "Revised modalities", process: given.process.id });
    expect(second?.decision.provisions.list.criteria).toEqual(["gender"]);
  });

  test("once, when the same form is sent twice", async () => {
    const given = await givenProcess(db);
    const browser = await aChairOf(db, given, round.proposed);
    const form = formOf({ idempotencyKey: "chair-test-key" });
    const [one, two] = [
      await browser.send(proposeModalities, "/en/chair/propose-modalities", form),
      await browser.send(proposeModalities, "/en/chair/propose-modalities", form),
    ];
    expect(two.location).toBe(one.location);
    expect(await versionsOf(given)).toHaveLength(1);
  });

  test.each([
    ["nothing in a required field", { title: " ", text: "" }, ["title", "text"]],
    ["a title that is too long", { title: "a".repeat(301) }, ["title"]],
    ["a text that is too long", { text: "a".repeat(100_001) }, ["text"]],
    ["a date that does not exist", { "dated.day": "31", "dated.month": "2" }, ["dated.day"]],
    ["an answer that is not offered", { routeNgo: "by-vote" }, ["routeNgo"]],
    ["an audience that is not offered", { objectors: ["chair", "press"] }, ["objectors"]],
    ["a number that is none", { maximumWords: "many" }, ["maximumWords"]],
    ["a length without a number", { period: "length" }, ["periodLength.count"]],
    ["a length in a unit that is none", { "curable.count": "3", "curable.unit": "moons" }, ["curable.unit"]],
    ["consultations without a length", { effect: "chair-consults" }, ["consultsFor.count"]],
    ["objections without their rules", { bulk: [], basis: [], withdrawal: [] }, ["bulk", "basis", "withdrawal"]],
    ["a source that is too long", { "objectionSource.source": "a".repeat(301) }, ["objectionSource.source"]],
    ["an address that is none", { "citation.url": "javascript:alert(1)" }, ["citation.url"]],
    ["control characters", { issuer: "Chair\u0007" }, ["issuer"]],
  ])("not with %s: 422, with the input kept, and nothing is written", async (_what, changes, fields) => {
    const given = await givenProcess(db);
    const answer = await send(given, formOf(changes));
    expect(answer.status).toBe(422);
    expect(said(answer).problems.map(({ field }) => field)).toEqual(fields);
    expect(said(answer).submitted["issuer"]?.[0]).toContain("Chair");
    expect(await versionsOf(given)).toEqual([]);
  });

  test.each([
    ["nobody may object", { objectionBy: "nobody", reasons: [] }, "objectionBy"],
    ["the list is decided in the room", { period: "in-the-room" }, "period"],
    ["bases are disclosed and never asked for", { basis: "none" }, "reasons"],
    [
      "a delay to apply again, and no leave to",
      { reapplication: "no", "reapplicationAfter.count": "9" },
      "reapplicationAfter",
    ],
    ["an unknown zone", { zone: "Atlantis/Capital" }, "zone"],
    [
      "every category is closed",
      { routeEcosocNgo: "closed", routeNgo: "closed", routeBusiness: "closed", routeAcademia: "closed" },
      "routeEcosocNgo",
    ],
  ])("not when it contradicts itself: %s. 409, with the paragraph and the field", async (_what, changes, field) => {
    const given = await givenProcess(db);
    const answer = await send(given, formOf(changes));
    expect(answer.status).toBe(409);
    const { problems, refusal, submitted } = said(answer);
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(refusal?.words).toBe("The provisions contradict one another. Correct them first.");
    expect(refusal?.citation).toContain("Letter of the Chair, 22 April 2022");
    expect(submitted["title"]).toEqual([oewg2021To2025.title]);
    expect(await versionsOf(given)).toEqual([]);
  });

  test("without the rules of objecting, where nobody objects", async () => {
    const given = await givenProcess(db);
    const answer = await send(given, formOf({ bulk: [], basis: [], withdrawal: [] }, ahcCybercrime));
    expect(answer.status).toBe(303);
    expect((await versionsOf(given))[0]?.decision.provisions.objection).toMatchObject({
      by: "nobody",
      bulk: false,
      basis: "none",
      withdrawal: "none",
    });
  });

  test("not with the source of a fallen text for what is no longer its words, until it is given or ticked", async () => {
    const given = await givenText(db);
    const browser = await aChairOf(db, given, round.proposed);
    const next = {
      "citation.source": "Chair's second proposal",
      period: "length",
      "periodLength.count": "30",
      "periodLength.unit": "calendar_days",
    };
    const propose = (changes: Record<string, string>) =>
      browser.send(proposeModalities, "/en/chair/propose-modalities?from=last", formOf({ ...next, ...changes }));
    const asked = await propose({});
    expect(asked.status).toBe(422);
    expect(said(asked).problems.map(({ field }) => field)).toEqual(["circulationSource.source"]);
    expect((await propose({ "circulationSource.kept": "yes" })).status).toBe(303);
    const anew = await propose({ "circulationSource.source": "Letter of the Chair, 18 April 2022" });
    expect(anew.status).toBe(303);
    const [, kept, renewed] = await versionsOf(given);
    const seen = async (id = "") =>
      (await browser.load(draftModalities, at("", id), { decision: id })).data.carriedOver;
    expect((await seen(kept?.decision.id))?.sources).toContain("circulation");
    expect((await seen(renewed?.decision.id))?.sources).not.toContain("circulation");
  });

  test("not by what is no form of text", async () => {
    const given = await givenProcess(db);
    const context = aLoadContext(db, { now: round.proposed });
    const browser = await signedInAs(context, await aPersonIn(db, { role: "chair", process: given.process.id }));
    const cookie = Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request("http://localhost:3000/en/chair/propose-modalities", {
      method: "POST",
      headers: { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" },
      body: new Uint8Array([0x74, 0x3d, 0xff, 0xfe]),
    });
    const sent = proposeModalities.action({ request, params: { language: "en" }, context });
    await expect(sent).rejects.toMatchObject({ status: 400 });
  });

  test("beginning with the last version, a known decision or nothing; an address that is none of them asks", async () => {
    const given = await givenText(db);
    const browser = await aChairOf(db, given, round.proposed);
    const begin = async (from: string) =>
      (await browser.load(proposeModalities, `/en/chair/propose-modalities?from=${from}`)).data;
    expect(await begin("last")).toMatchObject({ begun: true, given: { title: given.decision.title } });
    expect(await begin("ahc-cybercrime")).toMatchObject({ begun: true, given: { title: ahcCybercrime.title } });
    expect(await begin("blank")).toMatchObject({ begun: true, given: null });
    expect(await begin("elsewhere")).toMatchObject({ begun: false, given: null });
    expect(
      (
        await (
          await aChairOf(db, stranger, round.proposed)
        ).load(proposeModalities, "/en/chair/propose-modalities?from=last")
      ).data,
    ).toMatchObject({ begun: false });
  });
});

describe("a draft", () => {
  const load = async (browser: Browser, id: string) =>
    (await browser.load(draftModalities, at("", id), { decision: id })).data;
  const revise = (browser: Browser, id: string, form: URLSearchParams) =>
    browser.send(reviseModalities, at("/revise-modalities", id), form, { decision: id });
  test("offers what can be done with it, and says of a text under silence why nothing can", async () => {
    const given = await givenText(db);
    const draft = await load(await aChairOf(db, given, round.proposed), given.decision.id);
    expect(draft).toMatchObject({
      standing: "draft",
      refusals: { revise: null, openSilence: null, recordAdoption: null },
    });
    const frozen = await load(await aChairOf(db, silence, round.silenceOpens), silence.decision.id);
    expect(frozen.refusals).toMatchObject({
      revise: { because: "modalities_not_a_draft" },
      openSilence: { because: "silence_procedure_already_open" },
      recordAdoption: { because: "silence_procedure_already_open" },
    });
  });

  test("is revised by the form that was made from it, and not by one that was made from an older text", async () => {
    const given = await givenText(db);
    const { id } = given.decision;
    const browser = await aChairOf(db, given, round.proposed);
    const { seen } = await load(browser, id);
    const done = await revise(browser, id, formOf({ seen, title: "A better title" }));
    expect(done).toMatchObject({ status: 303, location: `/en/chair/modalities/${id}?done=revised` });
    const late = await revise(browser, id, formOf({ seen, title: "A colleague's title" }));
    expect(late.status).toBe(409);
    expect(said(late).submitted["title"]).toEqual(["A colleague's title"]);
    expect((await versionsOf(given))[0]?.decision.title).toBe("A better title");
    expect((await revise(browser, id, formOf({ seen, title: "" }))).status).toBe(422);
    await expect(revise(browser, id, formOf({ seen: "what I saw" }))).resolves.toMatchObject({ status: 400 });
  });

  test("is not revised once it is under silence: 409, with the sentence", async () => {
    const browser = await aChairOf(db, silence, round.silenceOpens);
    const { seen } = await load(browser, silence.decision.id);
    const answer = await revise(browser, silence.decision.id, formOf({ seen, title: "Too late" }));
    expect(answer.status).toBe(409);
    expect(said(answer).refusal?.words).toContain("no longer a draft");
  });
});
