import type { Session } from "#domain/process/session.ts";

/** A session as a page is given it: its days in ISO 8601. */
export function sessionShown({ title, beginsOn, endsOn }: Session) {
  return { title, beginsOn: beginsOn.toString(), endsOn: endsOn.toString() };
}

export type SessionShown = ReturnType<typeof sessionShown>;
