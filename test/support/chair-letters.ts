import { askSecondLook } from "#acts/chair-letters/ask-second-look.ts";
import { beginChairLetter } from "#acts/chair-letters/begin-chair-letter.ts";
import { circulateChairLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { giveSecondLook } from "#acts/chair-letters/give-second-look.ts";
import { getChairLetter } from "#db/chair-letters/chair-letters.ts";
import type { Db } from "#db/handles.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import type { ChairLetter } from "#domain/chair-letters/chair-letter.ts";
import type { LetterDraft } from "#domain/chair-letters/letter-draft.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { round } from "./factories.ts";
import { accepted, type ActorIn, aPersonIn, as, type GivenProcess } from "./given.ts";

/** To all missions, without papers, and doing nothing. */
export function aLetterDraft(changes: Partial<LetterDraft> = {}): LetterDraft {
  return {
    subject: "Informal meetings in December",
    language: "en",
    salutation: "Excellency,",
    paragraphs: "I have the honour of addressing you.\n\nMy door is always open.",
    closing: "Please accept, Excellency, the assurances of my highest consideration.",
    signature: "The Chair\nWorking group",
    addressees: "All Permanent Representatives\nNew York",
    replyTo: "chair@working-group.example",
    enclosures: [],
    to: { missions: "all", chosen: [], organisations: "none", session: null },
    does: [],
    ...changes,
  };
}

/** Somebody else of the Chair's office. */
export async function aColleague(db: Db, { process }: GivenProcess): Promise<ActorIn<"chair">> {
  return { role: "chair", process: process.id, person: await aPersonIn(db, { role: "chair", process: process.id }) };
}

export interface GivenLetter {
  readonly letter: ChairLetter;
  readonly colleague: ActorIn<"chair">;
}

/** A draft of the Chair, and a colleague who could look at it. */
export async function givenLetter(
  db: Db,
  given: GivenProcess,
  changes: Partial<LetterDraft> = {},
  at: Instant = round.circulating,
): Promise<GivenLetter> {
  const draft = aLetterDraft(changes);
  const letter = accepted(await beginChairLetter(as(db, given.chair, at), { draft })).next;
  return { letter, colleague: await aColleague(db, given) };
}

/** One that a colleague has looked at. */
export async function givenLetterLookedAt(
  db: Db,
  given: GivenProcess,
  changes: Partial<LetterDraft> = {},
  at: Instant = round.circulating,
): Promise<GivenLetter> {
  const found = await givenLetter(db, given, changes, at);
  await lookAt(db, given, found, at);
  return found;
}

/** The Chair asks, and the colleague has nothing against it. */
export async function lookAt(
  db: Db,
  given: GivenProcess,
  { letter: { id: chairLetter }, colleague }: GivenLetter,
  at: Instant = round.circulating,
): Promise<void> {
  const { version: seen } = await letterAsRecorded(db, given, chairLetter);
  accepted(await askSecondLook(as(db, given.chair, at), { chairLetter, seen }));
  accepted(await giveSecondLook(as(db, colleague, at), { chairLetter, seen }));
}

/** One that has gone out. */
export async function givenCirculatedLetter(
  db: Db,
  given: GivenProcess,
  changes: Partial<LetterDraft> = {},
  at: Instant = round.circulating,
): Promise<GivenLetter> {
  const found = await givenLetterLookedAt(db, given, changes, at);
  const { id: chairLetter } = found.letter;
  accepted(await circulateChairLetter(as(db, given.chair, at), { chairLetter, seen: 1 }));
  return found;
}

export async function letterAsRecorded(db: Db, { chair }: Pick<GivenProcess, "chair">, id: Id<"chair_letter">) {
  return mustExist(await letterAsRead(db, chair, id));
}

/** As the reader finds it; null where it is not theirs to read. */
export async function letterAsRead(db: Db, reader: Reader | null, id: Id<"chair_letter">) {
  return reader === null ? getChairLetter(db, id) : readingAs(db, reader, (trx) => getChairLetter(trx, id));
}
