import { expect, test } from "vitest";
import { requestNameChange } from "#acts/accreditation/request-name-change.ts";
import { NameOnLists } from "#components/accreditation/name-on-lists.tsx";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenLapsed } from "#support/given.ts";
import { givenRenamedRecord } from "#support/renamed.ts";
import { seeOwnNameChange } from "#views/accreditation/name-changes.ts";
import { render } from "../kit/gallery.tsx";

const { db } = await aDatabase();

test("The record of an accredited organisation says what the lists show, and whether a change of it waits", async () => {
  const { applicant } = await givenRenamedRecord(db, { name: "Totally Different Name Ltd" });
  const own = as(db, applicant, round.afterwards);
  const beside = async () => render(<NameOnLists names={mustExist(await seeOwnNameChange(own))} />);
  const before = await beside();
  const [accredited] = mustExist(await seeOwnNameChange(own)).accreditedAs;
  expect(before).toContain("The lists show another name");
  expect(before).toContain(mustExist(accredited).names.name);
  expect(before).toContain("request-name-change");
  accepted(await requestNameChange(own, { version: 2, ground: "A new registration." }));
  const waiting = await beside();
  expect(waiting).toContain("A change of name waits for the Secretariat");
  expect(waiting).toContain("Totally Different Name Ltd");
  expect(waiting).toContain(mustExist(accredited).names.name);
  expect(waiting).not.toContain("request-name-change");
});

test("It says nothing where record and lists agree", async () => {
  const [listed] = (await givenLapsed(db)).listed;
  const own = as(db, mustExist(listed ?? null).applicant, round.afterwards);
  expect(render(<NameOnLists names={mustExist(await seeOwnNameChange(own))} />)).toBe("");
});
