import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { collectAtRest } from "#machine/collect-at-rest.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("a process collects twice when it rests after work, and neither while it works nor again while it rests", () => {
  vi.useFakeTimers();
  const shares = [0.9, 0.1, 0.04, 0.06, 0.01, 0.04, 0.2, 0.05, 0.049, 0.19, 0.2, 0, 0, 0];
  const collected: number[] = [];
  let look = -1;
  collectAtRest(
    5000,
    () => shares[(look += 1)] ?? 1,
    () => collected.push(look),
  );
  vi.advanceTimersByTime(5000 * shares.length);
  expect(look).toBe(shares.length - 1);
  expect(collected).toEqual([2, 4, 8, 11, 12]);
});

test("what nobody holds any more is gone when a process has worked and rests, and it ends when it has nothing to do", async () => {
  const file = join(import.meta.dirname, "../../app/machine/collect-at-rest.ts");
  const program = `
    import { setTimeout as pause } from "node:timers/promises";
    import { collectAtRest } from ${JSON.stringify(file)};
    const held = new WeakRef({ large: new Array(1000).fill("no longer used") });
    await pause(0);
    const before = held.deref() !== undefined;
    collectAtRest(100);
    for (let turn = 0; turn < 100 && held.deref() !== undefined; turn += 1) await pause(50);
    console.log(before, held.deref() === undefined, typeof globalThis.gc);`;
  const { stdout } = await promisify(execFile)("node", ["--input-type=module", "--eval", program]);
  expect(stdout).toBe("true true undefined\n");
});
