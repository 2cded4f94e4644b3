import { expect, test } from "vitest";
import { afterAll } from "vitest";
import { forgetFilesReadBack } from "#db/papers/files-read-back.ts";
import { listPapers } from "#db/papers/papers.ts";
import { readingAs } from "#db/readers.ts";
import { aScanner } from "#support/clamd.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { aPdf } from "#support/files.ts";
import { givenMission, givenOfficer, type GivenProcess, givenProcess } from "#support/given.ts";
import { givenPaper, secretariat } from "#support/papers.ts";
import { kindsOf, lettersAbout } from "#support/record.ts";
import { aLoadContext, type Browser, said, signedInAs } from "#support/request.ts";
import { confirmed, lettersOfList } from "#support/subscriptions.ts";
import * as announcePaper from "../../../app/routes/secretariat/announce-paper.tsx";
import * as changePaper from "../../../app/routes/secretariat/change-paper.tsx";
import * as circulateNewPaper from "../../../app/routes/secretariat/circulate-new-paper.tsx";

const database = await aDatabase();
const { db } = database;
const scanner = await aScanner();
afterAll(() => scanner.stop());
const context = aLoadContext(db, { now: round.circulating, env: { clamdUrl: scanner.url } });

const form = ({ session }: GivenProcess) => ({
  kind: "working_paper",
  title: "Elements for discussion",
  symbol: "a/ac.900/2022/wp. 1",
  session: session.id,
  audience: "public",
  language: "en",
});

const papersOf = ({ process }: GivenProcess) =>
  readingAs(db, secretariat, (trx) => listPapers(trx, { process: process.id }));

const addressOf = ({ process }: GivenProcess, act = "circulate-paper") =>
  [`/en/secretariat/processes/${process.slug}/${act}`, { process: process.slug }] as const;

function withFile(fields: Record<string, string>, content: Uint8Array): FormData {
  const sent = new FormData();
  for (const [field, value] of Object.entries(fields)) sent.set(field, value);
  sent.set("file", new Blob([new Uint8Array(content)]), "Draft.PDF");
  return sent;
}

/** What a page reads back, and what its form carries on. */
function readBackIn(answer: Awaited<ReturnType<typeof announce>>) {
  expect([answer.status, said(answer).problems]).toEqual([200, []]);
  const shown = said(answer);
  if (!("confirm" in shown)) throw new Error("Nothing is read back");
  return shown;
}

async function announce(browser: Browser, given: GivenProcess, fields: Record<string, string>) {
  const [address, params] = addressOf(given, "announce-paper");
  return browser.send(announcePaper, address, fields, params);
}

test("before it goes out a paper is read back, with how many letters leave; nothing is entered before it is confirmed", async () => {
  const given = await givenProcess(db);
  const [address, params] = addressOf(given);
  const officer = await signedInAs(context, given.officer.person);
  await givenMission(db);
  await confirmed(database, given, "listener@example.org", round.circulating);
  const text = { ...form(given), words: "Opening of the session." };
  const answer = readBackIn(await officer.send(circulateNewPaper, address, text, params));
  const { letters, ...shown } = answer.confirm;
  expect(shown).toEqual({
    kind: "working_paper",
    title: "Elements for discussion",
    writtenBy: null,
    symbol: "A/AC.900/2022/WP.1",
    session: given.session.title,
    audience: "public",
    note: "",
    text: { language: "en", words: 4, file: null },
  });
  expect(await papersOf(given)).toEqual([]);
  const changing = await officer.send(circulateNewPaper, address, { ...text, step: "change" }, params);
  expect(said(changing).submitted["title"]).toEqual([text.title]);
  expect(await papersOf(given)).toEqual([]);
  expect((await officer.send(circulateNewPaper, address, { ...text, step: "confirm" }, params)).status).toBe(303);
  const [paper] = await papersOf(given);
  const told = kindsOf(await lettersAbout(db, paper?.versions[0]?.id ?? "none"));
  expect([letters.missions + letters.organisations, letters.subscribers, letters.chair]).toEqual([
    told["paper-circulated"],
    told["paper-for-subscriber"],
    0,
  ]);
  // A symbol that is taken is said before the second page.
  expect((await officer.send(circulateNewPaper, address, text, params)).status).toBe(409);
  expect((await lettersOfList(db, "listener@example.org")).map(({ kind }) => kind)).toContain("paper-for-subscriber");
});

test("a file is kept until its sender has looked, for that person alone and for a day", async () => {
  const given = await givenProcess(db);
  const [address, params] = addressOf(given);
  const officer = await signedInAs(context, given.officer.person);
  const other = await signedInAs(context, (await givenOfficer(db)).person);
  const pdf = aPdf("1. Elements.");
  const answer = readBackIn(await officer.send(circulateNewPaper, address, withFile(form(given), pdf), params));
  expect(answer.confirm.text).toEqual({
    language: "en",
    words: null,
    file: { name: "Draft.pdf", type: "pdf", size: pdf.length },
  });
  const [file = ""] = answer.submitted["file"] ?? [];
  const confirm = { ...form(given), words: "", file, step: "confirm" };
  const refused = await other.send(circulateNewPaper, address, confirm, params);
  expect(said(refused).problems).toMatchObject([{ field: "file" }]);
  await forgetFilesReadBack(db, later(round.circulating, { hours: 24 }));
  expect((await officer.send(circulateNewPaper, address, confirm, params)).status).toBe(303);
  const [paper] = await papersOf(given);
  expect(paper?.versions).toMatchObject([{ step: "circulated", languages: ["en"] }]);
  const again = { ...confirm, symbol: "A/AC.900/2022/WP.2" };
  await database.asOwner("update file_read_back set brought_at = brought_at - interval '100 years'");
  await forgetFilesReadBack(db, round.circulating);
  expect(said(await officer.send(circulateNewPaper, address, again, params)).problems).toMatchObject([
    { field: "file" },
  ]);
});

test("what is announced, revised or translated is read back too; a translation is told of by no letter", async () => {
  const given = await givenProcess(db);
  const chair = await signedInAs(context, given.chair.person);
  const { language: english, ...details } = form(given);
  const announced = await announce(chair, given, { ...details, note: "In due course." });
  expect(readBackIn(announced).confirm).toMatchObject({
    text: null,
    note: "In due course.",
    letters: { subscribers: 0 },
  });
  expect(await papersOf(given)).toEqual([]);
  const { id: paper } = await givenPaper(db, given);
  const send = (act: string, fields: Record<string, string>) =>
    chair.send(changePaper, `/en/secretariat/papers/${paper}/${act}`, { seen: "1", ...fields }, { paper });
  const revised = { language: english, words: "Opening.", reason: "As was proposed." };
  expect(readBackIn(await send("revise-paper", revised)).confirm).toMatchObject({ note: revised.reason });
  const translated = readBackIn(await send("add-paper-language", { language: "fr", words: "Ouverture." })).confirm;
  expect(translated.letters).toEqual({ missions: 0, chair: 0, organisations: 0, subscribers: 0 });
  expect((await papersOf(given))[0]?.versions).toHaveLength(1);
});
