import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { type Process, processStanding } from "../process/process.ts";
import { type Conflicts, refuseConflict } from "./conflicts.ts";
import type { InquiryReplied, InquirySent } from "./events.ts";

/* What an organisation and the Secretariat ask one another about an application. A further question is a further inquiry, and nothing in the procedure waits for a reply. */

/** Who speaks: the people of the organisation, or the officers of the Secretariat. */
export const sidesOfInquiry = ["applicant", "secretariat"] as const;
export type SideOfInquiry = (typeof sidesOfInquiry)[number];

/** What one person writes. */
export interface Written {
  readonly words: string;
  readonly at: Instant;
  readonly by: Id<"person">;
}

export interface Inquiry {
  readonly id: Id<"inquiry">;
  readonly application: Id<"application">;
  readonly side: SideOfInquiry;
  readonly asked: Written;
  /** By the other side, once; null while it waits. */
  readonly reply: Written | null;
}

/** In characters, as the database keeps it. */
export const LONGEST_INQUIRY = 5000;

/** Of one side about one application: what was asked is answered before more is. The database has it too (`inquiries_that_wait_are_as_many_as_are_taken`). */
const MOST_WAITING = 5;

/** Who would ask or answer, and what stands around the application. */
export interface Inquiring {
  readonly process: Process;
  readonly conflicts: Conflicts;
  readonly side: SideOfInquiry;
  readonly person: Id<"person">;
}

export function otherSide(side: SideOfInquiry): SideOfInquiry {
  return side === "applicant" ? "secretariat" : "applicant";
}

/** An officer who has a part in the application neither asks nor answers, nor reads what was asked. */
export function refuseInquiring({ conflicts, side, person }: Omit<Inquiring, "process">): Refusal | null {
  return side === "secretariat" ? refuseConflict(conflicts, person) : null;
}

/**
 * From when the application was received on, whatever has come of it, as long as the process runs.
 *
 * @param waiting - how many inquiries of the same side wait for their reply.
 */
export function mayInquire({ waiting, ...inquiring }: Inquiring & { readonly waiting: number }, at: Instant) {
  const { process } = inquiring;
  const refusal = refuseInquiring(inquiring);
  if (refusal !== null) return refusal;
  if (processStanding(process, at) === "ended")
    return refuse("inquiries_end_with_the_process", { endsOn: process.endsOn?.toString() ?? "" }, process.citation);
  return waiting >= MOST_WAITING
    ? refuse("inquiries_that_wait_are_as_many_as_are_taken", { most: MOST_WAITING })
    : null;
}

export function inquire(
  inquiring: Inquiring & { readonly waiting: number },
  { id, application, words }: Pick<Inquiry, "id" | "application"> & { readonly words: string },
  at: Instant,
): Ruling<Inquiry, InquirySent> {
  const refusal = mayInquire(inquiring, at) ?? (words.trim() === "" ? refuse("inquiry_needs_words") : null);
  if (refusal !== null) return refusal;
  const { side, person } = inquiring;
  return accept(
    { id, application, side, asked: { words, at, by: person }, reply: null },
    { type: "InquirySent", application, inquiry: id, sentAt: at },
  );
}

/** What was asked while the process ran may be answered after its end. */
export function mayReply(inquiry: Inquiry, inquiring: Omit<Inquiring, "process">): Refusal | null {
  return refuseInquiring(inquiring) ?? (inquiry.reply === null ? null : refuse("inquiry_has_its_reply"));
}

/** By the side that did not ask: to the other there is nothing to answer. */
export function reply(
  inquiry: Inquiry,
  { words, ...inquiring }: Omit<Inquiring, "process"> & { readonly words: string },
  at: Instant,
): Ruling<Inquiry, InquiryReplied> {
  if (inquiry.side === inquiring.side) return refuse("not_found");
  const refusal = mayReply(inquiry, inquiring) ?? (words.trim() === "" ? refuse("reply_needs_words") : null);
  if (refusal !== null) return refusal;
  const { id, application } = inquiry;
  const { person } = inquiring;
  return accept(
    { ...inquiry, reply: { words, at, by: person } },
    { type: "InquiryReplied", application, inquiry: id, repliedAt: at },
  );
}
