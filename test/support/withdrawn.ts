import { confirmWithdrawal } from "#acts/accreditation/confirm-withdrawal.ts";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import type { Context } from "#acts/kit/context.ts";
import type { Id } from "#domain/kit/id.ts";
import { accepted, as, givenOfficer } from "./given.ts";

/** One officer enters that an accreditation is withdrawn, and another confirms it in the same instant. */
export async function givenWithdrawn(
  context: Context,
  given: { readonly accreditation: Id<"accreditation">; readonly ground: string },
) {
  const { id } = accepted(await withdrawAccreditation(context, given)).next;
  const second = as(context.db, await givenOfficer(context.db), context.now);
  return confirmWithdrawal(second, { withdrawal: id });
}
