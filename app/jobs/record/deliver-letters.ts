import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { Trx } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import {
  claimDueLetters,
  type ClaimedLetter,
  releaseClaims,
  renewClaims,
  saveDeadLetter,
  saveFailedLetter,
  saveSentLetter,
} from "#db/record/outbox.ts";
import { BroughtUpToDate, isUnavailable, reasonOf } from "#db/unavailable.ts";
import { type Instant, isAfter } from "#domain/kit/calendar.ts";
import { withoutAddresses } from "#domain/record/letter.ts";
import { isLetterKind, renderLetter } from "#emails/index.ts";
import type { RenderedLetter, Sending } from "#emails/kit/letter.tsx";
import type { LetterData, LetterKind } from "#emails/registry.ts";
import { ClockApart } from "#machine/clock.ts";
import { type Mailer, SENT_AT_ONCE } from "#machine/mailer.ts";
import { isLanguage } from "#messages/kit/languages.ts";
import type { JobContext } from "../kit/job.ts";
import { delayAfter } from "./delay-after.ts";

const BATCH = 30;

/** A letter of a worker that died is free again after so long, however slow the mail server is. */
const CLAIM_SECONDS = 60;
const RENEW_SECONDS = 20;

/** How often it is looked for letters that have become due while another is on its way. */
const LOOK_AGAIN_SECONDS = 5;

/** RFC 5321, 4.5.4.1: delivery is given up after four or five days at least. */
const GIVEN_UP_AFTER_DAYS = 5;
/** A portal that was away for those days, or a clock of a demonstration that was moved past them, gives up nothing at the first try. */
const LEAST_ATTEMPTS = 12;

const RECORD_AGAIN_SECONDS = 1;

const LONGEST_IN_LOG = 300;

const underWay = new WeakMap<Mailer, Promise<void>>();

/**
 * Sends every letter that is due, one delivery of a worker after the other. A few are claimed at a time and sent outside any transaction: the
 * embedded database has one connection, and a slow mail server must not hold it. Each is recorded as soon as it has been accepted, so that a stop
 * between two letters sends none twice; a worker that is killed leaves at most those that were on their way, under the same Message-ID. While one takes
 * long, which a mail server may draw out for minutes, the others that are due or become so go past it.
 */
export function deliverLetters(context: JobContext): Promise<void> {
  const { mailer } = context;
  const after = (underWay.get(mailer) ?? Promise.resolve()).catch(() => undefined);
  const delivery = after.then(() => deliver(context));
  underWay.set(mailer, delivery);
  return delivery;
}

async function deliver(asked: JobContext): Promise<void> {
  const context = { ...asked, failures: new Map<string, number>() };
  const waiting: ClaimedLetter[] = [];
  const onTheWay = new Map<ClaimedLetter, Promise<unknown>>();
  const faults: unknown[] = [];
  const claims = keepingClaims(context, () => [...waiting, ...onTheWay.keys()]);
  const goesOn = () => !asked.stopping.aborted && claims.areOurs() && onTheWay.size + faults.length < SENT_AT_ONCE;
  const next = () => (goesOn() ? waiting.shift() : undefined);
  // What is on its way is seen through, and recorded, before a fault is told.
  const keepFault = (fault: unknown) => {
    faults.push(fault);
    return [];
  };
  const begin = (letter: ClaimedLetter) => {
    const ended = () => onTheWay.delete(letter);
    onTheWay.set(letter, deliverOne(context, letter).catch(keepFault).then(ended));
  };
  let lookAt = performance.now();
  try {
    for (;;) {
      if (waiting.length === 0 && faults.length === 0 && goesOn() && performance.now() >= lookAt) {
        const due = await claims.claim().catch(keepFault);
        waiting.push(...due);
        if (due.length < BATCH) lookAt = performance.now() + LOOK_AGAIN_SECONDS * 1000;
      }
      for (let letter = next(); letter !== undefined; letter = next()) begin(letter);
      if (onTheWay.size === 0) break;
      await firstOf([...onTheWay.values()], LOOK_AGAIN_SECONDS);
    }
  } finally {
    claims.end();
    if (waiting.length > 0) await asPost(asked.db, (trx) => releaseClaims(trx, waiting));
    for (const [error, more] of context.failures)
      if (more > 0) asked.log.warn({ more, error }, "more letters will be tried again for the same reason");
  }
  if (faults.length > 0) throw faults[0];
}

/** Waits for the first of them, and no longer than that many seconds. */
async function firstOf(promised: readonly Promise<unknown>[], seconds: number): Promise<void> {
  const waiting = new AbortController();
  const longEnough = pause(seconds * 1000, undefined, { signal: waiting.signal }).catch(() => undefined);
  await Promise.race([...promised, longEnough]);
  waiting.abort();
}

interface Delivering extends JobContext {
  /** How many more letters failed for a reason than the first of this delivery, of which the log tells: where the mail server is away, all do. */
  readonly failures: Map<string, number>;
}

function asPost<Result>(db: JobContext["db"], work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return readingAs(db, { role: "post" }, work);
}

/** Claims letters, and renews the claims on those that are held by then. By a clock that never goes back: what has not been renewed for too long may be somebody else's, and is left to them. */
function keepingClaims({ db, clock, log }: JobContext, held: () => readonly ClaimedLetter[]) {
  let renewedAt = performance.now();
  const renewing = setInterval(() => {
    const asked = performance.now();
    asPost(db, (trx) => renewClaims(trx, held(), CLAIM_SECONDS)).then(
      () => {
        renewedAt = asked;
      },
      (fault: unknown) => {
        log.warn({ err: fault }, "letters that are on their way could not be held");
      },
    );
  }, RENEW_SECONDS * 1000);
  return {
    async claim(): Promise<ClaimedLetter[]> {
      const at = await clock.now();
      if (held().length === 0) renewedAt = performance.now();
      return asPost(db, (trx) => claimDueLetters(trx, { at, seconds: CLAIM_SECONDS, limit: BATCH }));
    },
    areOurs: () => held().length === 0 || performance.now() - renewedAt < (CLAIM_SECONDS - RENEW_SECONDS / 2) * 1000,
    end: () => {
      clearInterval(renewing);
    },
  };
}

async function deliverOne(context: Delivering, letter: ClaimedLetter): Promise<void> {
  const { env, clock, log, mailer, failures } = context;
  const { id, attempts, kind, triedSince } = letter;
  const began = { at: await clock.now(), by: performance.now() };
  const outcome = hasLostItsLink(letter.data)
    ? notItsOwn
    : !env.demonstration && hasExpired(letter.data, began.at)
      ? expired
      : await send(letter, mailer, env);
  await recordOnceItCan(context, began, async (trx, at) => {
    if (outcome.kind === "sent") {
      await saveSentLetter(trx, { id, ...outcome.kept }, at);
      return;
    }
    const { error } = outcome;
    const said = withoutAddresses(error).slice(0, LONGEST_IN_LOG);
    const triedLongEnough =
      attempts >= LEAST_ATTEMPTS && !isAfter(triedSince.add({ hours: GIVEN_UP_AFTER_DAYS * 24 }), at);
    if (outcome.kind === "refused" || triedLongEnough) {
      await saveDeadLetter(trx, { id, attempts, error, at, forget: outcome === notItsOwn });
      log.warn(
        { letter: id, kind, attempts, error: said },
        "a letter cannot be delivered; whoever answers for it sees it",
      );
    } else {
      const dueAt = at.add({ seconds: delayAfter(attempts) });
      await saveFailedLetter(trx, { id, attempts, error, dueAt });
      const before = failures.get(said);
      failures.set(said, before === undefined ? 0 : before + 1);
      if (before === undefined)
        log.warn({ letter: id, kind, attempts, dueAt: dueAt.toString(), error: said }, "a letter will be tried again");
    }
  });
}

/** What became of a letter is not forgotten because the database is away for a while, or brought up to date: it would leave twice. */
async function recordOnceItCan(
  { db, clock, log }: JobContext,
  began: { readonly at: Instant; readonly by: number },
  record: (trx: Trx, at: Instant) => Promise<void>,
): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      const at = await clock.now().catch((fault: unknown) => {
        if (!(fault instanceof BroughtUpToDate)) throw fault;
        return began.at.add({ milliseconds: Math.round(performance.now() - began.by) });
      });
      await asPost(db, (trx) => record(trx, at));
      return;
    } catch (fault) {
      if (!isUnavailable(fault) && !(fault instanceof ClockApart)) throw fault;
      if (tries === 0)
        log.warn({ because: reasonOf(fault) }, "what became of a letter is recorded as soon as it can be");
      await pause(RECORD_AGAIN_SECONDS * 1000);
    }
  }
}

type Outcome =
  | { readonly kind: "sent"; readonly kept: RenderedLetter & { readonly forget: boolean } }
  | { readonly kind: "failed" | "refused"; readonly error: string };

const expired: Outcome = { kind: "refused", error: "The link in the letter ended before it could be sent." };

/** Somebody has copied it out of another letter; or that letter was written by an earlier version, or under another PORTAL_SECRET. */
const notItsOwn: Outcome = {
  kind: "refused",
  error: "The link in the letter was not made for it. Whoever is to have it asks for another one.",
};

async function send(letter: ClaimedLetter, mailer: Mailer, sending: Sending): Promise<Outcome> {
  const { id, recipientName: name, recipientEmail: email } = letter;
  try {
    const rendered = renderClaimed(letter, sending);
    const delivery = await mailer.send({ id, recipient: { name, email }, ...rendered });
    if (delivery.outcome !== "sent") return { kind: delivery.outcome, error: delivery.error };
    // The mailbox of a demonstration is the only place where its letters can be opened.
    const forget = !sending.demonstration && hasSecret(letter.data);
    const kept = forget ? renderClaimed({ ...letter, data: { ...letter.data, token: "" } }, sending) : rendered;
    return { kind: "sent", kept: { ...kept, forget } };
  } catch (fault) {
    return { kind: "failed", error: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** A letter that lets its holder act as the recipient carries a token. */
function hasSecret(data: unknown): data is { readonly token: unknown } {
  return typeof data === "object" && data !== null && "token" in data;
}

/** A letter with a link says until when it works, and has the token of the link, which opens in it alone. */
function hasLostItsLink(data: unknown): boolean {
  if (hasSecret(data)) return data.token === null;
  return typeof data === "object" && data !== null && "expiresAt" in data;
}

/** Whether the link in it no longer works. A demonstration's clock runs ahead of the one by which links to an account end. */
function hasExpired(data: unknown, at: Instant): boolean {
  if (typeof data !== "object" || data === null || !("expiresAt" in data) || typeof data.expiresAt !== "string")
    return false;
  return !isAfter(Temporal.Instant.from(data.expiresAt), at);
}

function renderClaimed({ kind, data, language }: ClaimedLetter, sending: Sending): RenderedLetter {
  if (!isLetterKind(kind)) throw new Error(`There is no letter of the kind ${kind}.`);
  return renderLetter(
    kind,
    data as LetterData[LetterKind], // as the act that announced it wrote it
    isLanguage(language, { pseudo: sending.demonstration }) ? language : "en",
    sending,
  );
}
