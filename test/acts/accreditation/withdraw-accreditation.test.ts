import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenMission, givenModalitiesInForce, givenOfficer, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { seeAccreditation, seeWaitingWithdrawals } from "#views/accreditation/outcomes.ts";
import { givenAccreditation } from "./every-change.ts";

const database = await aDatabase();
const { db } = database;
const ground = "The ground that the officer states.";

test("one person enters it, once however often the form is sent: the accreditation stays as it was, and nobody is told", async () => {
  const { accreditation, officer, applicant } = await givenAccreditation(db);
  const context = as(db, officer, round.afterwards);
  const key = randomUUID();
  accepted(await withdrawAccreditation(context, { accreditation, ground, key }));
  accepted(await withdrawAccreditation(context, { accreditation, ground, key }));
  const seen = await seeAccreditation(context, accreditation);
  expect(seen).toMatchObject({
    standing: "in-force",
    changes: [],
    withdrawal: {
      ground,
      enteredBy: "Person of secretariat",
      enteredAt: "2022-07-05T14:00:00Z",
      refusals: {
        "confirm-withdrawal": { because: "withdrawal_needs_a_second_person" },
        "discard-withdrawal": null,
      },
    },
    refusals: { suspend: null, withdraw: { because: "withdrawal_waits_for_confirmation" } },
  });
  expect((await eventsOf(database, accreditation)).at(-1)).toBe("AccreditationWithdrawalEntered");
  expect(await lettersTo(database, applicant.person)).not.toContain("accreditation-withdrawn");
  const again = await withdrawAccreditation(context, { accreditation, ground });
  expect(refused(again).because).toBe("withdrawal_waits_for_confirmation");
});

test("it waits on the desks: of the Secretariat with all, of a Chair with those of the own process", async () => {
  const { accreditation, officer, chair } = await givenAccreditation(db);
  accepted(await withdrawAccreditation(as(db, officer, round.afterwards), { accreditation, ground }));
  const own = { accreditation, isOwn: true };
  expect(await seeWaitingWithdrawals({ db, actor: officer })).toContainEqual(expect.objectContaining(own));
  const another = { accreditation, isOwn: false };
  expect(await seeWaitingWithdrawals({ db, actor: await givenOfficer(db) })).toContainEqual(
    expect.objectContaining(another),
  );
  expect(await seeWaitingWithdrawals({ db, actor: chair })).toEqual([expect.objectContaining(another)]);
  expect(await seeWaitingWithdrawals({ db, actor: (await givenModalitiesInForce(db)).chair })).toEqual([]);
});

test("without a ground nothing is entered, and what is not there is not found", async () => {
  const { accreditation, officer } = await givenAccreditation(db);
  const context = as(db, officer, round.afterwards);
  expect(refused(await withdrawAccreditation(context, { accreditation, ground: " " })).because).toBe(
    "ground_is_required",
  );
  expect(refused(await withdrawAccreditation(context, { accreditation: newId(), ground })).because).toBe("not_found");
});

test("whom the decision names enters it, and nobody else", async () => {
  const { accreditation, officer, chair } = await givenAccreditation(db, "chair");
  const by = (actor: typeof officer | typeof chair) =>
    withdrawAccreditation(as(db, actor, round.afterwards), { accreditation, ground });
  expect(refused(await by(officer)).because).toBe("not_allowed");
  expect(refused(await by((await givenModalitiesInForce(db)).chair)).because).toBe("not_found");
  accepted(await by(chair));
  const other = await givenAccreditation(db);
  const outcome = { accreditation: other.accreditation, ground };
  for (const actor of [other.chair, await givenMission(db), other.applicant])
    expect(refused(await withdrawAccreditation(as(db, actor, round.afterwards), outcome)).because).toBe("not_allowed");
  const { cites } = oewg2021To2025.provisions.suspension;
  expect(refused(await withdrawAccreditation(as(db, other.chair, round.afterwards), outcome))).toMatchObject({ cites });
});
