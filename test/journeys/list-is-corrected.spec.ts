import { expect } from "vitest";
import { signInToOffice } from "#support/walk/account.ts";
import { chair } from "#support/walk/chair.ts";
import { letterTo } from "#support/walk/mailbox.ts";
import { delegateOfStateA, readList } from "#support/walk/mission.ts";
import { officer } from "#support/walk/secretariat.ts";
import { aStage } from "#support/walk/stage.ts";

const { enter, chapter } = aStage("list-is-corrected");

const call = "Accreditation for the first substantive session";
const reason = "The name was cut short when it was typed.";

let formerly = "";
let name = "";
let list = "";

chapter("an officer finds a name wrong on a list that is out, and makes a corrigendum", async () => {
  const secretariat = await enter("1-secretariat");
  await signInToOffice(secretariat, officer);
  await secretariat.follow("Calls");
  await secretariat.follow(call);
  await secretariat.follow("Proposed list, list 1");
  await secretariat.look("list");
  await secretariat.follow(/^Correct /);
  formerly = await secretariat.page.getByLabel("Name", { exact: true }).inputValue();
  name = `${formerly} and Partners`;
  await secretariat.fill({ Name: name });
  await secretariat.press("Continue");
  await secretariat.expectWords("There is a problem");
  await secretariat.look("correct-with-problem");
  await secretariat.fill({ Name: name, "Reason of the correction": reason });
  await secretariat.press("Continue");
  await secretariat.expectWords("Should read", name, "A corrigendum cannot be taken back.");
  await secretariat.look("confirm");
  await secretariat.press("Make the corrigendum");
  await secretariat.expectWords(`Corr.2: ${name}`, "This list stays as it was sealed.");
  await secretariat.look("corrected");
});

chapter("every mission is told, and reads the list with what it should read", async () => {
  const stateA = await enter("2-state-a");
  for (const mission of ["mission@state-a.example", "mission@observer.example"]) {
    const letter = await letterTo(stateA, mission, /Corrigendum 2 to list 1/);
    for (const words of [formerly, name, reason]) expect(letter.text).toContain(words);
    list = new URL(/http\S+lists\S+/.exec(letter.text)?.[0] ?? "").pathname;
  }
  await stateA.look("letter");
  await signInToOffice(stateA, delegateOfStateA);
  await readList(stateA, call);
  await stateA.expectWords("With corrigenda 1 to 2.");
  await stateA.follow("Proposed list, list 1");
  await stateA.expectWords(`Corr.2: ${name}`, `For “${formerly}`, `Reason: ${reason}`);
  await stateA.look("list");
  await stateA.lookIn(["ar-XB"], "list");
});

chapter("the Chair is told as well, and nobody else reads the list", async () => {
  const anybody = await enter();
  await letterTo(anybody, chair, /Corrigendum 2 to list 1/);
  expect(await anybody.statusOf(list)).toBe(200);
  await anybody.expectHeading("Sign in");
  await anybody.visit("/en/processes/demonstration-mechanism");
  await anybody.expectNoWords(name);
});
