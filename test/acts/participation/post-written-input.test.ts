import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { postWrittenInput } from "#acts/participation/post-written-input.ts";
import { withdrawWrittenInput } from "#acts/participation/withdraw-written-input.ts";
import { findPaper } from "#db/papers/papers.ts";
import { findPaperText, readWholeFile } from "#db/papers/texts.ts";
import { findWrittenInput } from "#db/participation/written-inputs.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenMission, givenOpenCall, refused } from "#support/given.ts";
import { aFileOfPaper, givenPaper, paperAsRead, secretariat } from "#support/papers.ts";
import { eventsOf, lettersAbout, lettersTo } from "#support/record.ts";
import { type GivenAttending, givenAttending } from "#support/representatives.ts";
import { givenInput, inputWords, taking } from "#support/written-inputs.ts";

const database = await aDatabase();
const { db } = database;
const symbol = "A/AC.900/2022/NGO.1";

const post = (
  { officer }: Pick<GivenAttending, "officer">,
  input: Parameters<typeof postWrittenInput>[1]["input"],
  by: Actor = officer,
) => postWrittenInput(as(db, by, round.afterwards), { input, symbol });

const paperOf = (given: GivenAttending, reader: Reader = secretariat) =>
  readingAs(db, reader, (trx) => findPaper(trx, given.process.id, symbol));

test("makes a paper of the session of what was sent, for everybody, and tells the organisation once", async () => {
  const given = await givenAttending(db, { name: "Institute of Posted Inputs" });
  const input = await givenInput(db, given, { language: "fr" });
  accepted(await post(given, input));
  const paper = mustExist(await paperOf(given));
  expect(paper).toMatchObject({
    ...{ kind: "written_input", title: "Two proposals", writtenBy: "Institute of Posted Inputs", audience: "public" },
    session: given.session.id,
    versions: [{ n: 1, step: "circulated", languages: ["fr"] }],
  });
  expect(await paperAsRead(db, null, paper.id)).not.toBeNull();
  const said = await findPaperText(db, mustExist(paper.versions[0]).id, "fr");
  expect(said).toEqual({ words: inputWords, file: null });
  expect(await readingAs(db, secretariat, (trx) => findWrittenInput(trx, input))).toMatchObject({
    ended: { as: "posted", paper: paper.id, by: given.officer.person },
  });
  expect(await eventsOf(database, input)).toEqual(["WrittenInputSent", "WrittenInputPosted"]);
  const [letter] = await lettersAbout(db, `WrittenInputPosted:${input}`);
  expect(letter?.data).toMatchObject({ symbol, slug: given.process.slug, audience: "public" });
  const told = await lettersTo(database, given.applicant.person);
  expect(told.filter((kind) => kind.startsWith("paper"))).toEqual([]);
  expect(refused(await post(given, input)).because).toBe("written_input_is_posted");
});

test("of a file the paper has every byte", async () => {
  const given = await givenAttending(db);
  const content = new Uint8Array(1024 * 1024 + 3).fill(7);
  const file = aFileOfPaper(content, { scan: "not_scanned" });
  const input = await givenInput(db, given, { brought: { file }, wordCount: null });
  accepted(await post(given, input));
  const version = mustExist(mustExist(await paperOf(given)).versions[0]);
  const text = mustExist(await findPaperText(db, version.id, "en"));
  expect(text.file).toMatchObject({ name: "paper.pdf", sha256: file.sha256 });
  expect(Buffer.compare(await readWholeFile(db, mustExist(text.file).id), content)).toBe(0);
});

test("is for the missions alone where the decision does not have inputs posted on the web page", async () => {
  const given = await givenAttending(db, { of: await givenOpenCall(db, taking({ posted: false })) });
  accepted(await post(given, await givenInput(db, given)));
  const paper = mustExist(await paperOf(given));
  expect(paper.audience).toBe("missions");
  expect(await paperAsRead(db, null, paper.id)).toBeNull();
  const { organisation } = given.applicant;
  expect(await paperOf(given, { role: "organisation", organisation })).toBeNull();
  expect(await paperOf(given, await givenMission(db))).toMatchObject({ symbol });
});

test("is refused of one that was withdrawn, under a symbol that is taken, and of whom is suspended; not after the session", async () => {
  const given = await givenAttending(db);
  const gone = await givenInput(db, given);
  accepted(await withdrawWrittenInput(as(db, given.applicant, round.afterwards), { input: gone }));
  expect(refused(await post(given, gone)).because).toBe("written_input_is_withdrawn");
  const input = await givenInput(db, given);
  await givenPaper(db, given, { symbol });
  expect(refused(await post(given, input)).because).toBe("symbol_is_taken");
  const after = as(db, given.officer, instant("2022-08-10T14:00:00Z"));
  accepted(await postWrittenInput(after, { input, symbol: "A/AC.900/2022/NGO.2" }));
  const suspended = await givenInput(db, given);
  const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, instant("2022-08-10T14:00:00Z")), suspending));
  expect(refused(await postWrittenInput(after, { input: suspended, symbol: "A/AC.900/2022/NGO.3" })).because).toBe(
    "accreditation_is_not_in_force",
  );
});

test("is for the Secretariat alone", async () => {
  const given = await givenAttending(db);
  const input = await givenInput(db, given);
  for (const actor of [given.chair, given.applicant, await givenMission(db)])
    expect(refused(await post(given, input, actor)).because).toBe("not_allowed");
});
