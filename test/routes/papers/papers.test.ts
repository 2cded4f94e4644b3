import { expect, test } from "vitest";
import { getPaper } from "#db/papers/papers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aPersonIn, type GivenProcess, givenProcess } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { givenPaper } from "#support/papers.ts";
import { aBrowserOn, aLoadContext, said, signedInAs } from "#support/request.ts";
import * as comparePaper from "../../../app/routes/public/compare-paper.tsx";
import * as publicPaper from "../../../app/routes/public/paper.tsx";
import * as publicPapers from "../../../app/routes/public/papers.tsx";
import * as publicSession from "../../../app/routes/public/session.tsx";
import * as announcePaper from "../../../app/routes/secretariat/announce-paper.tsx";
import * as changePaper from "../../../app/routes/secretariat/change-paper.tsx";
import * as circulateNewPaper from "../../../app/routes/secretariat/circulate-new-paper.tsx";
import * as withdrawPaper from "../../../app/routes/secretariat/withdraw-paper.tsx";

const { db } = await aDatabase();
const context = aLoadContext(db, { now: round.circulating });
const nobody = aBrowserOn(context);

const inAddress = "A_AC.900_2022_WP.1";
const form = ({ session }: GivenProcess) => ({
  kind: "programme_of_work",
  title: " Draft programme  of work ",
  symbol: "a/ac.900/2022/wp. 1",
  session: session.id,
  audience: "public",
  step: "confirm",
});

const addressOf = ({ process }: GivenProcess) => `/en/processes/${process.slug}/papers/${inAddress}`;
const paramsOf = ({ process }: GivenProcess) => ({ process: process.slug, symbol: inAddress });

test("a Chair announces, circulates, revises, adds a language and withdraws; everybody follows it on the session's page", async () => {
  const given = await givenProcess(db);
  const chair = await signedInAs(context, given.chair.person);
  const { slug } = given.process;
  const announced = await chair.send(
    announcePaper,
    `/en/secretariat/processes/${slug}/announce-paper`,
    { ...form(given), note: "In due course." },
    { process: slug },
  );
  expect([announced.status, announced.location]).toEqual([303, `${addressOf(given)}?done=announced`]);
  const seen = async (address = addressOf(given)) => (await nobody.load(publicPaper, address, paramsOf(given))).data;
  const toCome = await seen();
  expect(toCome).toMatchObject({
    paper: { title: "Draft programme of work", standing: "announced" },
    shown: null,
    acts: null,
  });

  const { id } = toCome.paper;
  const send = async (act: string, said: Record<string, string>) =>
    chair.send(changePaper, `/en/secretariat/papers/${id}/${act}`, { step: "confirm", ...said }, { paper: id });
  const first = { language: "en", words: "Opening.\r\n\r\nItem 1.", seen: "1" };
  const circulated = await send("circulate-paper", first);
  expect([circulated.status, circulated.location]).toEqual([303, `${addressOf(given)}?done=circulated`]);
  await send("add-paper-language", { language: "fr", words: "Ouverture.", seen: "2" });
  const revision = { ...first, words: "Opening.\n\nItem 2.", seen: "2", reason: "The order was changed." };
  const revised = await send("revise-paper", revision);
  expect(revised.location).toBe(`${addressOf(given)}?done=revised`);
  expect((await send("revise-paper", { ...revision, words: "Opening." })).status).toBe(409);

  const session = await nobody.load(publicSession, `/en/processes/${slug}/sessions/${given.session.id}`, {
    process: slug,
    session: given.session.id,
  });
  expect(session.data.papers).toEqual([
    {
      kind: "programme_of_work",
      papers: [
        {
          symbol: "A/AC.900/2022/WP.1",
          title: "Draft programme of work",
          version: "A/AC.900/2022/WP.1/Rev.1",
          standing: "revised",
          at: round.circulating.toString(),
          languages: ["en"],
        },
      ],
    },
  ]);
  expect(await seen()).toMatchObject({ shown: { words: "Opening.\n\nItem 2.", before: { n: 2 } }, isPresent: true });
  expect(await seen(`${addressOf(given)}?version=2&language=fr`)).toMatchObject({
    shown: { words: "Ouverture.", language: "fr", symbol: "A/AC.900/2022/WP.1" },
    isPresent: false,
  });
  const compared = await nobody.load(
    comparePaper,
    `${addressOf(given)}/compare?from=2&to=3&language=en`,
    paramsOf(given),
  );
  expect(compared.data.paragraphs).toEqual([
    { in: "both", words: "Opening." },
    { in: "before", words: "Item 1." },
    { in: "after", words: "Item 2." },
  ]);

  const withdrawal = `/en/secretariat/papers/${id}/withdraw-paper`;
  const withdrawn = await chair.send(withdrawPaper, withdrawal, { reason: "It was overtaken." }, { paper: id });
  expect(withdrawn.location).toBe(`${addressOf(given)}?done=withdrawn`);
  expect(await seen()).toMatchObject({ paper: { standing: "withdrawn" }, shown: { words: "Opening.\n\nItem 2." } });
});

test("who is not of its audience finds no trace of a paper, neither in a list nor at its address", async () => {
  const given = await givenProcess(db);
  await givenPaper(db, given, { audience: "missions", session: given.session.id });
  const { slug } = given.process;
  const papers = async (browser: typeof nobody) =>
    (await browser.load(publicPapers, `/en/processes/${slug}/papers`, { process: slug })).data.papers.length;
  const page = async (browser: typeof nobody) =>
    (await browser.load(publicPaper, addressOf(given), paramsOf(given))).status;
  expect([await papers(nobody), await page(nobody)]).toEqual([0, 404]);
  const delegation = await aDelegation(db, { memberState: false });
  const delegate = await signedInAs(context, delegation.person);
  expect([await papers(delegate), await page(delegate)]).toEqual([1, 200]);
  const elsewhere = await signedInAs(context, (await givenProcess(db)).chair.person);
  expect([await papers(elsewhere), await page(elsewhere)]).toEqual([0, 404]);
  const officer = await signedInAs(context, await aPersonIn(db, { role: "secretariat" }));
  expect([await papers(officer), await page(officer)]).toEqual([1, 200]);
});

test("what is wrong in a form is said at its field, and nothing is entered", async () => {
  const given = await givenProcess(db);
  const { slug } = given.process;
  const officer = await signedInAs(context, given.officer.person);
  const address = `/en/secretariat/processes/${slug}/circulate-paper`;
  const send = (changes: Record<string, string>) =>
    officer.send(
      circulateNewPaper,
      address,
      { ...form(given), language: "en", words: "Opening.", ...changes },
      { process: slug },
    );
  const problems = said(
    await send({ symbol: "A/AC.900/WP.1/Rev.1", language: "de", words: " ", session: "elsewhere" }),
  ).problems;
  expect(problems.map(({ field }) => field)).toEqual(["symbol", "session", "language", "words"]);
  expect((await send({ audience: "chair" })).status).toBe(409);
  expect((await send({})).status).toBe(303);
  expect((await send({})).status).toBe(409);
  const { papers } = (await nobody.load(publicPapers, `/en/processes/${slug}/papers`, { process: slug })).data;
  expect(papers.flatMap((group) => group.papers)).toHaveLength(1);
});

test("a written input says whose it is in its form, its list and its page; lists are narrowed by kind and language", async () => {
  const given = await givenProcess(db);
  const { slug } = given.process;
  const officer = await signedInAs(context, given.officer.person);
  const address = `/en/secretariat/processes/${slug}/circulate-paper`;
  const input = { ...form(given), kind: "written_input", language: "en", words: "Opening." };
  const send = (changes: Record<string, string>) =>
    officer.send(circulateNewPaper, address, { ...input, ...changes }, { process: slug });
  expect((await send({})).status).toBe(409);
  expect((await send({ writtenBy: " Quiet  Networks " })).status).toBe(303);
  // Of another kind nobody asks whose it is.
  expect((await send({ kind: "agenda", symbol: "A/2", writtenBy: "Quiet Networks", language: "fr" })).status).toBe(303);
  const listed = async (query: string) => {
    const { data } = await nobody.load(publicPapers, `/en/processes/${slug}/papers${query}`, { process: slug });
    return data.papers.flatMap(({ papers }) => papers.map(({ symbol, writtenBy }) => [symbol, writtenBy]));
  };
  const mine = ["A/AC.900/2022/WP.1", "Quiet Networks"];
  expect(await listed("")).toEqual([["A/2", undefined], mine]);
  for (const query of ["?kind=written_input", "?language=en", "?q=quiet", "?kind=written_input&language=en&q=net"])
    expect(await listed(query)).toEqual([mine]);
  expect(await listed("?kind=nonsense&language=xx")).toHaveLength(2);
  const session = async (query: string) => {
    const at = `/en/processes/${slug}/sessions/${given.session.id}${query}`;
    const { data } = await nobody.load(publicSession, at, { process: slug, session: given.session.id });
    return data.papers.flatMap(({ papers }) => papers.map(({ symbol }) => symbol));
  };
  expect(await session("?language=fr")).toEqual(["A/2"]);
  expect(await session("?kind=written_input")).toEqual(["A/AC.900/2022/WP.1"]);
  const page = (await nobody.load(publicPaper, addressOf(given), paramsOf(given))).data;
  expect(page.paper.writtenBy).toBe("Quiet Networks");
});

test("a Chair has no page of an act on another Chair's paper", async () => {
  const given = await givenProcess(db);
  const paper: Id<"paper"> = (await givenPaper(db, given)).id;
  const elsewhere = await signedInAs(context, (await givenProcess(db)).chair.person);
  const address = `/en/secretariat/papers/${paper}/revise-paper`;
  expect((await elsewhere.load(changePaper, address, { paper })).status).toBe(404);
  const said = { language: "en", words: "Another.", reason: "x", seen: "1" };
  expect((await elsewhere.send(changePaper, address, said, { paper })).status).toBe(404);
  expect(mustExist(await getPaper(db, paper)).versions).toHaveLength(1);
});
