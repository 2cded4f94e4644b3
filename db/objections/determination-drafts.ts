import { type RawBuilder, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Determination } from "#domain/objections/determination.ts";
import type {
  DeterminationDraft,
  OfDraft,
  TypedItem,
  TypedPage,
  WhatIsEntered,
} from "#domain/objections/determination-draft.ts";
import { standingsAt } from "../applications/kept-standings.ts";
import type { Db, Trx } from "../handles.ts";
import { nameOrReferenceIs } from "../organisations/search.ts";
import { fromInstant, type Page } from "../values.ts";

/* What a body decided while it is entered, page by page: who types keeps it, and the list is read a page at a time. */

/**
 * What was typed of those of one page; of the others it stays. What is confirmed on the list since the page was shown overtakes it, as it does what was saved: nothing is kept about those
 * on whom it decides.
 *
 * @returns by what it is overtaken; null where by nothing.
 */
export async function saveDeterminationDraft(
  trx: Trx,
  of: OfDraft,
  { typed, items, seen }: TypedPage,
  at: Instant,
): Promise<Id<"determination"> | null> {
  const { list, entered, person } = of;
  await shareThoseOf(trx, list, items);
  const since = await listConfirmedSince(trx, list, seen);
  const overtaking = since.at(-1) ?? null;
  const { rows } = await sql<{ id: Id<"determination_draft"> }>`
    insert into determination_draft (list_id, what, corrects, typed, saved_at, saved_by, overtaken_by)
    values (${list}, ${entered.what}, ${corrects(entered)}, ${JSON.stringify(typed)}::jsonb, ${fromInstant(at)}::timestamptz, ${person}, ${overtaking})
    on conflict (list_id, what, corrects, saved_by) do update
      set typed = excluded.typed, saved_at = excluded.saved_at, overtaken_by = excluded.overtaken_by
    returning id`.execute(trx);
  const draft = rows[0]?.id ?? null;
  const said = sql`jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as said (reference text, outcome text, votes text, opposed text)
    join sealed_list_item as listed on listed.list_id = ${list} and listed.reference = said.reference`;
  await sql`
    delete from determination_draft_item where draft_id = ${draft} and application_id in (
      select listed.application_id from ${said})`.execute(trx);
  await sql`
    insert into determination_draft_item (draft_id, list_id, application_id, outcome, votes, opposed)
    select ${draft}::uuid, listed.list_id, listed.application_id, said.outcome, said.votes, said.opposed from ${said}
    where said.outcome || said.votes || said.opposed <> ''
      and not exists (
        select from determination_item as decided
        where decided.application_id = listed.application_id and decided.determination_id = any (${since}::uuid[]))`.execute(
    trx,
  );
  return overtaking;
}

/**
 * Whoever confirms locks everybody on the list. So a confirmation either sees what is typed here and clears it, or is over before it is asked what was
 * confirmed; of a page that names nobody one of the list is enough.
 */
async function shareThoseOf(trx: Trx, list: Id<"list">, items: readonly TypedItem[]): Promise<void> {
  const references = items.map(({ reference }) => reference);
  const whom =
    references.length === 0 ? sql`true order by application_id limit 1` : sql`reference = any (${references}::text[])`;
  await sql`
    select from application
    where id in (select application_id from sealed_list_item where list_id = ${list} and ${whom})
    order by id for share`.execute(trx);
}

/**
 * What a form has entered already, by the key under which it is done once: its first sending, which may run at this moment, takes the person's drafts of the list away at its end,
 * so that who has locked one sees what it did. `stands` is false of what was discarded since. Outcomes are read with actForOutcomes.
 */
export async function findEnteredByForm(
  trx: Trx,
  { list, person }: Pick<OfDraft, "list" | "person">,
  key: string,
): Promise<{ readonly id: Id<"determination">; readonly stands: boolean } | null> {
  await sql`select from determination_draft where list_id = ${list} and saved_by = ${person} order by id for update`.execute(
    trx,
  );
  const { rows } = await sql<{ id: Id<"determination">; stands: boolean }>`
    select first.id, determination.id is not null as stands
    from (
      select (outcome -> 'next' ->> 'id')::uuid as id from idempotency_key
      where person_id = ${person} and key = ${key} and act = 'enter-determination'
    ) as first left join determination on determination.id = first.id`.execute(trx);
  return rows[0] ?? null;
}

/** The last that was confirmed on the list: what its page has seen. */
export async function findLastConfirmed(db: Db, list: Id<"list">): Promise<Id<"determination"> | null> {
  return (await listConfirmedSince(db, list, null)).at(-1) ?? null;
}

/** Those that were confirmed on the list after one of them, in their order; without one, all. */
async function listConfirmedSince(
  db: Db,
  list: Id<"list">,
  seen: Id<"determination"> | null,
): Promise<Id<"determination">[]> {
  const { rows } = await sql<{ id: Id<"determination"> }>`
    select id from determination
    where list_id = ${list} and confirmed_at is not null
      and (${seen}::uuid is null or (confirmed_at, entered_at) > (
        select last.confirmed_at, last.entered_at from determination as last where last.list_id = ${list} and last.id = ${seen}))
    order by confirmed_at, entered_at`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whatever the person was typing on the list. */
export async function deleteDeterminationDrafts(
  trx: Trx,
  { list, person }: Pick<OfDraft, "list" | "person">,
): Promise<void> {
  await sql`delete from determination_draft where list_id = ${list} and saved_by = ${person}`.execute(trx);
}

/**
 * What anybody was typing about those on whom a determination of the list is now confirmed can be entered no longer. It is taken away, with what was typed about all where nothing else
 * is left; whoever typed it is told by what.
 */
export async function clearOvertakenDrafts(trx: Trx, { id, list }: Pick<Determination, "id" | "list">): Promise<void> {
  await sql`
    delete from determination_draft_item where list_id = ${list} and application_id in (
      select application_id from determination_item where determination_id = ${id})`.execute(trx);
  await sql`
    update determination_draft as draft set overtaken_by = ${id}, typed = case
      when exists (select from determination_draft_item as item where item.draft_id = draft.id) then draft.typed else '{}' end
    where list_id = ${list}`.execute(trx);
}

/** What was confirmed on the list since the draft was saved; null where nothing was. */
export async function findOvertaking(db: Db, of: OfDraft): Promise<Id<"determination"> | null> {
  const { rows } = await sql<{ id: Id<"determination"> | null }>`
    select overtaken_by as id from determination_draft where ${belongs(of)}`.execute(db);
  return rows[0]?.id ?? null;
}

/** What was typed about all, and about the named or, where none are named, about everybody; null where nothing was saved. */
export async function findDeterminationDraft(
  db: Db,
  of: OfDraft,
  named?: readonly Id<"application">[],
): Promise<DeterminationDraft | null> {
  const { rows } = await sql<{ id: Id<"determination_draft">; typed: DeterminationDraft["typed"] }>`
    select id, typed from determination_draft where ${belongs(of)}`.execute(db);
  const [draft] = rows;
  if (draft === undefined) return null;
  const { rows: items } = await sql<TypedItem>`
    select listed.reference, item.outcome, item.votes, item.opposed from determination_draft_item as item
    join sealed_list_item as listed on listed.list_id = item.list_id and listed.application_id = item.application_id
    where item.draft_id = ${draft.id} and (${named === undefined} or item.application_id = any (${named ?? []}::uuid[]))
    order by listed.name, listed.reference`.execute(db);
  return { typed: draft.typed, items };
}

function belongs({ list, entered, person }: OfDraft) {
  return sql`list_id = ${list} and what = ${entered.what} and corrects is not distinct from ${corrects(entered)}::uuid and saved_by = ${person}`;
}

function corrects(entered: WhatIsEntered): Id<"determination"> | null {
  return entered.what === "correction" ? entered.of : null;
}

export interface NameToDetermine {
  readonly application: Id<"application">;
  readonly reference: string;
  readonly name: string;
  readonly country: string;
}

/**
 * Those of a list on whom something can be entered, by name: who waits for the body or waited when its scope ended, those on whom it has decided, or those of an entry.
 * Found by what is kept of them; the rule is asked about those that are shown.
 */
export async function namesToDetermine(db: Db, list: Id<"list">, entered: WhatIsEntered, at: Instant) {
  const from = await namesOf(db, list, entered, at);
  const fits = (q: string | undefined) => (q === undefined || q === "" ? sql`true` : nameOrReferenceIs(q));
  return {
    async count(q?: string): Promise<number> {
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from ${from} and ${fits(q)}`.execute(db);
      return rows[0]?.count ?? 0;
    },
    /** On how many of them something was typed by now. Read as whoever types it. */
    async countTyped(reading: Db, of: OfDraft): Promise<number> {
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from ${from} and application.id in (
          select application_id from determination_draft_item
          where draft_id = (select id from determination_draft where ${belongs(of)}))`.execute(reading);
      return rows[0]?.count ?? 0;
    },
    async list({ q, limit, offset }: Partial<Page> & { readonly q?: string | undefined } = {}) {
      const { rows } = await sql<NameToDetermine>`
        select application.id as application, organisation.reference, organisation.name, organisation.country_code as country
        from ${from} and ${fits(q)}
        order by organisation.name, organisation.reference
        limit ${limit ?? null}::integer offset ${offset ?? 0}::integer`.execute(db);
      return rows;
    },
  };
}

async function namesOf(db: Db, list: Id<"list">, entered: WhatIsEntered, at: Instant): Promise<RawBuilder<unknown>> {
  return sql`sealed_list_item as organisation
    join application on application.id = organisation.application_id and application.state = 'circulated'
    where organisation.list_id = ${list} and ${await isAsked(db, list, entered, at)}
      -- Who has gone on to another list is before the body on that one.
      and not exists (
        select from sealed_list_item as item
        join sealed_list as later on later.id = item.list_id and later.kind = 'proposed'
        join sealed_list as this on this.id = ${list} and this.number < later.number and this.call_id = later.call_id
        where item.application_id = application.id)`;
}

async function isAsked(db: Db, list: Id<"list">, entered: WhatIsEntered, at: Instant): Promise<RawBuilder<unknown>> {
  switch (entered.what) {
    case "answer": {
      const among = sql`application.id in (select application_id from sealed_list_item where list_id = ${list})`;
      return sql`application.id in (
        select application_id from ${await standingsAt(db, at, among)} where stage in ('before-body', 'undecided'))`;
    }
    case "change":
      return sql`exists (select from step
        where step.application_id = application.id and (step.determination_id is not null or step.outcome = 'by-default'))`;
    case "correction":
      return sql`application.id in (
        select application_id from determination_item where determination_id = ${entered.of})`;
  }
}
