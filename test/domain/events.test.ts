import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { subjectKinds } from "#domain/events.ts";

const exported = z.record(z.string(), z.unknown());
const subjects = z.record(z.string(), z.string());

test("a field that names what an event is about is of one kind, whichever chapter says so", async () => {
  const said: [field: string, kind: string][] = [];
  for (const file of globSync("app/domain/*/events.ts")) {
    for (const [name, value] of Object.entries(exported.parse({ ...(await import(`../../${file}`)) })))
      if (name.endsWith("Subjects")) said.push(...Object.entries(subjects.parse(value)));
  }
  expect(said.toSorted()).toEqual(Object.entries(subjectKinds).toSorted());
});
