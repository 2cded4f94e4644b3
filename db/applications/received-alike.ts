import { sql } from "kysely";
import type { ApplicationInBrief } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";
import { fromInstant } from "../values.ts";
import { type ApplicationRow, toApplication } from "./application-rows.ts";

/** Of applications that differ in nothing that their standing could rest on. */
export interface ReceivedAlike {
  /** One of them. */
  readonly application: ApplicationInBrief;
  readonly count: number;
  /** As many of them as are asked for. */
  readonly some: readonly Id<"application">[];
  /** It stands alone: voices, or what listFurther tells, say more about it than its row. */
  readonly hasMore: boolean;
}

type AlikeRow = Omit<ApplicationRow, "answers"> & {
  readonly count: number;
  readonly some: Id<"application">[];
  readonly has_more: boolean;
};

interface Asked {
  /** As of which it is told whether one has voices. */
  readonly at: Instant;
  /** Of each group, how many to name. */
  readonly some: number;
  /** Those in these states, or with an instant after this one, go together only where all their instants are the same. */
  readonly apart: { readonly states: readonly ApplicationInBrief["state"][]; readonly after: Instant | null };
}

/** What a call received, together where it went the same way. */
export async function listReceivedAlike(
  db: Db,
  call: Id<"call">,
  { at, some, apart }: Asked,
): Promise<ReceivedAlike[]> {
  const { rows } = await sql<AlikeRow>`
    with received as materialized (
      select id, class, moved_from, agreed_to, state, no_objection_period_id, received_at, cleared_at,
        cleared_by is null as by_default, circulated_at, refused_at, withdrawn_at,
        case when state = any(${apart.states}) or greatest(received_at, cleared_at, circulated_at, refused_at, withdrawn_at)
          > ${apart.after === null ? null : fromInstant(apart.after)}::timestamptz then array[received_at, cleared_at, circulated_at, refused_at, withdrawn_at] end as apart
      from application where call_id = ${call} and state <> 'draft'
    ), more as materialized (
      select step.application_id as id from step join received on received.id = step.application_id
      where case step.outcome
        when 'yes' then step.n > 1 or step.at is distinct from received.cleared_at
        when 'listed' then step.at is distinct from received.circulated_at
        when 'silent' then step.no_objection_period_id is distinct from received.no_objection_period_id
        when 'objected' then step.no_objection_period_id is distinct from received.no_objection_period_id
        else true end
      union select consultation.application_id from consultation join received on received.id = consultation.application_id
      union select voice.application_id
        from voices_in(array(select distinct no_objection_period_id from received where state = 'circulated'),
          ${fromInstant(at)}::timestamptz) as voice
    ), alike as materialized (
      select array_agg(received.id) as ids, count(*)::integer as count,
        more.id is not null as has_more
      from received left join more on more.id = received.id
      group by class, moved_from, agreed_to, state, no_objection_period_id, by_default, apart, more.id
    )
    select first.id, first.reference, first.organisation_id, first.call_id, first.version, first.state, first.class,
      first.category, first.moved_from, first.agreed_to, first.route, first.received_at, first.cleared_at, first.cleared_by,
      first.held_back_at, first.held_back_by, first.held_back_reason, first.refused_at, first.refused_by,
      first.refusal_ground, first.refusal_reason, first.no_objection_period_id, first.circulated_at, first.withdrawn_at,
      alike.count, alike.ids[:${some}::integer] as some, alike.has_more
    from alike join application as first on first.id = alike.ids[1]`.execute(db);
  return rows.map(({ count, some: ids, has_more: hasMore, ...row }) => ({
    application: toApplication({ ...row, answers: {} }),
    count,
    some: ids,
    hasMore,
  }));
}
