import type { Context } from "#acts/kit/context.ts";
import { listErasuresThatWait } from "#db/people/erasures.ts";
import { countAccess } from "#db/people/people.ts";
import { isAfter } from "#domain/kit/calendar.ts";
import { mayAskForErasure, mayConfirmErasure, wishIsDue } from "#domain/people/erasure.ts";
import { pageOf } from "../kit/page-of.ts";

const ROWS = 50;

/** Whoever wishes to be erased or is about to be: since when, until when they have an answer, and what the administrator who asks does next. */
export async function seeErasures({ db, now, actor }: Context, { page: wanted }: { readonly page: number }) {
  if (actor.role !== "administrator") return null;
  const access = await countAccess(db, now);
  const { limit, offset, page, pages } = pageOf(wanted, access.erasures, ROWS);
  const waiting = await listErasuresThatWait(db, now, { limit, offset });
  return {
    erasures: waiting.map(({ name, role, of, wishedAt, request, ...bound }) => {
      const one = { ...bound, by: actor.person };
      const dueAt = wishedAt === null ? null : wishIsDue(wishedAt);
      return {
        id: one.person,
        name,
        role,
        of,
        wishedAt: wishedAt?.toString() ?? null,
        dueAt: dueAt?.toString() ?? null,
        late: dueAt !== null && isAfter(now, dueAt),
        /** Until when another administrator may confirm it. */
        waitsUntil: request?.expiresAt.toString() ?? null,
        next: request === null ? ("erase-person" as const) : ("confirm-person-erasure" as const),
        refusal: request === null ? mayAskForErasure(one, null, now) : mayConfirmErasure(one, request, now),
      };
    }),
    access,
    page,
    pages,
  };
}
