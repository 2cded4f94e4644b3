import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What public directories answered about an organisation that applied, on the day on which an officer asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table look_up (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references application (id) on delete restrict,
      directory text not null check (directory in ('ror', 'gleif')),
      asked text collate "und-x-icu" not null check (length(asked) between 1 and 300),
      asked_from text not null check (length(asked_from) between 1 and 4000),
      answer bytea not null check (length(answer) <= 500000),
      answer_hash text not null generated always as (encode(sha256(answer), 'hex')) stored,
      entry_number text check (length(entry_number) between 1 and 20),
      entry_name text collate "und-x-icu" check (length(entry_name) between 1 and 1000),
      entry_country text collate "und-x-icu" check (length(entry_country) between 1 and 200),
      entry_status text check (length(entry_status) between 1 and 100),
      looked_up_at timestamptz not null,
      looked_up_by uuid not null references person (id) on delete restrict,
      constraint entry_of_directory_is_whole check (
        (entry_number is null) = (entry_name is null)
        and (entry_number is not null or (entry_country is null and entry_status is null))
      ),
      constraint entry_has_a_number_of_its_directory check (
        case directory
          when 'ror' then entry_number ~ '^0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}$'
          else entry_number ~ '^[0-9A-Z]{18}[0-9]{2}$'
        end
      )
    )`.execute(db);
  await sql`create index look_up_by_application on look_up (application_id, looked_up_at)`.execute(db);
  await sql`create index look_up_by_person on look_up (looked_up_by)`.execute(db);
  await describe(
    db,
    "look_up",
    "That an officer has looked an organisation up in a public directory, with the answer as it came. No ruling rests on it.",
    {
      id: "Identity.",
      application_id: "Whose organisation.",
      directory: "ror: the Research Organization Registry. gleif: the Global LEI Index.",
      asked: "The name or number that was asked for, as it was typed.",
      asked_from: "The address that was asked.",
      answer: "What it answered, byte by byte.",
      answer_hash: "Of the answer: SHA-256 (FIPS 180-4), in hexadecimal digits.",
      entry_number:
        "Of the entry that the officer takes for the organisation; null where none of those in the answer is.",
      entry_name: "Its name there.",
      entry_country: "Its country, as the directory writes it; null where it says none.",
      entry_status: "Its status, as the directory writes it; null where it says none.",
      looked_up_at: "When the directory was asked.",
      looked_up_by: "By which officer.",
    },
  );
  await sql`grant select, insert on look_up to portal_application`.execute(db);
  await sql`alter table look_up enable row level security`.execute(db);
  await sql`alter table look_up force row level security`.execute(db);
}
