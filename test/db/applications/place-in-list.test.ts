import { expect, test } from "vitest";
import type { ApplicationFilter } from "#db/applications/application-filter.ts";
import { findPlaceInList, listApplications } from "#db/applications/application-lists.ts";
import type { ApplicationOrder } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenCirculated, givenCleared, givenDraft, givenSubmitted } from "#support/given.ts";

const { db } = await aDatabase();
const { call, ...given } = await givenCirculated(db, { count: 3 });
// Some at the same instant as those on the list, and one that was never sent.
await givenSubmitted(db, { ...given, call });
await givenCleared(db, { ...given, call });
await givenSubmitted(db, { ...given, call });
const draft = await givenDraft(db, { ...given, call });
const references = (await listApplications(db, { call: call.id, standing: { at: round.circulating } }, whole())).map(
  ({ reference }) => reference,
);

function whole(order: ApplicationOrder = "received") {
  return { limit: 100, offset: 0, order };
}

const standings = (at: Instant): readonly ApplicationFilter["standing"][] => [
  { at },
  { at, words: ["submitted"] },
  { at, words: ["circulated", "settling", "submitted"] },
  { at, words: ["accredited", "cleared"] },
  { at, office: "secretariat" },
];

test.each<[ApplicationOrder, string, Instant]>(
  (["received", "-received", "name", "reference", "until"] as const).flatMap((order) => [
    [order, "the list is before the missions", round.circulating] as [ApplicationOrder, string, Instant],
    [order, "its period has settled", round.afterwards] as [ApplicationOrder, string, Instant],
  ]),
)("in the order %s, when %s, each is where the list has it, between those beside it", async (order, _when, at) => {
  expect(references).toHaveLength(6);
  for (const standing of standings(at)) {
    const filter = { call: call.id, standing };
    const list = (await listApplications(db, filter, whole(order))).map(({ reference }) => reference);
    const places = await Promise.all(references.map((reference) => findPlaceInList(db, filter, { order, reference })));
    for (const [index, reference] of references.entries()) {
      const place = list.indexOf(reference);
      if (place === -1) {
        expect(places[index]).toMatchObject({ place: null, total: list.length });
        continue;
      }
      expect(places[index]).toEqual({
        previous: list[place - 1] ?? null,
        next: list[place + 1] ?? null,
        place: place + 1,
        total: list.length,
      });
    }
    // What has left the list stands between those between whom it would be.
    const left = places.filter((one) => one?.place === null);
    for (const one of left) {
      const [before, after] = [list.indexOf(one?.previous ?? ""), list.indexOf(one?.next ?? "")];
      if (list.length > 0) expect(before === -1 ? 0 : before + 1).toBe(after === -1 ? list.length : after);
    }
  }
  const { reference } = draft.application;
  expect(await findPlaceInList(db, { call: call.id, standing: { at } }, { order, reference })).toBeNull();
});
