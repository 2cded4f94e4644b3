import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { confirmWithdrawal } from "#acts/accreditation/confirm-withdrawal.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenChair, givenOfficer, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { seeAccreditation } from "#views/accreditation/outcomes.ts";
import { givenAccreditation } from "./every-change.ts";

const database = await aDatabase();
const { db } = database;
const ground = "The ground that the officer states.";
const later = round.afterwards.add({ hours: 1 });

async function givenEntered(by: "officer" | "chair" = "officer") {
  const given = await givenAccreditation(db, by);
  const { accreditation } = given;
  const entered = accepted(
    await withdrawAccreditation(as(db, given[by], round.afterwards), { accreditation, ground }),
  ).next;
  return { ...given, withdrawal: entered.id };
}

test("another of the office confirms it: from then on it is withdrawn, with both on record; its organisation is told once", async () => {
  const { accreditation, withdrawal, applicant } = await givenEntered();
  const context = as(db, await givenOfficer(db), later);
  const key = randomUUID();
  accepted(await confirmWithdrawal(context, { withdrawal, key }));
  accepted(await confirmWithdrawal(context, { withdrawal, key }));
  expect(await seeAccreditation(context, accreditation)).toMatchObject({
    standing: "withdrawn",
    since: later.toString(),
    withdrawal: null,
    changes: [
      {
        kind: "withdrawn",
        effectiveAt: later.toString(),
        ground,
        by: {
          enteredBy: "Person of secretariat",
          enteredAt: round.afterwards.toString(),
          confirmedBy: "Person of secretariat",
        },
      },
    ],
  });
  expect((await eventsOf(database, accreditation)).at(-1)).toBe("AccreditationWithdrawn");
  const told = (await lettersTo(database, applicant.person)).filter((one) => one === "accreditation-withdrawn");
  expect(told).toHaveLength(1);
  expect(refused(await confirmWithdrawal(context, { withdrawal })).because).toBe("withdrawal_is_decided");
  expect(refused(await confirmWithdrawal(context, { withdrawal: newId() })).because).toBe("not_found");
});

test("whoever entered it does not confirm it, nor whoever has recused, nor an office that the decision does not name", async () => {
  const { withdrawal, officer, chair, listed } = await givenEntered();
  expect(refused(await confirmWithdrawal(as(db, officer, later), { withdrawal })).because).toBe(
    "withdrawal_needs_a_second_person",
  );
  expect(refused(await confirmWithdrawal(as(db, chair, later), { withdrawal })).because).toBe("not_allowed");
  const recused = as(db, await givenOfficer(db), later);
  const reference = listed[0]?.application.reference ?? "";
  accepted(await recuseFromApplication(recused, { reference, reason: "A relative works there." }));
  expect(refused(await confirmWithdrawal(recused, { withdrawal })).because).toBe("officer_has_recused");
});

test("where the Chair does it, two of the Chair's office do", async () => {
  const { accreditation, withdrawal, process, officer, chair } = await givenEntered("chair");
  expect(refused(await confirmWithdrawal(as(db, officer, later), { withdrawal })).because).toBe("not_allowed");
  expect(refused(await confirmWithdrawal(as(db, chair, later), { withdrawal })).because).toBe(
    "withdrawal_needs_a_second_person",
  );
  const colleague = as(db, await givenChair(db, process.id), later);
  accepted(await confirmWithdrawal(colleague, { withdrawal }));
  expect((await seeAccreditation(colleague, accreditation))?.standing).toBe("withdrawn");
});

test("one person still suspends meanwhile, and what is suspended is withdrawn", async () => {
  const { accreditation, withdrawal, officer } = await givenEntered();
  accepted(await suspendAccreditation(as(db, officer, later.subtract({ minutes: 1 })), { accreditation, ground }));
  const context = as(db, await givenOfficer(db), later);
  accepted(await confirmWithdrawal(context, { withdrawal }));
  expect((await seeAccreditation(context, accreditation))?.changes.map(({ kind }) => kind)).toEqual([
    "suspended",
    "withdrawn",
  ]);
});
