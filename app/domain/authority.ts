/**
 * Who may do what. One table, read by every action and by the navigation, so that a page never offers what the
 * action would refuse. What a role may do with a particular row (its own application, its own objection) is a rule of
 * that aggregate; what a decision allows is a rule of modalities.ts.
 */
export type Role = "public" | "applicant" | "mission" | "chair" | "secretariat" | "administrator" | "clock";

export type Actor =
  | { readonly role: "public" }
  | { readonly role: "clock" }
  | { readonly role: "applicant"; readonly person: string; readonly organisation: string | null }
  | { readonly role: "mission"; readonly person: string; readonly mission: string; readonly mayObject: boolean }
  | { readonly role: "chair"; readonly person: string; readonly process: string }
  | { readonly role: "secretariat"; readonly person: string }
  | { readonly role: "administrator"; readonly person: string };

interface Authority {
  readonly roles: readonly Role[];
  /** The source of the power, in the field's words. */
  readonly reason: string;
}

const secretariat = ["secretariat"] as const;
const chair = ["chair"] as const;
const applicant = ["applicant"] as const;
const mission = ["mission"] as const;
const clock = ["clock"] as const;

export const authorities = {
  "open-process": { roles: secretariat, reason: "The Secretariat services the process from its mandate on." },
  "schedule-session": { roles: secretariat, reason: "The Secretariat keeps the calendar of meetings." },
  "propose-modalities": { roles: chair, reason: "The Chair drafts the modalities (letter of 17 December 2021)." },
  "revise-modalities": { roles: chair, reason: "The Chair revises the proposal (letter of 17 December 2021)." },
  "record-adoption": { roles: chair, reason: "The Chair pronounces a decision adopted in a meeting." },
  "open-silence-procedure": {
    roles: chair,
    reason: "The Chair places a text under silence (letter of 17 December 2021).",
  },
  "break-silence": { roles: mission, reason: "Any Member State may break silence." },
  "conclude-silence-procedure": { roles: clock, reason: "Silence ends by the passage of time." },
  "open-call": {
    roles: secretariat,
    reason: "UNODA works on accreditation once silence has passed (letter of 17 December 2021).",
  },
  "extend-call": { roles: secretariat, reason: "The Secretariat administers the deadline." },
  "save-organisation": { roles: applicant, reason: "An organisation keeps its own record." },
  "start-application": { roles: applicant, reason: "An organisation applies for itself." },
  "save-application": { roles: applicant, reason: "An organisation applies for itself." },
  "submit-application": { roles: applicant, reason: "An organisation applies for itself." },
  "notify-interest": { roles: applicant, reason: "An organisation in consultative status informs of its interest." },
  "withdraw-application": { roles: applicant, reason: "An organisation may withdraw what it submitted." },
  "clear-application": { roles: secretariat, reason: "The Secretariat reviews relevance and competence." },
  "refuse-application": { roles: secretariat, reason: "The Secretariat reviews relevance and competence." },
  "circulate-list": { roles: secretariat, reason: "The list goes to all missions through the Secretariat." },
  "extend-no-objection-period": { roles: secretariat, reason: "A closing instant may be moved later, with a reason." },
  "lapse-no-objection-period": { roles: clock, reason: "Silence is consent: the period ends by the passage of time." },
  "raise-objection": { roles: mission, reason: "A Member State may object to named organisations." },
  "withdraw-objection": { roles: mission, reason: "The State that objected may withdraw its objection." },
  "suspend-accreditation": { roles: ["secretariat", "chair"], reason: "As the decision in force provides." },
  "reinstate-accreditation": { roles: ["secretariat", "chair"], reason: "As the decision in force provides." },
  "withdraw-accreditation": { roles: ["secretariat", "chair"], reason: "As the decision in force provides." },
  "record-mission": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "invite-person": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "retry-letter": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat answers for its correspondence; the Chair for letters that say who spoke.",
  },
  "move-clock": { roles: ["administrator"], reason: "Only in a demonstration." },
  "see-own-applications": { roles: applicant, reason: "An organisation sees what it submitted." },
  "see-queue": { roles: secretariat, reason: "The Secretariat reviews all applications." },
  "see-outcomes": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat and the Chair keep the record of outcomes.",
  },
  "see-letters": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat answers for its correspondence; the Chair for letters that say who spoke.",
  },
  "see-audit-trail": {
    roles: ["secretariat", "administrator"],
    reason: "The record is open to those who must prove it.",
  },
  "see-circulated-list": {
    roles: ["mission", "chair", "secretariat"],
    reason: "The list is circulated to all missions.",
  },
  "see-own-objections": { roles: mission, reason: "A mission sees what it sent." },
  "see-objectors": { roles: chair, reason: "Objections are made known to the Chair (modalities of 22 April 2022)." },
  "see-silence-procedure": {
    roles: ["mission", "chair", "secretariat"],
    reason: "The text is circulated to all missions.",
  },
  "see-own-process": { roles: chair, reason: "The Chair follows the process that the Chair presides over." },
  "see-people": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "see-own-account": {
    roles: ["applicant", "mission", "chair", "secretariat", "administrator"],
    reason: "Everybody keeps their own account.",
  },
} as const satisfies Record<string, Authority>;

export type Act = keyof typeof authorities;

/** Whether the role may perform the act at all; a mission of an observer State reads, it neither objects nor breaks silence. */
export function mayPerform(actor: Actor, act: Act): boolean {
  const roles: readonly Role[] = authorities[act].roles;
  if (!roles.includes(actor.role)) return false;
  if (actor.role === "mission" && !actor.mayObject) return act.startsWith("see-");
  return true;
}
