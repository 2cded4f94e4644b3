import { insertAccreditations } from "#db/accreditation/accreditations.ts";
import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { getFurther } from "#db/applications/steps.ts";
import { newId } from "#db/new-id.ts";
import { grantAsReceived } from "#domain/accreditation/accreditation.ts";
import type { Answers } from "#domain/applications/answer-items.ts";
import type { Choice } from "#domain/applications/application.ts";
import { changeClass as change } from "#domain/applications/change-class.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadOwnDocuments } from "./own-documents.ts";
import { loadRound } from "./round.ts";

export interface ChangeClass {
  readonly reference: string;
  /** The version that the reader saw. */
  readonly version: number;
  readonly choice: Choice;
  /** What the other class asks beyond what was sent. */
  readonly answers: Partial<Answers>;
  readonly key?: string | undefined;
}

export async function changeClass(context: Context, { reference, version, choice, answers, key }: ChangeClass) {
  const { now } = context;
  return once(context, "change-class", key, async (trx, actor) => {
    const application = orNotFound(
      await lockApplication(trx, reference),
      (row) => row.organisation === actor.organisation,
    );
    const round = await loadRound(trx, application.call, now);
    const further = await getFurther(trx, application.id);
    const documents = await loadOwnDocuments(trx, application);
    const changing = { ...round, application: asSeen(application, version), further, documents };
    const ruling = change(changing, { choice, answers }, now);
    if (!ruling.ok) return ruling;
    const granting = grantAsReceived({ ...round, application: ruling.next }, { id: newId<"accreditation">() }, now);
    const saved = await saveApplication(trx, ruling.next, version);
    await insertAccreditations(trx, granting.granted, now);
    const [accreditation] = granting.granted;
    for (const happened of [ruling.happened, ...granting.happened])
      await announce(trx, context, happened, { application: saved, round, accreditation });
    return accept(saved, [ruling.happened, ...granting.happened]);
  });
}
