import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { deleteDraft } from "#acts/applications/delete-draft.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import type { Id } from "#domain/kit/id.ts";
import { stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenDraft, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);

const isThere = async (id: Id<"application">) =>
  (await db.selectFrom("application").select("id").where("id", "=", id).execute()).length === 1;

test("a draft is deleted once, stays in the audit trail, and its organisation may begin again", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { id, reference, version } = application;
  const context = as(db, applicant, round.applying);
  const key = randomUUID();
  accepted(await deleteDraft(context, { reference, version, key }));
  accepted(await deleteDraft(context, { reference, version, key }));
  expect(await isThere(id)).toBe(false);
  expect((await eventsOf(database, id)).filter((event) => event === "DraftDeleted")).toHaveLength(1);
  expect(refused(await deleteDraft(context, { reference, version })).because).toBe("not_found");
  accepted(await startApplication(context, { call: given.call.id }));
});

test("what was submitted is not deleted, by the rule or by the database", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { id, reference, version } = application;
  const context = as(db, applicant, round.applying);
  expect(refused(await deleteDraft(context, { reference, version })).because).toBe("application_is_not_a_draft");
  expect(await stopped(db, `delete from application where id = '${id}'`)).toBe("only_a_draft_is_deleted");
  expect(await isThere(id)).toBe(true);
});

test("a draft that a colleague has changed meanwhile, or of another organisation, is not deleted", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { id, reference, version } = application;
  expect(
    refused(await deleteDraft(as(db, applicant, round.applying), { reference, version: version - 1 })).because,
  ).toBe("changed_meanwhile");
  const stranger = as(db, await givenApplicant(db), round.applying);
  expect(refused(await deleteDraft(stranger, { reference, version })).because).toBe("not_found");
  expect(await isThere(id)).toBe(true);
});
