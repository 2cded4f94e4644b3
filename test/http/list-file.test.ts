import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { answerAccreditedList, answerSealedList } from "#http/list-file.ts";
import type { Language } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";

const process = { slug: "oewg", title: "Open-ended Working Group", shortName: "OEWG", zone: "America/New_York" };

/** What stands on paper, without the spaces that a typesetter puts between scripts. */
async function textOf(answer: Response): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replaceAll(/\s/gu, "");
}

test.each([
  ["en", "31December2025"],
  ["ru", "31декабря2025г."],
  ["zh", "2025年12月31日"],
] as const)("on paper in %s both days of an accreditation are written out", async (language: Language, lastDay) => {
  const row = {
    reference: "A-7Q4K-M2XD",
    name: "Institute for Quiet Networks",
    acronym: null,
    country: "KEN",
    class: { title: "Other NGO", customary: "ngo" as const, asClaimed: true },
    accreditedAt: "2022-06-30T22:00:00Z",
    validUntil: "2025-12-31",
  };
  const list = { process, at: "2022-07-01T12:00:00Z", rows: [row] };
  const text = await textOf(await answerAccreditedList(list, "pdf", { t: translator(language), language }));
  expect(text).toContain(lastDay);
  expect(text).not.toContain("2025-12-31");
});

test("on paper a corrigendum has the marks of its language", async () => {
  const from = { name: "Institute for Quiet Network", acronym: null, country: "KEN" };
  const to = { ...from, name: "Institute for Quiet Networks" };
  const list = {
    ...{ kind: "proposed" as const, number: 1, count: 1, answeredBy: "states" as const, questions: [], turn: null },
    ...{ sealedAt: "2022-06-01T12:00:00Z", zone: process.zone, hash: "0".repeat(64), audience: [], whole: false },
    ...{ process, call: { title: "First call" }, rows: [] },
    corrigenda: [{ number: 1, from, to, reason: "A letter was lost." }],
  };
  const text = await textOf(
    await answerSealedList(list, { format: "pdf", isPublic: true }, { t: translator("zh"), language: "zh" }),
  );
  expect(text).toContain("Corr.1。");
  expect(text).toContain("InstituteforQuietNetwork、肯尼亚");
});
