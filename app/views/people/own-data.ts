import type { Context } from "#acts/kit/context.ts";
import { listApplicationsOfOrganisation } from "#db/applications/applications.ts";
import { listCompletionDrafts } from "#db/applications/completion-drafts.ts";
import { listSavedViews } from "#db/applications/saved-views.ts";
import { findWhyMoved } from "#db/applications/steps.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { keeper, listSubscriptionsOf } from "#db/papers/subscriptions.ts";
import { listActedFor } from "#db/people/colleagues.ts";
import { getPerson } from "#db/people/people.ts";
import { readingAs } from "#db/readers.ts";
import { readAudit } from "#db/record/audit-trail.ts";
import { listLettersTo } from "#db/record/letters.ts";
import type { Application } from "#domain/applications/application.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { listDocumentsKept } from "../applications/documents.ts";
import { listInquiriesKept } from "../applications/inquiries.ts";
import { organisationShown } from "../organisations/own-organisation.ts";
import { listInputsKept } from "../participation/own-inputs.ts";
import { listInscriptionsKept } from "../participation/own-inscriptions.ts";
import { listRegistrationsKept } from "../participation/own-registrations.ts";
import { listRepresentativesKept } from "../participation/own-representatives.ts";
import { seeCalendarAddress, seeErasureWish, seeOwnAccount } from "./own-account.ts";
import { seePasskeys } from "./passkeys.ts";
import { seeSignIns } from "./sign-ins.ts";

const BATCH = 1000;

/**
 * What is kept of a person, and of the organisation for which the person acts: all that one's own pages show, and what one did as the audit trail has it.
 * What a mission says is the State's, and stands on its own pages. Instants in ISO 8601.
 */
export async function seeOwnData({ db, now }: Pick<Context, "db" | "now">, id: Id<"person">) {
  const person = mustExist(await getPerson(db, id));
  const { organisation: of } = person;
  const [
    account,
    actedFor,
    savedViews,
    subscriptions,
    signIns,
    passkeys,
    calendarAddress,
    { wishedAt: erasureWishedAt },
    letters,
    organisation,
    applications,
    documents,
    completions,
    representatives,
    registrations,
    writtenInputs,
    inscriptions,
    acts,
  ] = await Promise.all([
    seeOwnAccount({ db }, id),
    listActedFor(db, id),
    listSavedViews(db, id),
    person.emailVerified ? readingAs(db, keeper, (read) => listSubscriptionsOf(read, person.email)) : [],
    seeSignIns({ db }, id),
    seePasskeys({ db }, id),
    seeCalendarAddress({ db }, id),
    seeErasureWish({ db }, id),
    listLettersTo(db, id),
    of === null ? null : getOrganisation(db, of).then(mustExist),
    of === null ? [] : listApplicationsOfOrganisation(db, of),
    of === null ? [] : listDocumentsKept(db, of),
    of === null ? [] : readingAs(db, { role: "organisation", organisation: of }, listCompletionDrafts),
    of === null ? [] : listRepresentativesKept(db, of),
    of === null ? [] : listRegistrationsKept(db, of),
    of === null ? [] : listInputsKept(db, of),
    of === null ? [] : listInscriptionsKept(db, of),
    actsOf(db, id),
  ]);
  const inquiries = of === null ? [] : await listInquiriesKept(db, of, applications);
  const moved = await Promise.all(applications.map(async (one) => whyMoved(db, one)));
  return {
    at: now.toString(),
    person: {
      name: person.name,
      email: person.email,
      role: person.role,
      /** The mission, process or organisation. */
      of: account.of,
      readsOnly: person.readsOnly,
      accessAdministrator: person.accessAdministrator,
      language: person.language,
      lettersCome: person.lettersCome,
      createdAt: person.createdAt.toString(),
      signedInAt: person.signedInAt?.toString() ?? null,
      secondFactor: person.twoFactorEnabled,
    },
    actedFor: actedFor.map(({ organisation: name, beganAt, endedAt }) => ({
      organisation: name,
      beganAt: beganAt.toString(),
      endedAt: endedAt?.toString() ?? null,
    })),
    savedViews: savedViews.map(({ name, list }) => ({ name, list })),
    subscriptions: subscriptions.map(({ askedAt, confirmedAt, ...one }) => ({
      ...one,
      askedAt: askedAt.toString(),
      confirmedAt: confirmedAt?.toString() ?? null,
    })),
    signIns: signIns.map(({ address, browser, signedInAt, usedAt }) => ({ address, browser, signedInAt, usedAt })),
    passkeys: passkeys.map(({ name, createdAt, usedAt }) => ({ name, createdAt, usedAt })),
    calendarAddress: calendarAddress === null ? null : { madeAt: calendarAddress.madeAt },
    erasureWishedAt,
    organisation: organisation === null ? null : organisationShown(organisation),
    applications: applications.map((one, place) => ({
      ...applicationKept(one),
      /** Why it goes on in another class. */
      moved: moved[place] ?? null,
      /** What was entered to complete it, and is not sent. */
      completion: completions.find(({ application }) => application === one.id)?.answers ?? null,
    })),
    inquiries,
    documents,
    representatives,
    registrations,
    writtenInputs,
    inscriptions,
    letters: letters.map(({ subject, text, language, sentAt }) => ({
      subject,
      text,
      language,
      sentAt: sentAt.toString(),
    })),
    acts,
  };
}

function applicationKept(application: Application) {
  const { reference, state, class: own, agreedTo, answers } = application;
  const receivedAt = application.state === "draft" ? null : application.receivedAt.toString();
  const refused =
    application.state === "refused"
      ? { at: application.refusedAt.toString(), ground: application.ground, reason: application.reason }
      : null;
  return { reference, state, class: own, agreedTo, answers, receivedAt, refused };
}

async function whyMoved(db: Context["db"], application: Application) {
  return application.state !== "draft" && application.movedFrom !== null ? findWhyMoved(db, application.id) : null;
}

/** What the audit trail has of what somebody did, the latest first. */
async function actsOf(db: Context["db"], person: Id<"person">) {
  const acts = [];
  for await (const batch of readAudit(db, { actor: person, open: true }, BATCH))
    for (const { at, act, event, subjectKind } of batch)
      acts.push({ at: at.toString(), act, event, about: subjectKind });
  return acts;
}
