import { expect, test } from "vitest";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { reviseText } from "#acts/modalities/revise-text.ts";
import { getProcessText } from "#db/modalities/process-texts.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { hashOfProcessText } from "#domain/modalities/hash-of-text.ts";
import { aDatabase } from "#support/database.ts";
import { aProgramme, round } from "#support/factories.ts";
import { accepted, as, givenProcess, givenProgramme, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();

test("A draft is revised by who has seen it, and a text under silence by nobody", async () => {
  const { text, chair, process } = await givenProgramme(db);
  const context = as(db, chair, round.proposed);
  const seen = hashOfProcessText(mustExist(await getProcessText(db, text.id)));
  const words = "Item 1. Opening.\n\nItem 2. Adoption of the report.";
  const input = { ...aProgramme({ words }), text: text.id, seen };
  accepted(await reviseText(context, input));
  expect((await getProcessText(db, text.id))?.words).toBe(words);
  expect(await eventsAbout(db, text.id)).toEqual(["TextEntered", "TextRevised"]);
  expect(refused(await reviseText(context, input)).because).toBe("changed_meanwhile");
  const stranger = (await givenProcess(db)).chair;
  expect(refused(await reviseText(as(db, stranger, round.proposed), input)).because).toBe("not_found");
  const terms = { closesAt: round.silenceCloses, zone: process.zone, letter: null };
  accepted(
    await openSilenceProcedure(as(db, chair, round.silenceOpens), { of: { kind: "text", id: text.id }, ...terms }),
  );
  const present = hashOfProcessText(mustExist(await getProcessText(db, text.id)));
  const late = await reviseText(as(db, chair, round.silenceOpens), { ...input, seen: present });
  expect(refused(late).because).toBe("modalities_not_a_draft");
});
