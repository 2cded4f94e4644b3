import { suspend } from "#domain/accreditation/accreditation.ts";
import type { Context } from "../kit/context.ts";
import { type ChangeAccreditation, changeAccreditation } from "./change-accreditation.ts";

export async function suspendAccreditation(context: Context, input: ChangeAccreditation) {
  return changeAccreditation(context, "suspend-accreditation", suspend, input);
}
