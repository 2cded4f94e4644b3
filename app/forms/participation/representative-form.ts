import { z } from "zod";
import { waysToAttend } from "#domain/participation/representative.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** In characters, as the database keeps them. */
const longest = { name: 200, functionalTitle: 200 };

/** What an organisation says of somebody whom it nominates. */
export const representativeSchema = (t: Translate) => {
  const { text, email, choice } = formFields(t);
  return z.object({
    name: text({
      field: t("participation.field.name"),
      required: t("participation.enter.name"),
      max: longest.name,
    }),
    functionalTitle: text({
      field: t("participation.field.functionalTitle"),
      required: t("participation.enter.functionalTitle"),
      max: longest.functionalTitle,
    }),
    email: email({ field: t("participation.field.email") }).transform((address) => (address === "" ? null : address)),
    attends: choice(waysToAttend, {
      field: t("participation.field.attends"),
      required: t("participation.enter.attends"),
    }),
  });
};
