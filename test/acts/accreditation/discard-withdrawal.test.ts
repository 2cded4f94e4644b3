import { expect, test } from "vitest";
import { confirmWithdrawal } from "#acts/accreditation/confirm-withdrawal.ts";
import { discardWithdrawal } from "#acts/accreditation/discard-withdrawal.ts";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOfficer, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { seeAccreditation } from "#views/accreditation/outcomes.ts";
import { givenAccreditation } from "./every-change.ts";

const database = await aDatabase();
const { db } = database;
const ground = "The ground that the officer states.";

test("what was entered is discarded by whoever entered it or another of the office, tells nobody, and can be entered again", async () => {
  const { accreditation, officer, chair, applicant } = await givenAccreditation(db);
  const context = as(db, officer, round.afterwards);
  const { id: withdrawal } = accepted(await withdrawAccreditation(context, { accreditation, ground })).next;
  expect(refused(await discardWithdrawal(as(db, chair, round.afterwards), { withdrawal })).because).toBe("not_allowed");
  accepted(await discardWithdrawal(context, { withdrawal }));
  expect((await eventsOf(database, accreditation)).at(-1)).toBe("AccreditationWithdrawalDiscarded");
  const colleague = as(db, await givenOfficer(db), round.afterwards);
  expect(refused(await confirmWithdrawal(colleague, { withdrawal })).because).toBe("withdrawal_is_decided");
  expect(refused(await discardWithdrawal(colleague, { withdrawal })).because).toBe("withdrawal_is_decided");
  const again = accepted(await withdrawAccreditation(context, { accreditation, ground })).next;
  accepted(await discardWithdrawal(colleague, { withdrawal: again.id }));
  expect(await seeAccreditation(context, accreditation)).toMatchObject({ standing: "in-force", withdrawal: null });
  expect(await lettersTo(database, applicant.person)).not.toContain("accreditation-withdrawn");
});
