import type { Trx } from "#db/handles.ts";
import { appendLettersToSubscribers } from "#db/papers/subscriptions.ts";
import { appendLettersToAccredited, listChairRecipients, listMissionRecipients } from "#db/record/correspondence.ts";
import { dateIn } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { PapersEvent } from "#domain/papers/events.ts";
import { type Paper, presentSymbol } from "#domain/papers/paper.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { type AroundPaper, nobody, type ToldOfPaper } from "./paper-to-change.ts";

export const papersAnnouncements = {
  PaperAnnounced: { act: "announce-paper", tell: tellAudience },
  PaperCirculated: { act: "circulate-paper", tell: tellAudience },
  PaperLanguageAdded: { act: "add-paper-language" },
  PaperRevised: { act: "revise-paper", tell: tellAudience },
  PaperCorrected: { act: "correct-paper", tell: tellAudience },
  PaperWithdrawn: { act: "withdraw-paper", tell: tellAudience },
} as const satisfies AnnouncementsOf<PapersEvent>;

/** Once to each of those who read it: missions, accredited organisations, or the colleagues of the Chair's office. */
async function tellAudience(
  trx: Trx,
  { now, actor }: Context,
  _event: PapersEvent,
  {
    paper,
    around,
    told: already = nobody,
  }: { readonly paper: Paper; readonly around: AroundPaper; readonly told?: ToldOfPaper },
): Promise<number> {
  const { process, session } = around;
  const { id, step, note } = mustExist(paper.versions.at(-1));
  const eventKey = `Paper:${id}`;
  const data = {
    process: { slug: process.slug, title: process.title },
    session: session?.title ?? null,
    kind: paper.kind,
    title: paper.title,
    writtenBy: paper.writtenBy,
    symbol: paper.symbol,
    version: presentSymbol(paper),
    step,
    note,
  };
  if (paper.audience === "chair") {
    const colleagues = (await listChairRecipients(trx, process.id)).filter(
      ({ person }) => !("person" in actor) || person !== actor.person,
    );
    return sendLetters(trx, { at: now, eventKey, recipients: colleagues, chairOf: process.id }, () => ({
      kind: "paper-for-chair",
      data,
    }));
  }
  const letter = { kind: "paper-circulated", data } as const;
  const missions = (await listMissionRecipients(trx)).filter(({ mission }) => !already.missions.includes(mission));
  const told = await sendLetters(trx, { at: now, eventKey, recipients: missions }, () => letter);
  if (paper.audience === "missions") return told;
  const to = { process: process.id, on: dateIn(process.zone, now), without: already.organisations };
  const organisations = await appendLettersToAccredited(trx, { ...letter, eventKey, at: now, to });
  if (paper.audience !== "public" || step === "announced") return told + organisations;
  const toAll = { kind: "paper-for-subscriber", process: process.id } as const;
  return told + organisations + (await appendLettersToSubscribers(trx, { ...toAll, eventKey, at: now, data }));
}
