import type { Trx } from "#db/handles.ts";
import { appendAudit } from "#db/record/audit-trail.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import { raisePublicRevision } from "#db/record/public-revision.ts";
import { type EventOf, events, type HappenedType, subjectKinds } from "#domain/events.ts";
import type { EventFacts } from "#domain/kit/event.ts";
import type { Id } from "#domain/kit/id.ts";
import { announcements } from "../announcements.ts";
import type { Announcement, LoadedFor } from "./announcement.ts";
import type { Context } from "./context.ts";

type Loaded<Type extends HappenedType> = LoadedFor<(typeof announcements)[Type]>;
type Subject = keyof typeof subjectKinds;
type Events = { readonly [Type in HappenedType]: EventOf<Type> };

const all: { readonly [Type in HappenedType]: Announcement<Events[Type], Loaded<Type>> } = announcements;
const facts: { readonly [Type in HappenedType]: EventFacts<Events[Type]> & { readonly about: Subject } } = events;

/**
 * Tells what happened: the only door to the audit trail and to the outbox. The last beat of every act, in its
 * transaction, with what the act has loaded. A repeated announcement writes no letter twice: one for each event and recipient.
 */
export async function announce<Type extends HappenedType>(
  trx: Trx,
  context: Context,
  happened: Events[Type] & { readonly type: Type },
  ...loaded: Loaded<Type>
): Promise<void> {
  const { type } = happened;
  const { act, process, eachApplication, tell } = all[type];
  const { version, about, confidential = false, unseen = false } = facts[type];
  const { actor, now } = context;
  const subjects: { readonly type: Type } & { readonly [subject in Subject]?: Id | null } & {
    readonly process?: Id<"process"> | null;
  } = happened;
  const kind = subjectKinds[about];
  const subject = subjects[about] ?? null;
  const entry = {
    at: now,
    act: typeof act === "function" ? act(actor, ...loaded) : act,
    event: type,
    version,
    actorPerson: "person" in actor ? actor.person : null,
    actorRole: actor.role,
    subjectKind: kind,
    subject,
    process: subjects.process ?? process?.(...loaded) ?? null,
    confidential: typeof confidential === "function" ? confidential(happened) : confidential,
    data: happened,
  };
  const [, , , letters = 0] = await Promise.all([
    appendAudit(trx, [entry]),
    unseen || entry.confidential ? null : raisePublicRevision(trx),
    eachApplication?.(trx, entry, ...loaded),
    tell?.(trx, context, happened, ...loaded),
  ]);
  if (letters > 0) await appendJob(trx, DELIVER_LETTERS);
}
