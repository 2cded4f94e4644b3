import { findLatestNameChange, insertNameChange, listNamedAccreditations } from "#db/accreditation/name-changes.ts";
import { newId } from "#db/new-id.ts";
import { lockOrganisationOfPerson } from "#db/organisations/organisations.ts";
import * as nameChange from "#domain/accreditation/name-change.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";

export interface RequestNameChange {
  /** The version of the record that the reader saw. */
  readonly version: number;
  readonly ground: string;
  readonly key?: string | undefined;
}

/** The organisation asks to be called on the lists as its record says. Until the Secretariat confirms it, the lists keep the name that they have. */
export async function requestNameChange(context: Context, { version, ground, key }: RequestNameChange) {
  const { now } = context;
  return once(context, "request-name-change", key, async (trx, actor) => {
    const record = asSeen(orNotFound(await lockOrganisationOfPerson(trx, actor.person)), version);
    const accreditations = await listNamedAccreditations(trx, record.id);
    const latest = await findLatestNameChange(trx, record.id);
    const requesting = {
      organisation: record.id,
      record,
      accreditations,
      underWay: latest !== null && latest.decision === null,
    };
    const ruling = nameChange.requestNameChange(
      requesting,
      { id: newId<"name_change">(), by: actor.person, ground },
      now,
    );
    if (!ruling.ok) return ruling;
    await insertNameChange(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
