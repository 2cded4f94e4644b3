import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { prepareClearances } from "#acts/applications/prepare-clearances.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { releasePreparedRulings } from "#acts/applications/release-prepared-rulings.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { aDatabase } from "#support/database.ts";
import { organisationDetails, round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenMission, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { givenPrepared, preparedOn, toClear, toRefuse } from "#support/prepared.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { seePreparingClearances } from "#views/applications/preparing-clearances.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const desk = as(db, given.officer, round.reviewing);

function asSeen({ reference, version }: { readonly reference: string; readonly version: number }) {
  return { reference, seen: version };
}

test("clearances are prepared together, no standing changes and no letter is written; a second press does nothing, and a release clears them", async () => {
  const sent = [
    await givenSubmitted(db, given, { name: "Forum of Harbours" }),
    await givenSubmitted(db, given, { name: "Institute of Tides" }),
  ];
  const applications = sent.map(({ application }) => asSeen(application));
  const key = randomUUID();
  const done = accepted(await prepareClearances(desk, { applications, key }));
  expect(done.next).toEqual({ prepared: 2, left: [] });
  expect(accepted(await prepareClearances(desk, { applications, key })).next).toEqual(done.next);
  const kept = await Promise.all(sent.map(({ application }) => preparedOn(db, application)));
  expect(kept.map((one) => [one?.ruling, one?.by, one?.version])).toEqual(
    sent.map(({ application: { version } }) => [toClear, given.officer.person, version]),
  );
  for (const { application, applicant } of sent) {
    expect((await eventsOf(database, application.id)).at(-1)).toBe("RulingPrepared");
    expect(await lettersTo(database, applicant.person)).toEqual(["application-received"]);
  }
  const prepared = kept.flatMap((one) => one?.id ?? []);
  expect(accepted(await releasePreparedRulings(desk, { prepared })).next.released).toHaveLength(2);
});

test("each by its own rule: what takes a look of its own is left, as the page said, and keeps no other back", async () => {
  const name = "Left Harbours";
  const plain = (await givenSubmitted(db, given, { name: "Plain Harbours" })).application;
  const changed = await givenSubmitted(db, given, { name: "Changed Harbours" });
  const mine = (await givenSubmitted(db, given, { name: "Mine of Harbours" })).application;
  const refusing = (await givenSubmitted(db, given, { name: "Refused Harbours" })).application;
  const claims = (await givenSubmitted(db, given, { category: "ecosoc-ngo", name: "Noted Harbours" })).application;
  const doubled = (await givenSubmitted(db, given, { name })).application;
  await givenSubmitted(db, given, { name });
  accepted(await recuseFromApplication(desk, { reference: mine.reference, reason: "" }));
  await givenPrepared(desk, refusing, toRefuse);
  const all = [plain, changed.application, mine, refusing, claims, doubled];
  const page = await seePreparingClearances(
    desk,
    all.map(({ reference }) => reference),
  );
  expect(page.named.map(({ reference }) => reference).toSorted()).toEqual(
    [plain.reference, changed.application.reference].toSorted(),
  );
  expect(page.effects).toEqual([{ effect: "clear", count: 2 }]);
  const why = new Map(page.left.map(({ reference, refusal }) => [reference, refusal.because]));
  expect([mine, refusing, claims, doubled].map(({ reference }) => why.get(reference))).toEqual([
    "officer_has_recused",
    "ruling_is_prepared_already",
    "claim_is_verified_by_itself",
    "organisation_may_have_applied_twice",
  ]);
  // It was another version when the page was read.
  const asRead = all.map((one) => ({
    ...asSeen(one),
    seen: one === changed.application ? one.version + 1 : one.version,
  }));
  const { next } = accepted(await prepareClearances(desk, { applications: asRead }));
  expect(next.prepared).toBe(1);
  expect(next.left.toSorted()).toEqual(
    all.flatMap(({ reference }) => (reference === plain.reference ? [] : [reference])).toSorted(),
  );
  expect((await preparedOn(db, plain))?.ruling).toEqual(toClear);
  expect((await preparedOn(db, refusing))?.ruling).toEqual(toRefuse);
  expect(await preparedOn(db, doubled)).toBeNull();
  const again = refused(await prepareClearances(desk, { applications: asRead }));
  expect(again.because).toBe("nothing_is_left_to_prepare");
});

test("where the record changed since, it is looked at first", async () => {
  const { application, applicant } = await givenSubmitted(db, given, { name: "Moved Harbours" });
  const renamed = { ...organisationDetails({ name: "Renamed Harbours" }), version: 1 };
  accepted(await saveOrganisation(as(db, applicant, round.reviewing), renamed));
  const { left } = await seePreparingClearances(desk, [application.reference]);
  expect(left.map(({ refusal }) => refusal.because)).toEqual(["changed_record_is_not_looked_at"]);
});

test("nobody else prepares any: what is not there or is a draft is not found, an office that does not rule is told who does", async () => {
  const { application } = await givenSubmitted(db, given, { name: "Guild of Lamps" });
  const applications = [asSeen(application)];
  const draft = asSeen((await givenDraft(db, given)).application);
  const none = { reference: "A-0000-0000", seen: 1 };
  for (const one of [draft, none])
    expect(refused(await prepareClearances(desk, { applications: [...applications, one] })).because).toBe("not_found");
  expect(refused(await prepareClearances(desk, { applications: [] })).because).toBe("not_found");
  const mission = as(db, await givenMission(db), round.reviewing);
  expect(refused(await prepareClearances(mission, { applications })).because).toBe("not_allowed");
  const chair = as(db, given.chair, round.reviewing);
  expect(refused(await prepareClearances(chair, { applications })).because).toBe("nothing_is_left_to_prepare");
  const seen = await seePreparingClearances(chair, [application.reference]);
  expect([seen.named, seen.left]).toEqual([[], []]);
  const other = as(db, (await givenOpenCall(db)).chair, round.reviewing);
  expect(refused(await prepareClearances(other, { applications })).because).toBe("not_found");
  expect(await preparedOn(db, application)).toBeNull();
});
