import { describe, expect, test } from "vitest";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getWorkingDraft, listWorkingDrafts } from "#db/modalities/working-drafts.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { DraftPage } from "#domain/modalities/working-draft.ts";
import { beginWithAnother, beginWithText } from "#forms/modalities/begin-draft.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { type GivenProcess, givenProcess, givenSilence, givenText } from "#support/given.ts";
import { type Browser, said } from "#support/request.ts";
import { type GivenDraft, givenWorkingDraft, wholeText } from "#support/working-draft.ts";
import * as arrangeDraftClasses from "../../../app/routes/chair/arrange-draft-classes.tsx";
import * as beginRevision from "../../../app/routes/chair/begin-revision.tsx";
import * as beginWorkingDraft from "../../../app/routes/chair/begin-working-draft.tsx";
import * as commentOnDraft from "../../../app/routes/chair/comment-on-draft.tsx";
import * as compareDraft from "../../../app/routes/chair/compare-draft.tsx";
import * as discardWorkingDraft from "../../../app/routes/chair/discard-working-draft.tsx";
import * as draftModalities from "../../../app/routes/chair/draft-modalities.tsx";
import * as draftPage from "../../../app/routes/chair/draft-page.tsx";
import * as home from "../../../app/routes/chair/home.tsx";
import * as previewDraft from "../../../app/routes/chair/preview-draft.tsx";
import * as proposeModalities from "../../../app/routes/chair/propose-modalities.tsx";
import * as resolveDraftComment from "../../../app/routes/chair/resolve-draft-comment.tsx";
import * as reviseModalities from "../../../app/routes/chair/revise-modalities.tsx";
import * as workingDraft from "../../../app/routes/chair/working-draft.tsx";
import { aChairOf, unknownIds } from "./chair-given.ts";

const { db } = await aDatabase();

const at = (draft: string, path = "") => `/en/chair/working-drafts/${draft}${path}`;
const versionsOf = (given: GivenProcess) => listModalitiesDecisions(db, given.process.id);
const titled = { ...wholeText, title: "Modalities" };

const silence = await givenSilence(db);
const stranger = await givenProcess(db);

/** The pages of one draft, as somebody of its office asks for them. */
function pagesOf(browser: Browser, { draft }: Pick<GivenDraft, "draft">) {
  const of = { working_draft: draft };
  return {
    tasks: async () => (await browser.load(workingDraft, at(draft), of)).data,
    page: async (page: DraftPage) => (await browser.load(draftPage, at(draft, `/pages/${page}`), { ...of, page })).data,
    save: (page: DraftPage, form: Record<string, string | readonly string[]>) =>
      browser.send(draftPage, at(draft, `/pages/${page}`), formOf(form), { ...of, page }),
    forward: () => browser.send(proposeModalities, at(draft, "/propose-modalities"), {}, of),
    arrange: (form: Record<string, string>) =>
      browser.send(arrangeDraftClasses, at(draft, "/arrange-draft-classes"), form, of),
  };
}

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  );
}

async function inADraft(...beginning: Parameters<typeof beginOf>) {
  const given = await beginOf(...beginning);
  const browser = await aChairOf(db, given, round.proposed);
  return { given, browser, ...pagesOf(browser, given) };
}

const beginOf = (beginning = beginWithText(titled), within?: GivenProcess) => givenWorkingDraft(db, beginning, within);

describe("a decision begins to be entered", () => {
  const begin = async (given: GivenProcess, from: string) => {
    const browser = await aChairOf(db, given, round.proposed);
    return browser.send(beginWorkingDraft, "/en/chair/begin-working-draft", { from });
  };

  test.each([
    ["blank", 0],
    ["ahc-cybercrime", 24],
    ["last", 11],
  ])("with %s, and with %i old citations, and leads to its pages", async (from, old) => {
    const given = await givenText(db);
    const answer = await begin(given, from);
    const [draft] = await listWorkingDrafts(db, given.process.id);
    expect(answer).toMatchObject({ status: 303, location: `${at(String(draft?.id))}?done=begun` });
    const browser = await aChairOf(db, given, round.proposed);
    const { tasks } = await pagesOf(browser, { draft: mustExist(draft ?? null).id }).tasks();
    expect(tasks.reduce((sum, task) => sum + task.old, 0)).toBe(old);
    expect((await browser.load(home, "/en/chair")).data.drafts).toHaveLength(1);
  });

  test("with nothing that is not offered: 422; nor with a last version where there is none: 404", async () => {
    expect((await begin(stranger, "elsewhere")).status).toBe(422);
    expect((await begin(stranger, "last")).status).toBe(404);
  });
});

describe("a page", () => {
  test("is saved and leads to the next, and comes back as it was typed", async () => {
    const { given, page, save } = await inADraft();
    const answer = await save("validity", {
      seen: "1",
      validUntil: "session",
      reapplication: "no",
      "cites.pick": "paragraph 6",
    });
    expect(answer.location).toBe(`${at(given.draft, "/pages/entitlements")}?done=saved`);
    const shown = await page("validity");
    expect(shown.kept?.submitted).toMatchObject({ validUntil: ["session"], "cites.pick": ["paragraph 6"] });
    expect(shown).toMatchObject({ pageVersion: 2, place: 9, contradictions: [] });
  });

  test.each<[string, DraftPage, Record<string, string | readonly string[]>, string[]]>([
    ["nothing in a required field", "text", { title: " ", text: "" }, ["title", "issuer", "dated.day", "text"]],
    ["a title that is too long", "text", { title: "a".repeat(301) }, ["title", "issuer", "dated.day", "text"]],
    ["an answer that is not offered", "effect", { effect: "by-acclaim", "cites.pick": "whole" }, ["effect"]],
    [
      "an audience that is not offered",
      "disclosure",
      { objectors: ["chair", "press"], "cites.pick": "whole" },
      ["objectors"],
    ],
    [
      "a number that is none",
      "entitlements",
      { written: "kept", maximumWords: "many", "cites.pick": "whole" },
      ["maximumWords"],
    ],
    [
      "consultations without a length",
      "effect",
      { effect: "chair-consults", "cites.pick": "whole" },
      ["consultsFor.count"],
    ],
    [
      "objections without their rules",
      "objection",
      { objectionBy: "member-states", "cites.pick": "whole" },
      ["bulk", "basis", "withdrawal"],
    ],
    [
      "a day until which, and no day",
      "validity",
      { validUntil: "date", reapplication: "no", "cites.pick": "whole" },
      ["lastDay.day"],
    ],
    [
      "a cycle that has no end",
      "validity",
      { validUntil: "cycle", reapplication: "no", "cites.pick": "whole" },
      ["cycleBeginsOn.day", "cycleYears"],
    ],
    [
      "a list sent longer before its session than any text says",
      "list",
      {
        compiledBy: "chair",
        circulatedTo: "all-missions",
        circulatedFields: "dossier",
        "beforeSession.count": "9999",
        "beforeSession.unit": "calendar_days",
        period: "decided-by-chair",
        zone: "UTC",
        "listCites.pick": "whole",
        "circulationCites.pick": "whole",
      },
      ["beforeSession.count"],
    ],
    [
      "figures that no text means",
      "entitlements",
      { speak: "end-of-item", minutes: "601", written: "none", representatives: "1001", "cites.pick": "whole" },
      ["minutes", "representatives"],
    ],
    [
      "minutes, and nobody who speaks",
      "entitlements",
      { minutes: "3", written: "none", "cites.pick": "whole" },
      ["speak"],
    ],
    [
      "a route of its own that is not cited",
      "categories",
      {
        routeEcosocNgo: "notify",
        "routeEcosocNgoCites.pick": "whole",
        routeNgo: "no-objection",
        "routeNgoCites.pick": "whole",
        routeBusiness: "no-objection",
        routeAcademia: "as-ngo",
      },
      ["routeBusinessCites.pick"],
    ],
    ["a citation that is not picked", "effect", { effect: "final" }, ["cites.pick"]],
    [
      "an address that is none",
      "effect",
      { effect: "final", "cites.pick": "whole", "cites.url": "javascript:alert(1)" },
      ["cites.url"],
    ],
  ])("with %s is kept as it was typed, and says what is wrong: 422", async (_what, name, form, fields) => {
    const { given, page, save, tasks } = await inADraft();
    const answer = await save(name, { seen: "1", ...form });
    expect(answer.status).toBe(422);
    expect(said(answer).problems.map(({ field }) => field)).toEqual(fields);
    expect(said(answer).restSaved).toBe(true);
    const kept = await page(name);
    expect(kept.pageVersion).toBe(2);
    expect(kept.kept?.problems.map(({ field }) => field)).toEqual(fields);
    expect((await tasks()).tasks.find((task) => task.page === name)?.state).toBe("in-progress");
    expect(await versionsOf(given)).toEqual([]);
  });

  test("of which the date is none that the text can bear says so at its field, and what is wrong is no sentence of halves", async () => {
    const { page, save } = await inADraft();
    const { kept } = await page("text");
    for (const year of ["2126", "1899"]) {
      const { pageVersion } = await page("text");
      const answer = await save("text", { ...kept?.submitted, seen: String(pageVersion), "dated.year": year });
      expect(said(answer).problems.map(({ field }) => field)).toEqual(["dated.day"]);
    }
    const nothing = await save("objection", { seen: "1" });
    expect(said(nothing).problems[0]?.words).toBe("Choose an answer under “Who may object?”");
  });

  test.each<[string, DraftPage, Record<string, string | readonly string[]>, string[]]>([
    [
      "a length, where the period is set for each list",
      "list",
      {
        compiledBy: "chair",
        circulatedTo: "all-missions",
        circulatedFields: "dossier",
        period: "decided-by-chair",
        "periodLength.count": "10",
        "periodLength.unit": "calendar_days",
        zone: "UTC",
        "listCites.pick": "whole",
        "circulationCites.pick": "whole",
      },
      ["Length of the period"],
    ],
    [
      "consultations, where an objection is final",
      "effect",
      { effect: "final", "consultsFor.count": "5", "consultsFor.unit": "working_days", "cites.pick": "whole" },
      ["Length of the Chair’s consultations"],
    ],
    [
      "years of a cycle that are no number and a time to apply again, where it is for the session and they may not",
      "validity",
      {
        validUntil: "session",
        cycleYears: "two",
        reapplication: "no",
        "reapplicationAfter.count": "30",
        "reapplicationAfter.unit": "calendar_days",
        "cites.pick": "whole",
      },
      ["For a cycle: how many years has it?", "It may apply again after"],
    ],
    [
      "where a route is written that is as another one",
      "categories",
      {
        routeEcosocNgo: "notify",
        "routeEcosocNgoCites.pick": "whole",
        routeNgo: "no-objection",
        "routeNgoCites.pick": "whole",
        routeBusiness: "as-ngo",
        "routeBusinessCites.pick": "silent",
        routeAcademia: "closed",
        "routeAcademiaCites.pick": "silent",
        "exemptionsCites.pick": "silent",
      },
      ["Where “Businesses” is written"],
    ],
    [
      "words of an input, where there is none",
      "entitlements",
      { written: "none", maximumWords: "500", "cites.pick": "whole" },
      ["Most words of a written input"],
    ],
  ])("keeps nothing beside another answer, and says so: %s", async (_what, name, form, labels) => {
    const { given, browser, page, save, tasks } = await inADraft();
    const answer = await save(name, { seen: "1", ...form });
    expect(answer.status).toBe(303);
    expect(answer.location).toContain(`/pages/${name}?done=saved&without=`);
    const of = { working_draft: given.draft, page: name };
    const { data } = await browser.load(draftPage, String(answer.location), of);
    expect(data.notKept.map(({ label }) => label)).toEqual(labels);
    const { kept } = await page(name);
    for (const { field } of data.notKept)
      expect(Object.keys(kept?.submitted ?? {}).filter((sent) => sent.startsWith(field))).toEqual([]);
    expect((await tasks()).tasks.find((task) => task.page === name)?.state).toBe("complete");
  });

  test("keeps it while the answer is not given, and names it beside what else is wrong", async () => {
    const { page, save } = await inADraft();
    await save("effect", { seen: "1", "consultsFor.count": "5", "consultsFor.unit": "working_days" });
    expect((await page("effect")).kept?.submitted["consultsFor.count"]).toEqual(["5"]);
    const answer = await save("effect", { seen: "2", effect: "final", "consultsFor.count": "5" });
    expect(said(answer).problems.map(({ field }) => field)).toEqual(["cites.pick", "consultsFor"]);
    expect((await page("effect")).kept?.submitted["consultsFor.count"]).toBeUndefined();
  });

  test("that contradicts another one is saved, and says so at once, on whichever page it is put right", async () => {
    const { given, page, save } = await inADraft();
    const nobody = { objectionBy: "nobody", "cites.pick": "whole" };
    const answer = await save("objection", { seen: "1", ...nobody });
    expect(answer.status).toBe(422);
    expect(said(answer)).toMatchObject({ problems: [{ field: "objectionBy" }], restSaved: true });
    expect((await page("objection")).pageVersion).toBe(2);
    const { kept } = await page("categories");
    const routes = { ...kept?.submitted, routeNgo: "closed", routeBusiness: "as-ngo", routeAcademia: "as-ngo" };
    expect((await save("categories", { ...routes, seen: "1" })).status).toBe(303);
    expect((await save("objection", { ...nobody, seen: "2" })).status).toBe(303);
    const again = await save("categories", { ...routes, routeNgo: "no-objection", seen: "2" });
    expect(said(again).problems).toMatchObject([{ at: `${at(given.draft, "/pages/objection")}#objectionBy` }]);
    // Who then saves another page, which has no part in it, is not told once more.
    expect((await save("effect", { seen: "1", effect: "final", "cites.pick": "whole" })).status).toBe(303);
  });

  test("on which an accreditation ends before its text is dated is told so", async () => {
    const { save } = await inADraft();
    const ends = { validUntil: "date", "lastDay.day": "1", "lastDay.month": "1", "lastDay.year": "2001" };
    const answer = await save("validity", { seen: "1", ...ends, reapplication: "yes", "cites.pick": "whole" });
    expect(said(answer).problems.map(({ field }) => field)).toEqual(["lastDay"]);
  });

  test("that a colleague has saved meanwhile is not written over: 409, with what was typed and who was faster", async () => {
    const { given, page, save } = await inADraft();
    const colleague = pagesOf(await aChairOf(db, given, round.proposed), given);
    const form = { seen: "1", effect: "final", "cites.pick": "whole" };
    expect((await colleague.save("effect", form)).status).toBe(303);
    const late = await save("effect", { ...form, effect: "vote" });
    expect(late.status).toBe(409);
    expect(said(late).submitted["effect"]).toEqual(["vote"]);
    const shown = await page("effect");
    expect(shown.kept?.submitted["effect"]).toEqual(["final"]);
    expect(shown.saved?.by).not.toBeNull();
    expect((await save("effect", { ...form, effect: "vote", seen: "2" })).status).toBe(303);
  });

  test("is saved once when the same form is sent twice", async () => {
    const { given, save } = await inADraft();
    const form = { idempotencyKey: "page-test-key", seen: "1", title: "A  B" };
    await save("text", form);
    expect((await save("text", form)).status).not.toBe(409);
    expect((await getWorkingDraft(db, given.draft))?.pages.get("text")).toMatchObject({
      version: 2,
      entered: { title: ["A  B"] },
    });
  });

  test("that the draft has not, or of a version that is no number: 404, 400", async () => {
    const { browser, given, save } = await inADraft();
    for (const page of ["class-1", "stage-0", "elsewhere"]) {
      const answer = await browser.load(draftPage, at(given.draft, `/pages/${page}`), {
        working_draft: given.draft,
        page,
      });
      expect(answer.status).toBe(404);
    }
    await expect(save("effect", { seen: "the first" })).resolves.toMatchObject({ status: 400 });
  });
});

describe("the paragraphs of the text", () => {
  test("are found, put right, and offered as citations on the other pages", async () => {
    const { page, save } = await inADraft();
    const { fields } = await page("paragraphs");
    expect(fields.found.map(({ mark }) => mark)).toEqual(["1", "2", "3", "4", "5", "6"]);
    const marks = ["1", "2", "3", "4", "5", "6 bis"];
    await save("paragraphs", { seen: "1", of: fields.hash, mark: marks, joined: "1" });
    expect((await page("effect")).fields.citable.map(({ mark }) => mark)).toEqual(["1", "3", "4", "5", "6 bis"]);
    const twice = await save("paragraphs", { seen: "2", of: fields.hash, mark: ["1", "1", "3", "4", "5", "6"] });
    expect(said(twice).problems.map(({ field }) => field)).toEqual(["mark"]);
  });

  test("are looked at again when the text has changed", async () => {
    const { page, save, tasks } = await inADraft();
    const { kept } = await page("text");
    await save("text", { ...kept?.submitted, seen: "1", text: "Only one." });
    expect((await tasks()).tasks.find((task) => task.page === "paragraphs")?.state).toBe("in-progress");
    expect((await page("effect")).fields.citable).toMatchObject([{ mark: "1", words: "Only one." }]);
  });
});

describe("classes of its own", () => {
  test("are given, added to, moved and removed, each with its page", async () => {
    const { given, browser, page, arrange, save } = await inADraft();
    expect((await arrange({ do: "own-classes", seen: "1" })).status).toBe(303);
    const asked = await arrange({ do: "add-class", seen: "2", title: "" });
    expect(said(asked).problems.map(({ field }) => field)).toEqual(["title", "template"]);
    await arrange({ do: "add-class", seen: "2", title: "Regional bodies", template: "body-decides" });
    await arrange({ do: "add-stage", seen: "3", page: "class-1", stage: "window" });
    await arrange({ do: "up", seen: "4", page: "class-15" });
    const { data } = await browser.load(arrangeDraftClasses, at(given.draft, "/arrange-draft-classes"), {
      working_draft: given.draft,
    });
    expect(data.classes?.map(({ title }) => title)[3]).toBe("Regional bodies");
    expect((await page("class-15")).kept?.submitted["key"]).toEqual(["regional-bodies"]);
    const stage = await page("stage-19");
    expect(stage.fields.kind).toBe("window");
    const form = {
      ...stage.kept?.submitted,
      seen: "1",
      body: "member-states",
      threshold: "2",
      bulk: "yes",
      withdrawal: "never",
      basis: "none",
      silent: "next",
      objected: "class:ngo",
      "cites.pick": "whole",
    };
    expect((await save("stage-19", form)).status).toBe(303);
    expect((await page("stage-19")).kept?.problems).toEqual([]);
    expect((await arrange({ do: "up", seen: "4", page: "class-1" })).status).toBe(409);
    expect((await arrange({ do: "up", seen: "5", page: "text" })).status).toBe(404);
    await expect(arrange({ do: "burn", seen: "5" })).resolves.toMatchObject({ status: 400 });
  });
});

describe("comments", () => {
  test("stand on their page until they are resolved, and are counted in the list of pages", async () => {
    const { given, browser, page, tasks } = await inADraft();
    const of = { working_draft: given.draft };
    const url = at(given.draft, "/pages/effect/comment-on-draft");
    const say = (comment: string) => browser.send(commentOnDraft, url, { comment }, { ...of, page: "effect" });
    expect((await say(" ")).status).toBe(422);
    expect((await say("Is it final?")).location).toBe(`${at(given.draft, "/pages/effect")}?done=commented`);
    const [comment] = (await page("effect")).comments;
    expect(comment).toMatchObject({ words: "Is it final?", isResolved: false });
    expect((await tasks()).tasks.find((task) => task.page === "effect")?.comments).toBe(1);
    const id = comment?.id ?? "";
    const resolve = at(given.draft, `/comments/${id}/resolve-draft-comment`);
    expect((await browser.send(resolveDraftComment, resolve, {}, { ...of, draft_comment: id })).status).toBe(303);
    expect((await page("effect")).comments).toMatchObject([{ isResolved: true }]);
  });

  test("bring back what is typed in the fields of their page, which they do not save", async () => {
    const { given, browser, page, save } = await inADraft();
    const of = { working_draft: given.draft, page: "entitlements" };
    const url = at(given.draft, "/pages/entitlements/comment-on-draft");
    const { kept } = await page("entitlements");
    const typed = { ...kept?.submitted, seen: "1", speak: "end-of-item", minutes: "7" };
    const say = (form: Record<string, string | readonly string[]>) =>
      browser.send(commentOnDraft, url, formOf({ comment: "Why seven?", ...form }), of);
    const answer = await say(typed);
    expect(answer.status).toBe(200);
    expect(said(answer)).toMatchObject({ problems: [], submitted: { minutes: ["7"], seen: ["1"] } });
    expect(said(answer).submitted["comment"]).toEqual([]);
    expect(said(await say({ ...typed, comment: " " })).submitted["minutes"]).toEqual(["7"]);
    const shown = await page("entitlements");
    expect(shown.comments).toMatchObject([{ words: "Why seven?" }]);
    expect(shown.kept?.submitted["minutes"]).not.toEqual(["7"]);
    const resolving = { ...of, draft_comment: String(shown.comments[0]?.id) };
    const resolve = at(given.draft, `/comments/${resolving.draft_comment}/resolve-draft-comment`);
    const resolved = await browser.send(resolveDraftComment, resolve, formOf(typed), resolving);
    expect(said(resolved).submitted["minutes"]).toEqual(["7"]);
    expect((await page("entitlements")).comments).toMatchObject([{ isResolved: true }]);
    expect((await save("entitlements", typed)).status).toBe(303);
    expect((await say({ ...(await page("entitlements")).kept?.submitted, seen: "2" })).status).toBe(303);
  });

  test("that are typed are not lost when the page is saved", async () => {
    const { page, save } = await inADraft();
    const { kept } = await page("effect");
    const answer = await save("effect", { ...kept?.submitted, seen: "1", comment: "Is it final?" });
    expect(answer.status).toBe(200);
    expect(said(answer).submitted["comment"]).toEqual(["Is it final?"]);
    expect(await page("effect")).toMatchObject({ pageVersion: 2, comments: [] });
  });
});

describe("a preview and a comparison", () => {
  test("are a link away, and say what is missing while they cannot be made", async () => {
    const { given, browser, save } = await inADraft(undefined, await givenText(db));
    const of = { working_draft: given.draft };
    const foreseen = async () => (await browser.load(previewDraft, at(given.draft, "/preview"), of)).data;
    const compared = async () => (await browser.load(compareDraft, at(given.draft, "/compare"), of)).data;
    expect((await foreseen()).preview?.seen.ways).toHaveLength(2);
    expect((await compared()).compared?.fields).toContain("title");
    await save("validity", { seen: "1" });
    expect((await foreseen()).preview).toBeNull();
    expect(await compared()).toMatchObject({ compared: null });
  });
});

describe("a draft is put forward", () => {
  test("as the pages have it, as a draft of the next version, and leads to it", async () => {
    const { given, browser, forward } = await inADraft();
    const answer = await forward();
    const [first] = await versionsOf(given);
    expect(answer).toMatchObject({
      status: 303,
      location: `/en/chair/modalities/${String(first?.decision.id)}?done=proposed`,
    });
    expect(first?.decision).toMatchObject({ version: 1, title: "Modalities", provisions: titled.provisions });
    const { data } = await browser.load(workingDraft, at(given.draft), { working_draft: given.draft });
    expect(data).toMatchObject({ isEnded: true, decision: first?.decision.id });
  });

  test("not while anything is missing: 422; nor while it contradicts itself, or a citation is old: 409", async () => {
    const open = await inADraft();
    await open.save("validity", { seen: "1" });
    expect((await open.forward()).status).toBe(422);
    const contradictory = await inADraft();
    await contradictory.save("objection", { seen: "1", objectionBy: "nobody", "cites.pick": "whole" });
    const refused = await contradictory.forward();
    expect(refused.status).toBe(409);
    expect(said(refused).refusal?.words).toContain("contradict");
    const old = await inADraft(beginWithAnother(titled));
    const { kept } = await old.page("text");
    const dated = { "citation.source": "Letter", "dated.day": "1", "dated.month": "4", "dated.year": "2022" };
    await old.save("text", { ...kept?.submitted, ...dated, seen: "1" });
    const { fields } = await old.page("paragraphs");
    await old.save("paragraphs", { seen: "0", of: fields.hash, mark: fields.found.map(({ mark }) => mark) });
    const late = await old.forward();
    expect(late.status).toBe(409);
    expect(said(late).refusal?.words).toContain("11 citations");
    for (const { given } of [open, contradictory, old]) expect(await versionsOf(given)).toEqual([]);
  });

  test("or discarded, and then shows nothing to send", async () => {
    const { given, browser } = await inADraft();
    const of = { working_draft: given.draft };
    const url = at(given.draft, "/discard-working-draft");
    expect((await browser.send(discardWorkingDraft, url, {}, of)).location).toBe("/en/chair?done=discarded");
    expect((await browser.load(discardWorkingDraft, url, of)).data).toMatchObject({ isEnded: true });
    expect((await browser.send(discardWorkingDraft, url, {}, of)).status).toBe(409);
  });
});

describe("a version that is still a draft", () => {
  const load = async (browser: Browser, id: Id<"decision">) =>
    (await browser.load(draftModalities, `/en/chair/modalities/${id}`, { decision: id })).data;
  const begin = (browser: Browser, id: Id<"decision">) =>
    browser.send(beginRevision, `/en/chair/modalities/${id}/begin-revision`, {}, { decision: id });

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

  test("is changed page by page, and not over what a colleague has changed in the meantime", async () => {
    const given = await givenText(db);
    const { id } = given.decision;
    const browser = await aChairOf(db, given, round.proposed);
    await begin(browser, id);
    await begin(browser, id);
    const [second, first] = await listWorkingDrafts(db, given.process.id);
    const revise = async (draft: Id<"working_draft"> | undefined, title: string) => {
      const of = { working_draft: String(draft) };
      const { page, save } = pagesOf(browser, { draft: mustExist(draft ?? null) });
      await save("text", { ...(await page("text")).kept?.submitted, seen: "1", title });
      return browser.send(reviseModalities, at(String(draft), "/revise-modalities"), {}, of);
    };
    const done = await revise(first?.id, "A better title");
    expect(done).toMatchObject({ status: 303, location: `/en/chair/modalities/${id}?done=revised` });
    const late = await revise(second?.id, "A colleague's title");
    expect(late.status).toBe(409);
    const [version, ...others] = await versionsOf(given);
    expect(version?.decision.title).toBe("A better title");
    expect(others).toEqual([]);
  });

  test("is not revised once it is under silence: 409, with the sentence", async () => {
    const browser = await aChairOf(db, silence, round.silenceOpens);
    await begin(browser, silence.decision.id);
    const [draft] = await listWorkingDrafts(db, silence.process.id);
    const of = { working_draft: String(draft?.id) };
    const answer = await browser.send(reviseModalities, at(String(draft?.id), "/revise-modalities"), {}, of);
    expect(answer.status).toBe(409);
    expect(said(answer).refusal?.words).toContain("no longer a draft");
    expect((await browser.load(proposeModalities, at(String(draft?.id)), of)).status).toBe(404);
  });
});

describe("a draft is of its office alone", () => {
  test("another Chair finds nothing, neither to read nor to write", async () => {
    const { given } = await inADraft();
    const browser = await aChairOf(db, stranger, round.proposed);
    const of = { working_draft: given.draft, page: "text" };
    for (const page of [workingDraft, draftPage, previewDraft, compareDraft, proposeModalities, commentOnDraft])
      expect((await browser.load(page, at(given.draft), of)).status).toBe(404);
    for (const act of [draftPage, proposeModalities, commentOnDraft, discardWorkingDraft])
      expect((await browser.send(act, at(given.draft), { seen: "1", comment: "Why?" }, of)).status).toBe(404);
    for (const id of unknownIds)
      expect((await browser.load(workingDraft, at(id), { working_draft: id })).status).toBe(404);
  });
});
