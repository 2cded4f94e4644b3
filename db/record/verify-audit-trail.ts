import { createHash } from "node:crypto";
import { openAsOwner, type Owner, type Place } from "../owner.ts";
import type { Checkpoint } from "./checkpoint.ts";

/*
 * The audit trail is compared with the chain of its seals, by the program alone: whoever can change the trail as the owner of the database could
 * change its functions too.
 */

/** What was found. */
export interface Verified {
  readonly seals: number;
  readonly entries: number;
  /** Each in a sentence for the person at the terminal; the first of them where there are many. */
  readonly faults: readonly string[];
  /** How many there are in all. */
  readonly count: number;
}

interface SealRow {
  /** A bigint, as text. */
  readonly number: string;
  readonly entries: number;
  readonly hash: string;
}

interface EntryRow {
  readonly entry: string;
  readonly seal: string;
  readonly salt: string;
  readonly digest: string;
  /** Null of an entry that is gone. */
  readonly said: string | null;
}

/** Read together, so that a long trail is not in memory. */
const ENTRIES_AT_ONCE = 20_000;
const SEALS_AT_ONCE = 500;
const MOST_FAULTS = 20;

/** After which an entry must be under a seal: the worker seals every minute. */
const SEALED_WITHIN = "10 minutes";

/** As said_by in db/promises/record.sql writes an entry down, by nothing but what PostgreSQL brings. */
const SAID = `pg_catalog.jsonb_build_array(a.id, pg_catalog.to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  pg_catalog.to_char(a.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.act, a.event, a.actor_person, a.actor_role,
  a.subject_kind, a.subject_id, a.process_id, a.confidential, a.data)::text`;

/** Reads the whole trail in one snapshot, as its owner; people may work meanwhile. */
export async function verifyAuditTrail(place: Place, checkpoint: Checkpoint | null): Promise<Verified> {
  const owner = await openAsOwner(place);
  try {
    await owner.rows("begin isolation level repeatable read read only");
    // Nothing that somebody has put into another schema is taken for what PostgreSQL brings.
    await owner.rows("set local search_path = pg_catalog");
    const found = new Findings();
    await compareSeals(owner, found, checkpoint);
    await lookForUnsealed(owner, found);
    await owner.rows("commit");
    return found.inAll();
  } finally {
    await owner.close();
  }
}

/** The last seal; null where nothing was ever sealed. */
export async function readLastSeal(place: Place): Promise<Omit<Checkpoint, "portal"> | null> {
  const owner = await openAsOwner(place);
  try {
    const [last] = await owner.rows<{ number: string; at: string; hash: string }>(
      `select number::text, to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, encode(hash, 'hex') as hash
       from public.audit_seal order by audit_seal.number desc limit 1`,
    );
    return last === undefined ? null : { number: Number(last.number), sealedAt: last.at, hash: last.hash };
  } finally {
    await owner.close();
  }
}

class Findings {
  readonly #faults: string[] = [];
  #count = 0;
  seals = 0;
  entries = 0;

  add(fault: string): void {
    this.#count += 1;
    if (this.#faults.length < MOST_FAULTS) this.#faults.push(fault);
  }

  inAll(): Verified {
    return { seals: this.seals, entries: this.entries, faults: this.#faults, count: this.#count };
  }
}

async function compareSeals(owner: Owner, found: Findings, checkpoint: Checkpoint | null): Promise<void> {
  let before = { number: 0, hash: sha256("") };
  let isOnChain = false;
  for await (const { seals, entries } of readSeals(owner)) {
    const bySeal = Map.groupBy(entries, ({ seal }) => seal);
    for (const seal of seals) {
      const number = Number(seal.number);
      const covered = bySeal.get(seal.number) ?? [];
      if (number !== before.number + 1)
        found.add(`Seals ${String(before.number + 1)} to ${String(number - 1)} are missing.`);
      for (const entry of covered) compareEntry(entry, found);
      const digests = Buffer.concat(covered.map(({ digest }) => Buffer.from(digest, "hex")));
      const expected = sha256(Buffer.concat([before.hash, Buffer.from(`${seal.number} `), digests]));
      if (covered.length !== seal.entries || expected.toString("hex") !== seal.hash)
        found.add(`Seal ${seal.number} is not that of the entries under it and of the seal before.`);
      if (number === checkpoint?.number) {
        isOnChain = true;
        if (seal.hash !== checkpoint.hash)
          found.add(`Seal ${seal.number} is another than that of the checkpoint: the chain was made anew.`);
      }
      before = { number, hash: Buffer.from(seal.hash, "hex") };
      found.seals += 1;
      found.entries += covered.length;
    }
  }
  if (checkpoint !== null && !isOnChain)
    found.add(
      `The checkpoint is of seal ${String(checkpoint.number)}, and the chain ends at ${String(before.number)}: its end was cut off.`,
    );
}

function compareEntry({ entry, salt, digest, said }: EntryRow, found: Findings): void {
  if (said === null) found.add(`Entry ${entry} is gone.`);
  else if (sha256(`${salt} ${said}`).toString("hex") !== digest) found.add(`Entry ${entry} was changed.`);
}

function sha256(said: string | Uint8Array): Buffer {
  return createHash("sha256").update(said).digest();
}

/** In their order, so many at a time that their entries have room. */
async function* readSeals(owner: Owner): AsyncGenerator<{ seals: SealRow[]; entries: EntryRow[] }> {
  for (let after = "0"; ;) {
    const next = await owner.rows<SealRow>(
      `select number::text, entries, encode(hash, 'hex') as hash from public.audit_seal
       where audit_seal.number > $1::bigint order by audit_seal.number limit $2`,
      [after, SEALS_AT_ONCE],
    );
    const seals = together(next);
    const [first] = seals;
    const last = seals.at(-1);
    if (first === undefined || last === undefined) return;
    const entries = await owner.rows<EntryRow>(
      `select s.entry::text, s.seal::text, s.salt::text, encode(s.digest, 'hex') as digest,
         case when a.id is not null then ${SAID} end as said
       from public.sealed_entry as s left join public.audit_trail as a on a.id = s.entry
       where s.seal between $1::bigint and $2::bigint order by s.seal, s.entry`,
      [first.number, last.number],
    );
    yield { seals, entries };
    after = last.number;
  }
}

/** The first of them, and as many more as have room. */
function together(seals: readonly SealRow[]): SealRow[] {
  let entries = 0;
  return seals.filter((seal, place) => {
    entries += seal.entries;
    return place === 0 || entries <= ENTRIES_AT_ONCE;
  });
}

async function lookForUnsealed(owner: Owner, found: Findings): Promise<void> {
  const [unsealed] = await owner.rows<{ count: number; first: string | null }>(
    `select count(*)::integer as count, min(a.id)::text as first from public.audit_trail as a
     where a.recorded_at < now() - interval '${SEALED_WITHIN}'
       and not exists (select from public.sealed_entry as s where s.entry = a.id)`,
  );
  if (unsealed !== undefined && unsealed.first !== null)
    found.add(
      `${String(unsealed.count)} entries that are older than ${SEALED_WITHIN} are under no seal, from entry ${unsealed.first} on: no worker was at work, or they were put in.`,
    );
}
