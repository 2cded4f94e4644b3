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

/** Pieces of text that stand one on another, page by page. */
async function overlapping(answer: Response): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  const overlaps: string[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    const pieces = items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      return [{ words: item.str, from: x, to: x + item.width, y }];
    });
    for (const [at, one] of pieces.entries())
      for (const other of pieces.slice(at + 1))
        if (Math.abs(one.y - other.y) < 4 && one.from < other.to - 1 && other.from < one.to - 1)
          overlaps.push(`${one.words} / ${other.words}`);
  }
  return overlaps;
}

test.each(["en", "fr", "es", "ru", "zh"] as const)(
  "on paper in %s no column stands on another, however long countries, categories and names are",
  async (language) => {
    const row = {
      reference: "A-7Q4K-M2XD",
      name: "Donaudampfschifffahrtsgesellschaft for the Advancement of Quiet Networks",
      acronym: null,
      accreditedAt: "2022-09-30T22:00:00Z",
      validUntil: "2025-09-30",
    };
    const rows = [
      { ...row, country: "GBR", class: { title: "Other NGO", customary: "ngo" as const, asClaimed: true } },
      {
        ...row,
        country: "PRK",
        class: {
          title: "Organisations of the technical community that were accredited to the working group before",
          customary: null,
          asClaimed: true,
        },
      },
    ];
    const words = { t: translator(language), language };
    const accredited = { process, at: "2022-10-01T12:00:00Z", rows };
    expect(await overlapping(await answerAccreditedList(accredited, "pdf", words))).toEqual([]);
  },
);

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
