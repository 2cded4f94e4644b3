import { type Class, classesLedTo, type Stage, type Track } from "./stages.ts";

/* What is on record names a stage by its key alone, so that an organisation must not come to two of one key. */

/** The classes with keys of their own for the stages of those to which others lead; the keys of all the others stay. */
export function withOwnStageKeys(classes: readonly Class[]): readonly Class[] {
  return classes.reduce<readonly Class[]>((named, { key }) => {
    const taken = named.filter((other) => leadsTo(other, key, named)).flatMap(keysOf);
    return named.map((one) => (one.key === key ? renamed(one, taken) : one));
  }, classes);
}

function leadsTo(one: Class, key: string, classes: readonly Class[], seen: readonly string[] = []): boolean {
  if (one.key === key || seen.includes(one.key)) return false;
  const led = classes.filter((other) => classesLedTo(one.track).includes(other.key));
  return led.some((other) => other.key === key || leadsTo(other, key, classes, [...seen, one.key]));
}

function keysOf({ track }: Pick<Class, "track">): string[] {
  return (track ?? []).map(({ key }) => key);
}

function renamed(one: Class, taken: readonly string[]): Class {
  const { track } = one;
  if (track === null || !keysOf(one).some((key) => taken.includes(key))) return one;
  const named = track.reduce<Track>((before, stage) => {
    const others = [...taken, ...keysOf({ track: before }), ...keysOf(one).filter((key) => key !== stage.key)];
    return [...before, taken.includes(stage.key) ? { ...stage, key: ownKey(one, stage, others) } : stage];
  }, []);
  return { ...one, track: named };
}

function ownKey({ key: of }: Class, { key }: Stage, others: readonly string[]): string {
  const base = `${of}-${key}`.slice(0, 45);
  const free = [base, ...others.map((_one, index) => `${base}-${String(index + 2)}`)];
  return free.find((one) => !others.includes(one)) ?? base;
}
