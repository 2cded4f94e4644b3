import { randomUUID } from "node:crypto";
import { checkEdition, importRegisterEdition } from "#acts/organisations/import-register-edition.ts";
import { openRegister } from "#acts/organisations/open-register.ts";
import type { Db } from "#db/handles.ts";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { EntryDetails, Register } from "#domain/organisations/register.ts";
import { date, round } from "./factories.ts";
import { accepted, type ActorIn, as } from "./given.ts";

export function anEntry(changes: Partial<EntryDetails> = {}): EntryDetails {
  return {
    name: `Synthetic Society ${randomUUID().slice(0, 8)}`,
    acronym: null,
    number: null,
    country: null,
    status: "Special",
    statusYear: 2010,
    ...changes,
  };
}

export async function givenRegister(
  db: Db,
  officer: ActorIn<"secretariat">,
  { kind = "consultative_status" }: { readonly kind?: Register["kind"] } = {},
): Promise<Register> {
  const register = {
    slug: `register-${randomUUID().slice(0, 8)}`,
    title: "A register of the tests",
    kind,
    citation: { source: "Invented for the tests", paragraph: null },
  };
  return accepted(await openRegister(as(db, officer, round.processOpened), register)).next;
}

/** An edition of a register, by default of the day on which the modalities came into force. */
export async function importedEdition(
  db: Db,
  officer: ActorIn<"secretariat">,
  given: {
    readonly register: Register;
    readonly datedOn?: PlainDate;
    readonly entries?: readonly EntryDetails[];
    readonly at?: Instant;
  },
) {
  const { register, datedOn = date("2022-04-22"), entries = [anEntry()], at = round.inForce } = given;
  const edition = { register: register.id, datedOn, entries };
  const { seen } = await checkEdition({ db }, edition);
  const imported = { ...edition, source: "E/INF/1", seen };
  return accepted(await importRegisterEdition(as(db, officer, at), imported)).next;
}

export async function givenEdition(
  db: Db,
  officer: ActorIn<"secretariat">,
  options: { readonly kind?: Register["kind"]; readonly entries?: readonly EntryDetails[] } = {},
) {
  const register = await givenRegister(db, officer, options);
  return { register, edition: await importedEdition(db, officer, { register, ...options }) };
}
