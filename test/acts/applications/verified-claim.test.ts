import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { listClaimEvidence, listGoneFromRegister } from "#db/applications/claim-evidence.ts";
import { findEntries, listRegisters } from "#db/organisations/registers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { anEntry, givenRegister, importedEdition } from "#support/registers.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

/* Who notifies claims a status. It is verified against the edition of the closing day of the call, 24 May 2022. */

const { db } = await aDatabase();
const given = await givenOpenCall(db);
const context = as(db, given.officer, round.reviewing);
const name = "Society for Open Networks";

const notifying = (of = name) => givenSubmitted(db, given, { category: "ecosoc-ngo", name: of });

const entryIn = async (edition: Id<"edition">) =>
  mustExist((await findEntries(db, edition, { limit: 1, offset: 0 }))[0] ?? null).id;

test("Where no register has an edition, the officer's word is enough, as it was; then it is not", async () => {
  const before = (await notifying()).application;
  const { reference, version } = before;
  expect(accepted(await clearApplication(context, { reference, version })).next.granted).toHaveLength(1);
  expect(await listClaimEvidence(db, before.id)).toEqual([]);

  const register = await givenRegister(db, given.officer);
  const at = round.reviewing;
  const earlier = await importedEdition(db, given.officer, { register, datedOn: date("2022-01-01"), at });
  const entries = [anEntry({ name, number: "12" })];
  const counts = await importedEdition(db, given.officer, { register, datedOn: date("2022-05-24"), entries, at });
  const late = await importedEdition(db, given.officer, { register, datedOn: date("2022-05-25"), entries, at });

  const { application } = await notifying();
  const clear = (claim?: Parameters<typeof clearApplication>[1]["claim"]) =>
    clearApplication(context, {
      reference: application.reference,
      version: application.version,
      ...(claim === undefined ? {} : { claim }),
    });
  const picked = async (edition: Id<"edition">) => ({ by: "entry", entry: await entryIn(edition) }) as const;
  expect(refused(await clear()).because).toBe("changed_meanwhile");
  for (const edition of [earlier, late])
    expect(refused(await clear({ edition: edition.id, verdict: await picked(edition.id) })).because).toBe(
      "changed_meanwhile",
    );
  expect(refused(await clear({ edition: counts.id, verdict: null })).because).toBe("claim_is_not_verified");
  expect(refused(await clear({ edition: counts.id, verdict: await picked(late.id) })).because).toBe(
    "entry_is_of_no_such_edition",
  );
  accepted(await clear({ edition: counts.id, verdict: await picked(counts.id) }));
  expect(await listClaimEvidence(db, application.id)).toMatchObject([
    {
      edition: { id: counts.id, datedOn: date("2022-05-24") },
      entry: { name, number: "12" },
      reason: null,
      goneOn: null,
    },
  ]);

  // A later edition that does not list it raises a flag, and the accreditation stays.
  await importedEdition(db, given.officer, { register, datedOn: date("2022-06-01"), at: round.circulating });
  expect((await listClaimEvidence(db, application.id))[0]?.goneOn?.toString()).toBe("2022-06-01");
  const other = (await notifying("Unlisted League for Peace")).application;
  const otherwise = { by: "otherwise", reason: "The letter of the Council, 3 May 2022." } as const;
  const claim = { edition: counts.id, verdict: otherwise };
  accepted(await clearApplication(context, { reference: other.reference, version: other.version, claim }));
  expect(await listClaimEvidence(db, other.id)).toMatchObject([
    { entry: null, reason: otherwise.reason, goneOn: null },
  ]);
  expect(await listGoneFromRegister(db, [before.id, application.id, other.id])).toEqual(new Set([application.id]));

  // Under another name with the same number it is listed.
  const renamed = [anEntry({ name: "Called otherwise", number: "12" })];
  const again = { register, datedOn: date("2022-06-02"), entries: renamed, at: round.objecting };
  await importedEdition(db, given.officer, again);
  expect(await listGoneFromRegister(db, [application.id])).toEqual(new Set());
});

test("On the other routes nothing is claimed, and nothing is asked", async () => {
  const { application } = await givenCleared(db, given);
  expect(await listClaimEvidence(db, application.id)).toEqual([]);
});

test("what the register says otherwise is said on the case, before and after the claim is verified", async () => {
  const own = await givenOpenCall(db);
  const registers = await listRegisters(db);
  const register = mustExist(registers.find(({ kind }) => kind === "consultative_status") ?? null);
  const entries = [
    anEntry({ name, status: "Roster", statusYear: 1998 }),
    anEntry({ name: `${name} Abroad`, status: "Withdrawn", statusYear: 2019 }),
  ];
  const again = { register, datedOn: date("2022-05-24"), entries, at: round.objecting };
  const counts = await importedEdition(db, own.officer, again);
  const { application } = await givenSubmitted(db, own, { category: "ecosoc-ngo", name });
  const { reference, version, answers } = application;
  expect([answers.consultativeStatus, answers.consultativeStatusYear]).toEqual(["special", "2010"]);
  const office = as(db, own.officer, round.objecting);
  const before = await seeApplicationForReview(office, reference);
  // Another organisation with a longer name says nothing about this one.
  expect(before?.claim?.entries.map((one) => [one.name, one.otherwise])).toEqual([
    [name, true],
    [`${name} Abroad`, false],
  ]);
  const picked = mustExist(before?.claim?.entries[0] ?? null);
  const claim = { edition: counts.id, verdict: { by: "entry", entry: picked.id } } as const;
  accepted(await clearApplication(office, { reference, version, claim }));
  expect(await seeApplicationForReview(office, reference)).toMatchObject({
    evidence: [{ otherwise: true, entry: { status: "Roster", statusYear: 1998 } }],
  });
});
