import { expect, test } from "vitest";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { writeDeskNote } from "#acts/applications/write-desk-note.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { fr } from "#messages/fr.ts";
import { aDatabase } from "#support/database.ts";
import { everyAnswerOf } from "#support/every-answer.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenOfficer, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { givenPrepared, preparedOn, toClear } from "#support/prepared.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { curable } from "#support/returned.ts";
import * as application from "../../../app/routes/secretariat/application.tsx";
import * as discard from "../../../app/routes/secretariat/discard-prepared-ruling.tsx";
import * as together from "../../../app/routes/secretariat/prepare-clearances.tsx";
import * as prepare from "../../../app/routes/secretariat/prepare-ruling.tsx";
import * as one from "../../../app/routes/secretariat/prepared-ruling.tsx";
import * as list from "../../../app/routes/secretariat/prepared-rulings.tsx";
import * as queue from "../../../app/routes/secretariat/queue.tsx";
import * as release from "../../../app/routes/secretariat/release-prepared-rulings.tsx";

const { db, asOwner } = await aDatabase();
const given = await givenOpenCall(db, curable);
const sent = await givenSubmitted(db, given, { name: "Forum of Harbours" });
const { reference } = sent.application;
const colleague = await givenOfficer(db);
await asOwner(`
  update person set name = 'Marked Preparer xq' where id = '${colleague.person}';
  update person set language = 'fr' where id = '${sent.applicant.person}'`);
const words = "Marked words xq of a refusal";
const desk = as(db, given.officer, round.reviewing);
const context = aLoadContext(db, { now: later(round.reviewing, { hours: 1 }) });
const officer = await signedInAs(context, given.officer.person);
const params = { reference };
const at = (path: string) => `/en/secretariat/${path}`;

test.each<Actor>([(await aDelegation(db)).actor, sent.applicant])(
  "no answer to the organisation or a mission changes by a character when something is prepared: $role",
  async (actor) => {
    const { everyAnswer } = await everyAnswerOf(db);
    const parameters = {
      ...{ process: [given.process.slug], version: ["1"], number: ["1"], call: [given.call.id] },
      ...{ reference: [reference], session: [given.session.id], decision: [given.decision.id] },
    };
    const reader = { role: actor.role, person: "person" in actor ? actor.person : null };
    const answers = async () =>
      Array.from(await everyAnswer(reader, parameters, round.reviewing), ([address, { reads }]) => [
        address,
        withoutKeys(reads),
      ]);
    await asOwner("delete from prepared_ruling");
    const before = await answers();
    const preparing = as(db, colleague, round.reviewing);
    await givenPrepared(preparing, sent.application, { kind: "refuse", ground: "not_relevant", reason: words });
    expect(before.length).toBeGreaterThan(5);
    expect(await answers()).toEqual(before);
  },
);

/** Each form has a key of its own, and says how many seconds are left of the sign-in. */
function withoutKeys(text: string): string {
  return text.replaceAll(/<input[^>]*name="idempotencyKey"[^>]*>| seconds="\d+"/g, "");
}

test("an officer of the office sees it in the queue, on the case and in the list, with what to look at", async () => {
  accepted(await writeDeskNote(desk, { reference, words: "Ask them first." }));
  const seen = (await officer.load(list, at("prepared-rulings"))).data.seen;
  expect(seen).toMatchObject({ total: 1, all: 1, kinds: [{ count: 0 }, { count: 1 }, { count: 0 }] });
  expect(seen.rows).toMatchObject([
    { reference, name: "Forum of Harbours", kind: "refuse", beginning: words, by: "Marked Preparer xq", refusal: null },
  ]);
  const [row] = (await officer.load(queue, "/en/secretariat")).data.queue.rows;
  expect(row?.prepared).toMatchObject({ kind: "refuse", by: "Marked Preparer xq", isReaders: false });
  expect((await officer.load(queue, "/en/secretariat")).data.queue.prepared).toBe(1);
  const shown = (await officer.load(application, at(`applications/${reference}`), params)).data.prepared;
  expect(shown).toMatchObject({ kind: "refuse" });
  const filtered = async (filter: string) =>
    (await officer.load(list, at(`prepared-rulings?${filter}`))).data.seen.rows.length;
  expect(await filtered("ruling=clear")).toBe(0);
  expect(await filtered("by=me")).toBe(0);
  expect(await filtered(`ruling=refuse&by=${colleague.person}`)).toBe(1);
});

test("its page shows the letter in the language of whoever gets it", async () => {
  const path = at(`applications/${reference}/prepared-ruling`);
  const { letters, prepared } = (await officer.load(one, path, params)).data;
  expect(prepared.effect).toBe("refuse");
  expect(letters.map(({ language, count }) => [language, count])).toEqual([["fr", 1]]);
  const [letter] = letters;
  expect(letter?.subject).toContain(reference);
  expect(letter?.text).toContain(words);
  expect(letter?.text).toContain("Secrétariat");
  expect(letter?.text).toContain(fr.applications.refusalGround.not_relevant);
  expect(prepared).toMatchObject({ ground: "not_relevant", refused: { reason: words } });
});

test("each of the three is prepared by its own form, in the place of what was prepared; a form that says too little comes back", async () => {
  const { application: waits } = await givenSubmitted(db, given, { name: "Other Harbours" });
  const of = { reference: waits.reference };
  const path = at(`applications/${waits.reference}/prepare-ruling`);
  const version = String(waits.version);
  const send = (ruling: string, fields: Record<string, string>) =>
    officer.send(prepare, `${path}?ruling=${ruling}&queue=state%3Dall`, { version, ...fields }, of);
  const empty = await send("refuse", { reason: "" });
  expect(empty.status).toBe(422);
  expect(JSON.stringify(empty.data)).toMatch(/"field":"ground".*"field":"reason"/);
  const refused = { ground: "information_lacking", reason: "The statutes are missing." } as const;
  expect((await send("refuse", refused)).status).toBe(303);
  expect((await preparedOn(db, waits))?.ruling).toEqual({ kind: "refuse", ...refused });
  expect((await officer.load(prepare, `${path}?ruling=refuse`, of)).data.prepared).toMatchObject({ refused });
  const nothing = await send("return", { words: "" });
  expect(JSON.stringify(nothing.data)).toMatch(/"field":"words".*"field":"asked"/);
  const kept = await send("return", { words: "Complete it.", asked: "programmes" });
  expect([kept.status, kept.location]).toEqual([
    303,
    `${at(`applications/${waits.reference}`)}?queue=state%3Dall&done=prepared`,
  ]);
  expect((await preparedOn(db, waits))?.ruling).toEqual({
    ...{ kind: "return", words: "Complete it.", asked: ["programmes"] },
  });
  const again = (await officer.load(prepare, `${path}?ruling=return`, of)).data;
  expect(again.prepared).toMatchObject({ words: "Complete it.", asked: ["programmes"] });
  expect((await send("clear", {})).status).toBe(303);
  const id = (await preparedOn(db, waits))?.id ?? "";
  const discarded = await officer.send(
    discard,
    path.replace("prepare-ruling", "discard-prepared-ruling"),
    { prepared: id },
    of,
  );
  expect(discarded.location).toContain("done=discarded");
  expect(await preparedOn(db, waits)).toBeNull();
});

test("what is chosen is confirmed with its counts and what is left out, then released, and each is answered for", async () => {
  const { application: left } = await givenSubmitted(db, given, { name: "Left Harbours" });
  const { application: notifies } = await givenSubmitted(db, given, { category: "ecosoc-ngo", name: "Noted Harbours" });
  const preparing = as(db, colleague, round.reviewing);
  const ids = [
    (await preparedOn(db, sent.application))?.id ?? "",
    await givenPrepared(preparing, left, toClear),
    await givenPrepared(preparing, notifies, toClear),
  ];
  accepted(await recuseFromApplication(desk, { reference: left.reference, reason: "" }));
  const chosen = new URLSearchParams(ids.map((id) => ["prepared", id])).toString();
  const confirm = (await officer.load(release, at(`release-prepared-rulings?${chosen}`))).data;
  expect(confirm.effects).toEqual([
    { effect: "accredit", count: 1 },
    { effect: "refuse", count: 1 },
  ]);
  expect(confirm.left).toMatchObject([{ reference: left.reference, refusal: { because: "officer_has_recused" } }]);
  expect((await officer.send(release, at("release-prepared-rulings"), {})).status).toBe(422);
  const done = await officer.send(release, at("release-prepared-rulings"), { prepared: ids });
  expect(done.status).toBe(303);
  const { result, seen } = (await officer.load(list, done.location ?? "")).data;
  expect(result?.released.map(({ name, standing }) => [name, standing])).toEqual([
    ["Forum of Harbours", "refused"],
    ["Noted Harbours", "accredited"],
  ]);
  expect(result?.left).toMatchObject([{ name: "Left Harbours", refusal: { because: "officer_has_recused" } }]);
  expect(seen.rows.map((row) => row.reference)).toEqual([left.reference]);
});

test("several clearances are chosen in the queue, confirmed with what is left out and why, and prepared; the list says what was left", async () => {
  const sentIn = async (name: string, category?: "ecosoc-ngo") =>
    (await givenSubmitted(db, given, category === undefined ? { name } : { name, category })).application;
  const harbours = [await sentIn("Eastern Harbours"), await sentIn("Western Harbours")];
  const claims = await sentIn("Claiming Harbours", "ecosoc-ngo");
  const all = [...harbours, claims];
  const page = at("prepare-clearances");
  const query = new URLSearchParams(all.map((one) => ["applications", one.reference])).toString();
  const { seen } = (await officer.load(together, `${page}?${query}&queue=state%3Dsubmitted`)).data;
  expect(seen.named.map(({ name }) => name)).toEqual(["Eastern Harbours", "Western Harbours"]);
  expect(seen.left).toMatchObject([{ name: "Claiming Harbours", refusal: { because: "claim_is_verified_by_itself" } }]);
  const rows = all.map((one) => `${one.reference}:${String(one.version)}`);
  for (const applications of [[], [claims.reference]])
    expect((await officer.send(together, page, { applications })).status).toBe(422);
  const done = await officer.send(together, page, { applications: rows });
  expect(done.status).toBe(303);
  const shown = (await officer.load(list, done.location ?? "")).data;
  expect(shown.together).toMatchObject({ count: 2, left: [{ name: "Claiming Harbours" }] });
  expect(shown.seen.rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Eastern Harbours", "Western Harbours"]),
  );
  const again = await officer.send(together, page, { applications: rows });
  expect([again.status, again.data.refusal?.words]).toEqual([409, expect.stringContaining("Look at the list again")]);
});

test("where the Chair screens, its office has the same list, and reads nothing that the Secretariat has prepared", async () => {
  const { information } = oewg2021To2025.provisions;
  const other = await givenOpenCall(db, { information: { ...information, screenedBy: "chair" } });
  const ofChair = await givenSubmitted(db, other, { name: "Chaired Harbours" });
  await givenPrepared(as(db, other.chair, round.reviewing), ofChair.application, toClear);
  const chair = await signedInAs(context, other.chair.person);
  const names = async (browser: typeof chair) =>
    (await browser.load(list, at("prepared-rulings"))).data.seen.rows.map(({ name }) => name);
  expect(await names(chair)).toEqual(["Chaired Harbours"]);
  expect(await names(officer)).not.toContain("Chaired Harbours");
  const path = at(`applications/${ofChair.application.reference}/prepared-ruling`);
  const of = { reference: ofChair.application.reference };
  expect((await chair.load(one, path, of)).data.letters).toHaveLength(1);
  expect((await officer.load(one, path, of)).status).toBe(404);
});
