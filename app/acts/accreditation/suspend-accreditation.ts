import { suspend } from "#domain/accreditation/accreditation.ts";
import type { Context } from "../kit/context.ts";
import { changeAccreditation, type ChangeAccreditation } from "./change-accreditation.ts";

export async function suspendAccreditation(context: Context, input: ChangeAccreditation) {
  return changeAccreditation(context, "suspend-accreditation", suspend, input);
}
