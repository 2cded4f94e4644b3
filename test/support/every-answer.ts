import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import readSpreadsheet from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import type { Db } from "#db/handles.ts";
import type { Role } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { aLoadContext, signedInAs } from "./request.ts";
import { everyRoute } from "./routes.ts";
import { theWholePortal } from "./whole-portal.ts";

/* Every address of the table of routes, as one reader finds it answered: pages, files and feeds. */

/** What an answer holds: as it was sent, and as it reads, which of a file is what is written in it. */
export interface Answer {
  readonly sent: string;
  readonly reads: string;
}

/** What stands for a parameter of an address; where nothing is said of one, what is not there. */
export type Parameters = Readonly<Record<string, readonly string[]>>;

export interface SignedIn {
  readonly role: Role;
  readonly person: Id<"person"> | null;
}

/** Behind which doors a reader looks. That all others are closed to it is asked by every-door.test.ts. */
const rooms: Readonly<Record<Role, readonly string[]>> = {
  public: [],
  clock: [],
  applicant: ["organisation"],
  mission: ["mission"],
  chair: ["chair", "mission", "secretariat"],
  secretariat: ["secretariat", "mission"],
  administrator: ["administrator", "secretariat"],
};
const closable = new Set(Object.values(rooms).flat());
/** Of these no page tells of others, or all of it is of the demonstration. */
const elsewhere = new Set(["account", "demonstration"]);

export async function everyAnswerOf(db: Db) {
  const portal = await theWholePortal();
  const cookies = new Map<Id<"person">, string>();
  const shut = new Set<string>();
  const wordsOfFiles = new Map<string, string>();
  const nowhere = randomUUID();

  const contextAt = (now: Instant): AppLoadContext => ({ ...aLoadContext(db, { now }), shared: {} });

  async function cookieOf(person: Id<"person"> | null, now: Instant): Promise<string> {
    if (person === null) return "";
    const kept = cookies.get(person);
    if (kept !== undefined) return kept;
    const browser = await signedInAs(contextAt(now), person);
    const cookie = Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join("; ");
    cookies.set(person, cookie);
    return cookie;
  }

  /** The status of what is not answered with a page or a file. */
  async function ask({ person }: SignedIn, address: string, now: Instant): Promise<Answer | number> {
    const headers = { "User-Agent": "Test browser", Cookie: await cookieOf(person, now) };
    const answer = await portal(contextAt(now), address, { headers });
    if (answer.status !== 200) return answer.status;
    const bytes = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get("Content-Type") ?? "";
    // The tag of a whole list is made of what it rests on.
    const tag = type.startsWith("text/csv") ? (answer.headers.get("ETag") ?? "") : "";
    // What keeps a form from being sent twice is another at each look, and a sign-in ends by the clock of its library.
    const sent = `${tag}${bytes.toString("latin1")}`
      .replaceAll(/(name="idempotencyKey" value=")[^"]*/g, "$1")
      .replaceAll(/(<sign-in-end role="status" seconds=")\d+/g, "$1");
    if (type.startsWith("application/pdf")) return { sent, reads: await wordsIn(sent, bytes) };
    if (type.includes("spreadsheet")) {
      // Its zip has the hour at which it was made.
      const reads = JSON.stringify(await readSpreadsheet(bytes));
      return { sent: reads, reads };
    }
    return { sent, reads: bytes.toString() };
  }

  /** Many readers find the same file. */
  async function wordsIn(sent: string, bytes: Uint8Array): Promise<string> {
    const known = wordsOfFiles.get(sent) ?? (await wordsOfPdf(bytes));
    wordsOfFiles.set(sent, known);
    return known;
  }

  function addressesOf(path: string, parameters: Parameters): string[] {
    const program = /^(api|schemas|\.well-known)(\/|$)/.test(path);
    const bare = path.replace(/^:language\/?/, "");
    const begun = program ? `/${path}` : bare === "" ? "/en" : `/en/${bare}`;
    // What is done with an application is the same page for each.
    const valuesOf = (name: string) => {
      const values = parameters[name] ?? [nowhere];
      return name === "reference" && !path.endsWith(":reference") ? values.slice(0, 1) : values;
    };
    return Array.from(bare.matchAll(/:(\w+)/g), ([, name = ""]) => name).reduce<string[]>(
      (addresses, name) =>
        addresses.flatMap((address) =>
          valuesOf(name).map((value) => address.replace(`:${name}`, encodeURIComponent(value))),
        ),
      [begun],
    );
  }

  /** What the reader finds, by address: every route, and the pages, filters and orders to which these lead, which are built alike for all of one role. */
  async function everyAnswer(
    reader: SignedIn,
    parameters: Parameters,
    now: Instant,
    { follows = true }: { readonly follows?: boolean } = {},
  ): Promise<Map<string, Answer>> {
    const found = new Map<string, Answer>();
    for (const { path } of everyRoute) {
      const [room = ""] = path.replace(/^:language\/?/, "").split("/");
      if (path.includes("*") || elsewhere.has(room) || (closable.has(room) && !rooms[reader.role].includes(room)))
        continue;
      // Of each by themselves: a delegate of an observer is kept out where one of a Member State is let in.
      const door = `${reader.role} ${reader.person ?? ""} ${path}`;
      if (shut.has(door)) continue;
      for (const address of addressesOf(path, parameters)) {
        const answer = await ask(reader, address, now);
        if (answer === 403) {
          shut.add(door);
          break;
        }
        if (typeof answer !== "number") found.set(address, answer);
      }
    }
    if (!follows) return found;
    for (const [address, { sent }] of [...found])
      for (const [, query = ""] of sent.matchAll(/href="[^"?#]*(\?[^"#]*)/g)) {
        const more = `${address}${query.replaceAll("&amp;", "&")}`;
        if (found.has(more) || query.includes("then=")) continue;
        const answer = await ask(reader, more, now);
        if (typeof answer !== "number") found.set(more, answer);
      }
    return found;
  }

  return { ask, everyAnswer };
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replaceAll("\u200b", "").replaceAll(/\s+/g, " ");
}
