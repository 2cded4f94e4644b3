import { z } from "zod";
import { LONGEST_PROGRAM } from "#domain/participation/program-access.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

export const programAccessSchema = (t: Translate) =>
  z.object({
    program: formFields(t).text({
      field: t("participation.programs.field"),
      required: t("participation.programs.enter"),
      max: LONGEST_PROGRAM,
    }),
  });
