import { reinstate } from "#domain/accreditation/accreditation.ts";
import type { Context } from "../kit/context.ts";
import { changeAccreditation, type ChangeAccreditation } from "./change-accreditation.ts";

export async function reinstateAccreditation(context: Context, input: ChangeAccreditation) {
  return changeAccreditation(context, "reinstate-accreditation", reinstate, input);
}
