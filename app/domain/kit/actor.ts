import type { Id } from "./id.ts";

export type Role = "public" | "applicant" | "mission" | "chair" | "secretariat" | "administrator" | "clock";

export type Actor =
  | { readonly role: "public" }
  | { readonly role: "clock" }
  | { readonly role: "applicant"; readonly person: Id<"person">; readonly organisation: Id<"organisation"> | null }
  | {
      readonly role: "mission";
      readonly person: Id<"person">;
      readonly mission: Id<"mission">;
      /** Whether the State is a Member State. */
      readonly mayObject: boolean;
      /** Sees what the mission sees, and neither objects nor breaks silence. */
      readonly readsOnly?: boolean | undefined;
    }
  | { readonly role: "chair"; readonly person: Id<"person">; readonly process: Id<"process"> }
  | { readonly role: "secretariat"; readonly person: Id<"person"> }
  | { readonly role: "administrator"; readonly person: Id<"person"> };

/** Why somebody of a mission neither objects nor breaks silence: the State is an observer, or they only read for it. Null for everybody else. */
export function whyReads(actor: Actor): "observer" | "readsOnly" | null {
  if (actor.role !== "mission") return null;
  if (!actor.mayObject) return "observer";
  return actor.readsOnly === true ? "readsOnly" : null;
}

/** Whether the process is of the actor's office: the Secretariat serves every process, an office of the Chair its own. */
export function servesProcess(actor: Actor, process: Id<"process">): boolean {
  return actor.role === "secretariat" || (actor.role === "chair" && actor.process === process);
}

/** Acts of a chapter, and who may do them. */
export type Authorities = Readonly<
  Record<
    string,
    {
      readonly roles: readonly Role[];
      /** The source of the power, in the field's words. */
      readonly reason: string;
    }
  >
>;
