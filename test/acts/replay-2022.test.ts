import { beforeAll, describe, expect, test } from "vitest";
import { openCall } from "#acts/applications/open-call.ts";
import { missions, officer as officerOf } from "#acts/demonstration/cast.ts";
import {
  type Applied,
  firstRound,
  type OpenedFirstRound,
  playAutumn,
  playCall,
  playFirstSilence,
  playLapse,
  playObjections,
  playReview,
  playSecondSilence,
} from "#acts/demonstration/play-first-round.ts";
import { countAccredited, countAccreditedAlong } from "#db/accreditation/accredited-counts.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { listProgrammes } from "#db/process/programmes.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { explain } from "#domain/applications/explain.ts";
import type { ProvisionOutcome } from "#domain/applications/provision-outcome.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { modalitiesStanding } from "#domain/modalities/modalities.ts";
import { aDatabase } from "#support/database.ts";
import { as, refused } from "#support/given.ts";
import { findDecisionInForce } from "#support/in-force.ts";
import { eventsAbout } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

const closing = firstRound.periodCloses;
const settled = closing.add({ seconds: 120 });

describe("the first round of 2022", () => {
  let opened: OpenedFirstRound;
  let triedInJanuary: Awaited<ReturnType<typeof openCall>>;
  let callsInJanuary: number;
  let applied: Applied[];
  let call: Id<"call">;
  let period: Id<"period">;
  let lateNote: Awaited<ReturnType<typeof playObjections>>;
  let beforeTheLapse: Map<string, string>;

  beforeAll(async () => {
    const begins = firstRound.processOpened;
    const officer = await officerOf(db, begins, { name: "Officer", email: "officer@replay.example" });
    opened = await playFirstSilence(db, { officer, delegates: await missions(db, begins) });
    triedInJanuary = await openCall(as(db, officer, firstRound.callIsTried), {
      process: opened.process,
      session: opened.session,
      title: "A call under a text that fell",
      opensAt: firstRound.callIsTried,
      closesAt: firstRound.callIsTried.add({ hours: 24 * 30 }),
      zone: firstRound.zone,
    });
    callsInJanuary = await count("call_for_applications");
    await playSecondSilence(db, opened);
    ({ call, applied } = await playCall(db, opened));
    period = await playReview(db, opened, call, applied);
    const listed = applied.filter(({ category }) => category !== "ecosoc-ngo");
    lateNote = await playObjections(db, opened, period, listed);
    beforeTheLapse = await standingsAt(settled);
    await playLapse(db, period);
  }, 120_000);

  async function count(table: string, where = "true"): Promise<number> {
    const [row] = await database.asOwner(`select count(*)::integer as count from ${table} where ${where}`);
    return Number(row?.["count"]);
  }

  async function countBy(table: string, column: string): Promise<Record<string, number>> {
    const rows = await database.asOwner(
      `select ${column} as key, count(*)::integer as count from ${table} group by 1 order by 1`,
    );
    return Object.fromEntries(rows.map((row) => [String(row["key"]), Number(row["count"])]));
  }

  async function explained(reference: string, at: Instant): Promise<{ kind: string; why: ProvisionOutcome[] }> {
    const application = await findApplicationByReference(db, reference);
    if (application === null) throw new Error("The round is not there");
    const record = await getApplicationRecord(db, application, at);
    const standing = applicationStanding(record, at);
    const why = explain(record, at);
    return { kind: standing.kind, why };
  }

  async function standingsAt(at: Instant): Promise<Map<string, string>> {
    const standings = new Map<string, string>();
    for (const { reference } of applied) standings.set(reference, (await explained(reference, at)).kind);
    return standings;
  }

  test("silence on the first text is broken on its last afternoon, and no call can be opened (letter of 17 December 2021)", async () => {
    const [first] = await listModalitiesDecisions(db, opened.process);
    expect(first && modalitiesStanding(first.decision, first.silence, firstRound.callIsTried)).toBe("not-adopted");
    const refusal = refused(triedInJanuary);
    expect(refusal.because).toBe("no_modalities_in_force");
    expect(refusal.cites?.source).toContain("18 January 2022");
    expect(callsInJanuary).toBe(0);
  });

  test("silence on the second text passes on 22 April 2022, and from then on it is in force", async () => {
    const closes = firstRound.secondSilenceCloses;
    expect(await findDecisionInForce(db, opened.process, closes)).toBeNull();
    const inForce = await findDecisionInForce(db, opened.process, closes.add({ seconds: 120 }));
    expect(inForce?.version).toBe(2);
    expect(inForce?.citation.source).toContain("22 April 2022");
  });

  test("86 apply and 17 notify their interest, all in time, and all are reviewed", async () => {
    expect(await countBy("application", "route")).toEqual({ "no-objection": 86, notify: 17 });
    expect(await count("application", "received_at > (select closes_at from call_for_applications)")).toBe(0);
    expect(await countBy("application", "state")).toEqual({ circulated: 86, cleared: 17 });
  });

  test("two notes name 5 and 27, the second in the last minute, and both count", async () => {
    const rows = await database.asOwner(
      `select count(*)::integer as named, min(objection.received_at)::text as received from objection
       join objection_note on objection_note.id = objection.objection_note_id
       group by objection_note.id order by received`,
    );
    expect(rows.map((row) => row["named"])).toEqual([5, 27]);
    expect(closing.since(firstRound.secondNote).total("seconds")).toBeLessThan(60);
  });

  test("a third note comes one millisecond late: it is refused, its sender is told when it came, and it changes nothing", async () => {
    const refusal = refused(lateNote);
    expect(refusal.because).toBe("no_objection_period_has_closed");
    expect(refusal.details["closesAt"]).toBe(closing.toString());
    expect(refusal.details["receivedAt"]).toBe(closing.add({ milliseconds: 1 }).toString());
    expect(await count("objection_note")).toBe(2);
  });

  test("54 are accredited by silence, 17 by notification, 32 are not", async () => {
    expect(await countAccredited(db, { at: settled })).toBe(71);
    expect((await countAccreditedAlong(db, { at: settled })).byCategory).toMatchObject({ "ecosoc-ngo": 17 });
    expect(await countBy("accreditation", "route")).toEqual({ "no-objection": 54, notify: 17 });
    expect(await getNoObjectionPeriod(db, period)).toMatchObject({ outcome: { accredited: 54, notAccredited: 32 } });
    expect(await count("accreditation", `route = 'no-objection' and granted_at <> '${closing.toString()}'`)).toBe(0);
  });

  test("the standing of each was the same before any job had recorded it", async () => {
    const afterwards = await standingsAt(settled);
    expect(beforeTheLapse).toEqual(afterwards);
    expect([...afterwards.values()].filter((kind) => kind === "accredited")).toHaveLength(71);
    expect([...afterwards.values()].filter((kind) => kind === "not-accredited")).toHaveLength(32);
  });

  test("each outcome is explained by the provisions that led to it, each with its source, and never by whom", async () => {
    const outcomes: Record<string, number> = {};
    for (const { reference } of applied) {
      const { why } = await explained(reference, settled);
      const outcome = why.find(({ provision }) => provision === "accreditation");
      if (outcome === undefined) throw new Error(`${reference} is not explained`);
      outcomes[outcome.code] = (outcomes[outcome.code] ?? 0) + 1;
      expect(why.map(({ provision }) => provision)).toContain("modalities");
      expect(why.every(({ cites }) => cites.source !== "")).toBe(true);
      expect(JSON.stringify(why)).not.toMatch(/State [A-H]/);
    }
    expect(outcomes).toEqual({
      accredited_by_silence: 54,
      accredited_by_notification: 17,
      not_accredited_by_objection: 32,
    });
  });

  test("every letter is there once: nobody is forgotten, nobody gets one twice", async () => {
    expect(await countBy("letter", "kind")).toMatchInlineSnapshot(`
      {
        "accredited": 71,
        "application-circulated": 86,
        "application-cleared": 86,
        "application-received": 86,
        "chair-letter-circulated": 26,
        "interest-notified": 17,
        "list-circulated": 9,
        "list-circulated-for-chair": 2,
        "no-objection-period-closed": 12,
        "not-accredited": 32,
        "objection-received": 2,
        "objection-received-for-chair": 4,
        "paper-circulated": 1,
        "programme-published": 11,
        "second-look-asked": 3,
        "session-changed": 65,
        "silence-broken": 3,
        "silence-concluded": 24,
        "silence-opened": 18,
      }
    `);
    expect(await count("(select 1 from letter group by event_key, recipient_email having count(*) > 1) as twice")).toBe(
      0,
    );
  });

  test("the audit trail has every event of the round", async () => {
    expect(await countBy("audit_trail", "event")).toMatchInlineSnapshot(`
      {
        "AccreditationGranted": 17,
        "ApplicationCleared": 103,
        "ApplicationSaved": 103,
        "ApplicationStarted": 103,
        "ApplicationSubmitted": 86,
        "CallOpened": 1,
        "ChairLetterBegun": 3,
        "ChairLetterCirculated": 3,
        "FinalListSealed": 1,
        "InterestNotified": 17,
        "ListCirculated": 87,
        "ModalitiesProposed": 2,
        "NoObjectionPeriodLapsed": 87,
        "ObjectionRaised": 2,
        "ObjectionRefusedAsLate": 1,
        "OrganisationRecorded": 103,
        "PaperAnnounced": 1,
        "PaperCirculated": 2,
        "ProcessOpened": 1,
        "ProgrammePublished": 1,
        "SecondLookAsked": 3,
        "SecondLookGiven": 3,
        "SessionScheduled": 7,
        "SilenceBroken": 1,
        "SilenceProcedureConcluded": 2,
        "SilenceProcedureOpened": 2,
      }
    `);
  });

  test("the inter-sessional meetings are confirmed by the letter of 18 October 2022; their programme of work follows", async () => {
    const session = opened.interSessional;
    expect(await listProgrammes(db, session)).toEqual([]);
    await playAutumn(db, opened);
    const [programme] = await listProgrammes(db, session);
    expect(programme?.programme.meetings.map(({ on }) => on)).toContain("2022-12-09");
    expect(await eventsAbout(db, session)).toEqual(["SessionScheduled", "SessionConfirmed", "ProgrammePublished"]);
    // All stakeholders are invited: whoever is accredited until the mandate ends is told of both.
    const told = "kind in ('session-changed', 'programme-published') and data #>> '{reader,kind}' = 'applicant'";
    expect(await count("letter", told)).toBe(2 * (await count("accreditation")));
  });
});
