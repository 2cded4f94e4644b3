import type { Context } from "#acts/kit/context.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { accountOf, findLatestAddressChange, findResetRequest } from "#db/people/administered.ts";
import { findErasure, findErasureWish, findWhatBinds } from "#db/people/erasures.ts";
import { getMission } from "#db/people/missions.ts";
import { getPerson, listPeopleInRole } from "#db/people/people.ts";
import { listPeopleOfMission } from "#db/people/people-of-missions.ts";
import { listSignIns } from "#db/people/sign-ins.ts";
import { getProcess } from "#db/process/processes.ts";
import { countLostLettersByAddress } from "#db/record/dead-letters.ts";
import { isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { refuse } from "#domain/kit/ruling.ts";
import {
  mayAskForReset,
  mayChangeOffice,
  mayConfirmReset,
  mayDeactivate,
  mayReactivate,
  mayWithdrawReset,
} from "#domain/people/account.ts";
import { mayAskForErasure, mayConfirmErasure, mayWithdrawErasure, type ToErase } from "#domain/people/erasure.ts";
import { mayEndAccessAdministrator, mayNameAccessAdministrator } from "#domain/people/people-of-mission.ts";
import { seeNaming } from "./colleagues.ts";
import { seeHistory } from "./history.ts";

/** Somebody's account, what happened to it, and what the administrator who asks may do; null when there is no such person. */
export async function seePerson({ db, now, actor }: Context, id: Id<"person">) {
  const person = await getPerson(db, id);
  if (person === null || actor.role !== "administrator") return null;
  const { email } = person;
  const [account, mission, process, organisation, administrators, signIns, letters, request, change, erasure, history] =
    await Promise.all([
      accountOf(db, person),
      person.mission === null ? null : getMission(db, person.mission),
      person.process === null ? null : getProcess(db, person.process),
      person.organisation === null ? null : getOrganisation(db, person.organisation),
      listPeopleInRole(db, "administrator"),
      listSignIns(db, id),
      countLostLettersByAddress(db, [email]),
      findResetRequest(db, id),
      findLatestAddressChange(db, id),
      seeErasure({ db, now }, { ...(await findWhatBinds(db, person)), by: actor.person }),
      seeHistory(db, id),
    ]);
  const naming = person.organisation === null ? null : await seeNaming({ db, now, actor }, person.organisation);
  const of = { people: person.mission === null ? [] : await listPeopleOfMission(db, person.mission) };
  const administered = {
    account,
    by: actor.person,
    missionEnded: mission !== null && mission.endedAt !== null,
    otherAdministrators: administrators.filter((one) => one.id !== id && one.bannedAt === null).length,
  };
  return {
    id,
    name: person.name,
    email,
    emailVerified: person.emailVerified,
    role: person.role,
    of: mission?.name ?? process?.shortName ?? organisation?.name ?? null,
    mission: person.mission,
    readsOnly: person.readsOnly,
    accessAdministrator: person.accessAdministrator,
    /** For which nobody is left who may sign in: administrators name somebody. */
    toName:
      naming === null || naming.refusals["name-person"] !== null
        ? null
        : { id: naming.id, waits: naming.naming !== null },
    erasedAt: person.erasedAt?.toString() ?? null,
    erasure: erasure.asked,
    erasureWishedAt: erasure.wishedAt,
    secondFactor: account.secondFactor,
    since: person.createdAt.toString(),
    deactivatedAt: person.bannedAt?.toString() ?? null,
    signedInAt: person.signedInAt?.toString() ?? null,
    signIns: signIns.length,
    lettersGivenUp: letters.get(email) ?? 0,
    reset:
      request === null || !isAfter(request.expiresAt, now)
        ? null
        : { askedBy: request.askedByName, reason: request.reason, expiresAt: request.expiresAt.toString() },
    addressAsked:
      change === null || change.confirmedAt !== null || !isAfter(change.expiresAt, now)
        ? null
        : { email: change.email, expiresAt: change.expiresAt.toString() },
    refusals: {
      "deactivate-person": mayDeactivate(administered),
      "reactivate-person": mayReactivate(administered),
      "change-office": mayChangeOffice(administered),
      "revoke-sign-ins": account.erased ? refuse("person_is_erased") : null,
      "reset-second-factor": mayAskForReset(administered),
      "confirm-second-factor-reset": mayConfirmReset(administered, request, now),
      "withdraw-second-factor-reset": mayWithdrawReset(administered, request, now),
      ...erasure.refusals,
      "mend-address": account.erased ? refuse("person_is_erased") : null,
      "name-access-administrator": mayNameAccessAdministrator(of, id, actor),
      "end-access-administrator": mayEndAccessAdministrator(of, id, actor),
    },
    history,
  };
}

/** What was said so far of erasing somebody, and what must end first. */
async function seeErasure({ db, now }: Pick<Context, "db" | "now">, of: ToErase) {
  const [request, wishedAt] = await Promise.all([findErasure(db, of.person), findErasureWish(db, of.person)]);
  return {
    asked:
      request === null || !isAfter(request.expiresAt, now)
        ? null
        : { askedBy: request.askedByName, reason: request.reason, expiresAt: request.expiresAt.toString() },
    wishedAt: wishedAt?.toString() ?? null,
    refusals: {
      "erase-person": mayAskForErasure(of, request, now),
      "confirm-person-erasure": mayConfirmErasure(of, request, now),
      "withdraw-person-erasure": mayWithdrawErasure(of, request, now),
    },
  };
}
