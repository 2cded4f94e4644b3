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
      readonly mayObject: boolean;
    }
  | { readonly role: "chair"; readonly person: Id<"person">; readonly process: Id<"process"> }
  | { readonly role: "secretariat"; readonly person: Id<"person"> }
  | { readonly role: "administrator"; readonly person: Id<"person"> };

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
