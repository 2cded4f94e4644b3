import { sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import { readReference } from "#domain/kit/reference.ts";
import { recordThatGoesWith } from "../applications/submitted-organisations.ts";
import type { Db } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { keyHas } from "../organisations/search.ts";

/** How people call what an entry of the audit trail is about. */
export interface NamedSubject {
  readonly name: string;
  /** Of an application, and of the one that an accreditation came from. */
  readonly reference: string | null;
}

/** What there are thousands of, by its name: an application, what it was accredited as, an organisation and a person. */
const many = {
  application: sql`select application.id, application.reference, organisation.name from application join ${recordThatGoesWith}`,
  accreditation: sql`select accreditation.id, application.reference, named.name from accreditation
    join application on application.id = accreditation.application_id
    join accredited_name as named on named.accreditation_id = accreditation.id and not exists (
      select from accredited_name as later
      where later.accreditation_id = named.accreditation_id and later.effective_at > named.effective_at)`,
  organisation: sql`select id, null, name from organisation`,
  person: sql`select id, null, name from person`,
};

/** Everything else that has one. A draft is not among it: it is its organisation's own, or the Chair's. */
const few = sql`
  select id, null, name from name_change
  union all select id, null, title from call_for_applications
  union all select period.id, null, call.title from no_objection_period as period
    join call_for_applications as call on call.id = period.call_id
  union all select id, null, symbol from determination
  union all select id, null, title from process
  union all select id, null, title from session
  union all select id, null, duty_station || ' ' || year from holiday_list
  union all select id, null, what from outage
  union all select id, null, title from modalities_decision as text
    where was_put_to_the_states(text.id)
  union all select id, null, title from process_text where was_put_to_the_states(process_text.id)
  union all select procedure.id, null, coalesce(decision.title, process_text.title)
    from silence_procedure as procedure
    left join modalities_decision as decision on decision.id = procedure.modalities_decision_id
    left join process_text on process_text.id = procedure.process_text_id
  union all select adoption.id, null, coalesce(decision.title, process_text.title) from adoption
    left join modalities_decision as decision on decision.id = adoption.modalities_decision_id
    left join process_text on process_text.id = adoption.process_text_id
  union all select id, null, symbol from paper
  union all select id, null, program from program_access
  union all select id, null, name from mission
  union all select id, null, coalesce(name, email) from invitation`;

const named = sql`${many.application} union all ${many.accreditation} union all ${many.organisation} union all ${many.person}
  union all ${few}`;

/** The names of what entries are about, all in one statement. */
export async function nameSubjects(db: Db, subjects: readonly Id[]): Promise<ReadonlyMap<Id, NamedSubject>> {
  if (subjects.length === 0) return new Map();
  const { rows } = await sql<NamedSubject & { readonly id: Id }>`
    select named.* from (${named}) as named (id, reference, name) where id = ${oneOf([...new Set(subjects)])}`.execute(
    db,
  );
  return new Map(rows.map(({ id, name, reference }) => [id, { name, reference }]));
}

/**
 * The ids of what is called so: part of a name, whatever its case and accents, or of a reference. What there are thousands of is looked for by the indexes of its names, which hold more than
 * the name, and of references; then it is asked whether it is the name.
 */
export function subjectsCalled(words: string) {
  const hasName = (table: "organisation" | "named" | "person") =>
    keyHas(sql`${sql.ref(`${table}.search_name`)}`, words);
  // A name may stand behind a whole reference, as pages show them.
  const reference = readReference(words.trim().split(/\s/u)[0] ?? "");
  const hasReference =
    reference === null
      ? keyHas(sql`lower(replace(application.reference, '-', ''))`, words)
      : sql`application.reference = ${reference}`;
  const { application, accreditation, organisation, person } = many;
  return sql<string>`(
    select id from (
      ${application} where ${hasName("organisation")}
      union all ${application} where ${hasReference}
      union all ${accreditation} where ${hasName("named")}
      union all ${accreditation} where ${hasReference}
      union all ${organisation} where ${hasName("organisation")}
      union all ${person} where ${hasName("person")}
      union all ${few}
    ) as named (id, reference, name)
    where strpos(search_key(concat_ws(' ', reference, name)), nullif(search_key(${words}), '')) > 0)`;
}
