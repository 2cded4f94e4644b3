import type { InvitePerson } from "#acts/people/invite-person.ts";
import type { Id } from "#domain/kit/id.ts";
import { type MissionPart, missionParts } from "#domain/people/people-of-mission.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { Problem } from "../kit/form-answer.ts";
import { formFields } from "../kit/form-fields.ts";

export const officeRoles = ["mission", "chair", "secretariat", "administrator"] as const;

/** What can be chosen: which missions and which processes there are. */
export interface OfferedOffices {
  readonly missions: readonly { readonly id: Id<"mission"> }[];
  readonly processes: readonly { readonly id: Id<"process"> }[];
}

export function officeFields(t: Translate, { missions, processes }: OfferedOffices) {
  const { choice, optionalChoice } = formFields(t);
  return {
    role: choice(officeRoles, { field: t("people.invite.role"), required: t("people.invite.chooseRole") }),
    mission: optionalChoice(
      missions.map(({ id }) => id),
      { field: t("people.invite.mission") },
    ),
    part: optionalChoice(missionParts, { field: t("people.invite.part") }),
    process: optionalChoice(
      processes.map(({ id }) => id),
      { field: t("people.invite.process") },
    ),
  };
}

/** The office that was chosen, or what it still needs. */
export function officeOf(
  t: Translate,
  {
    role,
    mission,
    part,
    process,
  }: {
    readonly role: (typeof officeRoles)[number];
    readonly mission: Id<"mission"> | null;
    readonly part: MissionPart | null;
    readonly process: Id<"process"> | null;
  },
): InvitePerson["office"] | Problem {
  switch (role) {
    case "mission":
      return mission === null
        ? { field: "mission", words: t("people.invite.chooseMission") }
        : { role, mission, part: part ?? undefined };
    case "chair":
      return process === null ? { field: "process", words: t("people.invite.chooseProcess") } : { role, process };
    case "secretariat":
    case "administrator":
      return { role };
  }
}
