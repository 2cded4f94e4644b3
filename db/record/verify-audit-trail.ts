import { createHash } from "node:crypto";
import { openAsOwner, type Owner, type Place } from "../owner.ts";

/** A statement as the owner, who sees what is confidential too. */
export type AskOwner = <Row>(statement: string) => Promise<readonly Row[]>;

/** Reads all of one instant, by names that nobody can have given another meaning. */
export async function askingAsOwner<Result>(place: Place, read: (ask: AskOwner) => Promise<Result>): Promise<Result> {
  const owner: Owner = await openAsOwner(place);
  try {
    await owner.rows("set search_path = pg_catalog, public");
    await owner.rows("begin isolation level repeatable read read only");
    return await read((statement) => owner.rows(statement));
  } finally {
    await owner.close();
  }
}

/** Where the chain ends. */
export interface EndOfChain {
  readonly number: number;
  readonly sealedAt: string;
  /** In hexadecimal digits. */
  readonly hash: string;
  /** Of all seals up to this one. */
  readonly entries: number;
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export async function readEndOfChain(ask: AskOwner): Promise<EndOfChain | null> {
  const rows = await ask<Record<keyof EndOfChain, string>>(`
    select number::text, ${instant("sealed_at")} as "sealedAt", encode(hash, 'hex') as hash,
      (select sum(entries) from public.audit_seal)::text as entries
    from public.audit_seal order by audit_seal.number desc limit 1`);
  const [last] = rows;
  return last === undefined ? null : { ...last, number: Number(last.number), entries: Number(last.entries) };
}

/** What is not as it was sealed. */
export type Break =
  | { readonly kind: "entry_changed" | "entry_gone"; readonly entry: string; readonly seal: number }
  /** No digest can be computed of it, and no entry says that an erasure has emptied it; or it says something else than the erasure left. */
  | {
      readonly kind: "entry_emptied_without_erasure" | "emptied_entry_changed";
      readonly entry: string;
      readonly seal: number;
    }
  | { readonly kind: "seal_changed" | "seal_does_not_follow" | "seal_lost_entries"; readonly seal: number }
  | { readonly kind: "seals_gone"; readonly from: number; readonly until: number }
  | { readonly kind: "seal_of_entry_gone"; readonly entry: string; readonly seal: number }
  | { readonly kind: "entries_unsealed"; readonly entries: number; readonly since: string };

/** What a checkpoint says of the chain. */
export type Checked = Pick<EndOfChain, "number" | "hash" | "entries">;

export interface Verified {
  readonly seals: number;
  readonly entries: number;
  /** Entries of the last minutes that no worker has sealed yet. */
  readonly waiting: number;
  /** The first of them; there may be as many as entries. */
  readonly breaks: readonly Break[];
  readonly broken: number;
  /** Whether the checkpoint lies on the chain; null without one. */
  readonly checkpoint: "on_the_chain" | "another_hash" | "chain_ends_before" | null;
}

/** The event with which `erase_person` says which entries it has emptied. */
const EMPTIED = "AuditEntriesEmptied";

const SEALS_AT_ONCE = 500;
const ENTRIES_AT_ONCE = 5_000;
/** Whoever has more to put right puts the backup back. */
const MOST_BREAKS = 100;
/** Sealing comes each minute. Counted back from the newest entry, so that a backup is judged as of its day. */
const LATEST = "interval '15 minutes'";

interface SealRow {
  readonly number: string;
  readonly previous: string;
  readonly entries: string;
  readonly at: string;
  readonly hash: string;
}

interface EntryRow {
  readonly entry: string;
  readonly seal: string;
  /** Null where an erasure has emptied the entry. */
  readonly salt: string | null;
  readonly digest: string;
  /** Null where the entry is gone. */
  readonly words: string | null;
}

/** Walks the whole chain from its beginning and computes anew, in this program, whatever is in it. A few thousand entries are in memory at a time. */
export async function verifyAuditTrail(ask: AskOwner, checkpoint: Checked | null): Promise<Verified> {
  const breaks: Break[] = [];
  let broken = 0;
  const found = (one: Break) => {
    broken += 1;
    if (breaks.length < MOST_BREAKS) breaks.push(one);
  };
  const emptied = await readEmptied(ask);
  const rest = walkEntries(ask);
  let next = await rest.next();
  let [last, hash, seals, entries] = [0, "0".repeat(64), 0, 0];
  let seen: Verified["checkpoint"] = checkpoint === null ? null : "chain_ends_before";
  for await (const seal of walkSeals(ask)) {
    const number = Number(seal.number);
    if (number > last + 1) found({ kind: "seals_gone", from: last + 1, until: number - 1 });
    else if (seal.previous !== hash) found({ kind: "seal_does_not_follow", seal: number });
    const computed = createHash("sha256").update(Buffer.from(seal.previous, "hex"));
    computed.update(`${seal.number} ${seal.entries} ${seal.at}\n`);
    let count = 0;
    for (; next.done !== true && Number(next.value.seal) <= number; next = await rest.next()) {
      const { value: entry } = next;
      if (Number(entry.seal) === number) {
        count += 1;
        computed.update(Buffer.from(entry.digest, "hex"));
        const kind = breakOf(entry, emptied.get(entry.entry));
        if (kind !== null) found({ kind, entry: entry.entry, seal: number });
      } else found({ kind: "seal_of_entry_gone", entry: entry.entry, seal: Number(entry.seal) });
    }
    if (count !== Number(seal.entries)) found({ kind: "seal_lost_entries", seal: number });
    else if (computed.digest("hex") !== seal.hash) found({ kind: "seal_changed", seal: number });
    [last, hash, seals, entries] = [number, seal.hash, seals + 1, entries + count];
    if (number === checkpoint?.number)
      seen = hash === checkpoint.hash && entries === checkpoint.entries ? "on_the_chain" : "another_hash";
  }
  for (; next.done !== true; next = await rest.next())
    found({ kind: "seal_of_entry_gone", entry: next.value.entry, seal: Number(next.value.seal) });
  const { waiting, late, since } = await readUnsealed(ask);
  if (late > 0) found({ kind: "entries_unsealed", entries: late, since });
  return { seals, entries, waiting, breaks, broken, checkpoint: seen };
}

function breakOf({ words, salt, digest }: EntryRow, emptied: Emptied | undefined) {
  if (words === null) return "entry_gone";
  if (emptied !== undefined)
    return salt === null && digestOf(emptied.salt, words) === emptied.digest ? null : "emptied_entry_changed";
  if (salt === null) return "entry_emptied_without_erasure";
  return digestOf(salt, words) === digest ? null : "entry_changed";
}

/** @param salt in hexadecimal digits, as the digest. */
function digestOf(salt: string, words: string): string {
  return createHash("sha256").update(Buffer.from(salt, "hex")).update(words, "utf8").digest("hex");
}

/** What an erasure left of an entry: the digest as the entry of the erasure has it. */
interface Emptied {
  readonly salt: string;
  readonly digest: string;
}

/** Which entries were emptied, by the latest erasure of each, as far as a sealed entry that is whole says so. */
async function readEmptied(ask: AskOwner): Promise<ReadonlyMap<string, Emptied>> {
  const erasures = await ask<EntryRow>(`
    select sealed.entry_id::text as entry, sealed.seal_number::text as seal, encode(sealed.salt, 'hex') as salt,
      encode(sealed.digest, 'hex') as digest, ${inWords} as words
    from public.sealed_entry as sealed join public.audit_trail on audit_trail.id = sealed.entry_id
    where audit_trail.event = '${EMPTIED}'`);
  const whole = new Set(erasures.filter((one) => breakOf(one, undefined) === null).map(({ entry }) => entry));
  const rows = await ask<Emptied & { readonly erasure: string; readonly entry: string }>(`
    select audit_trail.id::text as erasure, named ->> 'entry' as entry, coalesce(named ->> 'digest', '') as digest,
      coalesce((
        select encode(emptied.salt, 'hex') from public.emptied_entry as emptied
        where emptied.entry_id::text = named ->> 'entry' and emptied.erasure_id::text = audit_trail.data ->> 'erasure'
      ), '') as salt
    from public.audit_trail, jsonb_array_elements(
      case when jsonb_typeof(audit_trail.data -> 'entries') = 'array' then audit_trail.data -> 'entries' else '[]' end) as named
    where audit_trail.event = '${EMPTIED}' order by audit_trail.id`);
  const emptied = new Map<string, Emptied>();
  for (const { erasure, entry, ...left } of rows) if (whole.has(erasure)) emptied.set(entry, left);
  return emptied;
}

async function* walkSeals(ask: AskOwner): AsyncGenerator<SealRow> {
  for (let last = "0"; ;) {
    const rows = await ask<SealRow>(`
      select number::text, encode(previous_hash, 'hex') as previous, entries::text, ${instant("sealed_at")} as at,
        encode(hash, 'hex') as hash
      from public.audit_seal where audit_seal.number > ${last} order by audit_seal.number limit ${String(SEALS_AT_ONCE)}`);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < SEALS_AT_ONCE) return;
    last = end.number;
  }
}

/** What an entry says, in the words of `audit_entry_in_words`, whose text whoever owns the database could have changed. */
const inWords = `jsonb_build_array(audit_trail.id, ${instant("audit_trail.at")}, ${instant("audit_trail.recorded_at")},
  audit_trail.act, audit_trail.event, audit_trail.actor_person, audit_trail.actor_role, audit_trail.subject_kind,
  audit_trail.subject_id, audit_trail.process_id, audit_trail.confidential, audit_trail.data)::text`;

async function* walkEntries(ask: AskOwner): AsyncGenerator<EntryRow> {
  for (let last = { seal: "0", entry: "0" }; ;) {
    const rows = await ask<EntryRow>(`
      select sealed.entry_id::text as entry, sealed.seal_number::text as seal, encode(sealed.salt, 'hex') as salt,
        encode(sealed.digest, 'hex') as digest, case when audit_trail.id is not null then ${inWords} end as words
      from public.sealed_entry as sealed left join public.audit_trail on audit_trail.id = sealed.entry_id
      where (sealed.seal_number, sealed.entry_id) > (${last.seal}, ${last.entry})
      order by sealed.seal_number, sealed.entry_id limit ${String(ENTRIES_AT_ONCE)}`);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < ENTRIES_AT_ONCE) return;
    last = end;
  }
}

async function readUnsealed(ask: AskOwner) {
  const [row] = await ask<{ waiting: number; late: number; since: string | null }>(`
    select count(*) filter (where not late)::integer as waiting, count(*) filter (where late)::integer as late,
      ${instant("min(recorded_at)")} as since
    from (
      select recorded_at, recorded_at < (select max(recorded_at) from public.audit_trail) - ${LATEST} as late
      from public.audit_trail
      where not exists (select from public.sealed_entry where entry_id = audit_trail.id)
    ) as unsealed`);
  return { waiting: row?.waiting ?? 0, late: row?.late ?? 0, since: row?.since ?? "" };
}
