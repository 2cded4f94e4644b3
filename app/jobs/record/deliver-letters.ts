import { Temporal } from "temporal-polyfill";
import { readingAs } from "#db/readers.ts";
import {
  claimDueLetters,
  type ClaimedLetter,
  saveDeadLetter,
  saveFailedLetter,
  saveSentLetters,
} from "#db/record/outbox.ts";
import { type Instant, isAfter } from "#domain/kit/calendar.ts";
import { isLetterKind, renderLetter } from "#emails/index.ts";
import type { RenderedLetter, Sending } from "#emails/kit/letter.tsx";
import type { LetterData, LetterKind } from "#emails/registry.ts";
import { type Mailer, SENDING_LIMIT_SECONDS } from "#machine/mailer.ts";
import { isLanguage } from "#messages/kit/languages.ts";
import type { JobContext } from "../kit/job.ts";
import { delayAfter } from "./delay-after.ts";

const BATCH = 50;
const MOST_ATTEMPTS = 12;

/**
 * Sends every letter that is due. A batch is claimed in one short transaction and sent outside any: the embedded
 * database has one connection, and a slow mail server must not hold it. A claim runs out after the longest time that a
 * batch can take, so that a worker that died loses nothing; the letter then leaves again under the same Message-ID.
 */
export async function deliverLetters(context: JobContext): Promise<void> {
  const { db, clock } = context;
  for (;;) {
    const at = await clock.now();
    const until = at.add({ seconds: SENDING_LIMIT_SECONDS });
    const letters = await readingAs(db, { role: "post" }, (trx) => claimDueLetters(trx, { at, until, limit: BATCH }));
    if (letters.length > 0) await deliverBatch(context, letters, at);
    if (letters.length < BATCH) return;
  }
}

async function deliverBatch(
  { db, env, log, clock, mailer }: JobContext,
  letters: readonly ClaimedLetter[],
  claimedAt: Instant,
) {
  const deliveries = await Promise.all(
    letters.map(async (letter) => ({
      letter,
      outcome: !env.demonstration && hasExpired(letter.data, claimedAt) ? expired : await deliver(letter, mailer, env),
    })),
  );
  const at = await clock.now();
  await readingAs(db, { role: "post" }, async (trx) => {
    await saveSentLetters(
      trx,
      deliveries.flatMap(({ letter: { id, attempts }, outcome }) =>
        outcome.kind === "sent" ? [{ id, attempts, ...outcome.kept }] : [],
      ),
      at,
    );
    for (const { letter, outcome } of deliveries) {
      if (outcome.kind === "sent") continue;
      const { id, attempts, kind } = letter;
      const { error } = outcome;
      if (outcome.kind === "refused" || attempts >= MOST_ATTEMPTS) {
        await saveDeadLetter(trx, { id, attempts, error, at });
        log.warn({ letter: id, kind, attempts }, "a letter cannot be delivered; whoever answers for it sees it");
      } else {
        const dueAt = at.add({ seconds: delayAfter(attempts) });
        await saveFailedLetter(trx, { id, attempts, error, dueAt });
        log.warn({ letter: id, kind, attempts, dueAt: dueAt.toString() }, "a letter will be tried again");
      }
    }
  });
}

type Outcome =
  | { readonly kind: "sent"; readonly kept: RenderedLetter & { readonly forget: boolean } }
  | { readonly kind: "failed" | "refused"; readonly error: string };

const expired: Outcome = { kind: "refused", error: "The link in the letter ended before it could be sent." };

async function deliver(letter: ClaimedLetter, mailer: Mailer, sending: Sending): Promise<Outcome> {
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
