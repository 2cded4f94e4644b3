import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createAuditTrail(db);
  await createLetter(db);
  await createIdempotencyKey(db);
}

async function createAuditTrail(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_trail (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      recorded_at timestamptz not null default clock_timestamp(),
      act text not null check (length(act) between 1 and 100),
      event text not null check (length(event) between 1 and 100),
      actor_person uuid references person (id) on delete restrict,
      actor_role text not null check (length(actor_role) between 1 and 50),
      subject_kind text not null check (length(subject_kind) between 1 and 100),
      subject_id uuid,
      process_id uuid references process (id) on delete restrict,
      confidential boolean not null default false,
      data jsonb not null,
      constraint confidential_entry_has_a_process check (not confidential or process_id is not null)
    )`.execute(db);
  await sql`create index audit_trail_by_subject on audit_trail (subject_id, id)`.execute(db);
  await sql`create index audit_trail_by_process on audit_trail (process_id, id)`.execute(db);
  await sql`create index audit_trail_by_actor on audit_trail (actor_person, id)`.execute(db);
  await describe(db, "audit_trail", "Everything that was done, in the order in which it was recorded. Append only.", {
    id: "The order.",
    at: "When it happened, by the portal's clock.",
    recorded_at: "When it was written, by the machine's clock.",
    act: "The slug of the act, for instance submit-application.",
    event: "What then had happened, for instance ApplicationSubmitted.",
    actor_person: "Who; null for the clock.",
    actor_role: "In which role.",
    subject_kind: "What sort of thing it was done to.",
    subject_id: "Which one.",
    process_id: "In which process.",
    confidential: "True for what only the Chair may read: who objected.",
    data: "The event.",
  });
  await sql`
    create function keep_audit_trail() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit trail is append only'
        using errcode = 'check_violation', constraint = 'audit_trail_is_append_only';
    end $$`.execute(db);
  await sql`
    create trigger audit_trail_is_append_only before update or delete or truncate on audit_trail
    for each statement execute function keep_audit_trail()`.execute(db);
  await sql`alter table audit_trail enable row level security`.execute(db);
  await sql`alter table audit_trail force row level security`.execute(db);
  await sql`create policy the_rule_sees_all on audit_trail to current_user using (true) with check (true)`.execute(db);
  await sql`
    create policy confidential_entries_are_for_the_chair on audit_trail for select to portal_application
    using (not confidential or process_id = reading_chair())`.execute(db);
  await sql`
    create policy everything_is_recorded on audit_trail for insert to portal_application with check (true)`.execute(db);
  await sql`grant select, insert on audit_trail to portal_application`.execute(db);
}

async function createLetter(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table letter (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (length(kind) between 1 and 100),
      event_key text not null check (length(event_key) between 1 and 300),
      recipient_email text not null check (length(recipient_email) between 3 and 254),
      recipient_person uuid references person (id) on delete restrict,
      recipient_name text not null check (length(recipient_name) <= 300),
      language text not null check (length(language) between 2 and 10),
      data jsonb not null,
      created_at timestamptz not null,
      due_at timestamptz not null,
      held boolean not null default false,
      attempts integer not null default 0 check (attempts >= 0),
      last_error text check (length(last_error) <= 2000),
      sent_at timestamptz,
      dead_at timestamptz,
      subject text check (length(subject) <= 1000),
      html text,
      text text,
      constraint one_letter_per_event_and_recipient unique (event_key, recipient_email),
      constraint letter_is_sent_or_dead check (sent_at is null or dead_at is null),
      constraint sent_letter_has_its_words check (sent_at is null or (subject is not null and text is not null))
    )`.execute(db);
  await sql`
    create index letter_to_deliver on letter (due_at)
    where sent_at is null and dead_at is null and not held`.execute(db);
  await sql`create index letter_dead on letter (dead_at) where dead_at is not null`.execute(db);
  await sql`create index letter_by_creation on letter (created_at desc, id)`.execute(db);
  await sql`create index letter_by_recipient on letter (recipient_person) where recipient_person is not null`.execute(
    db,
  );
  await describe(
    db,
    "letter",
    "The outbox: a letter is written in the transaction of the event that it tells of, and leaves later.",
    {
      id: "Identity. The job that delivers it carries nothing else.",
      kind: "Its name in the registry of letters.",
      event_key: "The event. One letter for each event and recipient, however often the event is announced.",
      recipient_email: "Where it goes.",
      recipient_person: "To whom, if the recipient can sign in.",
      recipient_name: "How the recipient is addressed.",
      language: "In which language.",
      data: "What its words are made from.",
      created_at: "When the event happened.",
      due_at: "Not to be tried before.",
      held: "True while somebody keeps it back.",
      attempts: "How often delivery was tried.",
      last_error: "Why the last try failed.",
      sent_at: "When it left.",
      dead_at: "When delivery was given up.",
      subject: "Its subject, as sent.",
      html: "Its words, as sent.",
      text: "Its words without layout, as sent.",
    },
  );
  await sql`
    grant select, insert,
      update (due_at, held, attempts, last_error, sent_at, dead_at, subject, html, text)
    on letter to portal_application`.execute(db);
}

async function createIdempotencyKey(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table idempotency_key (
      person_id uuid not null references person (id) on delete restrict,
      key text not null check (length(key) between 1 and 100),
      act text not null check (length(act) between 1 and 100),
      outcome jsonb,
      at timestamptz not null,
      primary key (person_id, key)
    )`.execute(db);
  await sql`create index idempotency_key_by_age on idempotency_key (at)`.execute(db);
  await describe(db, "idempotency_key", "What a form that was sent twice answered the first time.", {
    person_id: "Who sent it.",
    key: "The hidden field of the form.",
    act: "The slug of the act.",
    outcome: "The answer; null only while the act is running.",
    at: "When. Old ones are deleted.",
  });
  await sql`grant select, insert, update, delete on idempotency_key to portal_application`.execute(db);
}
