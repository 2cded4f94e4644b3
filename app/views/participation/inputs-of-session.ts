import type { Context } from "#acts/kit/context.ts";
import { getAccreditation } from "#db/accreditation/accreditations.ts";
import type { Db } from "#db/handles.ts";
import { listPapers, listPapersByIds } from "#db/papers/papers.ts";
import { listAttending } from "#db/participation/attending.ts";
import {
  countCameIn,
  findPieceOfInput,
  findWrittenInput,
  getAccreditedName,
  getSaidInInput,
  listCameIn,
} from "#db/participation/written-inputs.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { readingAsActor } from "#db/readers.ts";
import { type Actor, servesProcess } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { nextSymbol } from "#domain/papers/symbol.ts";
import {
  audienceOfInput,
  mayDeclineInput,
  mayPostInput,
  mostWordsOf,
  type StandingOfInput,
  standingOfInput,
  standingsOfInput,
} from "#domain/participation/written-input.ts";
import { pageOf } from "../kit/page-of.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

const ROWS = 50;

/** How many wait for an office that reads them; null for everybody else. */
export async function countWaitingInputs(
  { db, actor }: Pick<Reading, "db" | "actor">,
  { process, session }: { readonly process: Id<"process">; readonly session: Id<"session"> },
): Promise<number | null> {
  if (!servesProcess(actor, process)) return null;
  return readingAsActor(db, actor, async (reading) => (await countCameIn(reading, session)).get("waiting") ?? 0);
}

/** What came in for a session; null when there is none, or it is none of the reader's. */
export async function seeInputsOfSession(
  { db, actor }: Reading,
  id: Id<"session">,
  wanted: { readonly standing?: StandingOfInput | undefined; readonly page: number },
) {
  const session = await getSession(db, id);
  if (session === null || !servesProcess(actor, session.process)) return null;
  const process = mustExist(await getProcess(db, session.process));
  const { rows, counted, ...paged } = await readingAsActor(db, actor, async (reading) => {
    const counted = await countCameIn(reading, id);
    const all = standingsOfInput.reduce((sum, standing) => sum + (counted.get(standing) ?? 0), 0);
    const total = wanted.standing === undefined ? all : (counted.get(wanted.standing) ?? 0);
    const { limit, offset, ...page } = pageOf(wanted.page, total, ROWS);
    const rows = await listCameIn(reading, { session: id, standing: wanted.standing }, { limit, offset });
    return { rows, counted, all, total, ...page };
  });
  return {
    session: { id, title: session.title },
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
    ...paged,
    standings: standingsOfInput.map((standing) => ({ standing, count: counted.get(standing) ?? 0 })),
    rows: rows.map(({ sentAt, ...row }) => ({ ...row, sentAt: sentAt.toString() })),
  };
}

async function readInput({ db, actor }: Pick<Reading, "db" | "actor">, id: Id<"written_input">) {
  if (actor.role !== "secretariat" && actor.role !== "chair") return null;
  const read = await readingAsActor(db, actor, async (reading) => {
    const input = await findWrittenInput(reading, id);
    return input === null ? null : { input, said: await getSaidInInput(reading, id) };
  });
  if (read === null) return null;
  const { organisation } = mustExist(await getAccreditation(db, read.input.accreditation));
  const all = await listAttending(db, organisation, read.input.sentAt);
  const attending = mustExist(all.find(({ accreditation }) => accreditation.id === read.input.accreditation));
  return { ...read, attending };
}

/** One that came in, as those who decide on it read it; null for everybody else. */
export async function seeInput({ db, now, actor }: Reading, id: Id<"written_input">) {
  const read = await readInput({ db, actor }, id);
  if (read === null) return null;
  const { input, said, attending } = read;
  const { process } = attending;
  const session = mustExist(await getSession(db, input.session));
  const { ended } = input;
  const sent = { attending, input };
  return {
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
    session: { id: session.id, title: session.title },
    input: {
      ...{ id, title: input.title, language: input.language, wordCount: input.wordCount },
      organisation: await getAccreditedName(db, input.accreditation),
      accreditation: input.accreditation,
      sentAt: input.sentAt.toString(),
      standing: standingOfInput(input),
      endedAt: ended?.at.toString() ?? null,
      reason: ended?.as === "declined" ? ended.reason : null,
      paper: ended?.as === "posted" ? await symbolOf({ db, actor }, ended.paper) : null,
      words: "words" in said ? said.words : null,
      file: "file" in said ? said.file : null,
    },
    mostWords: mostWordsOf(attending),
    audience: audienceOfInput(attending),
    /** Null for the Chair's office, which decides on none. */
    refusals:
      actor.role === "secretariat"
        ? {
            "post-written-input": mayPostInput(sent, now),
            "decline-written-input": mayDeclineInput(input),
          }
        : null,
  };
}

async function symbolOf({ db, actor }: { readonly db: Db; readonly actor: Actor }, paper: Id<"paper">) {
  const [found] = await readingAsActor(db, actor, (reading) => listPapersByIds(reading, [paper]));
  return found?.symbol ?? null;
}

/** The same before it is posted, with the symbol that comes after those of the other inputs of the process. */
export async function seeInputToPost(reading: Reading, id: Id<"written_input">) {
  const seen = await seeInput(reading, id);
  const read = await readInput(reading, id);
  if (seen === null || read === null) return null;
  const papers = await readingAsActor(reading.db, reading.actor, (db) =>
    listPapers(db, { process: read.attending.process.id, kind: "written_input" }),
  );
  return { ...seen, symbol: nextSymbol(papers.map(({ symbol }) => symbol)) };
}

/** Its file, piece by piece; null where it was typed, and for who does not read it. */
export async function seeFileOfInput({ db, actor }: Reading, id: Id<"written_input">) {
  const read = await readInput({ db, actor }, id);
  if (read === null || !("file" in read.said)) return null;
  const { name, type, size, sha256 } = read.said.file;
  const piece = (n: number) => readingAsActor(db, actor, (reading) => findPieceOfInput(reading, id, n));
  return { name, type, size, sha256, isPublic: false, piece };
}
