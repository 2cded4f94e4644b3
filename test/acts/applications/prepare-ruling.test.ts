import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { prepareRuling } from "#acts/applications/prepare-ruling.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenDraft,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
  refused,
} from "#support/given.ts";
import { preparedOn, toClear, toRefuse, toReturn } from "#support/prepared.ts";
import { countOf, eventsOf, lettersTo } from "#support/record.ts";
import { incurable } from "#support/returned.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const database = await aDatabase();
const { db, asOwner } = database;
const given = await givenOpenCall(db, incurable);
const desk = as(db, given.officer, round.reviewing);
const colleague = await givenOfficer(db);
const beside = as(db, colleague, later(round.reviewing, { minutes: 1 }));

test("an officer prepares a ruling, and a colleague another in its place; no standing changes, no letter is written, and the record has no words of it", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { id, reference, version } = application;
  const own = as(db, applicant, later(round.reviewing, { minutes: 2 }));
  const before = await seeOwnApplication(own, reference);
  const [row] = await asOwner(`select * from application where id = '${id}'`);
  const key = randomUUID();
  const first = accepted(await prepareRuling(desk, { reference, version, ruling: toRefuse, key }));
  expect(accepted(await prepareRuling(desk, { reference, version, ruling: toRefuse, key })).next).toEqual(first.next);
  expect(await preparedOn(db, application)).toMatchObject({
    ...{ id: first.next.prepared, reference, version, office: "secretariat", ruling: toRefuse },
    ...{ by: given.officer.person, at: round.reviewing },
  });
  const second = accepted(await prepareRuling(beside, { reference, version, ruling: toClear }));
  expect(await preparedOn(db, application)).toMatchObject({
    ...{ id: second.next.prepared, ruling: toClear, by: colleague.person },
  });
  expect(await countOf(database, "prepared_ruling", `application_id = '${id}'`)).toBe(1);
  expect((await asOwner(`select * from application where id = '${id}'`))[0]).toEqual(row);
  expect(await seeOwnApplication(own, reference)).toEqual(before);
  expect(await lettersTo(database, applicant.person)).toEqual(["application-received"]);
  expect((await eventsOf(database, id)).slice(-2)).toEqual(["RulingPrepared", "RulingPrepared"]);
  expect(await countOf(database, "audit_trail", "data::text like '%outside the scope%'")).toBe(0);
});

test("what could not be ruled now is not prepared, and the rule says why", async () => {
  const draft = (await givenDraft(db, given)).application;
  const asked = { reference: draft.reference, version: draft.version, ruling: toRefuse };
  expect(refused(await prepareRuling(desk, asked)).because).toBe("not_found");
  const { reference, version } = (await givenSubmitted(db, given)).application;
  const prepare = (ruling: Parameters<typeof prepareRuling>[1]["ruling"], context = desk, seen = version) =>
    prepareRuling(context, { reference, version: seen, ruling });
  expect(refused(await prepare(toReturn)).because).toBe("decision_allows_no_return");
  expect(refused(await prepare({ kind: "refuse", ground: "other", reason: " " })).because).toBe(
    "refusal_needs_a_reason",
  );
  expect(refused(await prepare(toClear, desk, version + 1)).because).toBe("changed_meanwhile");
  expect(refused(await prepare(toRefuse, as(db, given.chair, round.reviewing))).because).toBe(
    "ruled_by_the_secretariat",
  );
  accepted(await recuseFromApplication(beside, { reference, reason: "" }));
  expect(refused(await prepare(toRefuse, beside)).because).toBe("officer_has_recused");
  accepted(await clearApplication(desk, { reference, version }));
  expect(refused(await prepare(toRefuse, desk, version + 1)).because).toBe("application_is_not_submitted");
  const strangers: readonly Actor[] = [await givenMission(db), (await givenSubmitted(db, given)).applicant];
  for (const stranger of strangers)
    expect(refused(await prepare(toRefuse, as(db, stranger, round.reviewing))).because).toBe("not_allowed");
});

test("the case tells its own office what is prepared, and another office that reads it nothing", async () => {
  const { application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  accepted(await prepareRuling(desk, { reference, version, ruling: toRefuse }));
  expect((await seeApplicationForReview(beside, reference))?.prepared).toMatchObject({
    ...{ kind: "refuse", isReaders: false },
  });
  const other = await givenOpenCall(db, {
    information: { ...given.decision.provisions.information, screenedBy: "chair" },
  });
  const ofChair = (await givenSubmitted(db, other)).application;
  const chair = as(db, other.chair, round.reviewing);
  accepted(await prepareRuling(chair, { ...ofChair, ruling: toRefuse }));
  expect((await seeApplicationForReview(chair, ofChair.reference))?.prepared).toMatchObject({ isReaders: true });
  const read = await seeApplicationForReview(desk, ofChair.reference);
  expect([read?.prepared, read?.events.map(({ event }) => event)]).toEqual([
    null,
    expect.not.arrayContaining(["RulingPrepared"]),
  ]);
});
