import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";

/** In characters, as decisions have it. */
const LONGEST_KEY = 50;

/** Which class, and whether it goes on in another where the text lets it. */
export function choiceOfClass(t: Translate) {
  const { text, ticked } = formFields(t);
  return {
    category: text({
      field: t("applications.field.category"),
      required: t("applications.question.category.choose"),
      max: LONGEST_KEY,
    }),
    goOn: ticked({ field: t("applications.goOn.field") }),
  };
}
