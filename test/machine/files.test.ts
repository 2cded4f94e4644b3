import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { examineFile as examineFileOf, takeWordsOut } from "#machine/files/read-apart.ts";
import { TooMuchAtOnce } from "#machine/in-turn.ts";
import {
  aDocx,
  aJpeg,
  aPdf,
  aPdfWith,
  aPng,
  aZip,
  lzwOf,
  lzwStream,
  packedStream,
  plainStream,
  related,
} from "#support/files.ts";

/* Each file is read in a process of its own, as the portal does it. */

const examineFile = (file: Uint8Array, type: Parameters<typeof examineFileOf>[1], by = "somebody") =>
  examineFileOf(file, type, by);

const paragraphs = [
  "1. The Chair offers this paper.",
  "2. Which measures can be taken up first? They are many, and each of them has been proposed before.",
];

test("a PDF and a document are taken, and give their words paragraph by paragraph", async () => {
  const [pdf, docx] = [aPdf(...paragraphs), aDocx([...paragraphs, "العربية и 中文"])];
  expect(await examineFile(pdf, "pdf")).toBeNull();
  expect(await examineFile(docx, "docx")).toBeNull();
  expect(await takeWordsOut(pdf, "pdf")).toEqual({ words: paragraphs.join("\n\n") });
  expect(await takeWordsOut(docx, "docx")).toEqual({ words: [...paragraphs, "العربية и 中文"].join("\n\n") });
});

test("a file that is none, or of the other kind, is unreadable; one without words has none", async () => {
  const nothing = new TextEncoder().encode("%PDF-1.7 and nothing else");
  expect(await examineFile(nothing, "pdf")).toBe("unreadable");
  expect(await examineFile(nothing, "docx")).toBe("unreadable");
  expect(await examineFile(aZip({ "a.txt": "x" }), "docx")).toBe("unreadable");
  expect(await takeWordsOut(nothing, "pdf")).toEqual({ trouble: "unreadable" });
  expect(await takeWordsOut(aPdfWith({}), "pdf")).toEqual({ trouble: "no_words" });
  expect(await takeWordsOut(aDocx(["word ".repeat(110_000)]), "docx")).toEqual({ trouble: "too_long" });
});

test("a PDF that is encrypted, has a script, starts something or encloses a file", async () => {
  expect(await examineFile(aPdfWith({}), "pdf")).toBeNull();
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${"o".repeat(32)}) /U (${"u".repeat(32)}) /P -4 >> /ID [<00> <00>]`;
  expect(await examineFile(aPdfWith({ trailer: lock }), "pdf")).toBe("encrypted");
  const action = "/S /JavaScript /JS (app.alert\\(1\\))";
  expect(await examineFile(aPdfWith({ catalogue: `/OpenAction << ${action} >>` }), "pdf")).toBe("script");
  expect(await examineFile(aPdfWith({ catalogue: "/OpenAction << /S /J#61vaScript /J#53 (x) >>" }), "pdf")).toBe(
    "script",
  );
  expect(await examineFile(aPdfWith({ catalogue: "/OpenAction << /S /Launch /F (cmd.exe) >>" }), "pdf")).toBe("script");
  const inObjects = packedStream("/Type /ObjStm /N 1 /First 4", `4 0 << ${action} >>`);
  expect(await examineFile(aPdfWith({ objects: [inObjects] }), "pdf")).toBe("script");
  const short = packedStream("/Type /ObjStm /N 1 /First 4", "4 0 << /JS (x) >>");
  expect(await examineFile(aPdfWith({ objects: [short] }), "pdf")).toBe("script");
  const enclosed = "/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>";
  expect(await examineFile(aPdfWith({ catalogue: enclosed }), "pdf")).toBe("enclosure");
  expect(await examineFile(aPdfWith({ objects: ["<< /Type /Filespec /EF << >> >>"] }), "pdf")).toBe("enclosure");
});

test("what only sounds so in what is shown does no harm", async () => {
  const shown = packedStream("", "BT (/JS and /EF) Tj ET");
  expect(await examineFile(aPdfWith({ objects: [shown] }), "pdf")).toBeNull();
  const page = "BT (/JavaScript, /Launch and /EmbeddedFile; see objects) Tj ET";
  expect(await examineFile(aPdfWith({ objects: [packedStream("", page)] }), "pdf")).toBeNull();
  expect(await examineFile(aPdfWith({ objects: [plainStream("", page)] }), "pdf")).toBeNull();
  const title = "<< /Title (How to leave out /JavaScript \\( and /Encrypt) >> % /JS";
  expect(await examineFile(aPdfWith({ objects: [title] }), "pdf")).toBeNull();
  expect(
    await examineFile(aPdfWith({ objects: [packedStream("/N 1 /First 4", "4 0 << /T (/JS) >>")] }), "pdf"),
  ).toBeNull();
  const link = related("hyperlink", "https://un.example/", true);
  expect(await examineFile(aDocx(["See there."], { relationships: link }), "docx")).toBeNull();
});

test("a script is found wherever a reader may find an object: in a stream, a text, a comment, or packed without saying so", async () => {
  const examine = (...objects: (string | Buffer)[]) => examineFile(aPdfWith({ objects }), "pdf");
  const script = "<< /S /JavaScript /JS (app.alert) >>";
  const hidden = `9 0 obj ${script} endobj`;
  expect(await examine(plainStream("", `BT () Tj ET\n${hidden}`))).toBe("script");
  expect(await examine(`<< /Title (\n${hidden}) >>`)).toBe("script");
  expect(await examine(`<< >> % ${hidden}`)).toBe("script");
  expect(await examine("(never ends", script)).toBe("script");
  expect(await examine(packedStream("/N 1 /First 4", `4 0 ${script}`))).toBe("script");
  expect(await examine(plainStream("/Type /ObjStm /N 1 /First 4", `4 0 ${script}`))).toBe("script");
  // A table of the packed may say that an object begins within a text.
  expect(await examine(packedStream("/Type /ObjStm /N 1 /First 4", `4 9 << /T (${script}) >>`))).toBe("script");
  expect(await examine(packedStream("/Type /ObjStm /N 1 /F#69rst 4", `4 0 ${script}`))).toBe("script");
  for (const odd of ["/First 4 /First 4", "/First 9 0 R", "/First 4 /Filter /ASCIIHexDecode", ""])
    expect(await examine(packedStream(`/Type /ObjStm /N 1 ${odd}`, "4 0 << >>"))).toBe("unreadable");
  expect(await examine("<< /T <2F /JS> >>")).toBe("unreadable");
});

test("a document with macros, controls, enclosed files, or parts that it fetches from elsewhere", async () => {
  const examine = (unusual: Parameters<typeof aDocx>[1]) => examineFile(aDocx(["x"], unusual), "docx");
  expect(await examine({ parts: { "word/vbaProject.bin": "x" } })).toBe("macro");
  expect(
    await examine({
      types: '<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
    }),
  ).toBe("macro");
  expect(await examine({ parts: { "word/activeX/activeX1.xml": "<x/>" } })).toBe("macro");
  expect(await examine({ parts: { "word/embeddings/oleObject1.bin": "x" } })).toBe("enclosure");
  expect(await examine({ relationships: related("aFChunk", "other.html") })).toBe("enclosure");
  expect(await examine({ relationships: related("attachedTemplate", "https://evil.example/t.dotm", true) })).toBe(
    "external",
  );
  expect(
    await examine({
      relationships: related("image", "https://evil.example/pixel.png", true).replace('"External"', '"Extern&#97;l"'),
    }),
  ).toBe("external");
  expect(
    await examine({
      body: "<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd</w:instrText></w:r></w:p>",
    }),
  ).toBe("external");
  expect(await examine({ parts: { "word/other.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x/>' } })).toBe("unreadable");
});

test("what a document fetches is found as a reader of XML reads it, whatever it is called and wherever it stands", async () => {
  const examine = (unusual: Parameters<typeof aDocx>[1]) => examineFile(aDocx(["x"], unusual), "docx");
  const template = related("attachedTemplate", "https://evil.example/t.dotm", true);
  for (const relationships of [
    template.replace("<Relationship", '<r-1.x:Relationship xmlns:r-1.x="http://schemas.example"'),
    template.replace("<Relationship", '<Relationship Note="a>b"'),
    template.replace("<Relationship", `<Relationship Note=" TargetMode='Internal' "`),
    `<!-- "> -->${template}`,
    `<?x "?>${template}`,
  ])
    expect(await examine({ relationships }), relationships).toBe("external");
  const field = (...instructions: string[]) => {
    const parts = instructions.map((words) => `<w:instrText>${words}</w:instrText>`).join("");
    return `<w:r><w:fldChar w:fldCharType="begin"/>${parts}<w:fldChar w:fldCharType="end"/></w:r>`;
  };
  for (const body of [
    field("<![CDATA[DDEAUTO c:\\\\cmd]]>"),
    field("D<!-- -->DE<?x?>AUTO c:\\\\cmd"),
    field("PAGE") + field("DDE", "AUTO c:\\\\cmd"),
    '<w:fldSimple w:dirty="a>b" w:instr="DDEAUTO c:\\\\cmd"/>',
    '<w:fldSimple w:instr="PAGE"/><w:fldSimple w:instr=" INCLUDETEXT x "/>',
    field("DDEAUTO c:\\\\cmd").replaceAll("w:instrText", "w-1:instrText"),
  ])
    expect(await examine({ body: `<w:p>${body}</w:p>` }), body).toBe("external");
  for (const parts of [
    { "word/other.part": "<x/>" },
    { "word/other.xml": '<?xml version="1.0" encoding="UTF-7"?><x/>' },
    { "word/other.xml": "<x a='" },
  ])
    expect(
      await examine({
        parts,
        types: '<Override PartName="/word/other.part" ContentType="application/vnd.example.wordprocessingml.x+xml"/>',
      }),
      JSON.stringify(parts),
    ).toBe("unreadable");
  // What is only read, or leads elsewhere when somebody follows it, fetches nothing.
  const harmless = `${field("PAGE", " \\\\* MERGEFORMAT")}<w:r><w:t>The DDE of 5 &gt; 3</w:t></w:r><!-- <w:instrText>DDE -->`;
  const linked = related("hyperlink", "https://example.org/a>b", true);
  expect(await examine({ body: `<w:p>${harmless}</w:p>`, relationships: linked })).toBeNull();
}, 60_000);

test("a bomb is one whatever packs it; what comes through is ended when its words are taken out", async () => {
  const zeros = 220 * 1024 * 1024;
  expect(await examineFile(aPdfWith({ objects: [lzwStream("", zeros)] }), "pdf")).toBe("bomb");
  expect(await examineFile(aPdfWith({ objects: [lzwStream("", 1_000_000)] }), "pdf")).toBeNull();
  // Packed twice it stays small until a reader unpacks it.
  const twice = packedStream("/Filter /FlateDecode", deflateSync(new Uint8Array(1000)));
  expect(await examineFile(aPdfWith({ objects: [twice] }), "pdf")).toBe("bomb");
  // What only the reader of words unpacks is the content of a page; hexadecimal digits around it hide it from the examination.
  const hex = Buffer.from(lzwOf(zeros)).toString("hex");
  const inHex = Buffer.from(
    `<< /Filter [/ASCIIHexDecode /LZWDecode] /Length ${String(hex.length)} >>\nstream\n${hex}>\nendstream`,
  );
  const taken = await takeWordsOut(aPdfWith({ page: "/Contents 4 0 R", objects: [inHex] }), "pdf");
  expect(["unreadable", "no_words", "too_slow"]).toContain("trouble" in taken ? taken.trouble : "words");
}, 120_000);

test("what unpacks to more than anybody would make is refused before it is unpacked, and so is what lies about its size", async () => {
  const most = 200 * 1024 * 1024;
  expect(await examineFile(aDocx(["x"], { says: most + 1 }), "docx")).toBe("bomb");
  expect(await examineFile(aDocx(["x".repeat(2000)], { says: 400 }), "docx")).toBe("bomb");
  expect(await examineFile(aPdfWith({ objects: [packedStream("", new Uint8Array(most + 1))] }), "pdf")).toBe("bomb");
}, 60_000);

test("a picture that ends where it says so is taken, and no other: not one cut off, of too many dots, or with a file behind it", async () => {
  for (const [type, make] of [
    ["png", aPng],
    ["jpeg", aJpeg],
  ] as const) {
    const picture = make();
    expect(await examineFile(picture, type)).toBeNull();
    expect(await examineFile(make({ rest: "\0\0" }), type)).toBeNull();
    expect(await examineFile(make({ rest: "PK\x03\x04" }), type)).toBe("enclosure");
    expect(await examineFile(picture.slice(0, -3), type)).toBe("unreadable");
    expect(await examineFile(make({ width: 0 }), type)).toBe("unreadable");
    expect(await examineFile(make({ width: 60_000, height: 60_000 }), type)).toBe("bomb");
  }
  const changed = aPng();
  changed[20] = 9;
  expect(await examineFile(changed, "png")).toBe("unreadable");
  const [jpeg, png] = [aJpeg(), aPng()];
  expect(await examineFile(new Uint8Array(Buffer.concat([jpeg, jpeg])), "jpeg")).toBeNull();
  expect(await examineFile(new Uint8Array(Buffer.concat([jpeg, png])), "jpeg")).toBe("enclosure");
  expect(await examineFile(jpeg, "png")).toBe("unreadable");
});

test("of a rush of files each is read in turn, and who would wait for too long is told to come back", async () => {
  const none = new TextEncoder().encode("none");
  const ended = await Promise.allSettled(Array.from({ length: 25 }, (_, n) => examineFile(none, "png", `person ${n}`)));
  const refused = ended.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  // They all come before the first has begun.
  expect(refused).toHaveLength(5);
  for (const one of refused) expect(one).toBeInstanceOf(TooMuchAtOnce);
  expect(ended.filter((one) => one.status === "fulfilled" && one.value === "unreadable")).toHaveLength(20);
});

test("of one person a fourth file at once is refused, and takes nobody's place", async () => {
  const none = new TextEncoder().encode("none");
  const flood = Array.from({ length: 30 }, () => examineFile(none, "png", "one person"));
  const other = examineFile(none, "png", "another");
  const ended = await Promise.allSettled(flood);
  expect(ended.filter((one) => one.status === "rejected" && one.reason instanceof TooMuchAtOnce)).toHaveLength(27);
  expect(await other).toBe("unreadable");
});
