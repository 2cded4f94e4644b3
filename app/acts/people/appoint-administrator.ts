import type { Db } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { insertPerson, listPeopleInRole } from "#db/people/people.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import * as invitations from "#domain/people/invitation.ts";
import { announce } from "../kit/announce.ts";
import { accountOfAddress } from "./account-of-address.ts";

export interface AppointAdministrator {
  readonly email: string;
  readonly name: string;
}

/** The first administrator of a new portal, by the command of whoever runs it. They set a password by the letter for a forgotten one. */
export async function appointAdministrator(
  { db, now }: { readonly db: Db; readonly now: Instant },
  { email, name }: AppointAdministrator,
) {
  return db.transaction().execute(async (trx) => {
    const { account } = await accountOfAddress(trx, email);
    const administrators = await listPeopleInRole(trx, "administrator");
    const ruling = invitations.appointAdministrator(newId<"person">(), account, administrators.length);
    if (!ruling.ok) return ruling;
    const person = ruling.next;
    await insertPerson(trx, {
      id: person,
      name,
      email: email.toLowerCase(),
      emailVerified: true,
      role: "administrator",
      mission: null,
      process: null,
      organisation: null,
      language: "en",
      createdAt: now,
    });
    await announce(trx, { db, now, actor: { role: "public" } }, ruling.happened);
    return ruling;
  });
}
