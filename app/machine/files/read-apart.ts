import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { z } from "zod";
import { ownProgram } from "../env.ts";
import { inTurnOfEach } from "../in-turn.ts";
import apart from "./apart.js?raw";
import examine from "./examine.js?raw";
import takeWords from "./take-words.js?raw";

/** Why a file is not taken. */
const faultsOfFiles = ["unreadable", "encrypted", "script", "macro", "enclosure", "external", "bomb"] as const;
type FaultOfFile = (typeof faultsOfFiles)[number];

/** Why it is found by none of its words. */
const troublesWithWords = ["no_words", "too_long", "unreadable", "too_slow"] as const;
type TroubleWithWords = (typeof troublesWithWords)[number];

type TypeOfFile = "pdf" | "docx" | "png" | "jpeg";

/** In megabytes: of the process that reads, all together. */
const MEMORY = 640;
/** In bytes: what is packed in a file of the largest size that a person would make. */
const MOST_UNPACKED = 200 * 1024 * 1024;
/** In milliseconds. Whoever sent the file waits for the first, and a request ends after thirty seconds. */
const LONGEST = { examining: 12_000, countingWords: 10_000, takingWords: 60_000 };
/** In characters; what is longer has too many words to be found by each. */
const LONGEST_WORDS = 500_000;

/**
 * For those who sent a file and wait: each is a process, with up to so much memory, whose time runs from when it begins. Begun all at once, forty took nine seconds,
 * and more would have been ended as unreadable. One takes up to twelve seconds, whatever its sender means by it: of each sender one at a time.
 */
const forWhoWaits = inTurnOfEach({ atOnce: 4, waiting: 20, ofOne: 3 });

const examined = z.object({ fault: z.enum(faultsOfFiles).nullable() });
const taken = z.union([z.object({ words: z.string() }), z.object({ trouble: z.enum(troublesWithWords) })]);

/**
 * Whether a file of a type is one, and does nothing by itself: no script, macro, enclosed file, nothing from elsewhere, no bomb.
 *
 * @param by who sent it.
 * @throws {TooMuchAtOnce}
 */
export async function examineFile(file: Uint8Array, type: TypeOfFile, by: string): Promise<FaultOfFile | null> {
  const found = await forWhoWaits(by, () => readApart(file, { program: examine, type, longest: LONGEST.examining }));
  if (typeof found === "string") return found === "memory" ? "bomb" : "unreadable";
  return examined.parse(found).fault;
}

/** What it says, paragraph by paragraph with an empty line between them; or why that is not known. */
export async function takeWordsOut(
  file: Uint8Array,
  type: Extract<TypeOfFile, "pdf" | "docx">,
): Promise<{ readonly words: string } | { readonly trouble: TroubleWithWords }> {
  const found = await readApart(file, { program: takeWords, type, longest: LONGEST.takingWords });
  if (typeof found === "string") return { trouble: found === "time" ? "too_slow" : "unreadable" };
  return taken.parse(found);
}

/**
 * The same while whoever sent it waits, and therefore for a shorter time.
 *
 * @throws {TooMuchAtOnce}
 */
export async function wordsOfFile(file: Uint8Array, type: TypeOfFile, by: string): Promise<string | null> {
  const found = await forWhoWaits(by, () =>
    readApart(file, { program: takeWords, type, longest: LONGEST.countingWords }),
  );
  if (typeof found === "string") return null;
  const read = taken.parse(found);
  return "words" in read ? read.words : null;
}

/** The packages that read files; their folder is all that the process may read, wherever a link to it stands. */
const require = createRequire(import.meta.url);
const reader = require.resolve("unpdf");
const packages = dirname(dirname(dirname(reader)));

/**
 * What a program says of a file that it reads in a process of its own, at the end of which nothing of the file is left; or what ended it before.
 *
 * @throws when no process can be started at all.
 */
function readApart(
  file: Uint8Array,
  { program, type, longest }: { readonly program: string; readonly type: TypeOfFile; readonly longest: number },
): Promise<unknown> {
  const data = { type, from: reader, mostBytes: MOST_UNPACKED, longest: LONGEST_WORDS };
  return new Promise((resolve, reject) => {
    const child = spawn(
      ownProgram(),
      [
        ...["--permission", `--allow-fs-read=${packages}`, "--allow-worker", "--no-warnings"],
        ...["--input-type=module", "--eval", apart, JSON.stringify({ program, data, memory: MEMORY })],
      ],
      { env: { NODE_ENV: "production" }, stdio: ["pipe", "pipe", "ignore"], timeout: longest, killSignal: "SIGKILL" },
    );
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      said += piece;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      // One that waits for what never comes ends well, and has said nothing.
      if (code === 0 && said !== "") resolve(JSON.parse(said));
      else resolve(signal === null ? (code === 3 ? "memory" : "fault") : "time");
    });
    // One that has ended before it has read all of the file says so by its end.
    child.stdin.on("error", () => undefined).end(file);
  });
}
