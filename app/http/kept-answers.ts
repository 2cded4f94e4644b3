import { createHash, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, RequestHandler, Response as ExpressResponse } from "express";
import { LRUCache } from "lru-cache";
import { type Instant, isAfter, isBefore } from "#domain/kit/calendar.ts";
import { hasTag } from "./api-answer.ts";

/*
 * What the public sees is a pure function of the record's revision, the minute, and the address. An answer is kept whole, and given again to whoever
 * asks the same, as long as none of them has changed: the revision is asked anew for each request, so that every process knows of every change at
 * once. Nothing of anybody who has signed in comes here.
 */

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Packed once and given many times: a window of 256 kB, which is longer than a page. */
const forBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 } };
type Packing = keyof typeof pack;
/** The smaller first. */
const packings: readonly Packing[] = ["br", "gzip"];

interface Kept {
  readonly revision: string;
  readonly from: Instant;
  /** The first instant at which it may say something else. */
  readonly until: Instant;
  readonly tag: string;
  readonly contentType: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly whole: Buffer;
  readonly packed: Map<Packing, Promise<Buffer>>;
}

/** Bytes. A list of 10,000 as a file is some two million. */
const LARGEST = 4 * 1024 * 1024;
const ROOM = 64 * 1024 * 1024;
const LONGEST_ADDRESS = 500;

export interface KeptAnswersOptions {
  /** Renders the page of an address for nobody in particular. */
  readonly render: (address: string, given: { readonly at: Instant; readonly id: string }) => Promise<Response>;
  readonly readRevision: () => Promise<string>;
  readonly now: (request: Request) => Promise<Instant>;
  /** The next instant, other than a full minute, at which something is seen that nobody has written. */
  readonly nextInstant: (after: Instant) => Promise<Instant | null>;
  /** The beginning of the names of cookies of those who have signed in. */
  readonly cookiesOfSignIn: string;
  /** Whether an address leads to a page of everybody, of bounded length. */
  readonly isForEverybody: (path: string) => boolean;
}

/** Hands on what it does not keep: what is not there, is refused, or leads elsewhere. */
export function keptAnswers(given: KeptAnswersOptions): RequestHandler {
  const kept = new LRUCache<string, Kept>({ maxSize: ROOM, sizeCalculation: ({ whole }) => whole.length * 2 + 1024 });
  const underWay = new Map<string, Promise<Kept | null>>();
  const readRevision = togetherFromNowOn(given.readRevision);
  const readBoundary = rememberedBoundary(given.nextInstant);

  const renderOnce = (address: string, revision: string, at: Instant): Promise<Kept | null> => {
    const key = `${revision} ${minuteOf(at).toString()} ${address}`;
    const rendering =
      underWay.get(key) ??
      renderAnswer(given.render, { address, revision, at }, readBoundary).finally(() => {
        underWay.delete(key);
      });
    underWay.set(key, rendering);
    return rendering;
  };

  const find = async (request: Request): Promise<Kept | null> => {
    const address = normalised(request.originalUrl);
    const [revision, at] = await Promise.all([readRevision(), given.now(request)]);
    const held = kept.get(address);
    if (held?.revision === revision && isWithin(held, at)) return held;
    const fresh = await renderOnce(address, revision, at);
    if (fresh === null) return null;
    if (fresh !== held) kept.set(address, fresh);
    return isWithin(fresh, at) ? fresh : null;
  };

  return (request, response, next) => {
    if (!isForAnybody(request, given)) {
      next();
      return;
    }
    find(request)
      // Why nothing can be answered is said by the page, in its look.
      .catch(() => null)
      .then(async (answer) => {
        if (answer === null) next();
        else await send(request, response, answer);
      })
      .catch(next);
  };
}

function isForAnybody(request: Request, { cookiesOfSignIn, isForEverybody }: KeptAnswersOptions): boolean {
  return (
    (request.method === "GET" || request.method === "HEAD") &&
    request.originalUrl.length <= LONGEST_ADDRESS &&
    !(request.headers.cookie ?? "").includes(cookiesOfSignIn) &&
    isOfPortal(request.originalUrl) &&
    isForEverybody(request.path)
  );
}

/** The path that decides whether the page is for everybody is the path under which it is kept: after two slashes comes the name of a machine. */
function isOfPortal(address: string): boolean {
  const url = URL.parse(address, base);
  return url !== null && url.origin === base;
}

const base = "http://portal.invalid";

/** The same question in another order of its words is the same question. */
function normalised(address: string): string {
  const { pathname, searchParams } = new URL(address, base);
  // Of two of one name the first may count: their order stays.
  searchParams.sort();
  const query = searchParams.toString();
  return query === "" ? pathname : `${pathname}?${query}`;
}

function isWithin({ from, until }: Kept, at: Instant): boolean {
  return !isBefore(at, from) && isBefore(at, until);
}

function minuteOf(at: Instant): Instant {
  return at.round({ smallestUnit: "minute", roundingMode: "floor" });
}

/** The next instant at which time alone changes something, asked once for each revision and minute until it has come. */
function rememberedBoundary(nextInstant: KeptAnswersOptions["nextInstant"]) {
  let known: { revision: string; from: Instant; boundary: Instant | null } | null = null;
  return async (revision: string, at: Instant): Promise<Instant | null> => {
    if (known?.revision === revision && !isBefore(at, known.from) && isSameMinute(at, known.from)) {
      const { boundary } = known;
      if (boundary === null || isBefore(at, boundary)) return boundary;
    }
    const boundary = await nextInstant(at);
    known = { revision, from: at, boundary };
    return boundary;
  };
}

function isSameMinute(one: Instant, other: Instant): boolean {
  return minuteOf(one).equals(minuteOf(other));
}

async function renderAnswer(
  render: KeptAnswersOptions["render"],
  { address, revision, at }: { readonly address: string; readonly revision: string; readonly at: Instant },
  readBoundary: (revision: string, at: Instant) => Promise<Instant | null>,
): Promise<Kept | null> {
  const boundary = await readBoundary(revision, at);
  const answer = await render(address, { at, id: randomUUID() });
  const contentType = answer.headers.get("Content-Type");
  if (answer.status !== 200 || contentType === null || answer.headers.has("Set-Cookie") || isPassing(answer)) {
    await answer.body?.cancel();
    return null;
  }
  const whole = Buffer.from(await answer.arrayBuffer());
  if (whole.length > LARGEST) return null;
  const minute = minuteOf(at).add({ minutes: 1 });
  return {
    revision,
    from: at,
    until: boundary !== null && isAfter(minute, boundary) ? boundary : minute,
    tag: `W/"${createHash("sha256").update(whole).digest("base64url").slice(0, 27)}"`,
    contentType,
    headers: [...answer.headers].filter(
      ([name]) => !/^(content-(?!disposition$)|etag$|cache-control$|vary$)/i.test(name),
    ),
    whole,
    packed: new Map(),
  };
}

/** A page that changes with what is no part of the public record says so itself. */
function isPassing({ headers }: Response): boolean {
  return headers.get("Cache-Control")?.includes("no-store") === true;
}

async function send(request: Request, response: ExpressResponse, answer: Kept): Promise<void> {
  for (const [name, value] of answer.headers) response.set(name, value);
  response.set({
    ETag: answer.tag,
    "Cache-Control": "public, max-age=0, must-revalidate",
    Vary: "Accept-Encoding, Cookie",
  });
  if (hasTag(request.headers["if-none-match"] ?? null, answer.tag)) {
    response.status(304).end();
    return;
  }
  response.set("Content-Type", answer.contentType);
  const taken = isPacked(answer)
    ? undefined
    : packings.find((packing) => request.acceptsEncodings(packing) === packing);
  if (taken === undefined) {
    response.set("Content-Length", String(answer.whole.length)).end(answer.whole);
    return;
  }
  const packed = await packedAs(taken, answer);
  response.set({ "Content-Encoding": taken, "Content-Length": String(packed.length) }).end(packed);
}

/** A file of a list is packed in itself. */
function isPacked({ contentType }: Kept): boolean {
  return /^application\/(pdf|vnd\.openxmlformats)/.test(contentType);
}

function packedAs(packing: Packing, { whole, packed }: Kept): Promise<Buffer> {
  const held = packed.get(packing);
  if (held !== undefined) return held;
  const made = packing === "br" ? pack.br(whole, forBrotli) : pack.gzip(whole);
  packed.set(packing, made);
  return made;
}

/**
 * Asks once for all who wait: never with a question that was put before one of them came, whose answer may be older than what they have
 * seen.
 */
function togetherFromNowOn<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<unknown> | null = null;
  let next: Promise<Answer> | null = null;
  const begin = (): Promise<Answer> => {
    const asked = ask();
    running = asked
      .catch(() => null)
      .then(() => {
        running = null;
      });
    return asked;
  };
  return () => {
    if (running === null) return begin();
    next ??= running.then(() => {
      next = null;
      return begin();
    });
    return next;
  };
}
