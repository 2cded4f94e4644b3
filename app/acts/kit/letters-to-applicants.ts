import { getAccreditation } from "#db/accreditation/accreditations.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import {
  appendCircularLetters,
  findAddressedApplication,
  listOrganisationRecipients,
  type Addressed,
} from "#db/record/correspondence.ts";
import type { Trx } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { validUntil, type Accreditation } from "#domain/accreditation/accreditation.ts";
import { type Category, isNotifyRoute, type ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { type Application } from "#domain/applications/application.ts";
import type {
  AccreditationGranted,
  AccreditationReinstated,
  AccreditationSuspended,
  AccreditationWithdrawn,
  ApplicationCleared,
  ApplicationRefused,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  CallExtended,
  InterestNotified,
  NoObjectionPeriodLapsed,
} from "#domain/events.ts";
import { explain, type ExplainedProvision, type ProvisionOutcome } from "#domain/applications/explain.ts";
import type { AboutApplication, Explained } from "#emails/kit/about.ts";
import type { Letter } from "#emails/index.ts";
import type { Context } from "./context.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { sendLetters } from "./send-letters.ts";

export async function tellReceived(
  trx: Trx,
  context: Context,
  event: ApplicationSubmitted | InterestNotified,
): Promise<number> {
  const receivedAt = event.receivedAt.toString();
  return tellApplicant(trx, context, event, event.application, (about) =>
    event.type === "InterestNotified"
      ? { kind: "interest-notified", data: { ...about, receivedAt } }
      : { kind: "application-received", data: { ...about, receivedAt } },
  );
}

export async function tellWithdrawn(trx: Trx, context: Context, event: ApplicationWithdrawn): Promise<number> {
  return tellApplicant(trx, context, event, event.application, (about) => ({
    kind: "application-withdrawn",
    data: { ...about, withdrawnAt: event.withdrawnAt.toString() },
  }));
}

/** On the notify route the clearance is the accreditation, and the letter of that one is sent. */
export async function tellCleared(trx: Trx, context: Context, event: ApplicationCleared): Promise<number> {
  if (isNotifyRoute(event.route)) return 0;
  return tellApplicant(trx, context, event, event.application, (about) => ({
    kind: "application-cleared",
    data: { ...about, clearedAt: event.clearedAt.toString() },
  }));
}

export async function tellRefused(trx: Trx, context: Context, event: ApplicationRefused): Promise<number> {
  return tellApplicant(trx, context, event, event.application, (about, decision) => ({
    kind: "application-refused",
    data: {
      ...about,
      refusedAt: event.refusedAt.toString(),
      reason: event.reason,
      mayApplyAgain: decision.provisions.validity.reapplication.allowed,
    },
  }));
}

export async function tellAccredited(trx: Trx, context: Context, event: AccreditationGranted): Promise<number> {
  const accreditation = mustExist(await getAccreditation(trx, event.accreditation));
  return tellApplicant(
    trx,
    context,
    event,
    event.application,
    (about) => ({
      kind: "accredited",
      data: {
        ...about,
        grantedAt: event.grantedAt.toString(),
        validUntil: accreditation.validUntil?.toString() ?? null,
      },
    }),
    accreditation,
  );
}

export async function tellAccreditationChanged(
  trx: Trx,
  context: Context,
  event: AccreditationSuspended | AccreditationReinstated | AccreditationWithdrawn,
): Promise<number> {
  const accreditation = mustExist(await getAccreditation(trx, event.accreditation));
  const kinds = {
    AccreditationSuspended: "accreditation-suspended",
    AccreditationReinstated: "accreditation-reinstated",
    AccreditationWithdrawn: "accreditation-withdrawn",
  } as const;
  return tellApplicant(
    trx,
    context,
    event,
    accreditation.application,
    ({ reference, organisation, process, zone, why }) => ({
      kind: kinds[event.type],
      data: {
        reference,
        organisation,
        process,
        zone,
        why,
        effectiveAt: event.effectiveAt.toString(),
        ground: event.ground,
      },
    }),
    accreditation,
  );
}

async function tellApplicant(
  trx: Trx,
  { now }: Context,
  event: { readonly type: string },
  id: string,
  write: (about: AboutApplication, decision: ModalitiesDecision) => Letter,
  accreditation: Accreditation | null = null,
): Promise<number> {
  const application = mustExist(await getApplication(trx, id));
  const call = mustExist(await getCall(trx, application.call));
  const decision = mustExist(await getModalitiesDecision(trx, call.decision));
  const { slug, title } = mustExist(await getProcess(trx, call.process));
  const { name } = mustExist(await getOrganisation(trx, application.organisation));
  const about: AboutApplication = {
    reference: application.reference,
    organisation: name,
    process: { slug, title },
    call: call.title,
    zone: call.window.zone,
    why: (await explaining(trx, application, 0, accreditation, now))(application).map(toExplained),
  };
  const letter = write(about, decision);
  const recipients = await listOrganisationRecipients(trx, application.organisation);
  return sendLetters(trx, now, `${event.type}:${id}:${now.toString()}`, recipients, () => letter);
}

export async function tellCallExtended(trx: Trx, { now }: Context, event: CallExtended): Promise<number> {
  const call = mustExist(await getCall(trx, event.call));
  const { slug, title } = mustExist(await getProcess(trx, event.process));
  return appendCircularLetters(trx, {
    kind: "call-extended",
    eventKey: `CallExtended:${event.call}:${event.closesAt.toString()}`,
    at: now,
    to: { draftsOfCall: event.call },
    addressedAs: "application",
    data: {
      process: { slug, title },
      call: call.title,
      previousClosesAt: event.from.toString(),
      closesAt: event.closesAt.toString(),
      zone: call.window.zone,
      reason: event.reason,
      why: [],
    },
  });
}

/** Each organisation on the list learns its own outcome: never who objected, nor how many did. */
export async function tellOutcomes(trx: Trx, context: Context, event: NoObjectionPeriodLapsed): Promise<number> {
  const period = mustExist(await getNoObjectionPeriod(trx, event.period));
  const call = mustExist(await getCall(trx, period.call));
  const process = mustExist(await getProcess(trx, period.process));
  const decision = mustExist(await getModalitiesDecision(trx, period.decision));
  const session = mustExist(await getSession(trx, call.session));
  const closedAt = event.closedAt.toString();
  const about = {
    process: { slug: process.slug, title: process.title },
    call: call.title,
    zone: period.window.zone,
  };
  const accredited: Addressed = { accreditedIn: period.id };
  const notAccredited: Addressed = { notAccreditedIn: period.id };
  const letter = { at: context.now, addressedAs: "application" as const };
  const written = await appendCircularLetters(trx, {
    ...letter,
    kind: "accredited",
    eventKey: `NoObjectionPeriodLapsed:${period.id}`,
    to: accredited,
    data: {
      ...about,
      grantedAt: closedAt,
      validUntil: validUntil(decision, process, session)?.toString() ?? null,
    },
    dataOfCategory: await whyOfEach(trx, accredited, 0, context),
  });
  return (
    written +
    (await appendCircularLetters(trx, {
      ...letter,
      kind: "not-accredited",
      eventKey: `NoObjectionPeriodLapsed:${period.id}`,
      to: notAccredited,
      data: {
        ...about,
        closedAt,
        mayApplyAgain: decision.provisions.validity.reapplication.allowed,
      },
      dataOfCategory: await whyOfEach(trx, notAccredited, 1, context),
    }))
  );
}

/** The provisions whose outcome and instant are the same for everybody on the list; the paragraph may be that of the category. */
const common: readonly ExplainedProvision[] = [
  "modalities",
  "circulation",
  "period",
  "objection",
  "accreditation",
  "validity",
];

async function whyOfEach(
  trx: Trx,
  to: Addressed,
  standingObjections: number,
  { now }: Context,
): Promise<Readonly<Record<Category, { readonly why: readonly Explained[] }>> | null> {
  const example = await findAddressedApplication(trx, to);
  if (example === null) return null;
  const application = mustExist(await getApplication(trx, example));
  const tell = await explaining(trx, application, standingObjections, null, now);
  const whyOf = (category: Category) => ({
    why: tell({ ...application, category })
      .filter(({ provision }) => common.includes(provision))
      .map(toExplained),
  });
  return {
    "ecosoc-ngo": whyOf("ecosoc-ngo"),
    ngo: whyOf("ngo"),
    business: whyOf("business"),
    academia: whyOf("academia"),
  };
}

/** What stands around an application is read once; what it explains can then be asked for any category. */
async function explaining(
  trx: Trx,
  application: Application,
  standingObjections: number,
  accreditation: Accreditation | null,
  at: Context["now"],
): Promise<(application: Application) => readonly ProvisionOutcome[]> {
  const record = { ...(await getApplicationRecord(trx, application, at)), standingObjections, accreditation };
  return (one) => explain({ ...record, application: one }, at);
}

function toExplained({ outcome, at, cites, code, details }: ProvisionOutcome): Explained {
  return { outcome, at: at?.toString() ?? null, cites, code, details };
}
