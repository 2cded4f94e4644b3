import { expect, test } from "vitest";
import { changeRepresentative } from "#acts/participation/change-representative.ts";
import { withdrawRepresentative } from "#acts/participation/withdraw-representative.ts";
import { listRepresentatives } from "#db/participation/representatives.ts";
import { readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, type Applicant, as, refused } from "#support/given.ts";
import { auditOf, lettersAbout } from "#support/record.ts";
import { dora, givenAttending, givenRepresentative } from "#support/representatives.ts";

const database = await aDatabase();
const { db } = database;

const change = (by: Applicant, representative: Id<"representative">, said = {}, at = round.afterwards) =>
  changeRepresentative(as(db, by, at), { ...dora, name: "Eve Example", ...said, representative });

test("puts what is said now in the place of what was said, also where no place is left, and writes no letter", async () => {
  const given = await givenAttending(db, { most: 1 });
  const first = await givenRepresentative(db, given);
  const { next } = accepted(await change(given.applicant, first));
  const { organisation } = given.applicant;
  const rows = await readingAs(db, { role: "organisation", organisation }, (trx) =>
    listRepresentatives(trx, { accreditations: [given.accreditation.id], session: given.session.id }),
  );
  expect(rows.find(({ id }) => id === first)).toMatchObject({
    name: "Dora Example",
    withdrawn: { at: round.afterwards, by: given.applicant.person },
  });
  expect(rows.find(({ id }) => id === next.id)).toMatchObject({
    name: "Eve Example",
    replaces: first,
    withdrawn: null,
  });
  expect(await auditOf(database, next.id)).toMatchObject([
    { act: "change-representative", event: "RepresentativeChanged", actor_person: given.applicant.person },
  ]);
  expect(await lettersAbout(db, next.id)).toEqual([]);
});

test("is refused where nothing changes, of one who was changed or withdrawn, and after the session", async () => {
  const given = await givenAttending(db);
  const first = await givenRepresentative(db, given);
  const { applicant } = given;
  expect(refused(await change(applicant, first, dora)).because).toBe("representative_is_unchanged");
  expect(refused(await change(applicant, first, {}, instant("2022-07-30T04:00:00Z"))).because).toBe(
    "representatives_are_named_until_the_session_ends",
  );
  const { next } = accepted(await change(applicant, first));
  expect(refused(await change(applicant, first, { name: "Una" })).because).toBe("representative_is_withdrawn");
  accepted(await withdrawRepresentative(as(db, applicant, round.afterwards), { representative: next.id }));
  expect(refused(await change(applicant, next.id, { name: "Una" })).because).toBe("representative_is_withdrawn");
});

test("is not found by another organisation", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  const first = await givenRepresentative(db, given);
  expect(refused(await change(beside.applicant, first)).because).toBe("not_found");
});
