import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { scopeOf } from "#domain/applications/scope.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import {
  type Aim,
  type BeforeList,
  changeInscription,
  fallAway,
  followRepresentative,
  inscribe,
  type Inscription,
  mayChangeInscription,
  mayInscribe,
  mayWithdrawInscription,
  moveInscription,
  withdrawInscription,
} from "#domain/participation/inscription.ts";
import {
  changeList,
  mayChangeList,
  mayChangeListTo,
  mayOpenList,
  mayOpenListOn,
  mayPublishList,
  openList,
  publishList,
} from "#domain/participation/list-of-speakers.ts";
import type { Representative } from "#domain/participation/representative.ts";
import type { Session } from "#domain/process/session.ts";
import { anId } from "#support/an-id.ts";
import {
  acceptedOf,
  aChange,
  aDecision,
  anAccreditation,
  aProcess,
  aSession,
  date,
  instant,
  refusalOf,
  round,
} from "#support/factories.ts";
import { dora } from "#support/representatives.ts";
import { aListOfSpeakers, heard, listSettled, speaking } from "#support/speakers.ts";

const { entitlements, validity, suspension } = oewg2021To2025.provisions;
const process = aProcess({ id: anId("process") });
/** From 25 to 29 July 2022, in New York. */
const session = aSession({ process: process.id });
const by = anId<"person">("somebody");
const now = round.afterwards;
const id = anId<"list_of_speakers">("list");

const decided = (provisions: Partial<Provisions> = {}) =>
  aDecision({ provisions: { ...oewg2021To2025.provisions, ...provisions } });
const opening = (given: { readonly provisions?: Partial<Provisions>; readonly session?: Partial<Session> } = {}) => ({
  process,
  session: { ...session, ...given.session },
  inForce: decided(given.provisions),
  list: null,
});
const list = aListOfSpeakers({ id, session: session.id });
const desk = { process, session, decision: decided(), list };

describe("The Secretariat opens a list of speakers where the decision in force gives a dedicated session (domain.md, section 2, point 9)", () => {
  test.each([
    { speak: null },
    { speak: { dedicatedSession: false, endOfItem: true } },
    { speak: { dedicatedSession: false, throughSpokespersons: true } },
  ])("and not where it gives $speak, by its paragraph", ({ speak }) => {
    expect(mayOpenList(opening({ provisions: speaking(speak) }), now)).toMatchObject({
      because: "decision_gives_no_dedicated_session",
      cites: entitlements.cites,
    });
    expect(mayOpenList(opening({ provisions: speaking({}) }), now)).toBeNull();
  });

  test("one for each session that takes place, is not over and invites them, under a decision in force", () => {
    expect(mayOpenList({ ...opening(), list }, now)?.because).toBe("list_of_speakers_is_there");
    expect(mayOpenList({ ...opening(), inForce: null }, now)?.because).toBe("no_modalities_in_force");
    expect(mayOpenList(opening({ session: { standing: "cancelled" } }), now)?.because).toBe("session_is_cancelled");
    expect(mayOpenList(opening({ session: { invited: ["states"] } }), now)?.because).toBe(
      "session_invites_no_accredited",
    );
    expect(mayOpenList(opening(), instant("2022-07-30T03:59:59.999Z"))).toBeNull();
    expect(mayOpenList(opening(), instant("2022-07-30T04:00:00Z"))?.because).toBe("session_is_over");
  });

  test.each([
    { terms: { beginsAt: instant("2022-07-25T03:59:59Z") }, outcome: "speakers_are_heard_in_the_session" },
    { terms: { beginsAt: instant("2022-07-25T04:00:00Z") }, outcome: undefined },
    { terms: { beginsAt: instant("2022-07-30T03:59:00Z") }, outcome: undefined },
    { terms: { beginsAt: instant("2022-07-30T04:00:00Z") }, outcome: "speakers_are_heard_in_the_session" },
    { terms: { closesAt: heard.beginsAt }, outcome: "list_closes_before_speakers_are_heard" },
    { terms: { closesAt: now }, outcome: "list_would_have_closed" },
    { terms: { minutes: 6 }, outcome: "speakers_have_no_more_minutes" },
    { terms: { minutes: 5 }, outcome: undefined },
  ])("on $terms: $outcome", ({ terms, outcome }) => {
    const asked = opening({ provisions: speaking({ minutes: 5 }) });
    expect(mayOpenListOn(asked, { ...heard, ...terms }, now)?.because).toBe(outcome);
  });

  test("with as many minutes as the decision says, or sixty at most where it says none", () => {
    const said = mayOpenListOn(opening({ provisions: speaking({ minutes: 5 }) }), { ...heard, minutes: 6 }, now);
    expect(said).toMatchObject({ details: { most: 5 }, cites: entitlements.cites });
    const unsaid = mayOpenListOn(opening({ provisions: speaking({ minutes: null }) }), { ...heard, minutes: 61 }, now);
    expect(unsaid).toMatchObject({ details: { most: 60 }, cites: null });
  });

  test("and it says when, until when, how long, and under which decision", () => {
    const asked = opening();
    const { next, happened } = acceptedOf(openList(asked, { ...heard, id }, now));
    expect(next).toMatchObject({ ...heard, id, decision: asked.inForce.id, openedAt: now, publishedAt: null });
    expect(happened).toMatchObject({ type: "ListOfSpeakersOpened", listOfSpeakers: id, terms: { minutes: 3 } });
  });
});

describe("A list is changed until it closes, and published once it is settled", () => {
  const later = { ...heard, beginsAt: instant("2022-07-28T19:00:00Z") };

  test("the closing instant is in time, a millisecond later is not", () => {
    expect(mayChangeList(desk, heard.closesAt)).toBeNull();
    expect(mayChangeList(desk, heard.closesAt.add({ milliseconds: 1 }))).toMatchObject({
      because: "list_of_speakers_has_closed",
    });
    expect(mayChangeListTo(desk, heard, now)?.because).toBe("list_of_speakers_is_unchanged");
    const { next, happened } = acceptedOf(changeList(desk, later, now));
    expect(next).toMatchObject({ ...later, changedAt: now });
    expect(happened).toMatchObject({
      from: { beginsAt: heard.beginsAt.toString() },
      to: { beginsAt: later.beginsAt.toString() },
    });
  });

  test("also afterwards where the session was moved away, and is open again then", () => {
    const moved = { ...session, beginsOn: date("2022-08-01"), endsOn: date("2022-08-05") };
    const at = instant("2022-07-22T14:00:00Z");
    const left = { ...desk, session: moved, list: { ...list, publishedAt: listSettled } };
    expect(mayPublishList({ ...desk, session: moved }, at)?.because).toBe("speakers_are_heard_in_the_session");
    const anew = { beginsAt: instant("2022-08-03T14:00:00Z"), closesAt: instant("2022-07-29T22:00:00Z"), minutes: 3 };
    expect(acceptedOf(changeList(left, anew, at)).next).toMatchObject({ ...anew, publishedAt: null });
    expect(mayChangeListTo(left, later, at)?.because).toBe("speakers_are_heard_in_the_session");
  });

  test("what came in time is on record first: settled two minutes after it closed", () => {
    expect(mayPublishList(desk, listSettled.subtract({ milliseconds: 1 }))?.because).toBe(
      "list_of_speakers_is_still_open",
    );
    const { next } = acceptedOf(publishList(desk, listSettled));
    expect(next.publishedAt).toEqual(listSettled);
    expect(mayPublishList({ ...desk, list: next }, listSettled)?.because).toBe("list_of_speakers_is_published");
    const cancelled = { ...session, standing: "cancelled" } as const;
    expect(mayPublishList({ ...desk, session: cancelled }, listSettled)?.because).toBe("session_is_cancelled");
    expect(mayChangeList({ ...desk, session: cancelled }, now)?.because).toBe("session_is_cancelled");
  });
});

const representative: Representative = {
  ...dora,
  id: anId("dora"),
  accreditation: anId("accreditation"),
  session: session.id,
  ...{ replaces: null, nominatedAt: now, nominatedBy: by, withdrawn: null },
};
const said = { representative: representative.id, topic: null };

function before(
  given: {
    readonly provisions?: Partial<Provisions>;
    readonly accreditation?: Parameters<typeof anAccreditation>[0];
  } & Partial<BeforeList> = {},
): BeforeList {
  const { provisions = {}, accreditation = {}, ...rest } = given;
  const decision = decided(provisions);
  return {
    attending: {
      accreditation: anAccreditation({ process: process.id, ...accreditation }),
      decision,
      granted: decision,
      process,
      scope: scopeOf(decision, process, session),
    },
    ...{ session, representatives: [representative], list, own: null },
    ...rest,
  };
}

const given = { id: anId<"inscription">("one"), place: 4, by };
const own: Inscription = acceptedOf(inscribe(before(), said, given, now)).next;

describe("An accredited organisation inscribes one of whom it has nominated (domain.md, section 3, point 11)", () => {
  test("until the list closes, that instant included", () => {
    expect(mayInscribe(before(), heard.closesAt)).toBeNull();
    expect(mayInscribe(before(), heard.closesAt.add({ milliseconds: 1 }))).toMatchObject({
      because: "list_of_speakers_has_closed",
      details: { closesAt: heard.closesAt.toString() },
    });
    const cancelled = { ...session, standing: "cancelled" } as const;
    expect(mayInscribe(before({ session: cancelled }), now)?.because).toBe("session_is_cancelled");
  });

  test("where its own decision lets it speak, and its accreditation is in force now and on that day", () => {
    expect(mayInscribe(before({ provisions: speaking({ dedicatedSession: false }) }), now)).toMatchObject({
      because: "decision_gives_no_dedicated_session",
      cites: entitlements.cites,
    });
    const suspended = { changes: [aChange("suspended", now)] };
    expect(mayInscribe(before({ accreditation: suspended }), now)).toMatchObject({
      because: "accreditation_is_not_in_force",
      cites: suspension.cites,
    });
    const until = (day: string) => mayInscribe(before({ accreditation: { validUntil: date(day) } }), now);
    expect(until("2022-07-27")).toBeNull();
    expect(until("2022-07-26")).toMatchObject({
      because: "accreditation_ends_before_speakers_are_heard",
      details: { heardOn: "2022-07-27" },
      cites: validity.cites,
    });
  });

  test("one, who is nominated for the session and not withdrawn", () => {
    expect(mayInscribe(before({ own }), now)?.because).toBe("organisation_is_inscribed");
    const gone = [{ ...representative, withdrawn: { at: now, by } }];
    expect(mayInscribe(before({ representatives: gone }), now)?.because).toBe("nobody_is_nominated_to_speak");
    const another = { ...representative, id: anId<"representative">("eve") };
    const refused = inscribe(before({ representatives: [...gone, another] }), said, given, now);
    expect(refusalOf(refused).because).toBe("speaker_is_not_nominated");
    expect(own).toMatchObject({ ...said, place: 4, inscribedAt: now, ended: null });
  });

  test("replaces or withdraws it until the list closes; what has ended stays so", () => {
    const eve = { ...representative, id: anId<"representative">("eve") };
    const inscribed = { ...before({ representatives: [representative, eve] }), own };
    const { next } = acceptedOf(changeInscription(inscribed, { representative: eve.id, topic: "Norms" }, by, now));
    expect(next).toMatchObject({ representative: eve.id, topic: "Norms", place: 4, changed: { at: now, by } });
    expect(refusalOf(changeInscription(inscribed, said, by, now)).because).toBe("inscription_is_unchanged");
    const stranger = { representative: anId<"representative">("no one"), topic: null };
    expect(refusalOf(changeInscription(inscribed, stranger, by, now)).because).toBe("speaker_is_not_nominated");
    const late = heard.closesAt.add({ milliseconds: 1 });
    expect(mayChangeInscription(inscribed, late)?.because).toBe("list_of_speakers_has_closed");
    expect(mayWithdrawInscription(inscribed, late)?.because).toBe("list_of_speakers_has_closed");
    const ended = acceptedOf(withdrawInscription(inscribed, by, heard.closesAt)).next;
    expect(ended.ended).toEqual({ as: "withdrawn", at: heard.closesAt, by });
    expect(mayWithdrawInscription({ ...inscribed, own: ended }, now)?.because).toBe("inscription_has_ended");
    expect(mayChangeInscription({ ...inscribed, own: ended }, now)?.because).toBe("inscription_has_ended");
  });

  test("withdraws it while it is suspended too", () => {
    const suspended = before({ accreditation: { changes: [aChange("suspended", now)] } });
    expect(mayWithdrawInscription({ ...suspended, own }, now)).toBeNull();
    expect(mayChangeInscription({ ...suspended, own }, now)?.because).toBe("accreditation_is_not_in_force");
  });

  test("the inscription goes with the representative, whenever that is: changed it follows, withdrawn it falls away", () => {
    const speaker = { ...before(), own };
    const present = { id: anId<"representative">("present") };
    const followed = followRepresentative(speaker, present, by, listSettled);
    expect(followed).toMatchObject({
      next: { representative: present.id, place: 4, changed: { at: listSettled } },
      happened: { type: "InscriptionFollowed", representative: present.id },
    });
    expect(fallAway(speaker, by, listSettled).next.ended).toEqual({ as: "fell-away", at: listSettled, by });
  });
});

describe("The Secretariat orders the list until it is published", () => {
  const speakers = ["a", "b", "c"].map((name, index) => ({
    ...own,
    id: anId<"inscription">(name),
    place: (index + 1) * 2,
  }));
  const ordering = { process, list, speakers };
  const move = (name: string, to: Aim, from: Partial<typeof ordering> = {}) =>
    moveInscription({ ...ordering, ...from }, anId<"inscription">(name), to);

  test.each([
    { name: "b", to: "up", places: { a: 4, b: 2 } },
    { name: "b", to: "down", places: { c: 4, b: 6 } },
    { name: "a", to: "down", places: { a: 4, b: 2 } },
    { name: "c", to: 1, places: { a: 4, b: 6, c: 2 } },
    { name: "a", to: 3, places: { a: 6, b: 2, c: 4 } },
    { name: "a", to: 99, places: { a: 6, b: 2, c: 4 } },
    { name: "b", to: 1, places: { a: 4, b: 2 } },
  ] as const)("$name moves to $to, and whoever stands between by one", ({ name, to, places }) => {
    const { next } = acceptedOf(move(name, to));
    const moved = Object.entries(places).map(([of, place]) => [anId(of), place]);
    expect(new Map(next.map((one) => [one.id, one.place]))).toEqual(new Map(moved as [never, number][]));
  });

  test("not beyond the first or the last, nor who speaks no more, nor afterwards", () => {
    expect(refusalOf(move("a", "up")).because).toBe("speaker_is_the_first");
    expect(refusalOf(move("c", "down")).because).toBe("speaker_is_the_last");
    for (const to of [3, 99]) expect(refusalOf(move("c", to)).because).toBe("inscription_is_unchanged");
    expect(refusalOf(move("d", "up")).because).toBe("inscription_has_ended");
    const published = { ...list, publishedAt: listSettled };
    expect(refusalOf(move("b", "up", { list: published })).because).toBe("list_of_speakers_is_published");
  });
});
