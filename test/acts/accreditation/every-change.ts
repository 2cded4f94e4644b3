import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import type { HappenedType } from "#domain/events.ts";
import type { RefusalCode } from "#domain/refusals.ts";
import type { LetterKind } from "#emails/registry.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenLapsed, givenMission, givenModalitiesInForce, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

const ground = "The ground that the officer states.";

interface Change {
  readonly change: typeof suspendAccreditation;
  readonly kind: "suspended" | "reinstated";
  /** What was done to the accreditation before. */
  readonly after?: "suspended";
  readonly event: HappenedType;
  readonly letter: LetterKind;
  /** What a second change of the kind is refused for. */
  readonly again: RefusalCode;
}

/** What is promised of every change of an accreditation, tried on one of them. */
export async function tryChange({ change, kind, after, event, letter, again }: Change) {
  const database = await aDatabase();
  const { db } = database;

  async function given(by: "officer" | "chair" = "officer") {
    const lapsed = await givenAccreditation(db, by);
    const earlier = as(db, lapsed[by], round.afterwards.subtract({ hours: 1 }));
    if (after !== undefined)
      accepted(await suspendAccreditation(earlier, { accreditation: lapsed.accreditation, ground }));
    return lapsed;
  }

  test(`an accreditation is ${kind} on a ground: row, record and letter, once however often the form is sent`, async () => {
    const { accreditation, officer, applicant } = await given();
    const context = as(db, officer, round.afterwards);
    const key = randomUUID();
    accepted(await change(context, { accreditation, ground, key }));
    accepted(await change(context, { accreditation, ground, key }));
    const changes = await db
      .selectFrom("accreditation_change")
      .selectAll()
      .where("accreditation_id", "=", accreditation)
      .orderBy("effective_at")
      .execute();
    expect(changes.map((one) => one.kind)).toEqual(after === undefined ? [kind] : [after, kind]);
    expect(changes.at(-1)).toMatchObject({ kind, ground, by_person: officer.person });
    expect(changes.at(-1)?.effective_at.toISOString()).toBe("2022-07-05T14:00:00.000Z");
    expect((await eventsOf(database, accreditation)).at(-1)).toBe(event);
    expect((await lettersTo(database, applicant.person)).filter((one) => one === letter)).toHaveLength(1);
  });

  test("without a ground nothing changes", async () => {
    const { accreditation, officer } = await given();
    const outcome = await change(as(db, officer, round.afterwards), { accreditation, ground: " " });
    expect(refused(outcome).because).toBe("ground_is_required");
  });

  test(`what is ${kind} is not ${kind} again, and what is not there is not found`, async () => {
    const { accreditation, officer } = await given();
    accepted(await change(as(db, officer, round.afterwards), { accreditation, ground }));
    const later = as(db, officer, round.afterwards.add({ hours: 1 }));
    expect(refused(await change(later, { accreditation, ground })).because).toBe(again);
    expect(refused(await change(later, { accreditation: newId(), ground })).because).toBe("not_found");
  });

  test("where the decision names the Chair and not the Secretariat, the Chair of the process does it", async () => {
    const { accreditation, officer, chair } = await given("chair");
    const by = (actor: typeof officer | typeof chair) =>
      change(as(db, actor, round.afterwards), { accreditation, ground });
    expect(refused(await by(officer)).because).toBe("not_allowed");
    expect(refused(await by((await givenModalitiesInForce(db)).chair)).because).toBe("not_found");
    accepted(await by(chair));
    expect((await eventsOf(database, accreditation)).at(-1)).toBe(event);
  });

  test("where the decision names the Secretariat alone, the Chair may not", async () => {
    const { accreditation, chair } = await given();
    const outcome = refused(await change(as(db, chair, round.afterwards), { accreditation, ground }));
    expect(outcome).toMatchObject({ because: "not_allowed", cites: oewg2021To2025.provisions.suspension.cites });
  });

  test("a mission and the organisation itself may not", async () => {
    const { accreditation, applicant } = await given();
    for (const actor of [await givenMission(db), applicant]) {
      const outcome = await change(as(db, actor, round.afterwards), { accreditation, ground });
      expect(refused(outcome).because).toBe("not_allowed");
    }
  });
}

/** By silence, under a decision that lets the Secretariat change it, or the Chair alone. */
export async function givenAccreditation(db: Db, by: "officer" | "chair" = "officer") {
  const { suspension } = oewg2021To2025.provisions;
  const chairAlone = { suspension: { ...suspension, by: ["chair"], withdrawalBy: ["chair"] } } as const;
  const given = await givenLapsed(db, by === "chair" ? { provisions: chairAlone } : {});
  const [listed] = given.listed;
  if (listed === undefined) throw new Error("The list is empty");
  const row = await db
    .selectFrom("accreditation")
    .select("id")
    .where("application_id", "=", listed.application.id)
    .executeTakeFirstOrThrow();
  return { ...given, applicant: listed.applicant, accreditation: row.id };
}
