import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { settlesAt } from "#domain/kit/calendar.ts";
import { ClockApart, createClock, type Reference } from "#machine/clock.ts";
import { instant } from "#support/factories.ts";

const noon = instant("2026-05-04T12:00:00Z");

/** A machine whose clock is set by hand, beside the time that really passes; what it is compared with passes with that. */
function aMachine(options: { reference?: (really: Temporal.Instant) => Reference; mayHaveJumped?: boolean } = {}) {
  const {
    reference = (really: Temporal.Instant): Reference => ({ now: really, secondsBehind: 0 }),
    mayHaveJumped = false,
  } = options;
  let passed = 0;
  let set = 0;
  let compared = 0;
  const really = () => noon.add({ milliseconds: passed });
  const clock = createClock({
    readOffset: null,
    readReference() {
      compared += 1;
      return Promise.resolve(reference(really()));
    },
    mayHaveJumped,
    machine: () => really().add({ milliseconds: set }),
    monotonic: () => passed,
  });
  return {
    clock,
    compared: () => compared,
    pass: (milliseconds: number) => (passed += milliseconds),
    setBy: (milliseconds: number) => (set += milliseconds),
    /** Its processes stand still, and its clock goes on. */
    sleep(milliseconds: number) {
      set += milliseconds;
    },
  };
}

const margin = settlesAt({ opensAt: noon, closesAt: noon, zone: "UTC" }).epochMilliseconds - noon.epochMilliseconds;
const tenDays = 10 * 24 * 3600 * 1000;

describe("beside a standby", () => {
  it.each([0, 60])("that is %i seconds behind its primary the clock is trusted", async (secondsBehind) => {
    const { clock } = aMachine({ reference: (now) => ({ now, secondsBehind }) });
    expect(await clock.now()).toEqual(noon);
  });

  it.each([
    [60.5, "for 60.5 seconds"],
    [Infinity, "since it was started"],
  ])("that has heard nothing for %d seconds it answers nothing, and says so", async (secondsBehind, words) => {
    const { clock } = aMachine({ reference: (now) => ({ now, secondsBehind }) });
    const answer = clock.now();
    await expect(answer).rejects.toBeInstanceOf(ClockApart);
    await expect(answer).rejects.toThrow(words);
  });

  it("it answers nothing long before what was received in time could be missing from a period that has settled", () => {
    expect(margin).toBeGreaterThan(60_000 + 30_000);
  });
});

describe("beside a database server", () => {
  it.each([0, 2_000, -2_000])("a clock that differs by %i ms is trusted", async (milliseconds) => {
    const { clock, setBy } = aMachine();
    setBy(milliseconds);
    expect((await clock.now()).epochMilliseconds).toBe(noon.epochMilliseconds + milliseconds);
  });

  it.each([
    [2_001, "2.0 seconds ahead of"],
    [-2_001, "2.0 seconds behind"],
    [tenDays, "864000.0 seconds ahead of"],
  ])("one that differs by %i ms answers nothing, and says so", async (milliseconds, words) => {
    const { clock, setBy } = aMachine();
    setBy(milliseconds);
    const answer = clock.now();
    await expect(answer).rejects.toBeInstanceOf(ClockApart);
    await expect(answer).rejects.toThrow(words);
    await expect(clock.at(noon)).rejects.toBeInstanceOf(ClockApart);
  });

  it("is found out at once when it is set while the portal runs, and trusted again when it is put right", async () => {
    const { clock, setBy } = aMachine();
    await clock.now();
    setBy(tenDays);
    await expect(clock.now()).rejects.toBeInstanceOf(ClockApart);
    setBy(-tenDays);
    await expect(clock.now()).resolves.toEqual(noon);
  });

  it("is found out within five seconds when it creeps away, and compared no more often than that", async () => {
    const { clock, pass, setBy, compared } = aMachine();
    for (let step = 0; step < 4; step += 1) {
      await clock.now();
      pass(1_000);
      setBy(900);
    }
    expect(compared()).toBe(1);
    pass(1_000);
    await expect(clock.now()).rejects.toBeInstanceOf(ClockApart);
    expect(compared()).toBe(2);
  });

  it("is not blamed for a database that answers slowly", async () => {
    const machine = aMachine({
      reference(really) {
        machine.pass(10_000);
        return { now: really, secondsBehind: 0 };
      },
    });
    await expect(machine.clock.now()).resolves.toEqual(noon);
  });
});

describe("beside an embedded database, which has the same clock", () => {
  const reaching = (reached: Temporal.Instant | null) => ({ reference: () => ({ reached }) });

  it("a clock that is behind the record answers nothing until it has come up to it", async () => {
    const { clock, pass } = aMachine(reaching(noon.add({ seconds: 60 })));
    await expect(clock.now()).rejects.toThrow("60.0 seconds behind what is on record");
    pass(58_000);
    await expect(clock.now()).resolves.toEqual(noon.add({ seconds: 58 }));
  });

  it("one that goes back to where nothing is on record yet is trusted", async () => {
    const { clock, setBy } = aMachine(reaching(noon.subtract({ hours: 2 })));
    await clock.now();
    setBy(-3_600_000);
    await expect(clock.now()).resolves.toEqual(noon.subtract({ hours: 1 }));
    setBy(-tenDays);
    await expect(clock.now()).rejects.toBeInstanceOf(ClockApart);
  });

  it("an empty record is behind nothing", async () => {
    await expect(aMachine(reaching(null)).clock.now()).resolves.toEqual(noon);
  });
});

describe("what cannot be undone", () => {
  it("is recorded while time passes as it should", async () => {
    const { clock, pass } = aMachine();
    for (let hours = 0; hours < 5; hours += 1) {
      expect(clock.isSteady()).toBe(true);
      pass(3_600_000);
    }
    await clock.now();
  });

  it.each([
    ["ahead", tenDays],
    ["back", -tenDays],
  ])("waits one margin after the clock was set %s, and starts to wait anew when it is put right", (_, milliseconds) => {
    const { clock, pass, setBy } = aMachine();
    setBy(milliseconds);
    expect(clock.isSteady()).toBe(false);
    pass(margin - 1);
    expect(clock.isSteady()).toBe(false);
    setBy(-milliseconds);
    expect(clock.isSteady()).toBe(false);
    pass(margin);
    expect(clock.isSteady()).toBe(true);
  });

  it("waits after a laptop has slept, which is no fault: everything is shown at once", async () => {
    const machine = aMachine({ reference: () => ({ reached: noon }) });
    await machine.clock.now();
    machine.sleep(8 * 3_600_000);
    await expect(machine.clock.now()).resolves.toEqual(noon.add({ hours: 8 }));
    expect(machine.clock.isSteady()).toBe(false);
    machine.pass(margin);
    expect(machine.clock.isSteady()).toBe(true);
  });

  it("waits after a start, where nothing but the machine says what time it is", () => {
    const { clock, pass } = aMachine({ mayHaveJumped: true });
    expect(clock.isSteady()).toBe(false);
    pass(margin);
    expect(clock.isSteady()).toBe(true);
  });

  it("does not wait for a demonstration's clock that was moved", async () => {
    let moved = Temporal.Duration.from({ seconds: 0 });
    const clock = createClock({
      readOffset: () => Promise.resolve(moved),
      readReference: () => Promise.resolve({ reached: noon }),
      mayHaveJumped: false,
      machine: () => noon,
      monotonic: () => 0,
    });
    moved = Temporal.Duration.from({ hours: 240 });
    await expect(clock.now()).resolves.toEqual(noon.add({ hours: 240 }));
    expect(clock.isSteady()).toBe(true);
  });
});
