import { withdrawAccreditation as withdraw } from "#domain/accreditation/accreditation.ts";
import type { Context } from "../kit/context.ts";
import { changeAccreditation, type ChangeAccreditation } from "./change-accreditation.ts";

export async function withdrawAccreditation(context: Context, input: ChangeAccreditation) {
  return changeAccreditation(context, "withdraw-accreditation", withdraw, input);
}
