import { z } from "zod";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";

const LONGEST_VIEW_NAME = 60;

/** Of the reader's own. */
export const removingView = (t: Translate) => z.object({ view: formFields(t).id<"saved_view">() });

export const savingView = (t: Translate) =>
  z.object({
    name: formFields(t).text({
      field: t("applications.savedViews.name"),
      required: t("applications.savedViews.giveName"),
      max: LONGEST_VIEW_NAME,
    }),
  });
