import type { Context } from "#acts/kit/context.ts";
import {
  countWaitingInquiries,
  type InquiryOnRecord,
  listInquiries,
  listWaitingInquiries,
  type WaitingInquiry,
} from "#db/applications/inquiries.ts";
import type { Db } from "#db/handles.ts";
import { readingAs, readingAsActor } from "#db/readers.ts";
import { noConflicts } from "#domain/applications/conflicts.ts";
import {
  type Inquiring,
  mayInquire,
  mayReply,
  otherSide,
  refuseInquiring,
  type SideOfInquiry,
  type Written,
} from "#domain/applications/inquiry.ts";
import { mayPerform } from "#domain/authority.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { daysBetween } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Process } from "#domain/process/process.ts";
import { pageOf } from "../kit/page-of.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

const ROWS = 50;

/** As much of a question as tells which it is, in characters. */
const BEGINNING = 140;

/**
 * What was asked and answered about an application, the latest last, as the reader's side sees it: to the organisation the Secretariat is one, whichever officer
 * wrote. Null for an officer who has a part in it.
 */
export function inquiriesShown(inquiries: readonly InquiryOnRecord[], inquiring: Inquiring, now: Context["now"]) {
  if (refuseInquiring(inquiring) !== null) return null;
  const { side } = inquiring;
  const named = (writer: SideOfInquiry, name: string | null) =>
    side === "applicant" && writer === "secretariat" ? null : name;
  const written = (one: Written, by: string | null) => ({ words: one.words, at: one.at.toString(), by });
  const waiting = inquiries.filter(({ reply }) => reply === null);
  return {
    all: inquiries.map((one) => ({
      id: one.id,
      side: one.side,
      asked: written(one.asked, named(one.side, one.askedByName)),
      reply: one.reply === null ? null : written(one.reply, named(otherSide(one.side), one.repliedByName)),
      /** Whether it waits for the reader's side. */
      waitsForReader: one.side !== side && mayReply(one, inquiring) === null,
    })),
    /** Whose pages these are. */
    side,
    /** Why the reader cannot ask now; null where they can. */
    asking: mayInquire({ ...inquiring, waiting: waiting.filter((one) => one.side === side).length }, now),
  };
}

export type InquiriesShown = NonNullable<ReturnType<typeof inquiriesShown>>;

/** One that the other side asked, answered or not; null when it is none of them. */
export function inquiryToAnswer(inquiries: InquiriesShown | null, id: Id<"inquiry">) {
  return inquiries?.all.find((one) => one.id === id && one.side !== inquiries.side) ?? null;
}

/** The same of an organisation that reads about its own. */
export async function seeOwnInquiries(
  { db, now, actor }: Reading & { readonly actor: Extract<Actor, { readonly role: "applicant" }> },
  application: Id<"application">,
  process: Process,
) {
  const inquiries = await readingAsActor(db, actor, (reading) => listInquiries(reading, [application]));
  return inquiriesShown(inquiries, { process, conflicts: noConflicts, side: "applicant", person: actor.person }, now);
}

/** What is kept of what an organisation and the Secretariat asked one another. */
export async function listInquiriesKept(
  db: Context["db"],
  organisation: Id<"organisation">,
  applications: readonly { readonly id: Id<"application">; readonly reference: string }[],
) {
  const ids = applications.map(({ id }) => id);
  const kept = await readingAs(db, { role: "organisation", organisation }, (trx) => listInquiries(trx, ids));
  return kept.map(({ application, side, asked, reply }) => ({
    application: applications.find(({ id }) => id === application)?.reference ?? null,
    askedBy: side,
    words: asked.words,
    askedAt: asked.at.toString(),
    reply: reply?.words ?? null,
    repliedAt: reply?.at.toString() ?? null,
  }));
}

export interface WantedInquiries {
  /** For whose answer they wait: the Secretariat's, unless the organisations' are asked for. */
  readonly waits: SideOfInquiry;
  readonly page: number;
}

/** What waits for an answer, that which has waited longest first; null where it is not the reader's to know. */
export async function seeWaitingInquiries({ db, now, actor }: Reading, { waits, page: wanted }: WantedInquiries) {
  if (actor.role !== "secretariat") return null;
  const { person: officer } = actor;
  return readingAs(db, { role: "secretariat" }, async (reading) => {
    const counts = await countWaitingInquiries(reading, officer);
    const total = counts[waits];
    const { page, pages, limit, offset } = pageOf(wanted, total, ROWS);
    const rows = await listWaitingInquiries(reading, { side: otherSide(waits), officer }, { limit, offset });
    return { rows: rows.map((row) => rowShown(row, now)), counts, waits, total, page, pages };
  });
}

function rowShown({ askedAt, words, ...row }: WaitingInquiry, now: Context["now"]) {
  const [...characters] = words.replaceAll(/\s+/g, " ");
  return {
    ...row,
    askedAt: askedAt.toString(),
    days: daysBetween(row.zone, askedAt, now),
    beginning:
      characters.length <= BEGINNING ? characters.join("") : `${characters.slice(0, BEGINNING).join("").trimEnd()}…`,
  };
}

/**
 * How many inquiries wait, by whose reply they wait for; null where it is not the reader's to know.
 *
 * @param reading as the actor.
 */
export async function countInquiriesOnDesk(reading: Db, actor: Actor) {
  return mayPerform(actor, "see-waiting-inquiries") && "person" in actor
    ? countWaitingInquiries(reading, actor.person)
    : null;
}
