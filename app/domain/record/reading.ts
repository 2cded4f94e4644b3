import { type Conflicts, refuseConflict } from "../applications/conflicts.ts";
import type { Actor } from "../kit/actor.ts";
import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import { chairLearns } from "../objections/disclosure.ts";
import type { LetterSeen } from "./events.ts";

/** Where a letter is on its way. */
export const lettersInPost = ["waiting", "failing", "held", "gathered", "sent", "dead", "returned"] as const;
export type LetterInPost = (typeof lettersInPost)[number];

/** A letter as the office that sent it reads it. */
export interface LetterToRead {
  readonly id: Id<"letter">;
  readonly kind: string;
  /** The process whose Chair answers for it, because it says who spoke; null where the Secretariat does. */
  readonly chairOf: Id<"process"> | null;
  /** The no-objection period that it is about, if it is about one. */
  readonly period: Id<"period"> | null;
  /** Whether it gives the basis of an objection. */
  readonly withBasis: boolean;
  /** The reference of the application about which the Secretariat asks or answers in it; null of any other letter. */
  readonly inquiryAbout: string | null;
  readonly recipient: { readonly name: string; readonly email: string };
  /** As sent; null while it has not left, and once its recipient was erased, with an empty text. */
  readonly subject: string | null;
  readonly text: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly deadAt: Instant | null;
  /** When a mail server reported that it did not arrive, after it had left. */
  readonly cameBackAt: Instant | null;
  /** What the mail server said of one that was given up or came back; null otherwise. */
  readonly because: string | null;
  /** Null where it leaves by itself; otherwise the letter of a morning that told of it, once there is one. */
  readonly gathered: { readonly toldIn: Id<"letter"> | null } | null;
}

type OfficeThatReads = Extract<Actor, { readonly role: "secretariat" | "chair" }>;

/** Whether the letter is that of the office: the Chair's are those of its process that say who spoke, the Secretariat's are all others. */
export function isOfOffice({ chairOf }: Pick<LetterToRead, "chairOf">, office: OfficeThatReads): boolean {
  return chairOf === (office.role === "chair" ? office.process : null);
}

/**
 * Each office reads its own letters. One that says who spoke tells the Chair what a receipt told a mission: it is read as far as the decision of its
 * period lets the Chair know objectors and bases, and each time is put on record. `decision` is null for a letter that is about no period. What an officer who has a
 * part in an application does not read in its case, they read in no letter: `conflicts` are of the application of an inquiry.
 */
export function readLetter(
  letter: LetterToRead,
  reader: OfficeThatReads,
  { decision, conflicts }: { readonly decision: ModalitiesDecision | null; readonly conflicts: Conflicts },
): Ruling<LetterToRead, readonly LetterSeen[]> {
  if (!isOfOffice(letter, reader)) return refuse("not_found");
  if (reader.role === "secretariat") {
    const conflict = letter.inquiryAbout === null ? null : refuseConflict(conflicts, reader.person);
    return conflict ?? accept(letter, []);
  }
  if (decision !== null) {
    const { objectors, bases } = chairLearns(decision);
    const { objection, disclosure } = decision.provisions;
    if (!objectors) return refuse("not_allowed", {}, objection.cites);
    if (letter.withBasis && !bases) return refuse("not_allowed", {}, disclosure.cites);
  }
  return accept(letter, [{ type: "LetterSeen", letter: letter.id, process: reader.process, reader: reader.person }]);
}
