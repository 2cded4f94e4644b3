import { newId } from "#db/new-id.ts";
import { lockWaitingInvitations, saveInvitationsWithdrawn } from "#db/people/invitations.ts";
import { getPresentMission } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { listMissionsLookedAfter } from "#db/people/people-of-missions.ts";
import { getProcess } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import * as invitations from "#domain/people/invitation.ts";
import { type MissionPart, partInMission } from "#domain/people/people-of-mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { accountOfAddress } from "./account-of-address.ts";
import { sendInvitation } from "./send-invitation.ts";
import { partOf, toldOfChair, toldOfMission } from "./told-of-office.ts";

export interface InvitePerson {
  readonly email: string;
  readonly name: string | null;
  readonly language: string;
  readonly office:
    | { readonly role: "mission"; readonly mission: Id<"mission">; readonly part?: MissionPart | undefined }
    | { readonly role: "chair"; readonly process: Id<"process"> }
    | { readonly role: "secretariat" | "administrator" };
  readonly key?: string | undefined;
}

/** Offers an office. An earlier invitation of the same address counts no longer. */
export async function invitePerson(context: Context, { email, name, language, office, key }: InvitePerson) {
  return once(context, "invite-person", key, async (trx, actor) => {
    const waiting = await lockWaitingInvitations(trx, [email]);
    const mission = office.role === "mission" ? orNotFound(await getPresentMission(trx, office.mission)) : null;
    const process = office.role === "chair" ? orNotFound(await getProcess(trx, office.process)) : null;
    const inviter = orNotFound(await getPerson(trx, actor.person));
    const { account } = await accountOfAddress(trx, email);
    const lookedAfter = mission === null || (await listMissionsLookedAfter(trx, context.now)).has(mission.id);
    const part = partInMission(office.role === "mission" ? (office.part ?? "delegate") : "delegate", lookedAfter);
    const ruling = invitations.invitePerson(
      {
        id: newId<"invitation">(),
        email,
        role: office.role,
        mission: mission?.id ?? null,
        process: process?.id ?? null,
        ...part,
      },
      account,
      waiting[0]?.id ?? null,
      context.now,
    );
    if (!ruling.ok) return ruling;
    const replaced = waiting.map(({ id }) => id);
    await saveInvitationsWithdrawn(trx, replaced, actor.person, context.now);
    await sendInvitation(trx, {
      invitation: ruling.next,
      name,
      language,
      inviter,
      office: mission?.name ?? process?.title ?? null,
      at: context.now,
    });
    const said = {
      about: { person: null, name: name ?? email, email },
      by: { person: inviter.id, name: inviter.name, role: actor.role },
    };
    const told =
      mission !== null
        ? await toldOfMission(trx, mission, { ...said, part: partOf(ruling.next) })
        : process !== null
          ? await toldOfChair(trx, process, said)
          : null;
    await announce(trx, context, ruling.happened, told);
    return { ok: true, next: outcomeOf(ruling.next), happened: ruling.happened } as const;
  });
}

/** As it can be remembered for a form that is sent twice. */
function outcomeOf({ id, email, role }: invitations.Invitation) {
  return { id, email, role };
}
