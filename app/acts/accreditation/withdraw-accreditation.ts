import * as accreditations from "#domain/accreditation/accreditation.ts";
import type { Context } from "../kit/context.ts";
import { type ChangeAccreditation, changeAccreditation } from "./change-accreditation.ts";

export async function withdrawAccreditation(context: Context, input: ChangeAccreditation) {
  return changeAccreditation(context, "withdraw-accreditation", accreditations.withdrawAccreditation, input);
}
