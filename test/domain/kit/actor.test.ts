import { expect, it } from "vitest";
import { newId } from "#db/new-id.ts";
import { type Actor, servesProcess } from "#domain/kit/actor.ts";

const own = newId<"process">();
const other = newId<"process">();
const person = newId<"person">();

it("has the Secretariat serve every process, an office of the Chair its own, and nobody else any", () => {
  const serves = (actor: Actor) => [servesProcess(actor, own), servesProcess(actor, other)];
  expect(serves({ role: "secretariat", person })).toEqual([true, true]);
  expect(serves({ role: "chair", person, process: own })).toEqual([true, false]);
  expect(serves({ role: "mission", person, mission: newId<"mission">(), mayObject: true })).toEqual([false, false]);
  expect(serves({ role: "applicant", person, organisation: newId<"organisation">() })).toEqual([false, false]);
  expect(serves({ role: "administrator", person })).toEqual([false, false]);
  expect(serves({ role: "public" })).toEqual([false, false]);
  expect(serves({ role: "clock" })).toEqual([false, false]);
});
