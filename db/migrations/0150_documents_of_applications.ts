import { type Kysely, sql } from "kysely";
import { describe, describeColumns } from "./describe.ts";

/** What an organisation encloses with an application: of each document the file in pieces, which is deleted some time after, and what stays on record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createDocument(db);
  await createPiece(db);
  for (const table of ["document", "document_piece"]) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
    await sql`grant select, insert on ${sql.table(table)} to portal_application`.execute(db);
  }
  await sql`grant delete, update (leaves) on document to portal_application`.execute(db);
  await describeColumns(db, "step", {
    asked:
      "Of what was returned: which answers may change, and whether the record of the organisation and its documents are asked for.",
  });
}

async function createDocument(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table document (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references application (id) on delete restrict,
      kind text not null check (kind in (
        'registration', 'statutes', 'governingBody', 'annualReport', 'financialStatement', 'letterOfHead', 'supporting')),
      language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es', 'other')),
      name text collate "und-x-icu" check (length(name) between 1 and 150),
      type text not null check (type in ('pdf', 'png', 'jpeg', 'docx')),
      size integer not null check (size between 1 and 10485760),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      scan text not null check (scan in ('clean', 'not_scanned')),
      added_at timestamptz not null,
      added_by uuid not null references person (id) on delete restrict,
      sent_at timestamptz,
      leaves boolean not null default false,
      earlier_since timestamptz,
      forgotten_at timestamptz,
      constraint document_is_sent_after_it_was_added check (sent_at >= added_at),
      constraint only_a_sent_document_leaves check (not leaves or sent_at is not null),
      constraint earlier_document_has_left check (earlier_since is null or (leaves and earlier_since >= sent_at)),
      constraint forgotten_document_has_no_name check ((name is null) = (forgotten_at is not null))
    )`.execute(db);
  await sql`create index document_by_application on document (application_id)`.execute(db);
  await sql`create index document_by_added_by on document (added_by)`.execute(db);
  await sql`create unique index one_document_of_a_kind on document (application_id, kind)
    where kind <> 'supporting' and not leaves`.execute(db);
  await describe(db, "document", "A document that an organisation encloses with an application.", {
    id: "Identity.",
    application_id: "With which application.",
    kind: "What it is, as a decision can require it; supporting for any other.",
    language: "In which language it is.",
    name: "What it is called when it is saved; null once its content is not kept.",
    type: "What it is, whatever it was called.",
    size: "In bytes.",
    sha256: "Of its content (FIPS 180-4), in hexadecimal digits.",
    scan: "Whether a scanner found no virus in it, or nobody looked, as in a demonstration.",
    added_at: "When the organisation enclosed it.",
    added_by: "Who did so for the organisation.",
    sent_at:
      "When it was received, with the application or with what completed it; null while only the organisation has it.",
    leaves: "Whether it was taken out or replaced while the application is sent back. It goes when that is completed.",
    earlier_since: "Since when it stands no more among what is enclosed; null while it does.",
    forgotten_at: "Since when its content is not kept; null while it is.",
  });
}

async function createPiece(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table document_piece (
      document_id uuid references document (id) on delete cascade,
      n integer check (n >= 1),
      content bytea not null check (length(content) between 1 and 1048576),
      primary key (document_id, n)
    )`.execute(db);
  // It is packed already: another attempt would only take time, and a piece of it could not be read alone.
  await sql`alter table document_piece alter column content set storage external`.execute(db);
  await describe(
    db,
    "document_piece",
    "The file of a document in pieces of one megabyte, so that none is held whole to be sent.",
    {
      document_id: "Of which document.",
      n: "1 for the first, and so on.",
      content: "The bytes: a whole megabyte, but of the last piece.",
    },
  );
}
