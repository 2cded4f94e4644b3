import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What an officer has prepared to rule on an application, and has not released. It binds nobody, and nobody else reads it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table prepared_ruling (
      id uuid not null default gen_random_uuid() constraint prepared_ruling_has_its_own_id unique,
      application_id uuid constraint application_has_one_prepared_ruling primary key
        references application (id) on delete restrict,
      application_version integer not null check (application_version >= 1),
      office text not null check (office in ('secretariat', 'chair')),
      ruling text not null check (ruling in ('clear', 'refuse', 'return')),
      words text collate "und-x-icu" check (length(words) between 1 and 5000),
      asked text[] check (cardinality(asked) between 1 and 100),
      edition_id uuid references register_edition (id) on delete restrict,
      entry_id uuid references register_entry (id) on delete restrict,
      verified_otherwise text collate "und-x-icu" check (length(verified_otherwise) between 1 and 2000),
      prepared_at timestamptz not null,
      prepared_by uuid not null references person (id) on delete restrict,
      constraint prepared_ruling_says_what_its_act_asks check (
        (ruling <> 'clear') = (words is not null)
        and (ruling = 'return') = (asked is not null)
        and (ruling = 'clear' or edition_id is null)
        and (edition_id is not null) = (num_nonnulls(entry_id, verified_otherwise) = 1)
        and (entry_id is null or verified_otherwise is null)
      )
    )`.execute(db);
  await sql`create index prepared_ruling_by_instant on prepared_ruling (prepared_at, application_id)`.execute(db);
  await sql`create index prepared_ruling_by_person on prepared_ruling (prepared_by)`.execute(db);
  await sql`create index prepared_ruling_by_edition on prepared_ruling (edition_id) where edition_id is not null`.execute(
    db,
  );
  await sql`create index prepared_ruling_by_entry on prepared_ruling (entry_id) where entry_id is not null`.execute(db);
  await describe(
    db,
    "prepared_ruling",
    "What an office has prepared to rule on an application, until it is released, discarded, prepared anew or overtaken.",
    {
      id: "Identity; what is prepared anew has another one.",
      application_id: "On which application.",
      application_version: "Which version of it was read.",
      office: "Of which office, which alone reads it.",
      ruling: "To clear it, refuse it or send it back.",
      words: "The reason of a refusal, or what is missing, as it would go to the organisation; null of a clearance.",
      asked: "What the organisation could change; null but where it would be sent back.",
      edition_id: "The edition of a register against which a claim was verified; null where none was.",
      entry_id: "The entry that is the organisation; null where there is none.",
      verified_otherwise: "How a claim was verified without an entry; null where there is one.",
      prepared_at: "When.",
      prepared_by: "By whom.",
    },
  );
  await sql`grant select, insert, delete on prepared_ruling to portal_application`.execute(db);
  await sql`alter table prepared_ruling enable row level security`.execute(db);
  await sql`alter table prepared_ruling force row level security`.execute(db);
}
