import { expect, test } from "vitest";
import { confirmNameChange } from "#acts/accreditation/confirm-name-change.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as } from "#support/given.ts";
import { givenNameChange } from "#support/renamed.ts";
import { seeNameChange, seeNameChanges } from "#views/accreditation/name-changes.ts";

const { db } = await aDatabase();

test("the desk reads both names in the list, also once the new one counts", async () => {
  const { change, formerly, officer } = await givenNameChange(db, { name: "Harbours of Peace" });
  const now = round.afterwards.add({ hours: 1 });
  const read = async () => (await seeNameChanges(as(db, officer, now), 1)).changes;
  const both = [{ names: { name: "Harbours of Peace" }, accreditedAs: [formerly] }];
  expect(await read()).toMatchObject(both);
  accepted(await confirmNameChange(as(db, officer, now), { change: change.id }));
  expect(await read()).toMatchObject(both);
});

test("its page compares the same two names for good, whatever the organisation is called later", async () => {
  const { change, formerly, officer } = await givenNameChange(db, { name: "Harbours of Trust" });
  const now = round.afterwards.add({ hours: 1 });
  const compared = async (at = now) => {
    const seen = await seeNameChange(as(db, officer, at), change.id);
    return [seen?.accreditedAs.map(({ names }) => names.name), seen?.names.name];
  };
  expect(await compared()).toEqual([[formerly], "Harbours of Trust"]);
  accepted(await confirmNameChange(as(db, officer, now), { change: change.id }));
  expect(await compared()).toEqual([[formerly], "Harbours of Trust"]);
  expect(await compared(now.add({ hours: 1 }))).toEqual([[formerly], "Harbours of Trust"]);
});
