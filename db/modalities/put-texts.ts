import type { Id } from "#domain/kit/id.ts";
import { hashOfProcessText, hashOfText } from "#domain/modalities/hash-of-text.ts";
import { type ModalitiesDecision, putDecision } from "#domain/modalities/modalities.ts";
import { type ProcessText, putText } from "#domain/modalities/process-text.ts";
import type { NamedText, PutText } from "#domain/modalities/put-text.ts";
import type { Put, SilenceProcedure } from "#domain/modalities/silence.ts";
import type { Db, Trx } from "../handles.ts";
import { getModalitiesDecision, listTitlesOfDecisions, lockModalitiesDecision } from "./modalities.ts";
import { getProcessText, listTitlesOfTexts, lockProcessText } from "./process-texts.ts";
import { listSilenceProcedures } from "./silence-procedures.ts";

/** A modalities decision or another text, as silence procedures and adoptions see it. */
export interface RecordedPutText extends PutText {
  readonly supersededAt: ModalitiesDecision["supersededAt"];
  readonly silence: readonly SilenceProcedure[];
  readonly named: NamedText;
  readonly words: string;
  readonly hash: string;
}

export async function getPutText(db: Db, of: Put): Promise<RecordedPutText | null> {
  if (of.kind === "decision") return fromDecision(db, await getModalitiesDecision(db, of.id));
  return fromText(db, await getProcessText(db, of.id));
}

export async function lockPutText(trx: Trx, of: Put): Promise<RecordedPutText | null> {
  if (of.kind === "decision") return fromDecision(trx, await lockModalitiesDecision(trx, of.id));
  return fromText(trx, await lockProcessText(trx, of.id));
}

/** What lists and letters call the texts, by their ids. */
export async function nameTexts(db: Db, puts: readonly Put[]): Promise<ReadonlyMap<Id, NamedText>> {
  const decisions = await listTitlesOfDecisions(
    db,
    puts.flatMap((put) => (put.kind === "decision" ? [put.id] : [])),
  );
  const texts = await listTitlesOfTexts(
    db,
    puts.flatMap((put) => (put.kind === "text" ? [put.id] : [])),
  );
  return new Map<Id, NamedText>([...decisions, ...texts]);
}

async function fromDecision(db: Db, decision: ModalitiesDecision | null): Promise<RecordedPutText | null> {
  if (decision === null) return null;
  const { id, title, version, supersededAt, text: words } = decision;
  const silence = await listSilenceProcedures(db, id);
  return {
    ...putDecision(decision),
    supersededAt,
    silence,
    named: { title, version },
    words,
    hash: hashOfText(decision),
  };
}

async function fromText(db: Db, text: ProcessText | null): Promise<RecordedPutText | null> {
  if (text === null) return null;
  const { id, title, number, words } = text;
  const silence = await listSilenceProcedures(db, id);
  return {
    ...putText(text),
    supersededAt: null,
    silence,
    named: { title, number },
    words,
    hash: hashOfProcessText(text),
  };
}
