import { sql } from "kysely";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ClaimEvidence } from "#domain/organisations/claim.ts";
import type { Register, RegisterEntry } from "#domain/organisations/register.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { isGone } from "../organisations/registers.ts";
import { fromInstant, toDate, toDateIfAny } from "../values.ts";

export async function insertClaimEvidence(
  trx: Trx,
  evidence: readonly ClaimEvidence[],
  by: { readonly person: Id<"person">; readonly at: Instant },
): Promise<void> {
  if (evidence.length === 0) return;
  await trx
    .insertInto("claim_evidence")
    .values(
      evidence.map(({ application, register, edition, entry, reason }) => ({
        application_id: application,
        register_id: register,
        verified_at: fromInstant(by.at),
        verified_by: by.person,
        edition_id: edition,
        entry_id: entry,
        reason,
      })),
    )
    .execute();
}

/** On what a claim was verified, as a case tells it. */
export interface EvidenceOnRecord {
  readonly register: Pick<Register, "slug" | "title" | "kind">;
  readonly edition: { readonly id: Id<"edition">; readonly datedOn: PlainDate; readonly source: string };
  readonly entry: Pick<RegisterEntry, "id" | "name" | "number" | "status" | "statusYear"> | null;
  readonly reason: string | null;
  /** The number on the register that the organisation had given. */
  readonly given: string | null;
  /** The day of a later edition in which the organisation is not listed. It raises a flag, nothing more. */
  readonly goneOn: PlainDate | null;
}

/** The latest first. */
export async function listClaimEvidence(db: Db, application: Id<"application">): Promise<EvidenceOnRecord[]> {
  const { rows } = await sql<EvidenceRow>`
    select register.slug, register.title, register.kind, edition.id as edition_id, edition.dated_on, edition.source, evidence.entry_id,
      entry.name, entry.number, entry.status, entry.status_year, evidence.reason, evidence.number_given,
      ${goneOn} as gone_on
    from claim_evidence as evidence
    join register on register.id = evidence.register_id
    join register_edition as edition on edition.id = evidence.edition_id
    left join register_entry as entry on entry.id = evidence.entry_id
    where evidence.application_id = ${application}
    order by evidence.verified_at desc, register.slug`.execute(db);
  return rows.map((row) => ({
    register: { slug: row.slug, title: row.title, kind: row.kind },
    edition: { id: row.edition_id, datedOn: toDate(row.dated_on), source: row.source },
    entry:
      row.entry_id === null || row.name === null
        ? null
        : { id: row.entry_id, name: row.name, number: row.number, status: row.status, statusYear: row.status_year },
    reason: row.reason,
    given: row.number_given,
    goneOn: toDateIfAny(row.gone_on),
  }));
}

interface EvidenceRow {
  readonly slug: string;
  readonly title: string;
  readonly kind: Register["kind"];
  readonly edition_id: Id<"edition">;
  readonly dated_on: string;
  readonly source: string;
  readonly entry_id: Id<"entry"> | null;
  readonly name: string | null;
  readonly number: string | null;
  readonly status: string | null;
  readonly status_year: number | null;
  readonly reason: string | null;
  readonly number_given: string | null;
  readonly gone_on: string | null;
}

/** The day of the latest edition, if it is later than the one of the evidence and lists the organisation no more. */
const goneOn = sql`(
  select latest.dated_on from (
    select later.id, later.dated_on from register_edition as later
    where later.register_id = evidence.register_id
      and (later.dated_on, later.imported_at) > (edition.dated_on, edition.imported_at)
    order by later.dated_on desc, later.imported_at desc limit 1
  ) as latest
  where evidence.entry_id is not null and ${isGone(sql`latest.id`)})`;

/** Which of the applications rest on an entry that a later edition does not list. */
export async function listGoneFromRegister(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlySet<Id<"application">>> {
  if (applications.length === 0) return new Set();
  const { rows } = await sql<{ application_id: Id<"application"> }>`
    select evidence.application_id
    from claim_evidence as evidence
    join register_edition as edition on edition.id = evidence.edition_id
    join register_entry as entry on entry.id = evidence.entry_id
    where evidence.application_id = ${oneOf(applications)} and ${goneOn} is not null`.execute(db);
  return new Set(rows.map(({ application_id }) => application_id));
}
