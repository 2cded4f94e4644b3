import { expect, test } from "vitest";
import { takeWordsOut } from "#machine/files/read-apart.ts";
import { typesetLetter, typesetList } from "#machine/pdf/typeset.ts";

/** A file that promises PDF/UA-1 says so; it cannot where a letter has no font. */
async function isWholeOnPaper(words: string): Promise<boolean> {
  const pdf = await typesetLetter({
    title: "A letter",
    issuer: "The Chair",
    language: "en",
    rtl: false,
    year: 2026,
    month: 1,
    day: 1,
    foot: "",
    pages: "%1 of %2",
    draft: "",
    process: "A process",
    date: "1 January 2026",
    salutation: "",
    paragraphs: [words],
    closing: "",
    signature: words,
    addressees: "",
    enclosed: "",
    enclosures: [],
    doing: "",
    does: [],
    seal: [],
  });
  return Buffer.from(pdf).includes("pdfuaid");
}

test.each([
  ["Arabic", "اردو تنظیم"],
  ["Armenian", "Հայկական կազմակերպություն"],
  ["Bengali", "বাংলা সংস্থা"],
  ["Cyrillic", "Міжнародна організація"],
  ["Devanagari", "राष्ट्रीय संस्था"],
  ["Ethiopic", "የኢትዮጵያ ድርጅት"],
  ["Georgian", "საქართველოს ორგანიზაცია"],
  ["Greek", "Ελληνική οργάνωση"],
  ["Gujarati", "ગુજરાતી સંસ્થા"],
  ["Gurmukhi", "ਪੰਜਾਬੀ ਸੰਸਥਾ"],
  ["Han", "国际组织"],
  ["Hangul", "한국 기관"],
  // Every syllable that there is.
  ["all of Hangul", Array.from({ length: 11_172 }, (_, place) => String.fromCodePoint(0xac00 + place)).join(" ")],
  ["Hebrew", "ארגון"],
  ["Hiragana and Katakana", "ネットワークの組織"],
  ["Kannada", "ಕನ್ನಡ ಸಂಸ್ಥೆ"],
  ["Khmer", "អង្គការខ្មែរ"],
  ["Lao", "ອົງການລາວ"],
  ["Latin", "Tổ chức Việt Nam"],
  ["Malayalam", "മലയാളം സംഘടന"],
  ["Myanmar", "မြန်မာအဖွဲ့"],
  ["Oriya", "ଓଡ଼ିଆ ସଂସ୍ଥା"],
  ["Sinhala", "සිංහල සංවිධානය"],
  ["Tamil", "தமிழ் அமைப்பு"],
  ["Telugu", "తెలుగు సంస్థ"],
  ["Thaana", "ދިވެހި ޖަމިއްޔާ"],
  ["Thai", "องค์กรไทย"],
  ["Tibetan", "འབྲུག་གི་ཚོགས་པ"],
  ["Tifinagh", "ⵜⴰⵎⴰⵣⵉⵖⵜ"],
])("a name in %s has its letters on paper, plain and bold", async (_script, name) => {
  expect(await isWholeOnPaper(name)).toBe(true);
});

test("a letter that no font has keeps nobody from the file", async () => {
  expect(await isWholeOnPaper("𐎀𐎁𐎂")).toBe(false);
});

test("a list of nobody has no table", async () => {
  const said = {
    title: "Final list",
    issuer: "The portal",
    symbol: "P/LIST/1",
    short: "P/LIST/1",
    language: "en",
    rtl: false,
    year: 2026,
    month: 1,
    day: 1,
    foot: "",
    pages: "%1 of %2",
    distribution: [],
    process: "A process",
    lead: ["Nobody is on it."],
    columns: [{ label: "Organisation", share: 1 }],
    notes: [],
    seal: [],
  };
  const words = async (rows: string[][]) =>
    await takeWordsOut(await typesetList({ ...said, rows }), "pdf").then((taken) => JSON.stringify(taken));
  expect(await words([["Synthetic Forum"]])).toContain("Organisation");
  expect(await words([])).not.toContain("Organisation");
});
