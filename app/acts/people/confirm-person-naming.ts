import { newId } from "#db/new-id.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import {
  findNaming,
  lockPeopleOf,
  saveColleagueInvitationsWithdrawn,
  saveNamingConfirmed,
} from "#db/people/colleagues.ts";
import { getPerson } from "#db/people/people.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as colleagues from "#domain/people/colleagues.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { sendColleagueInvitation } from "./send-colleague-invitation.ts";

export interface ConfirmPersonNaming {
  readonly organisation: Id<"organisation">;
  /** The naming that the administrator saw. */
  readonly naming: Id<"person_naming">;
  readonly key?: string | undefined;
}

/** The second administrator agrees, and the invitation goes out. What was sent for the organisation before counts no longer. */
export async function confirmPersonNaming(context: Context, { organisation: id, naming, key }: ConfirmPersonNaming) {
  return once(context, "confirm-person-naming", key, async (trx, actor) => {
    const organisation = orNotFound(await getOrganisation(trx, id));
    const people = await lockPeopleOf(trx, organisation.id, []);
    const second = orNotFound(await getPerson(trx, actor.person));
    const latest = await findNaming(trx, id);
    const given = { id: newId<"organisation_invitation">(), by: actor.person };
    const ruling = colleagues.confirmNaming(people, latest?.id === naming ? latest : null, given, context.now);
    if (!ruling.ok) return ruling;
    await saveNamingConfirmed(trx, naming, actor.person, context.now);
    const waiting = people.waiting.map((one) => one.id);
    await saveColleagueInvitationsWithdrawn(trx, waiting, actor.person, context.now);
    await sendColleagueInvitation(trx, {
      invitation: ruling.next,
      organisation: organisation.name,
      invitedBy: null,
      language: second.language,
      at: context.now,
    });
    await announce(trx, context, ruling.happened);
    return accept({ organisation: id }, ruling.happened);
  });
}
