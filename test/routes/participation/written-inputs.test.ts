import { describe, expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aDocx, aPdf, aPdfWith } from "#support/files.ts";
import { givenApplicant, givenOpenCall } from "#support/given.ts";
import { type GivenAttending, givenAttending } from "#support/representatives.ts";
import { aBrowserOn, aLoadContext, said, signedInAs } from "#support/request.ts";
import { givenInput, inputWords, taking } from "#support/written-inputs.ts";
import * as sendPage from "../../../app/routes/organisation/send-written-input.tsx";
import * as withdrawPage from "../../../app/routes/organisation/withdraw-written-input.tsx";
import * as ownPage from "../../../app/routes/organisation/written-inputs.tsx";
import * as paperPage from "../../../app/routes/public/paper.tsx";
import * as sessionPage from "../../../app/routes/public/session.tsx";
import * as declinePage from "../../../app/routes/secretariat/decline-written-input.tsx";
import * as postPage from "../../../app/routes/secretariat/post-written-input.tsx";
import * as inputPage from "../../../app/routes/secretariat/written-input.tsx";
import * as inputFile from "../../../app/routes/secretariat/written-input-file.ts";
import * as desk from "../../../app/routes/secretariat/written-inputs.tsx";

const { db } = await aDatabase();
const own = "/en/organisation/written-inputs";

const context = aLoadContext(db, { now: round.afterwards, env: { demonstration: true } });
const browserOf = ({ person }: { readonly person: GivenAttending["applicant"]["person"] }) =>
  signedInAs(context, person);

function formWith(changes: Record<string, string>, file: Uint8Array | null = null, name = "input.pdf"): FormData {
  const form = new FormData();
  const fields = { title: "Two proposals", language: "en", words: "", ...changes };
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set("file", new Blob(file === null ? [] : [new Uint8Array(file)]), file === null ? "" : name);
  return form;
}

const sendAs = async ({ applicant, session }: GivenAttending, form: FormData) =>
  (await browserOf(applicant)).send(sendPage, `/en/organisation/sessions/${session.id}/send-written-input`, form, {
    session: session.id,
  });

const seenBy = async (given: GivenAttending, by: { readonly person: GivenAttending["applicant"]["person"] }) =>
  (
    await (
      await browserOf(by)
    ).load(desk, `/en/secretariat/sessions/${given.session.id}/written-inputs`, { session: given.session.id })
  ).data;

describe("an accredited organisation", () => {
  test("types an input, is told of too many words with their number, sees what became of it, and withdraws it", async () => {
    const given = await givenAttending(db, { of: await givenOpenCall(db, taking({ maximumWords: 4 })) });
    const browser = await browserOf(given.applicant);
    const empty = await sendAs(given, formWith({ title: "" }));
    expect(said(empty).problems.map(({ field }) => field)).toEqual(["title", "words"]);
    const long = await sendAs(given, formWith({ words: `${inputWords} More` }));
    expect(long.status).toBe(409);
    expect(JSON.stringify(long.data)).toContain("5 words");
    expect((await sendAs(given, formWith({ words: inputWords }))).location).toBe(`${own}?done=sent`);
    const seen = async () => (await browser.load(ownPage, own)).data.ahead[0];
    const one = await seen();
    expect(one).toMatchObject({
      says: { takes: true, mostWords: 4, readers: "public" },
      inputs: [{ title: "Two proposals", wordCount: 4, standing: "waiting", refusal: null }],
    });
    const written_input = one?.inputs[0]?.id ?? "";
    const path = `${own}/${written_input}/withdraw-written-input`;
    expect((await browser.send(withdrawPage, path, {}, { written_input })).location).toBe(`${own}?done=withdrawn`);
    expect((await seen())?.inputs).toMatchObject([
      { standing: "withdrawn", refusal: { because: "written_input_is_withdrawn" } },
    ]);
  });

  test("sends a PDF, whose words are counted where they can be read; and no other document", async () => {
    const given = await givenAttending(db, { of: await givenOpenCall(db, taking({ maximumWords: 5 })) });
    expect((await sendAs(given, formWith({}, aPdf("One two three.", "Four five.")))).status).toBe(303);
    expect((await sendAs(given, formWith({}, aPdf("One two three.", "Four five six.")))).status).toBe(409);
    expect((await sendAs(given, formWith({}, aPdfWith({})))).status).toBe(303);
    const { rows } = await seenBy(given, given.officer);
    const counted = rows.find(({ wordCount }) => wordCount === 5);
    expect(rows).toHaveLength(2);
    expect(rows.find((one) => one !== counted)).toMatchObject({ wordCount: null });
    const docx = await sendAs(given, formWith({}, aDocx(["One two."]), "input.docx"));
    expect(said(docx).problems).toMatchObject([{ field: "file" }]);
    const id = counted?.id ?? "";
    const officer = await browserOf(given.officer);
    const file = await officer.load(inputFile, `/en/secretariat/written-inputs/${id}/file`, { written_input: id });
    expect(file.headers.get("Content-Disposition")).toContain("input.pdf");
  });

  test("finds nothing of another, nor does one that is accredited to nothing", async () => {
    const given = await givenAttending(db);
    const written_input = await givenInput(db, given);
    for (const applicant of [(await givenAttending(db)).applicant, await givenApplicant(db)]) {
      const browser = await browserOf(applicant);
      const path = `${own}/${written_input}/withdraw-written-input`;
      expect((await browser.load(withdrawPage, path, { written_input })).status).toBe(404);
      expect((await browser.send(withdrawPage, path, {}, { written_input })).status).toBe(404);
      const form = `/en/organisation/sessions/${given.session.id}/send-written-input`;
      expect((await browser.load(sendPage, form, { session: given.session.id })).status).toBe(404);
      expect(JSON.stringify((await browser.load(ownPage, own)).data)).not.toContain("Two proposals");
    }
  });
});

describe("the offices", () => {
  test("see on the page of the session how many wait, and nobody else does", async () => {
    const given = await givenAttending(db);
    await givenInput(db, given);
    const path = `/en/processes/${given.process.slug}/sessions/${given.session.id}`;
    const params = { process: given.process.slug, session: given.session.id };
    for (const [by, wait] of [
      [given.officer, 1],
      [given.chair, 1],
      [(await givenAttending(db)).chair, null],
      [given.applicant, null],
    ] as const)
      expect((await (await browserOf(by)).load(sessionPage, path, params)).data.inputsThatWait).toBe(wait);
  });

  test("the Secretariat posts one with nothing to type but the symbol, which is proposed; everybody reads it then", async () => {
    const given = await givenAttending(db, { name: "Alpha Institute" });
    const [first, second] = [await givenInput(db, given), await givenInput(db, given, { title: "Another" })];
    const browser = await browserOf(given.officer);
    const at = (id: string, act: string) => `/en/secretariat/written-inputs/${id}/${act}`;
    const before = (await browser.load(postPage, at(first, "post-written-input"), { written_input: first })).data;
    expect(before).toMatchObject({ symbol: null, audience: "public", input: { organisation: "Alpha Institute" } });
    const post = (id: string, symbol: string) =>
      browser.send(postPage, at(id, "post-written-input"), { symbol }, { written_input: id });
    expect(said(await post(first, "?")).problems).toMatchObject([{ field: "symbol" }]);
    const list = `/en/secretariat/sessions/${given.session.id}/written-inputs`;
    expect((await post(first, "a/ac.900/ngo.1")).location).toBe(`${list}?done=posted`);
    const next = (await browser.load(postPage, at(second, "post-written-input"), { written_input: second })).data;
    expect(next.symbol).toBe("A/AC.900/NGO.2");
    const paper = await aBrowserOn(context).load(
      paperPage,
      `/en/processes/${given.process.slug}/papers/A_AC.900_NGO.1`,
      { process: given.process.slug, symbol: "A_AC.900_NGO.1" },
    );
    expect(paper.data.paper).toMatchObject({ title: "Two proposals", writtenBy: "Alpha Institute" });
    const mine = (await (await browserOf(given.applicant)).load(ownPage, own)).data.ahead[0]?.inputs;
    expect(mine?.map(({ standing, paper: as }) => [standing, as]).sort()).toEqual([
      ["posted", "A/AC.900/NGO.1"],
      ["waiting", null],
    ]);
  });

  test("declines one with a reason, which the organisation reads; the Chair's office sees it and decides on none", async () => {
    const given = await givenAttending(db);
    const written_input = await givenInput(db, given);
    const path = `/en/secretariat/written-inputs/${written_input}`;
    const chair = (await (await browserOf(given.chair)).load(inputPage, path, { written_input })).data;
    expect(chair).toMatchObject({ refusals: null, input: { words: inputWords } });
    const stranger = (await givenAttending(db)).chair;
    expect((await (await browserOf(stranger)).load(inputPage, path, { written_input })).status).toBe(404);
    const browser = await browserOf(given.officer);
    const decline = (reason: string) =>
      browser.send(declinePage, `${path}/decline-written-input`, { reason }, { written_input });
    expect(said(await decline("")).problems).toMatchObject([{ field: "reason" }]);
    expect((await decline("About another session.")).status).toBe(303);
    const mine = (await (await browserOf(given.applicant)).load(ownPage, own)).data.ahead[0]?.inputs;
    expect(mine).toMatchObject([{ standing: "declined", reason: "About another session." }]);
    expect(await seenBy(given, given.chair)).toMatchObject({ total: 1, rows: [{ standing: "declined" }] });
  });
});
