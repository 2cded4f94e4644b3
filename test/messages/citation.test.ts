import { expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { citeSilence } from "#domain/modalities/sources.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { availableLanguages } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";

test("That a text does not say something is told in the reader's words, not in those of the record", () => {
  const { citation } = oewg2021To2025;
  const silent = citeSilence(citation, "Exemptions");
  expect(formatCitation(silent, translator("en"))).toBe(
    `${citation.source} does not say; the portal’s own rule applies`,
  );
  for (const language of availableLanguages({ pseudo: false })) {
    const words = formatCitation(silent, translator(language));
    expect(words).toContain(citation.source);
    expect(words).not.toContain("silent on");
  }
  expect(formatCitation({ ...citation, paragraph: null }, translator("en"))).toBe(citation.source);
});
