import { describe, expect, test } from "vitest";
import { availableLanguages } from "#messages/kit/languages.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { translator } from "#messages/kit/translator.ts";

/* What a sentence sends its reader to has the name there that the sentence gives it. */

describe.each(availableLanguages({ pseudo: false }))("%s", (language) => {
  const t = translator(language);
  test.each(["year_without_holidays", "what_follows_cannot_be_counted"] as const)(
    "%s says where holidays are entered",
    (because) => {
      const words = refusalInWords({ because, details: { dutyStation: "NEW_YORK", year: "2031" } }, language);
      expect(words).toContain(t("navigation.calls"));
      expect(words).toContain(t("applications.calls.calendars"));
    },
  );
});
