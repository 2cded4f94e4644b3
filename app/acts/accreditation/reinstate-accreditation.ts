import { reinstate } from "#domain/accreditation/accreditation.ts";
import type { Context } from "../kit/context.ts";
import { type ChangeAccreditation, changeAccreditation } from "./change-accreditation.ts";

export async function reinstateAccreditation(context: Context, input: ChangeAccreditation) {
  return changeAccreditation(context, "reinstate-accreditation", reinstate, input);
}
