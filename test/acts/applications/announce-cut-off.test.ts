import { expect, test } from "vitest";
import { announceCutOff } from "#acts/applications/announce-cut-off.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { sealInformationList } from "#acts/objections/seal-information-list.ts";
import { getCall } from "#db/applications/calls.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { newId } from "#db/new-id.ts";
import { listEntries } from "#db/objections/list-entries.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { onTheList } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { instant, later, round } from "#support/factories.ts";
import {
  accepted,
  type Applying,
  as,
  type GivenCall,
  givenCleared,
  givenContinuousCall,
  givenDraft,
  givenMission,
  givenOpenCall,
  refused,
} from "#support/given.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";
import { seeListToCirculate } from "#views/applications/calls.ts";
import { seeWaysOfCall, seeWaysOfPeriod } from "#views/modalities/ways-of-call.ts";

const { db } = await aDatabase();
await givenMission(db);

const cutOff = instant("2022-05-20T22:00:00Z");
const afterIt = later(cutOff, { milliseconds: 1 });

async function givenCutOff(given: GivenCall) {
  const input = { call: given.call.id, cutsOffAt: cutOff };
  return accepted(await announceCutOff(as(db, given.officer, round.applying), input));
}

/** Sent a millisecond after the cut-off, and cleared before the list goes out. */
async function givenLate(given: GivenCall, applying: Applying = {}) {
  const { applicant, application } = await givenDraft(db, given, applying);
  const { reference, version } = application;
  const { next: sent } = accepted(await submitApplication(as(db, applicant, afterIt), { reference, version }));
  return accepted(await clearApplication(as(db, given.officer, round.reviewing), { reference, version: sent.version }));
}

const namesOn = async (list: Id<"list">) => (await listEntries(db, list)).map(({ entry }) => entry.name);

test("It stands with its call, on record, and those with a draft are told; once, however often it is sent", async () => {
  const given = await givenContinuousCall(db);
  const { applicant, application } = await givenDraft(db, given);
  const input = { call: given.call.id, cutsOffAt: cutOff, key: "pressed-twice" };
  accepted(await announceCutOff(as(db, given.officer, round.applying), input));
  accepted(await announceCutOff(as(db, given.officer, round.applying), input));
  expect((await getCall(db, given.call.id))?.cutOffs).toEqual([cutOff]);
  expect(await eventsAbout(db, given.call.id)).toEqual(["CallOpened", "CutOffAnnounced"]);
  expect(await lettersAbout(db, given.call.id)).toMatchObject([
    {
      kind: "cut-off-announced",
      person: applicant.person,
      data: { reference: application.reference, cutsOffAt: cutOff.toString() },
    },
  ]);
});

test("Not in a call that takes everything up together, nor in one that is not there", async () => {
  const given = await givenOpenCall(db);
  const context = as(db, given.officer, round.applying);
  const said = async (call: Id<"call">) => refused(await announceCutOff(context, { call, cutsOffAt: cutOff })).because;
  expect([await said(given.call.id), await said(newId<"call">())]).toEqual([
    "call_takes_everything_up_together",
    "not_found",
  ]);
});

test("The list takes who was received by the cut-off; who came after it waits, and goes out when the call has closed", async () => {
  const given = await givenContinuousCall(db);
  const { call, officer } = given;
  await givenCleared(db, given, { name: "In time" });
  const context = as(db, officer, round.circulating);
  const send = { call: call.id, closesAt: round.periodCloses };
  expect(refused(await circulateList(context, send)).because).toBe("no_cut_off_has_passed");
  await givenCutOff(given);
  await givenLate(given, { name: "Too late for it" });
  const seen = await seeListToCirculate(context, call.id, { opensAt: null, closesAt: null });
  expect(seen).toMatchObject({ refusal: null, listed: [{ name: "In time" }] });
  expect(seen?.exceptions).toContainEqual({ reason: "waiting", count: 1 });
  const { period, list, hash } = accepted(await circulateList(context, { ...send, seen: seen?.seen })).next;
  expect([await namesOn(list), hash]).toEqual([["In time"], seen?.seen]);
  expect(refused(await circulateList(context, send)).because).toBe("nothing_to_circulate");
  const closed = as(db, officer, later(call.window.closesAt, { milliseconds: 1 }));
  const rest = accepted(await circulateList(closed, send)).next;
  expect(await namesOn(rest.list)).toEqual(["Too late for it"]);

  const listOn = ({ ways }: Awaited<ReturnType<typeof seeWaysOfCall>>) =>
    ways[0]?.line.find(({ stage }) => stage.kind === "list")?.from;
  expect(listOn(mustExist(await seeWaysOfPeriod(context, period.id)))).toBe(cutOff.toString());
  const isNgo = ({ key }: { readonly key: string }) => key === "ngo";
  const fromNow = (now: typeof cutOff) => seeWaysOfCall({ db, now }, call.id, isNgo);
  expect([listOn(await fromNow(cutOff)), listOn(await fromNow(afterIt))]).toEqual([
    cutOff.toString(),
    call.window.closesAt.toString(),
  ]);
});

test("The list before a body keeps to it, and the list for information", async () => {
  const before = await givenContinuousCall(db, onTheList);
  await givenCleared(db, before, { name: "In time" });
  const at = (given: GivenCall) => as(db, given.officer, round.circulating);
  expect(refused(await putListBeforeBody(at(before), { call: before.call.id })).because).toBe("no_cut_off_has_passed");
  await givenCutOff(before);
  await givenLate(before, { name: "Too late for it" });
  const { list } = accepted(await putListBeforeBody(at(before), { call: before.call.id })).next;
  expect(await namesOn(list)).toEqual(["In time"]);

  const { categories } = oewg2021To2025.provisions;
  const holder = { ...categories["ecosoc-ngo"], route: "notify-and-list" } as const;
  const known = await givenContinuousCall(db, { categories: { ...categories, "ecosoc-ngo": holder } });
  await givenCleared(db, known, { name: "In time", category: "ecosoc-ngo" });
  const seal = { call: known.call.id };
  expect(refused(await sealInformationList(at(known), seal)).because).toBe("no_cut_off_has_passed");
  await givenCutOff(known);
  await givenLate(known, { name: "Too late for it", category: "ecosoc-ngo" });
  expect(await namesOn(accepted(await sealInformationList(at(known), seal)).next.id)).toEqual(["In time"]);
});
