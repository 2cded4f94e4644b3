export type Role = "public" | "applicant" | "mission" | "chair" | "secretariat" | "administrator" | "clock";

export type Actor =
  | { readonly role: "public" }
  | { readonly role: "clock" }
  | { readonly role: "applicant"; readonly person: string; readonly organisation: string | null }
  | { readonly role: "mission"; readonly person: string; readonly mission: string; readonly mayObject: boolean }
  | { readonly role: "chair"; readonly person: string; readonly process: string }
  | { readonly role: "secretariat"; readonly person: string }
  | { readonly role: "administrator"; readonly person: string };

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
