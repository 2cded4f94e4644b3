import { setImmediate } from "node:timers/promises";
import { SaxesParser } from "saxes";
import { Temporal } from "temporal-polyfill";
import {
  type KindOfEntry,
  LARGEST_LIST,
  type ListedEntry,
  type ListedName,
  type QualityOfName,
} from "#domain/applications/consolidated-list.ts";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";

/* The Consolidated List as the Security Council publishes it in XML. It is read piece by piece, whole or not at all; of persons no more is taken than names are compared by. */

/** Ten times as many as it has. */
export const MOST_ENTRIES = 10_000;

const most = {
  names: 60_000,
  ofEntry: 300,
  depth: 8,
  text: 4000,
  name: 500,
  decomposed: 1000,
  number: 50,
  listType: 200,
};

/** In bytes; and after how many such pieces others have their turn. */
const PIECE = 64 * 1024;
const PIECES_IN_A_TURN = 8;

/** In pieces: no element of the list is as long. A text, a comment or a tag is held whole until it ends, however long it is. */
const LONGEST_IN_ONE = 4;

/** Why a file is not taken, and where. */
export interface FaultOfList {
  readonly because:
    | "too_large"
    | "not_utf8"
    | "doctype"
    | "not_well_formed"
    | "other_root"
    | "undated"
    | "misplaced"
    | "too_deep"
    | "twice"
    | "missing"
    | "unreadable"
    | "too_many";
  readonly line: number;
}

export interface ListRead {
  readonly generatedAt: Instant;
  readonly entries: readonly ListedEntry[];
}

/** @returns the list, or the first fault. */
export async function readConsolidatedList(content: Uint8Array): Promise<ListRead | FaultOfList> {
  if (content.length > LARGEST_LIST) return { because: "too_large", line: 1 };
  const reader = aReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let inOne = 0;
  try {
    for (let at = 0; at < content.length; at += PIECE) {
      const piece = content.subarray(at, at + PIECE);
      reader.write(decodedBy(decoder, piece, { stream: at + PIECE < content.length }) ?? reader.stop("not_utf8"));
      inOne = reader.hasBegunOne() ? 0 : inOne + 1;
      if (inOne > LONGEST_IN_ONE) reader.stop("unreadable");
      if ((at / PIECE) % PIECES_IN_A_TURN === PIECES_IN_A_TURN - 1) await setImmediate();
    }
    return reader.end();
  } catch (fault) {
    if (fault instanceof Stopped) return fault.fault;
    throw fault;
  }
}

/** Stops the reader; its caller answers with the fault. */
class Stopped extends Error {
  readonly fault: FaultOfList;

  constructor(fault: FaultOfList) {
    super(fault.because);
    this.fault = fault;
  }
}

/** Null for bytes that are no UTF-8. */
function decodedBy(decoder: TextDecoder, piece: Uint8Array, { stream }: { stream: boolean }): string | null {
  try {
    return decoder.decode(piece, { stream });
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
}

const sections: Readonly<Record<string, string>> = { INDIVIDUALS: "INDIVIDUAL", ENTITIES: "ENTITY" };
const kinds: Readonly<Record<string, KindOfEntry>> = { INDIVIDUAL: "individual", ENTITY: "entity" };
const ofEntry = [
  ...["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "NAME_ORIGINAL_SCRIPT"],
  ...["REFERENCE_NUMBER", "UN_LIST_TYPE", "LISTED_ON"],
];
const ofAlias = ["QUALITY", "ALIAS_NAME"];

/** What stands in one place of the list, and nowhere within what is passed over. */
const ofTheList = new Set([
  ...["CONSOLIDATED_LIST", "INDIVIDUALS", "ENTITIES", "INDIVIDUAL", "ENTITY", "INDIVIDUAL_ALIAS", "ENTITY_ALIAS"],
  ...[...ofEntry, "ALIAS_NAME"],
]);

const qualities: Readonly<Record<string, QualityOfName>> = {
  good: "good",
  low: "low",
  // What says nothing of its quality is not taken for more than the weakest.
  "": "low",
  "a.k.a.": "also_known_as",
  "f.k.a.": "formerly_known_as",
};

/** An element that is read: by its name what was said in each field, and within an entry its aliases. */
interface Open {
  readonly kind: KindOfEntry;
  readonly said: Map<string, string>;
  readonly names: ListedName[];
}

function aReader() {
  const parser = new SaxesParser();
  const path: string[] = [];
  const seen = new Set<string>();
  const entries: ListedEntry[] = [];
  let names = 0;
  let generatedAt: Instant | null = null;
  let entry: Open | null = null;
  let alias: Map<string, string> | null = null;
  let text: string | null = null;
  let hasBegun = false;

  const stop = (because: FaultOfList["because"]): never => {
    throw new Stopped({ because, line: parser.line });
  };

  /** Where it is what it may be; what the list has beside that is passed over. */
  function open(name: string, attributes: Readonly<Record<string, unknown>>) {
    const depth = path.length;
    const [, section] = path;
    if (depth >= most.depth) stop("too_deep");
    if (text !== null) stop("misplaced");
    if (depth === 0) {
      if (name !== "CONSOLIDATED_LIST") stop("other_root");
      const dated = attributes["dateGenerated"];
      generatedAt = instantIn(typeof dated === "string" ? dated : "") ?? stop("undated");
    } else if (depth === 1) {
      if (sections[name] === undefined) stop("misplaced");
      once(seen, name);
    } else if (depth === 2) {
      if (name !== sections[section ?? ""]) stop("misplaced");
      if (entries.length >= MOST_ENTRIES) stop("too_many");
      entry = { kind: kinds[name] ?? stop("misplaced"), said: new Map(), names: [] };
    } else if (depth === 3 && ofEntry.includes(name)) {
      if (entry?.said.has(name) === true) stop("twice");
      text = "";
    } else if (depth === 3 && name === `${path[2] ?? ""}_ALIAS`) {
      alias = new Map();
    } else if (depth === 4 && alias !== null && ofAlias.includes(name)) {
      if (alias.has(name)) stop("twice");
      text = "";
    } else if (ofTheList.has(name)) {
      stop("misplaced");
    }
    path.push(name);
  }

  function once(among: Set<string>, name: string) {
    if (among.has(name)) stop("twice");
    among.add(name);
  }

  function say(words: string) {
    if (text !== null) {
      text += words;
      if (text.length > most.text) stop("unreadable");
      return;
    }
    const isAmongFields = path.length <= 3 || (path.length === 4 && alias !== null);
    if (isAmongFields && words.trim() !== "") stop("misplaced");
  }

  function close() {
    const name = path.pop() ?? "";
    if (text !== null) {
      (alias ?? entry?.said ?? new Map<string, string>()).set(name, plain(text));
      text = null;
    } else if (path.length === 3 && alias !== null && entry !== null) {
      addName(entry.names, alias.get("ALIAS_NAME") ?? "", qualityIn(alias.get("QUALITY") ?? ""));
      alias = null;
    } else if (path.length === 2 && entry !== null) {
      entries.push(finished(entry));
      entry = null;
    }
  }

  const qualityIn = (word: string) => qualities[word.toLowerCase()] ?? stop("unreadable");

  /** Aliases that say nothing stand in the list too. */
  function addName(among: ListedName[], name: string, quality: QualityOfName) {
    if (name === "" || among.some((one) => one.name === name && one.quality === quality)) return;
    if (name.length > most.name || name.normalize("NFKD").length > most.decomposed) stop("unreadable");
    names += 1;
    if (names > most.names || among.length >= most.ofEntry) stop("too_many");
    among.push({ name, quality });
  }

  function finished({ kind, said, names: aliases }: Open): ListedEntry {
    const of = (field: string) => said.get(field) ?? "";
    const whole = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].map(of).filter((part) => part !== "");
    const [number, listType] = [of("REFERENCE_NUMBER"), of("UN_LIST_TYPE")];
    if (whole.length === 0 || number === "" || listType === "") stop("missing");
    if (number.length > most.number || listType.length > most.listType) stop("unreadable");
    once(seen, `number ${number}`);
    const own: ListedName[] = [];
    addName(own, whole.join(" "), "name");
    addName(own, of("NAME_ORIGINAL_SCRIPT"), "original_script");
    const on = of("LISTED_ON");
    const listedOn = on === "" ? null : (dayIn(on) ?? stop("unreadable"));
    return { kind, number, listType, listedOn, names: [...own, ...aliases] };
  }

  parser.on("error", () => stop("not_well_formed"));
  parser.on("doctype", () => stop("doctype"));
  parser.on("xmldecl", ({ encoding = "utf-8" }) => {
    if (encoding.toLowerCase() !== "utf-8") stop("not_utf8");
  });
  parser.on("opentag", ({ name, attributes }) => {
    hasBegun = true;
    open(name, attributes);
  });
  parser.on("text", say);
  parser.on("cdata", say);
  parser.on("closetag", close);
  return {
    stop,
    /** Whether an element has begun since it was asked last. */
    hasBegunOne: () => {
      const has = hasBegun;
      hasBegun = false;
      return has;
    },
    write: (words: string) => {
      parser.write(words);
    },
    end: (): ListRead => {
      parser.close();
      return { generatedAt: generatedAt ?? stop("undated"), entries };
    },
  };
}

/** On one line, without what nobody sees. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Where it names no zone it is taken for UTC. */
function instantIn(text: string): Instant | null {
  const [, day, time = "T00:00", zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text.trim()) ?? [];
  return day === undefined ? null : orNull(() => Temporal.Instant.from(`${day}${time}${zone}`));
}

/** Of a date that has a zone, the day. */
function dayIn(text: string): PlainDate | null {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:T[\d:.]+)?(?:Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  return day === undefined ? null : orNull(() => Temporal.PlainDate.from(day));
}

function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}
