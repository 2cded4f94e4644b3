import type { PreparedOnRecord } from "#db/applications/prepared-rulings.ts";
import type { Actor } from "#domain/kit/actor.ts";

/** What is prepared, and by whom. */
export function preparedInShort({ id, ruling, by, byName, at }: PreparedOnRecord, actor: Actor) {
  return {
    id,
    kind: ruling.kind,
    by: byName,
    isReaders: "person" in actor && actor.person === by,
    at: at.toString(),
  };
}

export type PreparedInShort = ReturnType<typeof preparedInShort>;
