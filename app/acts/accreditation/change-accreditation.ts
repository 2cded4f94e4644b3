import { appendAccreditationChanges } from "#db/accreditation/accreditations.ts";
import type { reinstate, suspend } from "#domain/accreditation/accreditation.ts";
import type { Id } from "#domain/kit/id.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { loadChanging } from "./load-changing.ts";

export interface ChangeAccreditation {
  readonly accreditation: Id<"accreditation">;
  /** As the decision in force provides; told to the organisation. */
  readonly ground: string;
  readonly key?: string | undefined;
}

/** The beats that the two changes share that one person makes; whom the decision lets do it is said by the rule. */
export async function changeAccreditation(
  context: Context,
  act: "suspend-accreditation" | "reinstate-accreditation",
  rule: typeof suspend | typeof reinstate,
  { accreditation: id, ground, key }: ChangeAccreditation,
) {
  return once(context, act, key, async (trx, actor) => {
    const { changing, application, round } = await loadChanging(trx, context, actor, id);
    const ruling = rule(changing, ground, context.now);
    if (!ruling.ok) return ruling;
    await appendAccreditationChanges(trx, [ruling.next]);
    await announce(trx, context, ruling.happened, { application, round, accreditation: ruling.next });
    return ruling;
  });
}
