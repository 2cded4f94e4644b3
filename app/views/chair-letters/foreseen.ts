import type { Db } from "#db/handles.ts";
import { getPutText } from "#db/modalities/put-texts.ts";
import { listPapersByIds } from "#db/papers/papers.ts";
import { listSessions } from "#db/process/sessions.ts";
import { type ChairLetter, enclosureOf } from "#domain/chair-letters/chair-letter.ts";
import type { Enclosure } from "#domain/chair-letters/compose.ts";
import type { DoneByLetter, EnclosedPaper, LetterAct } from "#domain/chair-letters/letter-acts.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { Paper } from "#domain/papers/paper.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";

interface Known {
  readonly process: Process;
  readonly sessions: readonly Session[];
  readonly papers: readonly Paper[];
  readonly titles: ReadonlyMap<Id, string>;
  /** When it goes out. */
  readonly at: Instant;
}

/** What a letter would say of its acts, and what would go with it, if it went out at the instant. */
export async function foresee(
  db: Db,
  { draft }: Pick<ChairLetter, "draft">,
  { process, at }: Pick<Known, "process" | "at">,
): Promise<{ readonly done: readonly DoneByLetter[]; readonly enclosures: readonly Enclosure[] }> {
  const announced = draft.does.flatMap((act) =>
    act.act === "circulate-paper" && typeof act.paper === "string" ? [act.paper] : [],
  );
  const papers = await listPapersByIds(db, [...announced, ...draft.enclosures]);
  const titles = new Map<Id, string>();
  for (const act of draft.does)
    if (act.act === "open-silence-procedure") titles.set(act.of.id, (await getPutText(db, act.of))?.named.title ?? "");
  const known = { process, sessions: await listSessions(db, process.id), papers, titles, at };
  const brought = draft.does.flatMap((act) => enclosedBy(act, papers));
  const chosen = draft.enclosures.flatMap((id) => papers.filter((paper) => paper.id === id));
  return {
    done: draft.does.map((act) => foreseen(act, known)),
    enclosures: [
      ...brought,
      ...chosen.map(enclosureOf).filter(({ symbol }) => brought.every((one) => one.symbol !== symbol)),
    ],
  };
}

function enclosedBy(act: LetterAct, papers: readonly Paper[]): Enclosure[] {
  if (act.act === "announce-paper") return [newEnclosure(act.paper, "announced", act.note)];
  if (act.act !== "circulate-paper") return [];
  const { paper } = act;
  if (typeof paper !== "string") return [newEnclosure(paper, "circulated", "")];
  return papers.filter(({ id }) => id === paper).map((one) => ({ ...enclosureOf(one), step: "circulated", note: "" }));
}

function newEnclosure({ symbol, title }: EnclosedPaper, step: Enclosure["step"], note: string): Enclosure {
  return { symbol, version: symbol, title, step, note };
}

function foreseen(act: LetterAct, { process, sessions, papers, titles, at }: Known): DoneByLetter {
  switch (act.act) {
    case "open-silence-procedure":
      return {
        act: act.act,
        procedure: null,
        title: titles.get(act.of.id) ?? "",
        opensAt: act.opensAt ?? at.toString(),
        closesAt: act.closesAt,
        zone: process.zone,
      };
    case "schedule-session": {
      const { title, beginsOn, endsOn } = act.session;
      return { act: act.act, session: null, title, before: null, beginsOn, endsOn };
    }
    case "confirm-session":
    case "name-session":
      return { act: act.act, session: act.session, before: null, ...daysKnown(sessions, act.session) };
    case "move-session": {
      const { title, ...before } = daysKnown(sessions, act.session);
      const { beginsOn, endsOn } = act;
      return { act: act.act, session: act.session, title, before, beginsOn, endsOn };
    }
    case "announce-paper":
      return { act: act.act, paper: null, title: act.paper.title, symbol: act.paper.symbol };
    case "circulate-paper": {
      const { paper } = act;
      if (typeof paper !== "string") return { act: act.act, paper: null, title: paper.title, symbol: paper.symbol };
      const known = papers.find(({ id }) => id === paper);
      return { act: act.act, paper, title: known?.title ?? "", symbol: known?.symbol ?? "" };
    }
    default:
      return impossible(act);
  }
}

function daysKnown(sessions: readonly Session[], id: Id<"session">) {
  const session = sessions.find((one) => one.id === id);
  return {
    title: session?.title ?? "",
    beginsOn: session?.beginsOn.toString() ?? "",
    endsOn: session?.endsOn.toString() ?? "",
  };
}
