import type { SealedLetter } from "#db/chair-letters/chair-letters.ts";
import { appendLettersToRecipients } from "#db/chair-letters/recipients.ts";
import type { Trx } from "#db/handles.ts";
import { listChairRecipients } from "#db/record/correspondence.ts";
import { type ChairLetter, keyOfCirculation } from "#domain/chair-letters/chair-letter.ts";
import type {
  ChairLetterCirculated,
  ChairLetterHeldBack,
  ChairLettersEvent,
  SecondLookAsked,
} from "#domain/chair-letters/events.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Process } from "#domain/process/process.ts";
import type { ChairLetterInPost } from "#emails/chair-letters/chair-letter-circulated.tsx";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";

export const chairLettersAnnouncements = {
  ChairLetterBegun: { act: "begin-chair-letter" },
  SecondLookAsked: { act: "ask-second-look", tell: askColleagues },
  SecondLookGiven: { act: "give-second-look" },
  ChairLetterScheduled: { act: "circulate-chair-letter" },
  ChairLetterHeldBack: { act: "hold-back-chair-letter", tell: tellHeldBack },
  ChairLetterCirculated: { act: "circulate-chair-letter", tell: tellRecipients },
  ChairLetterDiscarded: { act: "discard-chair-letter" },
} as const satisfies AnnouncementsOf<ChairLettersEvent>;

interface OfOffice {
  readonly letter: ChairLetter;
  readonly process: Process;
}

/** Any of them may look, but not the one who asks. */
async function askColleagues(
  trx: Trx,
  { now, actor }: Context,
  { chairLetter }: SecondLookAsked,
  { letter, process }: OfOffice,
): Promise<number> {
  const office = await listChairRecipients(trx, process.id);
  const colleagues = office.filter(({ person }) => !("person" in actor) || person !== actor.person);
  const eventKey = `SecondLookAsked:${chairLetter}:${String(letter.version)}:${now.toString()}`;
  return sendLetters(trx, { at: now, eventKey, recipients: colleagues, chairOf: process.id }, () => ({
    kind: "second-look-asked",
    data: aboutLetter({ letter, process }),
  }));
}

async function tellHeldBack(
  trx: Trx,
  { now }: Context,
  { chairLetter }: ChairLetterHeldBack,
  { letter, process }: OfOffice,
): Promise<number> {
  const recipients = await listChairRecipients(trx, process.id);
  const eventKey = `ChairLetterHeldBack:${chairLetter}:${now.toString()}`;
  return sendLetters(trx, { at: now, eventKey, recipients, chairOf: process.id }, () => ({
    kind: "chair-letter-held-back",
    data: { ...aboutLetter({ letter, process }), refusal: mustExist(letter.heldBack) },
  }));
}

/** To every recipient at each of its addresses, once. */
async function tellRecipients(
  trx: Trx,
  { now }: Context,
  { chairLetter }: ChairLetterCirculated,
  { letter, process, composed }: OfOffice & { readonly composed: SealedLetter["letter"] },
): Promise<number> {
  const data: Omit<ChairLetterInPost, "desk"> = { ...aboutLetter({ letter, process }), composed };
  return appendLettersToRecipients(trx, letter, {
    kind: "chair-letter-circulated",
    eventKey: keyOfCirculation(chairLetter),
    at: now,
    data,
  });
}

function aboutLetter({ letter: { id, draft }, process: { slug, title } }: OfOffice) {
  return { process: { slug, title }, chairLetter: id, subject: draft.subject };
}
