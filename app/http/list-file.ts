import { setTimeout as pause } from "node:timers/promises";
import type { Category } from "#domain/modalities/provisions.ts";
import { audienceInBrief, type ListAudience, type ListKind } from "#domain/objections/disclosure.ts";
import type { NamedOnList } from "#domain/objections/sealed-list.ts";
import { inTurn } from "#machine/in-turn.ts";
import { type ListOnPaper, type PartOfCell, typesetList } from "#machine/pdf/typeset.ts";
import { type SpreadsheetColumn, spreadsheetOf } from "#machine/spreadsheet.ts";
import { countryName } from "#messages/kit/countries.ts";
import { formatDate, formatDay, formatInstant } from "#messages/kit/instant.ts";
import { type Language, languages } from "#messages/kit/languages.ts";
import { leadOfList } from "#messages/kit/lead-of-list.ts";
import { listed, sentencesOf } from "#messages/kit/listed.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { FormatOfList } from "#paths";

/** What a sealed list says in a file: what the reader's page says, and all of it. */
export interface SealedListInFile {
  readonly kind: ListKind;
  readonly number: number;
  readonly count: number;
  readonly answeredBy: "states" | "body" | null;
  readonly questions: Parameters<typeof leadOfList>[0]["questions"];
  readonly turn: { readonly n: number; readonly of: number } | null;
  readonly sealedAt: string;
  readonly zone: string;
  readonly hash: string;
  readonly audience: readonly ListAudience[];
  readonly whole: boolean;
  readonly process: { readonly slug: string; readonly title: string; readonly shortName: string };
  readonly call: { readonly title: string };
  readonly corrigenda: readonly {
    readonly number: number;
    readonly from: NamedOnList;
    /** Null where what was wrong is not shown. */
    readonly to: NamedOnList | null;
    readonly reason: string;
  }[];
  readonly rows: readonly RowOfSealedList[];
}

export interface ListedClass {
  readonly title: string;
  /** Null of a class of the decision's own. */
  readonly customary: Category | null;
  /** Its status is one that nobody verified. */
  readonly asClaimed: boolean;
}

interface RowOfSealedList extends NamedOnList {
  readonly reference: string;
  readonly class: ListedClass | null;
  readonly corrected: { readonly number: number; readonly to: NamedOnList | null } | null;
  readonly withdrawnAt: string | null;
}

/** A row of the accredited, as the public list has it. */
export interface AccreditedInFile {
  readonly reference: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly country: string;
  readonly class: ListedClass;
  readonly accreditedAt: string;
  readonly validUntil: string | null;
}

export interface AccreditedListInFile {
  readonly process: {
    readonly slug: string;
    readonly title: string;
    readonly shortName: string;
    readonly zone: string;
  };
  /** The instant of the list: it says who was accredited then. */
  readonly at: string;
  readonly rows: readonly AccreditedInFile[];
}

/** A customary class in the language of the file, one of the decision's own as the decision calls it. */
export function classOf({ title, customary, asClaimed }: ListedClass, t: Translate): string {
  const name = customary === null ? title : t(`modalities.shortCategory.${customary}`);
  return asClaimed ? t("page.inBrackets", { before: name, words: t("modalities.asClaimed") }) : name;
}

export interface Words {
  readonly t: Translate;
  readonly language: Language;
}

const types: Readonly<Record<FormatOfList, string>> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** By the last part of the address. */
export const formatsOfList: Readonly<Record<`list.${FormatOfList}`, FormatOfList>> = {
  "list.pdf": "pdf",
  "list.xlsx": "xlsx",
};

const turns = inTurn({ atOnce: 1, waiting: 50 });
const longestRest = 500;
let restUntil = 0;

/**
 * Reads a whole list and writes a file of it, which lets nobody else in for a tenth of a second and longer: one after the other, and after each for as long as it
 * took, half a second at most, only what else has come. A new connection is let in once in each turn of the loop: a turn between two files would be one too few.
 *
 * @throws {TooMuchAtOnce}
 */
export function filesInTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  return turns(async () => {
    await pause(Math.max(0, restUntil - performance.now()));
    const began = performance.now();
    try {
      return await work();
    } finally {
      const ended = performance.now();
      restUntil = ended + Math.min(longestRest, ended - began);
    }
  });
}

/** A sealed list as a file to take along. Who may have it was asked before; what is given to one reader is kept by none in between. */
export async function answerSealedList(
  list: SealedListInFile,
  { format, isPublic }: { readonly format: FormatOfList; readonly isPublic: boolean },
  words: Words,
): Promise<Response> {
  const file = format === "pdf" ? await typesetList(onPaper(list, words)) : await asSpreadsheet(list, words);
  return answerFile(file, { format, isPublic }, `list-${list.process.slug}-${list.number.toString()}`);
}

export async function answerAccreditedList(
  list: AccreditedListInFile,
  format: FormatOfList,
  words: Words,
): Promise<Response> {
  const file =
    format === "pdf" ? await typesetList(accreditedOnPaper(list, words)) : await accreditedSheet(list, words);
  return answerFile(file, { format, isPublic: true }, `accredited-organisations-${list.process.slug}`);
}

/** @param isPublic - the same for everybody who asks: it is made once for all of them (kept-answers.ts). */
export function answerFile(
  file: Uint8Array,
  { format, isPublic }: { readonly format: FormatOfList; readonly isPublic: boolean },
  name: string,
): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="${name}.${format}"`,
      "Cache-Control": isPublic ? "public, max-age=0, must-revalidate" : "no-store",
    },
  });
}

function onPaper(list: SealedListInFile, words: Words): ListOnPaper {
  const { t, language } = words;
  const { kind, number, sealedAt, zone, audience, whole, process, call, corrigenda, rows } = list;
  const goesTo = listed(
    audienceInBrief(audience).map((reader) => t(`objections.sealedList.audience.${reader}`)),
    t,
  );
  return {
    ...frameOnPaper(
      { t, language },
      { title: t(`objections.sealedList.kind.${kind}`), process: process.title, at: sealedAt, zone },
    ),
    symbol: t("objections.sealedList.symbol", { process: process.shortName, number }),
    distribution: [
      [
        t("objections.sealedList.distribution", { to: goesTo === "" ? t("objections.sealedList.noAudience") : goesTo }),
        formatDate(sealedAt, zone, language),
      ],
      [call.title, t("objections.sealedList.englishOnly")],
    ],
    lead: [
      ...leadOfList(list, t),
      ...(list.turn === null ? [] : [t("objections.sealedList.turnOnPaper", { ...list.turn })]),
      ...(corrigenda.length === 0 ? [] : [t("objections.sealedList.corrigendaIn", { count: corrigenda.length })]),
    ],
    columns: [
      { label: t("objections.sealedList.columns.organisation"), share: 2 },
      { label: t("objections.sealedList.columns.country"), share: 1 },
      ...(whole ? [{ label: t("objections.sealedList.columns.category"), share: 1 }] : []),
      { label: t("objections.sealedList.columns.reference"), share: 0 },
    ],
    rows: rows.map((row) => [
      nameOnPaper(row, { t, language, zone }),
      countryName(row.country, language),
      ...(whole ? [row.class === null ? "" : classOf(row.class, t)] : []),
      row.reference,
    ]),
    notes:
      corrigenda.length === 0
        ? []
        : [
            {
              title: t("objections.sealedList.corrigenda"),
              numbered: false,
              lines: corrigenda.map(({ number: corrigendum, from, to, reason }) =>
                t("page.sentences", {
                  before: t("objections.sealedList.corrigendum", { number: corrigendum }),
                  next: sentencesOf(
                    [
                      to === null
                        ? t("objections.sealedList.notShown")
                        : t("objections.sealedList.forRead", { from: inFull(from, words), to: inFull(to, words) }),
                      t("objections.sealedList.reason", { reason }),
                    ],
                    t,
                  ),
                }),
              ),
            },
          ],
    seal: [
      t("objections.sealedList.sealedOn", { instant: formatInstant(sealedAt, zone, language) }),
      t("objections.sealedList.fingerprint", { hash: list.hash }),
    ],
  };
}

/** What everything on paper has, whatever it says. */
export function frameOnPaper(
  { t, language }: Words,
  {
    title,
    process,
    at,
    zone,
  }: { readonly title: string; readonly process: string; readonly at: string; readonly zone: string },
) {
  const [year = 2000, month = 1, day = 1] = at.slice(0, 10).split("-").map(Number);
  return {
    title,
    issuer: t("page.portalName"),
    short: title,
    // A typesetter knows languages and no variants of them.
    language: new Intl.Locale(language).language,
    rtl: languages[language].dir === "rtl",
    year,
    month,
    day,
    foot: formatInstant(at, zone, language),
    pages: t("objections.sealedList.page"),
    process,
  };
}

function nameOnPaper(
  { name, acronym, country, corrected, withdrawnAt }: RowOfSealedList,
  { t, language, zone }: Words & { readonly zone: string },
): readonly PartOfCell[] {
  const part = (words: string, { small = true, struck = false } = {}) => ({ words, small, struck });
  return [
    part(acronym === null ? name : `${name} (${acronym})`, {
      small: false,
      struck: (corrected !== null && corrected.to !== null) || withdrawnAt !== null,
    }),
    ...(corrected === null
      ? []
      : [
          part(
            t("objections.sealedList.corrected", {
              number: corrected.number,
              name:
                corrected.to === null
                  ? t("objections.sealedList.notShown")
                  : corrected.to.country === country
                    ? withAcronym(corrected.to)
                    : inFull(corrected.to, { t, language }),
            }),
          ),
        ]),
    ...(withdrawnAt === null
      ? []
      : [part(t("objections.sealedList.withdrawnOn", { day: formatDate(withdrawnAt, zone, language) }))]),
  ];
}

export function withAcronym({ name, acronym }: Pick<NamedOnList, "name" | "acronym">): string {
  return acronym === null ? name : `${name} (${acronym})`;
}

function inFull(named: NamedOnList, { t, language }: Words): string {
  return listed([withAcronym(named), countryName(named.country, language)], t);
}

function asSpreadsheet(list: SealedListInFile, { t, language }: Words): Promise<Uint8Array> {
  const category: SpreadsheetColumn<RowOfSealedList> = {
    label: t("objections.sealedList.columns.category"),
    width: 16,
    cell: (row) => (row.class === null ? null : classOf(row.class, t)),
  };
  const acronym: SpreadsheetColumn<RowOfSealedList> = {
    label: t("objections.sealedList.columns.acronym"),
    width: 12,
    cell: (row) => row.acronym,
  };
  const columns: SpreadsheetColumn<RowOfSealedList>[] = [
    { label: t("objections.sealedList.columns.name"), width: 56, cell: ({ name }) => name },
    ...(list.whole ? [acronym] : []),
    {
      label: t("objections.sealedList.columns.country"),
      width: 24,
      cell: ({ country }) => countryName(country, language),
    },
    ...(list.whole ? [category] : []),
    { label: t("objections.sealedList.columns.reference"), width: 14, cell: ({ reference }) => reference },
    {
      label: t("objections.sealedList.columns.corrected"),
      width: 56,
      cell: ({ corrected }) =>
        corrected === null
          ? null
          : t("objections.sealedList.corrected", {
              number: corrected.number,
              name: corrected.to === null ? t("objections.sealedList.notShown") : inFull(corrected.to, { t, language }),
            }),
    },
    {
      label: t("objections.sealedList.withdrawn"),
      width: 18,
      cell: ({ withdrawnAt }) => (withdrawnAt === null ? null : new Date(withdrawnAt)),
    },
  ];
  return spreadsheetOf(list.rows, columns, sheetIn(language, t(`objections.sealedList.kind.${list.kind}`)));
}

/** Spreadsheets take 31 characters for the name of a sheet, and some signs not at all. */
function sheetIn(language: Language, name: string) {
  const sheet = name.replaceAll(/[\\/*?:[\]]/g, " ").slice(0, 31);
  return { sheet, rtl: languages[language].dir === "rtl" };
}

function accreditedOnPaper({ process, at, rows }: AccreditedListInFile, { t, language }: Words): ListOnPaper {
  const { zone } = process;
  return {
    ...frameOnPaper({ t, language }, { title: t("accreditation.list.title"), process: process.title, at, zone }),
    symbol: process.shortName,
    distribution: [[t("accreditation.list.asItStands", { day: formatInstant(at, zone, language) }), ""]],
    lead: [],
    columns: [
      { label: t("objections.sealedList.columns.organisation"), share: 2 },
      { label: t("objections.sealedList.columns.country"), share: 1 },
      { label: t("objections.sealedList.columns.category"), share: 1 },
      { label: t("objections.sealedList.columns.accreditedAt"), share: 0 },
      { label: t("objections.sealedList.columns.until"), share: 0 },
    ],
    rows: rows.map((row) => [
      withAcronym(row),
      countryName(row.country, language),
      classOf(row.class, t),
      formatDate(row.accreditedAt, zone, language),
      row.validUntil === null ? t("accreditation.list.noEnd") : formatDay(row.validUntil, language),
    ]),
    notes: [],
    seal: [],
  };
}

function accreditedSheet({ rows }: AccreditedListInFile, { t, language }: Words): Promise<Uint8Array> {
  const columns: SpreadsheetColumn<AccreditedInFile>[] = [
    { label: t("objections.sealedList.columns.organisation"), width: 56, cell: ({ name }) => name },
    { label: t("objections.sealedList.columns.acronym"), width: 12, cell: ({ acronym }) => acronym },
    {
      label: t("objections.sealedList.columns.country"),
      width: 24,
      cell: ({ country }) => countryName(country, language),
    },
    {
      label: t("objections.sealedList.columns.category"),
      width: 16,
      cell: (row) => classOf(row.class, t),
    },
    { label: t("objections.sealedList.columns.reference"), width: 14, cell: ({ reference }) => reference },
    {
      label: t("objections.sealedList.columns.accreditedAt"),
      width: 18,
      cell: ({ accreditedAt }) => new Date(accreditedAt),
    },
    { label: t("objections.sealedList.columns.until"), width: 14, cell: ({ validUntil }) => validUntil },
  ];
  return spreadsheetOf(rows, columns, sheetIn(language, t("accreditation.list.title")));
}
