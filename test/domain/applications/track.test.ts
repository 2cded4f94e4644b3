import { describe, expect, test } from "vitest";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import type { Application } from "#domain/applications/application.ts";
import type { Voice } from "#domain/applications/item-in-window.ts";
import { trackOf, wayOf } from "#domain/applications/track.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { Track } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import {
  aCall,
  aChange,
  aCirculated,
  aCleared,
  aDecision,
  aDecisionWhere,
  aDraft,
  anAccreditation,
  aNotified,
  aRecord,
  aRefused,
  aSubmitted,
  aWithdrawn,
  circulatedAt,
  clearedAt,
  closesAt,
  instant,
  later,
  millisecondAfter,
  receivedAt,
  voicesOf,
} from "#support/factories.ts";

const settled = later(closesAt, { seconds: 120 });
const { window } = aCall();

/** Each stage in a word: what it is, how far it is, and its instant. */
function told(
  application: Application,
  now: typeof settled,
  given: { objections?: number; accreditation?: Accreditation; decision?: ModalitiesDecision } = {},
): string[] {
  const { objections = 0, accreditation = null, decision = aDecision() } = given;
  return trackOf(aRecord({ application, decision, voices: voicesOf(objections), accreditation }), now).map(
    ({ what, state, at }) => [what, state, at?.toString() ?? "-"].join(" "),
  );
}

const sent = `sent done ${receivedAt.toString()}`;
const cleared = `cleared done ${clearedAt.toString()}`;
const circulated = `circulated done ${circulatedAt.toString()}`;
const closed = `period done ${closesAt.toString()}`;

describe("an application that goes its way", () => {
  test("is where somebody must act, and has the rest ahead of it", () => {
    expect(told(aDraft(), receivedAt)).toEqual([
      `sent here ${window.closesAt.toString()}`,
      "cleared yet -",
      "circulated yet -",
      "period yet -",
      "accredited yet -",
    ]);
    expect(told(aSubmitted(), receivedAt)).toEqual([
      sent,
      "cleared here -",
      "circulated yet -",
      "period yet -",
      "accredited yet -",
    ]);
    expect(told(aCleared(), clearedAt)).toEqual([
      sent,
      cleared,
      "circulated here -",
      "period yet -",
      "accredited yet -",
    ]);
  });

  test("is before the States until the closing instant, and until what was received in time is on record", () => {
    const before = [sent, cleared, circulated, `period here ${closesAt.toString()}`, "accredited yet -"];
    expect(told(aCirculated(), circulatedAt)).toEqual(before);
    expect(told(aCirculated(), millisecondAfter(closesAt))).toEqual(before);
  });

  test("is the same while the period runs, whether or not a State has objected", () => {
    for (const now of [circulatedAt, closesAt, millisecondAfter(closesAt)])
      expect(told(aCirculated(), now, { objections: 1 })).toEqual(told(aCirculated(), now));
  });

  test("has arrived when silence has accredited it, recorded or not", () => {
    const arrived = [sent, cleared, circulated, closed, `accredited yes ${closesAt.toString()}`];
    expect(told(aCirculated(), settled)).toEqual(arrived);
    expect(told(aCirculated(), settled, { accreditation: anAccreditation() })).toEqual(arrived);
  });

  test("of a status holder has three stages", () => {
    expect(told(aNotified(), clearedAt)).toEqual([
      sent,
      `verified done ${clearedAt.toString()}`,
      `accredited yes ${clearedAt.toString()}`,
    ]);
    const submitted = aSubmitted({ category: "ecosoc-ngo", route: "notify" });
    expect(told(submitted, receivedAt)).toEqual([sent, "verified here -", "accredited yet -"]);
  });

  test("waits for the list where the body decides, and then for the body, until the session ends", () => {
    const decision = aDecision({
      ...ahcCybercrime,
      adoption: { by: "meeting", at: receivedAt, confirmedAt: receivedAt },
    });
    expect(told(aCleared({ route: "body-decides" }), settled, { decision })).toEqual([
      sent,
      cleared,
      "circulated here -",
      "body yet -",
      "accredited yet -",
    ]);
    expect(told(aCirculated({ route: "body-decides" }), settled, { decision })).toEqual([
      sent,
      cleared,
      circulated,
      "body here 2022-07-30T03:59:59.999Z",
      "accredited yet -",
    ]);
  });
});

describe("an application on which the Chair consulted", () => {
  const decision = aDecisionWhere({
    effect: { kind: "chair-consults", for: { unit: "calendar_days", count: 3 }, cites: aDecision().citation },
  });
  const consulted = later(closesAt, { hours: 24 * 7 });
  const after = (given: Partial<Voice>) => {
    const voices = voicesOf(1).map((objection) => ({ ...objection, ...given }));
    const track = trackOf(aRecord({ application: aCirculated(), decision, voices }), consulted);
    return track.slice(3).map(({ what, state }) => `${what} ${state}`);
  };

  test("was objected to once, and is kept out by what was maintained", () => {
    expect(after({})).toEqual(["objected done", "maintained cut", "accredited unreached"]);
    expect(after({ endedAt: later(closesAt, { hours: 24 }) })).toEqual([
      "objected done",
      "consultation done",
      "accredited yes",
    ]);
  });
});

describe("an application that ended", () => {
  test("is cut where it ended, and not accredited in this round", () => {
    const notNow = "accredited unreached -";
    expect(told(aDraft(), millisecondAfter(window.closesAt))).toEqual([
      `missed cut ${window.closesAt.toString()}`,
      notNow,
    ]);
    expect(told(aRefused(), settled)).toEqual([sent, `refused cut ${clearedAt.toString()}`, notNow]);
    expect(told(aWithdrawn(), settled)).toEqual([sent, `withdrawn cut ${receivedAt.toString()}`, notNow]);
    expect(told(aCirculated(), settled, { objections: 1 })).toEqual([
      sent,
      cleared,
      circulated,
      `objected cut ${closesAt.toString()}`,
      notNow,
    ]);
  });

  test("after it was accredited, is cut after that; a suspension is where it is", () => {
    const at = later(settled, { hours: 1 });
    const accredited = [sent, cleared, circulated, closed, `accredited done ${closesAt.toString()}`];
    const after = (accreditation: Accreditation, now = later(at, { hours: 1 })) =>
      told(aCirculated(), now, { accreditation });
    expect(after(anAccreditation({ changes: [aChange("suspended", at)] }))).toEqual([
      ...accredited,
      `suspended here ${at.toString()}`,
    ]);
    expect(after(anAccreditation({ changes: [aChange("withdrawn", at)] }))).toEqual([
      ...accredited,
      `accreditationWithdrawn cut ${at.toString()}`,
    ]);
    expect(after(anAccreditation(), instant("2025-09-01T12:00:00Z"))).toEqual([
      ...accredited,
      "expired cut 2025-08-01T03:59:59.999Z",
    ]);
  });
});

test("the way of a class is that of its track, and there is none where nothing can be sent", () => {
  const words = (track: Track | null) =>
    wayOf(track)
      .map(({ what, by }) => (by === null ? what : `${what}:${by}`))
      .join(" ");
  expect(classesOf(aDecision(ahcCybercrime)).map(({ track }) => words(track))).toEqual([
    "sent accredited",
    ...Array.from({ length: 3 }, () => "sent cleared:chair circulated body accredited"),
  ]);
  expect([words(null), words([])]).toEqual(["", "sent accredited"]);
});
