import type { Temporal } from "temporal-polyfill";
import type { Db } from "#db/handles.ts";
import type { Actor } from "#domain/kit/actor.ts";

/** What every act stands on. */
export interface Context {
  readonly db: Db;
  /** The portal's clock when the request arrived, before its body was read. This is the instant that counts. */
  readonly now: Temporal.Instant;
  readonly actor: Actor;
}
