import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { askSecondLook } from "#acts/chair-letters/ask-second-look.ts";
import { beginChairLetter } from "#acts/chair-letters/begin-chair-letter.ts";
import { circulateChairLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { giveSecondLook } from "#acts/chair-letters/give-second-look.ts";
import { accepted, as, chair as chairOf, theClock } from "#acts/demonstration/cast.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { newId } from "#db/new-id.ts";
import { insertMission } from "#db/people/missions.ts";
import { findPersonByEmail } from "#db/people/people.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import type { LetterDraft } from "#domain/chair-letters/letter-draft.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { actingAs } from "#support/acting.ts";
import { aMailServer } from "#support/mail-server.ts";
import { aPortal } from "#support/portal-under-test.ts";
import { fill } from "./fill.ts";
import { anOwnServer, say } from "./own-server.ts";

/*
 * `node test/bench/letters.ts`: a letter of the Chair with three enclosures to 193 missions and 300 organisations, from the press of the button to the last that a
 * mail server took; then another, and the portal is killed in the middle of it.
 */

const MISSIONS = 193;
const ORGANISATIONS = 300;

const server = await anOwnServer();
const mail = await aMailServer();
const { db } = server;
const now = () => Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" });

const filled = await fill(db, server.ownerUrl, { accredited: ORGANISATIONS, objectedTo: 0, drafts: 0 });
accepted(await lapseNoObjectionPeriod(as(db, theClock, now()), { period: filled.closedPeriod }));
for (let number = 1; number <= MISSIONS; number += 1)
  await actingAs(db, { role: "administrator" }, (trx) =>
    insertMission(trx, {
      ...{ id: newId<"mission">(), name: `State ${String(number)}`, country: null, memberState: true, copiesTo: [] },
      ...{ email: `mission@state-${String(number)}.example`, fictional: true },
    }),
  );
const ofProcess = mustExist(await findProcessBySlug(db, filled.process)).id;
const chair = {
  role: "chair",
  person: mustExist(await findPersonByEmail(db, "chair@bench.example")).id,
  process: ofProcess,
} as const;
const colleague = await chairOf(db, now(), { name: "Colleague", email: "colleague@bench.example", process: ofProcess });
const enclosures: Id<"paper">[] = [];
for (const symbol of ["B/1", "B/2", "B/3"]) {
  const paper = {
    process: ofProcess,
    session: null,
    kind: "background_paper",
    symbol,
    title: `Paper ${symbol}`,
    audience: "public",
  } as const;
  const text = { language: "en", words: "A paragraph of a paper. ".repeat(400) } as const;
  enclosures.push(accepted(await circulatePaper(as(db, chair, now()), { paper, text })).next.id);
}
// What waits so far is not measured.
await server.asOwner("update letter set dead_at = now(), last_error = 'Not measured' where sent_at is null");
await server.asOwner("update installation set demonstration = false");
const portal = await aPortal({
  variables: {
    ...{ DATABASE_URL: server.url, PORTAL_SECRET: server.secret, PORTAL_DEMONSTRATION: "0", SMTP_URL: mail.url },
    ...{
      PORTAL_URL: "https://portal.example",
      MAIL_FROM: "portal@portal.example",
      CONTACT_EMAIL: "desk@portal.example",
    },
  },
});

/** The letter itself as often as it came: a colleague is written to as well, to have a second look at it. */
const came = (subject: string) =>
  mail.received.filter(({ letter }) => letter.subject?.endsWith(`Letter of the Chair: ${subject}`) === true);

const received = (subject: string) => came(subject).flatMap(({ to }) => to);

async function circulate(subject: string): Promise<number> {
  const draft = {
    subject,
    language: "en",
    ...{ salutation: "Excellency,", closing: "", signature: "The Chair", addressees: "All" },
    ...{
      paragraphs: "I have the honour of addressing you.\n\nThree papers are enclosed.",
      replyTo: "chair@portal.example",
    },
    enclosures,
    does: [],
    to: { missions: "all", chosen: [], organisations: "process", session: null },
  } satisfies LetterDraft;
  const writing = as(db, chair, now());
  const { id: chairLetter, version: seen } = accepted(await beginChairLetter(writing, { draft })).next;
  accepted(await askSecondLook(writing, { chairLetter, seen }));
  accepted(await giveSecondLook(as(db, colleague, now()), { chairLetter, seen }));
  const began = performance.now();
  accepted(await circulateChairLetter(as(db, chair, now()), { chairLetter, seen }));
  say(`${subject}: the act took ${((performance.now() - began) / 1000).toFixed(2)} s.`);
  return began;
}

async function until(condition: () => boolean, seconds: number): Promise<void> {
  for (let tries = 0; tries < seconds * 20 && !condition(); tries += 1) await pause(50);
  if (!condition()) throw new Error(`It was not so within ${String(seconds)} s.`);
}

const all = MISSIONS + ORGANISATIONS;
/** What came twice has one Message-ID: the same letter, handed over again because nobody had written down that it was taken. */
function report(subject: string, began: number): void {
  const to = received(subject);
  const ids = new Set(came(subject).map(({ letter }) => letter.messageId)).size;
  const seconds = (performance.now() - began) / 1000;
  say(
    `${subject}: ${String(new Set(to).size)} of ${String(all)} have it after ${seconds.toFixed(1)} s, ${String(to.length - new Set(to).size)} came twice, under ${String(ids)} Message-IDs.`,
  );
}

try {
  const first = await circulate("Undisturbed");
  await until(() => new Set(received("Undisturbed")).size === all, 120);
  report("Undisturbed", first);
  const second = await circulate("Killed in the middle");
  await until(() => received("Killed in the middle").length >= all / 2, 120);
  await portal.kill();
  await portal.restart();
  await until(() => new Set(received("Killed in the middle")).size === all, 180);
  report("Killed in the middle", second);
  await pause(5_000);
  report("Killed in the middle", second);
} finally {
  await portal.close();
  await mail.close();
  await server.close();
}
