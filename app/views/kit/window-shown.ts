import type { Window, WindowShown } from "#domain/kit/calendar.ts";

/** A window as a page counts its days. */
export function windowShown({ opensAt, closesAt, zone }: Window): WindowShown {
  return { opensAt: opensAt.toString(), closesAt: closesAt.toString(), zone };
}
