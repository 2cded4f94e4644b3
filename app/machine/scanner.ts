import { connect } from "node:net";
import type { Environment } from "./env.ts";

/** What a scanner says of a file; `unknown` with why, when it says nothing: then nobody may take the file for clean. */
type Scan =
  { readonly found: "nothing" } | { readonly found: "virus" } | { readonly found: "unknown"; readonly because: string };

/** In milliseconds: whoever sent the file waits meanwhile. */
const LONGEST = 12_000;
/** In bytes. */
const PIECE = 64 * 1024;

/** Sends a file to clamd and asks what it finds: INSTREAM of https://docs.clamav.net/manual/Usage/Scanning.html. */
export async function scanFile(clamdUrl: string, file: Uint8Array): Promise<Scan> {
  try {
    const answer = await converse(clamdUrl, framed(file));
    if (answer === "stream: OK") return { found: "nothing" };
    if (/^stream: .* FOUND$/.test(answer)) return { found: "virus" };
    return { found: "unknown", because: answer === "" ? "clamd has hung up" : answer.slice(0, 200) };
  } catch (fault) {
    return { found: "unknown", because: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** Which version answers. @throws when none does. */
export async function askScanner(clamdUrl: string): Promise<string> {
  return converse(clamdUrl, [Buffer.from("zVERSION\0")]);
}

/** Each piece behind its length, and at the end one of none. */
function* framed(file: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from("zINSTREAM\0");
  for (let at = 0; at < file.length; at += PIECE) {
    const piece = file.subarray(at, at + PIECE);
    yield lengthOf(piece);
    yield piece;
  }
  yield lengthOf(new Uint8Array());
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
}

/** clamd may answer, and hang up, before it has read all: a file that is larger than it takes. */
function converse(clamdUrl: string, said: Iterable<Uint8Array>): Promise<string> {
  const { protocol, hostname, port, pathname } = new URL(clamdUrl);
  return new Promise((resolve, reject) => {
    const place =
      protocol === "unix:" ? { path: decodeURIComponent(pathname) } : { host: hostname, port: Number(port) };
    const socket = connect(place);
    const late = setTimeout(() => {
      socket.destroy(new Error("clamd has not answered in time"));
    }, LONGEST);
    let answer = "";
    const ended = () => answer.includes("\0");
    socket.setEncoding("utf8").on("data", (piece: string) => {
      answer += piece;
      if (ended()) socket.end();
    });
    socket.on("error", (fault) => {
      if (!ended()) reject(fault);
    });
    socket.on("close", () => {
      clearTimeout(late);
      resolve(answer.split("\0")[0]?.trim() ?? "");
    });
    socket.on("connect", () => {
      const rest = said[Symbol.iterator]();
      const write = () => {
        for (let next = rest.next(); next.done !== true; next = rest.next())
          if (!socket.write(next.value)) {
            socket.once("drain", write);
            return;
          }
      };
      write();
    });
  });
}

/** Whether files can be taken at all: in production only where one looks for viruses in them. */
export function takesFiles({ clamdUrl, demonstration }: Pick<Environment, "clamdUrl" | "demonstration">): boolean {
  return clamdUrl !== undefined || demonstration;
}
