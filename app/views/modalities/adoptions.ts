import type { Context } from "#acts/kit/context.ts";
import { getAdoption, listWaitingAdoptions } from "#db/modalities/adoptions.ts";
import { getPutText, nameTexts } from "#db/modalities/put-texts.ts";
import { getPerson } from "#db/people/people.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mayConfirmAdoption, mayDeclineAdoption } from "#domain/modalities/adoption.ts";
import { putStanding } from "#domain/modalities/modalities.ts";

/** What somebody entered, for those who may confirm it; with why not, where it is not possible. */
export async function seeAdoption({ db, now, actor }: Context, id: Id<"adoption">) {
  if (actor.role !== "chair" && actor.role !== "secretariat") return null;
  const adoption = await getAdoption(db, id);
  if (adoption === null || !servesProcess(actor, adoption.process)) return null;
  const [process, text, session, people] = await Promise.all([
    getProcess(db, adoption.process).then(mustExist),
    getPutText(db, adoption.of).then(mustExist),
    adoption.session === null ? Promise.resolve(null) : getSession(db, adoption.session),
    Promise.all(
      [adoption.enteredBy, adoption.confirmedBy, adoption.declinedBy].map((one) =>
        one === null ? Promise.resolve(null) : getPerson(db, one),
      ),
    ),
  ]);
  const [enteredBy, confirmedBy, declinedBy] = people.map((one) => one?.name ?? null);
  const said = (at: Instant | null, by: string | null | undefined) =>
    at === null ? null : { at: at.toString(), by: by ?? null };
  const standing = putStanding(text, text.silence, now);
  return {
    id,
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
    of: adoption.of,
    text: text.named,
    citation: text.citation,
    words: text.words,
    isChair: actor.role === "chair",
    session: session?.title ?? null,
    how: adoption.how?.how ?? null,
    figures: adoption.how?.figures ?? null,
    symbol: adoption.symbol,
    adoptedAt: adoption.decidedAt.toString(),
    entered: { at: adoption.enteredAt.toString(), by: enteredBy ?? null },
    confirmed: said(adoption.confirmedAt, confirmedBy),
    declined: said(adoption.declinedAt, declinedBy),
    /** As the portal had it once. */
    byOnePerson: adoption.how === null,
    refusals: {
      "confirm-adoption": mayConfirmAdoption({ adoption, text, standing, session }, actor.person),
      "decline-adoption": mayDeclineAdoption(adoption),
    },
  };
}

export type AdoptionShown = NonNullable<Awaited<ReturnType<typeof seeAdoption>>>;

/** Those that wait for a second person: of the Chair's process, or of all for the Secretariat. */
export async function seeWaitingAdoptions({ db, actor }: Pick<Context, "db" | "actor">) {
  if (actor.role !== "chair" && actor.role !== "secretariat") return [];
  const waiting = await listWaitingAdoptions(db, actor.role === "chair" ? actor.process : undefined);
  const names = await nameTexts(
    db,
    waiting.map(({ of }) => of),
  );
  return waiting.map(({ id, of, enteredBy }) => ({
    id,
    title: mustExist(names.get(of.id) ?? null).title,
    isOwn: enteredBy === actor.person,
  }));
}
