import type { Context } from "#acts/kit/context.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { listPapersByIds } from "#db/papers/papers.ts";
import { listAttending, listOwnAccreditations } from "#db/participation/attending.ts";
import { listWrittenInputs } from "#db/participation/written-inputs.ts";
import { listSessions } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Paper } from "#domain/papers/paper.ts";
import { attendingOf, isOver } from "#domain/participation/representative.ts";
import {
  audienceOfInput,
  maySendInput,
  mayWithdrawInput,
  mostWordsOf,
  type Sending,
  standingOfInput,
  type WrittenInput,
} from "#domain/participation/written-input.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** The sessions that lie ahead of the reader's organisation, and those that are over to which it sent something; null for whoever acts for none. */
export async function seeOwnInputs(reading: Reading) {
  const own = await readOwn(reading);
  if (own === null) return null;
  const ahead = own.sessions.filter(({ isAhead }) => isAhead);
  const over = own.sessions.filter(({ isAhead, inputs }) => !isAhead && inputs.length > 0);
  return {
    organisation: own.organisation,
    ahead: ahead.map((one) => sessionShown(one, reading.now)),
    over: over.map((one) => sessionShown(one, reading.now)),
  };
}

/** One session of a process to which the organisation was accredited, also one that is over; null when it is none of them. */
export async function seeSessionForInput(reading: Reading, id: Id<"session">) {
  const own = await readOwn(reading);
  const one = own?.sessions.find(({ session }) => session.id === id);
  return one === undefined ? null : sessionShown(one, reading.now);
}

/** Something that the organisation sent; null when it sent nothing of this id. */
export async function seeOwnInput(reading: Reading, id: Id<"written_input">) {
  const own = await readOwn(reading);
  const one = own?.sessions.find(({ inputs }) => inputs.some((input) => input.id === id));
  if (one === undefined) return null;
  const session = sessionShown(one, reading.now);
  return { session, input: mustExist(session.inputs.find((input) => input.id === id)) };
}

/** What is kept of what the organisation has sent, whatever became of it. */
export async function listInputsKept(db: Context["db"], organisation: Id<"organisation">) {
  const accreditations = await listOwnAccreditations(db, organisation);
  const sessions = await listSessions(db);
  const sent = await readingAs(db, { role: "organisation", organisation }, (trx) =>
    listWrittenInputs(trx, accreditations),
  );
  return sent.map((input) => ({
    session: mustExist(sessions.find(({ id }) => id === input.session)).title,
    title: input.title,
    language: input.language,
    words: input.wordCount,
    sentAt: input.sentAt.toString(),
    standing: standingOfInput(input),
    endedAt: input.ended?.at.toString() ?? null,
  }));
}

interface OwnSession extends Sending {
  readonly process: Process;
  readonly session: Session;
  readonly isAhead: boolean;
  readonly inputs: readonly WrittenInput[];
  /** As which those that are posted are read by everybody. */
  readonly papers: readonly Paper[];
}

async function readOwn({ db, now, actor }: Reading) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const { organisation: by } = actor;
  const [organisation, all, sessions] = await Promise.all([
    getOrganisation(db, by).then(mustExist),
    listAttending(db, by, now),
    listSessions(db),
  ]);
  const accreditations = all.map(({ accreditation }) => accreditation.id);
  const { sent, papers } = await readingAs(db, { role: "organisation", organisation: by }, async (trx) => {
    const sent = await listWrittenInputs(trx, accreditations);
    const posted = sent.flatMap(({ ended }) => (ended?.as === "posted" ? [ended.paper] : []));
    return { sent, papers: await listPapersByIds(trx, posted) };
  });
  const own = sessions.flatMap((session): OwnSession[] => {
    const attending = attendingOf(all, session, now);
    if (attending === null) return [];
    const { process } = mustExist(all.find(({ accreditation }) => accreditation === attending.accreditation));
    const inputs = sent.filter((input) => input.session === session.id);
    const count = inputs.filter(({ accreditation }) => accreditation === attending.accreditation.id).length;
    const isAhead = session.standing !== "cancelled" && !isOver({ attending, session }, now);
    return [{ process, attending, session, sent: count, isAhead, inputs, papers }];
  });
  return { organisation: organisation.name, sessions: own };
}

function sessionShown({ process, inputs, papers, ...sending }: OwnSession, now: Context["now"]) {
  const { attending, session } = sending;
  const { entitlements } = attending.decision.provisions;
  return {
    id: session.id,
    title: session.title,
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
    beginsOn: session.beginsOn.toString(),
    endsOn: session.endsOn.toString(),
    inputs: inputs.map((input) => inputShown(input, papers)),
    says: {
      takes: entitlements.written !== null,
      mostWords: mostWordsOf(attending),
      language: entitlements.written?.language ?? null,
      readers: audienceOfInput(attending) === "public" ? ("public" as const) : ("missions" as const),
      cites: entitlements.cites,
    },
    refusal: maySendInput(sending, now),
  };
}

function inputShown(input: WrittenInput, papers: readonly Paper[]) {
  const { id, title, language, wordCount, sentAt, ended } = input;
  const paper = ended?.as === "posted" ? papers.find((one) => one.id === ended.paper) : undefined;
  return {
    ...{ id, title, language, wordCount },
    sentAt: sentAt.toString(),
    standing: standingOfInput(input),
    endedAt: ended?.at.toString() ?? null,
    reason: ended?.as === "declined" ? ended.reason : null,
    /** The page where everybody reads it. */
    paper: paper?.symbol ?? null,
    refusal: mayWithdrawInput(input),
  };
}

export type SessionForInput = ReturnType<typeof sessionShown>;
