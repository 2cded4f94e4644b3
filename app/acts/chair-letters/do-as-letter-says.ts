import { Temporal } from "temporal-polyfill";
import type { RecordOfLetterAct } from "#db/chair-letters/chair-letters.ts";
import type { Trx } from "#db/handles.ts";
import { getSession } from "#db/process/sessions.ts";
import type { DoneByLetter, LetterAct } from "#domain/chair-letters/letter-acts.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { impossible, type Refusal } from "#domain/kit/ruling.ts";
import { type Paper, presentSymbol } from "#domain/papers/paper.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import type { Context } from "../kit/context.ts";
import { orNotFound } from "../kit/once.ts";
import { openSilenceWithin } from "../modalities/open-silence-procedure.ts";
import { announcePaperWithin } from "../papers/announce-paper.ts";
import { circulatePaperWithin } from "../papers/circulate-paper.ts";
import type { ToldOfPaper } from "../papers/paper-to-change.ts";
import { confirmSessionWithin } from "../process/confirm-session.ts";
import { moveSessionWithin } from "../process/move-session.ts";
import { scheduleSessionWithin } from "../process/schedule-session.ts";
import type { ChairsOffice } from "./letter-to-change.ts";

interface Doing {
  readonly process: Process;
  /** In whose name it is done: whoever decided that the letter goes out. */
  readonly office: ChairsOffice;
  /** Who gets the letter: of its papers they are not told once more. */
  readonly told: ToldOfPaper;
}

/** What one act of a letter came to. What only names a session leaves nothing in the record. */
export interface Done {
  readonly ok: true;
  readonly done: DoneByLetter;
  readonly record: RecordOfLetterAct | null;
  readonly paper: Paper | null;
}

/** Does what the letter says, by the same rules and with the same letters as the act by itself. Only inside `work` of `once`. */
export async function doAsLetterSays(
  trx: Trx,
  context: Context,
  act: LetterAct,
  { process, office, told }: Doing,
): Promise<Done | Refusal> {
  const ofProcess = { by: office.person, process: process.id };
  switch (act.act) {
    case "open-silence-procedure": {
      const opened = await openSilenceWithin(trx, context, {
        of: act.of,
        opensAt: act.opensAt === null ? null : Temporal.Instant.from(act.opensAt),
        closesAt: Temporal.Instant.from(act.closesAt),
        zone: process.zone,
        letter: null,
        actor: office,
      });
      if (!opened.ok) return opened;
      const { id: procedure, window } = opened.next;
      const { title } = opened.named;
      const instants = { opensAt: window.opensAt.toString(), closesAt: window.closesAt.toString(), zone: window.zone };
      return { ok: true, done: { act: act.act, procedure, title, ...instants }, record: { procedure }, paper: null };
    }
    case "schedule-session": {
      const { beginsOn, endsOn, ...session } = act.session;
      const scheduled = await scheduleSessionWithin(trx, context, {
        ...session,
        process: process.id,
        beginsOn: Temporal.PlainDate.from(beginsOn),
        endsOn: Temporal.PlainDate.from(endsOn),
      });
      if (!scheduled.ok) return scheduled;
      return ofSession(act.act, scheduled.next, { session: scheduled.next.id });
    }
    case "confirm-session": {
      const confirmed = await confirmSessionWithin(trx, context, { ...act, ...ofProcess });
      return confirmed.ok ? ofSession(act.act, confirmed.next, { change: confirmed.change }) : confirmed;
    }
    case "move-session": {
      const moved = await moveSessionWithin(trx, context, {
        session: act.session,
        reason: act.reason,
        beginsOn: Temporal.PlainDate.from(act.beginsOn),
        endsOn: Temporal.PlainDate.from(act.endsOn),
        ...ofProcess,
      });
      return moved.ok ? ofSession(act.act, moved.next, { move: moved.move }, moved.happened.from) : moved;
    }
    case "name-session": {
      const session = orNotFound(await getSession(trx, act.session), (found) => found.process === process.id);
      return ofSession(act.act, session, null);
    }
    case "announce-paper": {
      const announced = await announcePaperWithin(trx, context, {
        ...act.paper,
        process: process.id,
        note: act.note,
        actor: office,
        told,
      });
      return announced.ok ? ofPaper(act.act, announced.next) : announced;
    }
    case "circulate-paper": {
      const { paper, language, words } = act;
      const circulated = await circulatePaperWithin(trx, context, {
        paper: typeof paper === "string" ? paper : { ...paper, process: process.id },
        text: { language, words },
        actor: office,
        told,
      });
      return circulated.ok ? ofPaper(act.act, circulated.next) : circulated;
    }
    default:
      return impossible(act);
  }
}

type OfSession = Extract<DoneByLetter, { readonly beginsOn: string }>;

function ofSession(
  act: OfSession["act"],
  { id, title, beginsOn, endsOn }: Session,
  record: RecordOfLetterAct | null,
  before: OfSession["before"] = null,
): Done {
  const days = { beginsOn: beginsOn.toString(), endsOn: endsOn.toString() };
  return { ok: true, done: { act, session: id, title, before, ...days }, record, paper: null };
}

function ofPaper(act: "announce-paper" | "circulate-paper", paper: Paper): Done {
  const { id, title, versions } = paper;
  const version = mustExist(versions.at(-1)).id;
  return { ok: true, done: { act, paper: id, title, symbol: presentSymbol(paper) }, record: { version }, paper };
}
