import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurn, TooMuchAtOnce } from "#machine/in-turn.ts";

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
