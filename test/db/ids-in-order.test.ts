import { sql } from "kysely";
import { expect, test } from "vitest";
import { IdsInOrder, readIdsInOrder } from "#db/ids-in-order.ts";
import { newId } from "#db/new-id.ts";
import type { Id } from "#domain/kit/id.ts";
import { readId } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";

const { db } = await aDatabase();

const read = (ids: readonly Id<"application">[]) =>
  readIdsInOrder<"application">(
    db,
    sql`select id from unnest(${ids}::uuid[]) with ordinality as given (id, place) order by place desc`,
  );

const some = Array.from({ length: 1000 }, () => newId<"application">());
const backward = some.toReversed();

test("the ids of a list are held in its order", async () => {
  const held = await read(some);
  expect(held.length).toBe(1000);
  expect(held.slice(0, 1000)).toEqual(backward);
});

test.each([
  [0, 25],
  [990, 1015],
  [1000, 1025],
  [2000, 2025],
])("from %i to %i they are those that an array has", async (from, to) => {
  expect((await read(some)).slice(from, to)).toEqual(backward.slice(from, to));
});

test("each has its place, and who is not on the list has none", async () => {
  const held = await read(some);
  expect(backward.filter((id, place) => held.indexOf(id) !== place)).toEqual([]);
  expect(held.indexOf(newId<"application">())).toBe(-1);
});

test("the end of one and the beginning of the next are no id", () => {
  const held = new IdsInOrder<"application">(new Uint8Array(Array.from({ length: 48 }, (_, byte) => byte)));
  const between = mustExist(readId<"application">("08090a0b-0c0d-0e0f-1011-121314151617"));
  const second = mustExist(readId<"application">("10111213-1415-1617-1819-1a1b1c1d1e1f"));
  expect([held.indexOf(between), held.indexOf(second)]).toEqual([-1, 1]);
});

test("an empty list has nobody", async () => {
  const held = await read([]);
  expect([held.length, held.slice(0, 25)]).toEqual([0, []]);
});
