import type { Trx } from "#db/handles.ts";
import type { AuditEntry } from "#db/record/audit-trail.ts";
import type { Act } from "#domain/authority.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Context } from "./context.ts";

/** Some acts need no authority of a role: those of the holder of a letter, and whoever runs the portal appoints or resets. */
type ActOnRecord =
  | Act
  | "accept-invitation"
  | "join-organisation"
  | "confirm-address"
  | "reset-password"
  | "appoint-administrator"
  | "reset-second-factor-on-the-machine";

/** What is done when an event is announced. `Loaded` is what the act has loaded and hands on, so that nothing is read twice. */
export interface Announcement<Event, Loaded extends readonly unknown[]> {
  readonly act: ActOnRecord | ((actor: Actor, ...loaded: Loaded) => ActOnRecord);
  /** The process to which it belongs, where the event does not say it and the act has loaded it. */
  readonly process?: (...loaded: Loaded) => Id<"process">;
  /** Also one line for each application of the period, the list, the determination or the default, with its outcome when it has one. */
  readonly eachApplication?: (trx: Trx, entry: AuditEntry, ...loaded: Loaded) => Promise<void>;
  /** Writes the letters and says how many. */
  readonly tell?: (trx: Trx, context: Context, event: Event, ...loaded: Loaded) => Promise<number>;
}

/** For each event of a chapter its announcement, and for nothing else. */
export type AnnouncementsOf<Event extends { readonly type: string }> = {
  readonly [Type in Event["type"]]: Announcement<Extract<Event, { readonly type: Type }>, [loaded: never]>;
};

/** What the act must hand on: nothing where neither a letter nor the record needs it. */
export type LoadedFor<Announced> = Announced extends {
  tell: (trx: Trx, context: Context, event: never, ...loaded: infer Loaded) => Promise<number>;
}
  ? Loaded
  : Announced extends { process: (...loaded: infer Loaded) => Id<"process"> }
    ? Loaded
    : Announced extends { eachApplication: (trx: Trx, entry: AuditEntry, ...loaded: infer Loaded) => Promise<void> }
      ? Loaded
      : [];
