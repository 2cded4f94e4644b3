import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurn, inTurnOfEach, TooMuchAtOnce } from "#machine/in-turn.ts";

test("no more is done at once than leaves a core free, in the order in which it came, and what would wait too long is refused", async () => {
  const working = inTurn({ atOnce: 2, waiting: 3 });
  const most = Math.min(2, Math.max(1, availableParallelism() - 1));
  const begun: number[] = [];
  const endings: (() => void)[] = [];
  const begin = (place: number) =>
    working(async () => {
      begun.push(place);
      await new Promise<void>((end) => endings.push(end));
      return place;
    });
  const given: Promise<number>[] = [];
  for (let place = 0; place < most + 3; place += 1) {
    given.push(begin(place));
    await turn();
  }
  expect(begun).toEqual(Array.from({ length: most }, (_, place) => place));
  await expect(begin(99)).rejects.toBeInstanceOf(TooMuchAtOnce);
  while (begun.length < given.length) {
    endings.shift()?.();
    await turn();
    await turn();
  }
  for (const end of endings) end();
  expect(await Promise.all(given)).toEqual(begun);
  expect(begun).not.toContain(99);
  await expect(working(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await working(() => Promise.resolve("after it"))).toBe("after it");
});

test("whatever one person sends at once, another waits for one of it alone", async () => {
  const working = inTurnOfEach({ atOnce: 1, waiting: 10, ofOne: 3 });
  const begun: string[] = [];
  const endings: (() => void)[] = [];
  const begin = (by: string, what: string) =>
    working(by, async () => {
      begun.push(what);
      await new Promise<void>((end) => endings.push(end));
      return what;
    });
  const given = [begin("one", "first"), begin("one", "second"), begin("one", "third")];
  await expect(begin("one", "fourth")).rejects.toBeInstanceOf(TooMuchAtOnce);
  given.push(begin("another", "of another"));
  while (endings.length < given.length) {
    await turn();
    endings.at(-1)?.();
  }
  expect(await Promise.all(given)).toEqual(["first", "second", "third", "of another"]);
  expect(begun).toEqual(["first", "of another", "second", "third"]);
  // Who has had theirs may send again, also after one that failed.
  await expect(working("one", () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await working("one", () => Promise.resolve("after it"))).toBe("after it");
});
