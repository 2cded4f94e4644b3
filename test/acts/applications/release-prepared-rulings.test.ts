import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { letterOfPreparedRuling } from "#acts/applications/letter-of-prepared-ruling.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { releasePreparedRulings } from "#acts/applications/release-prepared-rulings.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { findEntries } from "#db/organisations/registers.ts";
import type { RulingToGive } from "#domain/applications/prepared-ruling.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { date, later, round } from "#support/factories.ts";
import { accepted, as, givenOfficer, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { givenPrepared, preparedOn, toClear, toRefuse, toReturn } from "#support/prepared.ts";
import { auditOf, eventsOf, lettersTo } from "#support/record.ts";
import { anEntry, givenRegister, importedEdition } from "#support/registers.ts";
import { curable } from "#support/returned.ts";
import { seeReleasing } from "#views/applications/prepared-rulings.ts";

const database = await aDatabase();
const { db, asOwner } = database;
const given = await givenOpenCall(db, curable);
const { officer } = given;
const colleague = await givenOfficer(db);
const preparing = as(db, colleague, round.reviewing);
const desk = as(db, officer, later(round.reviewing, { hours: 2 }));
const name = "Forum of Harbours";

async function waits(category: "ngo" | "ecosoc-ngo" = "ngo") {
  return givenSubmitted(db, given, { category, name });
}

/** The row, the audit trail and the letters of an application, without what differs from one application to the next. */
async function onRecord({ id, reference }: { readonly id: string; readonly reference: string }, person: string) {
  const [row] = await asOwner(`
    select to_jsonb(application) - array['id', 'reference', 'organisation_id', 'started_by'] as row from application where id = '${id}'`);
  const events = await asOwner(`
    select act, event, actor_person, data from audit_trail
    where (subject_id = '${id}' or subject_id in (select id from accreditation where application_id = '${id}'))
      and event not like '%Prepared%' order by event, at`);
  const letters = await asOwner(`
    select kind, language, data from letter where recipient_person = '${person}' order by kind`);
  const steps = await asOwner(`
    select to_jsonb(step) - array['application_id'] as step from step where application_id = '${id}' order by n`);
  const evidence = await asOwner(`select verified_by, reason from claim_evidence where application_id = '${id}'`);
  return JSON.stringify({ row, events, letters, steps, evidence })
    .replaceAll(reference, "REFERENCE")
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (uuid) => (uuid === officer.person ? "OFFICER" : "ID"));
}

test("a release leaves what its own act would have left: the row, the trail, the steps, the letter, and beside it who had prepared it", async () => {
  const ruled = {
    clear: await waits(),
    refuse: await waits(),
    return: await waits(),
    accredit: await waits("ecosoc-ngo"),
  };
  const prepared = {
    clear: await waits(),
    refuse: await waits(),
    return: await waits(),
    accredit: await waits("ecosoc-ngo"),
  };
  const of = ({ application: { reference, version } }: Awaited<ReturnType<typeof waits>>) => ({ reference, version });
  if (toRefuse.kind !== "refuse" || toReturn.kind !== "return") throw new Error("They are what they are called.");
  accepted(await clearApplication(desk, of(ruled.clear)));
  accepted(await refuseApplication(desk, { ...of(ruled.refuse), ground: "not_relevant", reason: toRefuse.reason }));
  accepted(await returnApplication(desk, { ...of(ruled.return), words: toReturn.words, asked: toReturn.asked }));
  accepted(await clearApplication(desk, of(ruled.accredit)));
  const rulings: Record<keyof typeof prepared, RulingToGive> = {
    ...{ clear: toClear, refuse: toRefuse, return: toReturn, accredit: toClear },
  };
  const kinds = ["clear", "refuse", "return", "accredit"] as const;
  const ids: Id<"prepared_ruling">[] = [];
  for (const kind of kinds) ids.push(await givenPrepared(preparing, prepared[kind].application, rulings[kind]));
  const letters = new Map<string, unknown>();
  for (const kind of kinds)
    letters.set(kind, (await letterOfPreparedRuling(desk, prepared[kind].application.reference))?.letter);

  const key = randomUUID();
  const { next } = accepted(await releasePreparedRulings(desk, { prepared: ids, key }));
  expect([next.released.toSorted(), next.left, next.gone]).toEqual([
    kinds.map((kind) => prepared[kind].application.reference).toSorted(),
    [],
    0,
  ]);
  expect(accepted(await releasePreparedRulings(desk, { prepared: ids, key })).next).toEqual(next);
  for (const kind of kinds) {
    const { application, applicant } = prepared[kind];
    expect(await onRecord(application, applicant.person)).toBe(
      await onRecord(ruled[kind].application, ruled[kind].applicant.person),
    );
    expect(await preparedOn(db, application)).toBeNull();
    const trail = await auditOf(database, application.id);
    expect(trail.filter(({ event }) => event.includes("Prepared"))).toMatchObject([
      { act: "prepare-ruling", event: "RulingPrepared", actor_person: colleague.person },
      { act: "release-prepared-rulings", event: "PreparedRulingReleased", actor_person: officer.person },
    ]);
    const [told] = await asOwner(`
      select data from audit_trail where subject_id = '${application.id}' and event = 'PreparedRulingReleased'`);
    expect(told?.["data"]).toMatchObject({ preparedBy: colleague.person });
    const [left] = await asOwner(`
      select kind, data from letter where recipient_person = '${applicant.person}' order by created_at desc limit 1`);
    expect(letters.get(kind)).toEqual({ kind: left?.["kind"], data: left?.["data"] });
  }
});

test("a refusal that was prepared before grounds were kept has none, stays prepared, and is released once it is prepared anew", async () => {
  const { application } = await waits();
  const id = await givenPrepared(preparing, application, toRefuse);
  await withoutPromises(database, "prepared_ruling", `update prepared_ruling set ground = null where id = '${id}'`);
  expect((await preparedOn(db, application))?.ruling).toMatchObject({ kind: "refuse", ground: null });
  const { released, left } = accepted(await releasePreparedRulings(desk, { prepared: [id] })).next;
  expect([released, left]).toEqual([[], [application.reference]]);
  const [row] = (await seeReleasing(desk, [id])).left;
  expect(row).toMatchObject({ ground: null, refusal: { because: "refusal_needs_a_ground" } });
  const anew = await givenPrepared(preparing, application, toRefuse);
  expect(accepted(await releasePreparedRulings(desk, { prepared: [anew] })).next.released).toEqual([
    application.reference,
  ]);
  const [on] = await asOwner(`select refusal_ground as ground from application where id = '${application.id}'`);
  expect(on).toEqual({ ground: "not_relevant" });
});

test("what the rule refuses stays prepared, and keeps no other from being released", async () => {
  const fine = await waits();
  const recused = await waits();
  const changed = await waits();
  const gone = await waits();
  const [first, second, third, fourth] = [
    await givenPrepared(preparing, fine.application, toRefuse),
    await givenPrepared(preparing, recused.application, toRefuse),
    await givenPrepared(preparing, changed.application, toClear),
    await givenPrepared(preparing, gone.application, toClear),
  ];
  accepted(await recuseFromApplication(desk, { reference: recused.application.reference, reason: "" }));
  await asOwner(`update organisation set address = 'Another' where id = '${changed.applicant.organisation}'`);
  const anew = await givenPrepared(preparing, gone.application, toRefuse);
  const outcome = await releasePreparedRulings(desk, { prepared: [first, second, third, fourth] });
  const { released, left, gone: overtaken } = accepted(outcome).next;
  expect([released, overtaken]).toEqual([[fine.application.reference], 1]);
  expect(new Set(left)).toEqual(new Set([recused.application.reference, changed.application.reference]));
  expect((await preparedOn(db, recused.application))?.id).toBe(second);
  expect((await preparedOn(db, changed.application))?.id).toBe(third);
  expect((await preparedOn(db, gone.application))?.id).toBe(anew);
  expect(await lettersTo(database, changed.applicant.person)).toEqual(["application-received"]);
  expect(await lettersTo(database, fine.applicant.person)).toEqual(["application-received", "application-refused"]);
  expect(refused(await releasePreparedRulings(desk, { prepared: [first, fourth] })).because).toBe(
    "ruling_is_no_longer_prepared",
  );
});

test("nor is what was prepared on another version, or by somebody who turns out to have a part in it; the list says so", async () => {
  const [another, part] = [await waits(), await waits()];
  const ids = [
    await givenPrepared(preparing, another.application, toRefuse),
    await givenPrepared(preparing, part.application, toRefuse),
  ];
  await asOwner(`
    update application set version = version + 1 where id = '${another.application.id}';
    update organisation set created_by = '${colleague.person}' where id = '${part.applicant.organisation}'`);
  expect(accepted(await releasePreparedRulings(desk, { prepared: ids })).next.released).toEqual([]);
  const { left } = await seeReleasing(desk, ids);
  expect(new Set(left.map(({ reference, refusal }) => `${reference} ${refusal?.because ?? ""}`))).toEqual(
    new Set([
      `${another.application.reference} application_changed_since_it_was_prepared`,
      `${part.application.reference} preparer_does_not_rule`,
    ]),
  );
});

test("a claim is verified against the edition that counts when it is released, and its evidence is kept", async () => {
  const register = await givenRegister(db, officer);
  const entries = [anEntry({ name, number: "12" })];
  const edition = { register, datedOn: date("2022-05-20"), entries, at: round.reviewing };
  const seen = await importedEdition(db, officer, edition);
  const entry = mustExist((await findEntries(db, seen.id, { limit: 1, offset: 0 }))[0]).id;
  const verdicts = [
    { by: "entry", entry },
    { by: "otherwise", reason: "The letter of the Council." },
  ] as const;
  const ids: Id<"prepared_ruling">[] = [];
  for (const verdict of verdicts) {
    const { application } = await waits("ecosoc-ngo");
    ids.push(await givenPrepared(preparing, application, { kind: "clear", claim: { edition: seen.id, verdict } }));
  }
  const { application } = await waits("ecosoc-ngo");
  const [byEntry] = verdicts;
  const stale = await givenPrepared(preparing, application, {
    kind: "clear",
    claim: { edition: seen.id, verdict: byEntry },
  });
  expect(accepted(await releasePreparedRulings(desk, { prepared: ids })).next.released).toHaveLength(2);
  const kept = await asOwner(`
    select entry_id, reason from claim_evidence where edition_id = '${seen.id}' order by reason nulls first`);
  expect(kept).toEqual([
    { entry_id: entry, reason: null },
    { entry_id: null, reason: "The letter of the Council." },
  ]);
  await importedEdition(db, officer, { ...edition, datedOn: date("2022-05-23") });
  expect(accepted(await releasePreparedRulings(desk, { prepared: [stale] })).next.left).toEqual([
    application.reference,
  ]);
});

test("it falls away when somebody rules, when the application is withdrawn, and when whoever prepared it recuses", async () => {
  const ruled = await waits();
  const returned = await waits();
  const withdrawn = await waits();
  const left = await waits();
  for (const { application } of [ruled, returned, withdrawn, left])
    await givenPrepared(preparing, application, toRefuse);
  const { reference, version } = ruled.application;
  accepted(await clearApplication(desk, { reference, version }));
  const { words, asked } = { words: "Complete it.", asked: ["programmes"] as const };
  accepted(await returnApplication(desk, { ...returned.application, words, asked }));
  const own = as(db, withdrawn.applicant, round.reviewing);
  accepted(await withdrawApplication(own, withdrawn.application));
  accepted(await recuseFromApplication(preparing, { reference: left.application.reference, reason: "" }));
  for (const { application } of [ruled, returned, withdrawn, left])
    expect(await preparedOn(db, application)).toBeNull();
  expect((await eventsOf(database, left.application.id)).at(-1)).toBe("OfficerRecused");
});

test("where the Chair screens, the Chair prepares and releases, and the Secretariat neither sees nor releases it", async () => {
  const { information } = oewg2021To2025.provisions;
  const other = await givenOpenCall(db, { information: { ...information, screenedBy: "chair" } });
  const { application } = await givenSubmitted(db, other);
  const chair = as(db, other.chair, round.reviewing);
  const prepared = await givenPrepared(chair, application, toRefuse);
  expect(await preparedOn(db, application)).toBeNull();
  for (const stranger of [as(db, officer, round.reviewing), as(db, given.chair, round.reviewing)])
    expect(refused(await releasePreparedRulings(stranger, { prepared: [prepared] })).because).toBe(
      "ruling_is_no_longer_prepared",
    );
  expect(accepted(await releasePreparedRulings(chair, { prepared: [prepared] })).next.released).toEqual([
    application.reference,
  ]);
});
