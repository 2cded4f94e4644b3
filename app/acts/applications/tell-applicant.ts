import { getFurther } from "#db/applications/steps.ts";
import { getNameOfApplicant } from "#db/applications/submitted-organisations.ts";
import type { Db, Trx } from "#db/handles.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { listVoices } from "#db/objections/voices.ts";
import { listOrganisationRecipients, type Recipient } from "#db/record/correspondence.ts";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import type { Application } from "#domain/applications/application.ts";
import { type Basis, type Further, rulingOffice } from "#domain/applications/case.ts";
import { explain } from "#domain/applications/explain.ts";
import type { Voice } from "#domain/applications/item-in-window.ts";
import type { ProvisionOutcome } from "#domain/applications/provision-outcome.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { AboutApplication, Explained } from "#emails/kit/about.ts";
import type { Letter } from "#emails/registry.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import type { Round } from "./round.ts";

/** What a letter to an applicant is about, as the act has it. */
export interface ApplicationInRound {
  readonly application: Application;
  readonly round: Round;
  /** Where one has been granted. */
  readonly accreditation?: Accreditation | undefined;
  /** What was recorded about it since it was received, where the act knows; otherwise it is read. */
  readonly since?: Pick<Basis, "further" | "voices">;
}

/** To the people of the organisation: what happened, and why, with the paragraph. */
export async function tellApplicant(
  trx: Trx,
  context: Context,
  { event, ...loaded }: ApplicationInRound & { readonly event: { readonly type: string } },
  write: (about: AboutApplication) => Letter,
): Promise<number> {
  const { letter, recipients } = await letterToApplicant(trx, context, loaded, write);
  const eventKey = `${event.type}:${loaded.application.id}:${context.now.toString()}`;
  return sendLetters(trx, { at: context.now, eventKey, recipients }, () => letter);
}

/** What it would say, and to whom it would go. */
export async function letterToApplicant<Written extends Letter>(
  db: Db,
  { now }: Pick<Context, "now">,
  { application, round, accreditation, since }: ApplicationInRound,
  write: (about: AboutApplication) => Written,
): Promise<{ readonly letter: Written; readonly recipients: readonly Recipient[] }> {
  const periodId = application.state === "circulated" ? application.period : null;
  const [organisation, recipients, period, { further, voices }] = await Promise.all([
    getNameOfApplicant(db, application),
    listOrganisationRecipients(db, application.organisation),
    periodId === null ? null : getNoObjectionPeriod(db, periodId).then((row) => mustExist(row)),
    since ?? loadSince(db, application.id, now),
  ]);
  const why = explaining({ round, period, voices, accreditation: accreditation ?? null, further }, now);
  const letter = write({
    reference: application.reference,
    organisation,
    process: { slug: round.process.slug, title: round.process.title },
    call: round.call.title,
    zone: round.call.window.zone,
    office: rulingOffice({ application, decision: round.decision, further }),
    why: why(application).map(toExplained),
  });
  return { letter, recipients };
}

async function loadSince(db: Db, application: Id<"application">, at: Instant) {
  const [further, voices] = await Promise.all([getFurther(db, application), listVoices(db, [application], at)]);
  return { further, voices: voices.get(application) ?? [] };
}

/** What stands around an application is given once; what it explains can then be asked for any class. */
export function explaining(
  around: {
    readonly round: Round;
    readonly period: NoObjectionPeriod | null;
    readonly voices: readonly Voice[];
    readonly accreditation: Accreditation | null;
    readonly further: Further;
  },
  at: Instant,
): (application: Application) => readonly ProvisionOutcome[] {
  const { round, period, voices, accreditation, further } = around;
  return (application) => explain({ ...round, period, voices, accreditation, further, application }, at);
}

export function toExplained({ outcome, at, cites, code, details }: ProvisionOutcome): Explained {
  return { outcome, at: at?.toString() ?? null, cites, code, details };
}
