import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { LARGEST_LIST } from "#domain/applications/consolidated-list.ts";
import { MOST_ENTRIES, readConsolidatedList } from "#forms/applications/consolidated-list-file.ts";
import { entityInXml, individualInXml, listInXml } from "#support/consolidated-lists.ts";
import { date, instant } from "#support/factories.ts";

const read = (text: string) => readConsolidatedList(Buffer.from(text));

const inIndividual = (inside: string) => listInXml(individualInXml({ inside }), "");

test("of each entry its names with their quality, its number, its list and its day are read, and nothing else", async () => {
  const individual = individualInXml({
    name: "  Zorvan\n  ",
    inside: `<SECOND_NAME>QUELLIN &amp; Sons</SECOND_NAME><FOURTH_NAME/><LISTED_ON>2015-02-27-05:00</LISTED_ON>
      <NAME_ORIGINAL_SCRIPT>Зорван Квеллин</NAME_ORIGINAL_SCRIPT><COMMENTS1>Words <![CDATA[<of>]]> no use.</COMMENTS1>
      <NATIONALITY><VALUE>Nowhere</VALUE></NATIONALITY>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Z. Quellin</ALIAS_NAME><NOTE>n</NOTE></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Clockmaker</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Clockmaker</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME>Nobody knows</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_DATE_OF_BIRTH><DATE>1960-01-01</DATE></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_ADDRESS><STREET>1 Road</STREET></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DOCUMENT><NUMBER>X1</NUMBER></INDIVIDUAL_DOCUMENT>`,
  });
  const entity = entityInXml({
    inside: `<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Inv&#x65;nted</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ALIAS><QUALITY>F.K.A.</QUALITY><ALIAS_NAME>Older</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ADDRESS><COUNTRY>Nowhere</COUNTRY></ENTITY_ADDRESS>`,
  });
  expect(await read(listInXml(individual, entity))).toEqual({
    generatedAt: instant("2022-04-01T10:20:30.123Z"),
    entries: [
      {
        kind: "individual",
        number: "XXi.001",
        listType: "Invented",
        listedOn: date("2015-02-27"),
        names: [
          { name: "Zorvan QUELLIN & Sons", quality: "name" },
          { name: "Зорван Квеллин", quality: "original_script" },
          { name: "Z. Quellin", quality: "good" },
          { name: "The Clockmaker", quality: "low" },
          { name: "Nobody knows", quality: "low" },
        ],
      },
      {
        kind: "entity",
        number: "XXe.001",
        listType: "Invented",
        listedOn: null,
        names: [
          { name: "INVENTED SOCIETY", quality: "name" },
          { name: "Invented", quality: "also_known_as" },
          { name: "Older", quality: "formerly_known_as" },
        ],
      },
    ],
  });
});

test("a byte order mark, no declaration, and a date without a time are read", async () => {
  const text = listInXml(individualInXml(), "", "2022-04-01").replace(/^.*\n/, "\uFEFF");
  expect(await read(text)).toMatchObject({ generatedAt: instant("2022-04-01T00:00:00Z") });
  expect(await read(listInXml("", ""))).toMatchObject({ entries: [] });
});

describe("what is not the list as it is published is not taken, and the line is named", () => {
  const alias = (inside: string) => inIndividual(`<INDIVIDUAL_ALIAS>${inside}</INDIVIDUAL_ALIAS>`);
  const bomb = `<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
  const withDoctype = (doctype: string, name = "I") =>
    listInXml(individualInXml({ name }), "").replace("?>", `?>\n${doctype}`);
  const manyAttributes = Array.from({ length: 40_000 }, (_, at) => ` a${String(at)}="b"`).join("");
  const aliases = Array.from({ length: 301 }, (_, at) => `<ALIAS_NAME>a${String(at)}</ALIAS_NAME>`);
  test.each<[string, string, string, number]>([
    ["nothing", "", "not_well_formed", 1],
    ["text", "name,acronym\n", "not_well_formed", 2],
    ["a page of the web", "<html><body/></html>", "other_root", 1],
    ["entities within entities", withDoctype(bomb, "&c;"), "doctype", 2],
    ["a document type from elsewhere", withDoctype(`<!DOCTYPE x SYSTEM "file:///etc/passwd">`), "doctype", 2],
    ["an entity of nobody's", inIndividual("<COMMENTS1>&nbsp;</COMMENTS1>"), "not_well_formed", 3],
    ["no end", listInXml(individualInXml(), "").slice(0, -5), "not_well_formed", 5],
    ["ends crosswise", inIndividual("<A><B></A></B>"), "not_well_formed", 3],
    ["an attribute twice", inIndividual(`<A b="1" b="2"/>`), "not_well_formed", 3],
    ["a character that XML has not", inIndividual("<COMMENTS1>&#0;</COMMENTS1>"), "not_well_formed", 3],
    ["another encoding", listInXml("", "").replace("utf-8", "iso-8859-1"), "not_utf8", 1],
    ["no date", listInXml("", "").replace(/ dateGenerated="[^"]*"/, ""), "undated", 2],
    ["a date that there is not", listInXml("", "", "2022-02-31T10:00:00Z"), "undated", 2],
    ["an individual among entities", listInXml("", `\n${individualInXml()}`), "misplaced", 5],
    ["a third part", listInXml("", "").replace("</ENTITIES>", "</ENTITIES>\n<VESSELS/>"), "misplaced", 5],
    ["a part twice", listInXml("", "").replace("</ENTITIES>", "</ENTITIES>\n<ENTITIES/>"), "twice", 5],
    ["an entry within an entry", inIndividual(`<OTHER>${individualInXml()}</OTHER>`), "misplaced", 3],
    ["an element in a name", inIndividual("<SECOND_NAME>a<B/></SECOND_NAME>"), "misplaced", 3],
    ["a name in another field", inIndividual("<DESIGNATION><FIRST_NAME>a</FIRST_NAME></DESIGNATION>"), "misplaced", 3],
    ["an alias of an entity", inIndividual("<ENTITY_ALIAS/>"), "misplaced", 3],
    ["words between fields", inIndividual("words"), "misplaced", 3],
    ["words between fields of an alias", alias("words"), "misplaced", 3],
    ["a field twice", inIndividual("<FIRST_NAME>b</FIRST_NAME>"), "twice", 3],
    ["a field of an alias twice", alias("<QUALITY/><QUALITY/>"), "twice", 3],
    ["a number twice", listInXml(`${individualInXml()}\n${individualInXml()}`, ""), "twice", 4],
    ["no name", listInXml(individualInXml({ name: " " }), ""), "missing", 3],
    ["no number", listInXml(individualInXml({ number: "" }), ""), "missing", 3],
    ["a quality of nobody's", alias("<QUALITY>Best</QUALITY><ALIAS_NAME>a</ALIAS_NAME>"), "unreadable", 3],
    ["a day of nobody's", inIndividual("<LISTED_ON>long ago</LISTED_ON>"), "unreadable", 3],
    ["a name that is too long", listInXml(individualInXml({ name: "a".repeat(501) }), ""), "unreadable", 3],
    ["a name that grows", listInXml(individualInXml({ name: "\uFDFA".repeat(60) }), ""), "unreadable", 3],
    ["a field that does not end", inIndividual(`<SECOND_NAME>${"a ".repeat(3000)}</SECOND_NAME>`), "unreadable", 3],
    ["a comment that does not end", inIndividual(`<!--${"a ".repeat(200_000)}-->`), "unreadable", 3],
    [
      "a text that does not end",
      inIndividual(`<COMMENTS1><![CDATA[${"]".repeat(400_000)}]]></COMMENTS1>`),
      "unreadable",
      3,
    ],
    ["a tag that does not end", inIndividual(`<A${manyAttributes}/>`), "unreadable", 3],
    ["too deep", inIndividual("<A>".repeat(9)), "too_deep", 3],
    [
      "too many aliases",
      inIndividual(aliases.map((one) => `<INDIVIDUAL_ALIAS>${one}</INDIVIDUAL_ALIAS>`).join("")),
      "too_many",
      3,
    ],
  ])("%s", async (_what, text, because, line) => {
    expect(await read(text)).toEqual({ because, line });
  });

  test("bytes that are no UTF-8, also at the end; a letter that two pieces share is whole", async () => {
    const whole = Buffer.from(listInXml(individualInXml(), ""));
    for (const bytes of [[0xff], [0xc3]])
      expect(await readConsolidatedList(Buffer.concat([whole, Buffer.from(bytes)]))).toMatchObject({
        because: "not_utf8",
      });
    for (const before of ["", " "])
      expect(await read(inIndividual(`<COMMENTS1>${before}${"é".repeat(70_000)}</COMMENTS1>`))).toMatchObject({
        entries: [{ number: "XXi.001" }],
      });
  });
});

const many = (count: number, inside = "") =>
  Array.from({ length: count }, (_, at) => individualInXml({ number: `XXi.${String(at)}`, inside })).join("\n");

test("as many entries as there may be are read, and one more is not", async () => {
  expect(await read(listInXml(many(MOST_ENTRIES), ""))).toMatchObject({ entries: { length: MOST_ENTRIES } });
  expect(await read(listInXml(many(MOST_ENTRIES), entityInXml()))).toEqual({
    because: "too_many",
    line: MOST_ENTRIES + 3,
  });
});

test("30 MB are read while others have their turn; one byte more is not read", async () => {
  const short = listInXml(many(1000), "");
  const filling = Math.floor((LARGEST_LIST - short.length) / 1000) - "<COMMENTS1></COMMENTS1>".length;
  const text = listInXml(many(1000, `<COMMENTS1>${"x".repeat(filling)}</COMMENTS1>`), "").padEnd(LARGEST_LIST, "\n");
  const content = Buffer.from(text);
  expect(content.length).toBe(LARGEST_LIST);
  let [turns, done] = [0, false];
  const reading = readConsolidatedList(content).finally(() => (done = true));
  while (!done) {
    turns += 1;
    await setImmediate();
  }
  expect(await reading).toMatchObject({ entries: { length: 1000 } });
  expect(turns).toBeGreaterThan(50);
  expect(await readConsolidatedList(Buffer.concat([content, Buffer.from("\n")]))).toEqual({
    because: "too_large",
    line: 1,
  });
});
