/** What the record keeps rows of, by the field's word. */
export type Recorded =
  | "accreditation"
  | "access_administrator"
  | "acting_person"
  | "address_change"
  | "adoption"
  | "application"
  | "body"
  | "call"
  | "call_correction"
  | "chair_letter"
  | "chair_letter_recipient"
  | "consolidated_list"
  | "consultation_entry"
  | "corrigendum"
  | "decision"
  | "determination"
  | "desk_note"
  | "document"
  | "determination_draft"
  | "draft_comment"
  | "holiday_list"
  | "inquiry"
  | "inscription"
  | "edition"
  | "entry"
  | "invitation"
  | "letter"
  | "membership"
  | "likeness_note"
  | "list"
  | "list_of_speakers"
  | "listed_entry"
  | "look_up"
  | "mission"
  | "name_change"
  | "withdrawal"
  | "note"
  | "objection"
  | "organisation"
  | "organisation_invitation"
  | "outage"
  | "paper"
  | "paper_text"
  | "paper_version"
  | "passkey"
  | "calendar_address"
  | "period"
  | "person"
  | "person_erasure"
  | "person_naming"
  | "prepared_ruling"
  | "procedure"
  | "process"
  | "program_access"
  | "programme"
  | "registration"
  | "representative"
  | "request"
  | "register"
  | "saved_view"
  | "second_factor_reset"
  | "session"
  | "session_move"
  | "session_change"
  | "session_correction"
  | "session_link"
  | "sign_in"
  | "subscription"
  | "text"
  | "working_draft"
  | "written_input";

declare const of: unique symbol;

/** The id of a row: a text, and never that of another kind of row. It comes from the database, from `newId`, or, in what was sent, through {@link readId}. */
export type Id<Of extends Recorded = Recorded> = string & { readonly [of]: Of };

/** The one place where a text from outside becomes an id; null when it has not the form of one. */
export function readId<Of extends Recorded>(text: string | null | undefined): Id<Of> | null {
  const id = text?.toLowerCase();
  return isId<Of>(id) ? id : null;
}

function isId<Of extends Recorded>(text: string | undefined): text is Id<Of> {
  return text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
