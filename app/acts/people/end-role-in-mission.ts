import type { Trx } from "#db/handles.ts";
import { saveInvitationsOfSenderWithdrawn } from "#db/people/invitations.ts";
import { getMission } from "#db/people/missions.ts";
import { saveAccessAdministratorEnded } from "#db/people/people-of-missions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { toldOfMission, type ToldOfOffice } from "./told-of-office.ts";

/** The person looks after the people of a mission no longer, if they did; what they have invited others with works no longer. */
export async function endRoleInMission(
  trx: Trx,
  context: Context,
  {
    about,
    by,
    reason,
  }: {
    readonly about: ToldOfOffice["about"] & { readonly person: Id<"person"> };
    readonly by: NonNullable<ToldOfOffice["by"]>;
    readonly reason: string | null;
  },
): Promise<void> {
  const id = await saveAccessAdministratorEnded(trx, about.person, by.person, context.now);
  if (id === null) return;
  await saveInvitationsOfSenderWithdrawn(trx, about.person, by.person, context.now);
  const mission = mustExist(await getMission(trx, id));
  await announce(
    trx,
    context,
    { type: "AccessAdministratorEnded", mission: id, person: about.person, reason },
    await toldOfMission(trx, mission, { about, by: by.person === about.person ? null : by }),
  );
}
