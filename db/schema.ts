import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { AccreditationChange } from "#domain/accreditation/accreditation.ts";
import type { Answers, ApplicationState } from "#domain/applications/application.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { Category, Provisions, Route } from "#domain/modalities/modalities.ts";
import type { SessionFormat, SessionKind } from "#domain/process/session.ts";

/* Row types, spelled as in SQL. They never leave db/: each module maps them to the domain's types. `never` says that
   the application's role may not change the column. Where a column says what it means, the comment is in the migration. */

type Fixed<T> = ColumnType<T, T, never>;
type FixedIfGiven<T> = ColumnType<T | null, T | null | undefined, never>;
type Changing<T> = ColumnType<T | null, T | null | undefined, T | null>;
type FixedInstant = ColumnType<Date, string, never>;
type ChangingInstant = ColumnType<Date, string, string>;
type ChangingInstantIfGiven = ColumnType<Date | null, string | null | undefined, string | null>;
type StampedInstant = ColumnType<Date, string | undefined, string>;
/** "YYYY-MM-DD" */
type ChangingDate = ColumnType<string, string, string>;
/** Written as JSON text, read parsed. */
type FixedJson<T> = ColumnType<T, string, never>;
type ChangingJson<T> = ColumnType<T, string, string>;

/** The offices of people. */
export type PersonRole = "applicant" | "mission" | "chair" | "secretariat" | "administrator";

export interface PersonTable {
  id: Generated<string>;
  name: string;
  email: string;
  email_verified: ColumnType<boolean, boolean | undefined, boolean>;
  image: Changing<string>;
  role: ColumnType<PersonRole, PersonRole | undefined, PersonRole>;
  mission_id: Changing<string>;
  process_id: Changing<string>;
  organisation_id: Changing<string>;
  language: Generated<string>;
  two_factor_enabled: Generated<boolean>;
  banned_at: ChangingInstantIfGiven;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface SignInTable {
  id: Generated<string>;
  person_id: string;
  token: string;
  expires_at: ChangingInstant;
  ip_address: Changing<string>;
  user_agent: Changing<string>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface CredentialTable {
  id: Generated<string>;
  person_id: string;
  account_id: string;
  provider_id: string;
  access_token: Changing<string>;
  refresh_token: Changing<string>;
  id_token: Changing<string>;
  access_token_expires_at: ChangingInstantIfGiven;
  refresh_token_expires_at: ChangingInstantIfGiven;
  scope: Changing<string>;
  password: Changing<string>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface VerificationTable {
  id: Generated<string>;
  identifier: string;
  value: string;
  expires_at: ChangingInstant;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface SecondFactorTable {
  id: Generated<string>;
  person_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: ChangingInstantIfGiven;
}

export interface SignInAttemptTable {
  key: string;
  count: number;
  began_at: ChangingInstant;
  expires_at: ChangingInstant;
}

export interface InvitationTable {
  id: Generated<string>;
  email: Fixed<string>;
  name: FixedIfGiven<string>;
  role: Fixed<Exclude<PersonRole, "applicant">>;
  mission_id: FixedIfGiven<string>;
  process_id: FixedIfGiven<string>;
  token_hash: Fixed<string>;
  invited_by: Fixed<string>;
  invited_at: FixedInstant;
  expires_at: FixedInstant;
  accepted_at: ChangingInstantIfGiven;
  accepted_by: Changing<string>;
}

export interface CountryTable {
  code: Fixed<string>;
  name: string;
  region: string;
  un_member: boolean;
}

export interface MissionTable {
  id: ColumnType<string, string | undefined, never>;
  name: Fixed<string>;
  country_code: FixedIfGiven<string>;
  member_state: Fixed<boolean>;
  email: string;
  fictional: ColumnType<boolean, boolean | undefined, never>;
}

export interface OrganisationTable {
  id: Generated<string>;
  name: string;
  acronym: Changing<string>;
  country_code: string;
  address: string;
  website: Changing<string>;
  founded_year: Changing<number>;
  legal_status: Changing<string>;
  created_at: FixedInstant;
  created_by: FixedIfGiven<string>;
  version: ColumnType<number, number | undefined, number>;
  search_name: GeneratedAlways<string>;
}

export interface HolidayListTable {
  duty_station: string;
  year: number;
  circular: string;
}

export interface HolidayTable {
  duty_station: string;
  on_date: ChangingDate;
  name: string;
  year: GeneratedAlways<number>;
}

export interface ProcessTable {
  id: Generated<string>;
  slug: Fixed<string>;
  title: string;
  mandate: string;
  citation: ChangingJson<Citation>;
  duty_station: string;
  zone: string;
  begins_on: ChangingDate;
  ends_on: ChangingDate;
}

export interface SessionTable {
  id: Generated<string>;
  process_id: Fixed<string>;
  title: string;
  kind: SessionKind;
  format: SessionFormat;
  begins_on: ChangingDate;
  ends_on: ChangingDate;
  place: string;
}

export interface ModalitiesDecisionTable {
  id: Generated<string>;
  process_id: Fixed<string>;
  version: Fixed<number>;
  title: string;
  issuer: string;
  citation: ChangingJson<Citation>;
  dated_on: ChangingDate;
  text: string;
  provisions: ChangingJson<Provisions>;
  proposed_at: FixedInstant;
  proposed_by: FixedIfGiven<string>;
  adopted_in_meeting_at: ChangingInstantIfGiven;
  superseded_at: ChangingInstantIfGiven;
}

export interface SilenceProcedureTable {
  id: Generated<string>;
  modalities_decision_id: Fixed<string>;
  process_id: Fixed<string>;
  opens_at: FixedInstant;
  closes_at: ChangingInstant;
  zone: Fixed<string>;
  opened_by: FixedIfGiven<string>;
  letter: FixedIfGiven<string>;
  extension_reason: Changing<string>;
  concluded_at: ChangingInstantIfGiven;
  outcome: Changing<"passed" | "broken">;
}

/** Behind row-level security: say who reads with readAs. */
export interface SilenceBreakTable {
  id: Fixed<string>;
  silence_procedure_id: Fixed<string>;
  mission_id: Fixed<string>;
  person_id: FixedIfGiven<string>;
  received_at: FixedInstant;
  reason: FixedIfGiven<string>;
}

export interface CallForApplicationsTable {
  id: Generated<string>;
  process_id: Fixed<string>;
  modalities_decision_id: Fixed<string>;
  session_id: Fixed<string>;
  title: Fixed<string>;
  opens_at: FixedInstant;
  closes_at: ChangingInstant;
  zone: Fixed<string>;
  opened_by: FixedIfGiven<string>;
  extension_reason: Changing<string>;
}

export interface ApplicationTable {
  id: Generated<string>;
  reference: ColumnType<string, string | undefined, never>;
  organisation_id: Fixed<string>;
  call_id: Fixed<string>;
  category: Category;
  route: Changing<Route>;
  state: ApplicationState;
  answers: ChangingJson<Partial<Answers>>;
  version: ColumnType<number, number | undefined, number>;
  started_at: FixedInstant;
  started_by: FixedIfGiven<string>;
  received_at: ChangingInstantIfGiven;
  cleared_at: ChangingInstantIfGiven;
  cleared_by: Changing<string>;
  refused_at: ChangingInstantIfGiven;
  refused_by: Changing<string>;
  refusal_reason: Changing<string>;
  no_objection_period_id: Changing<string>;
  circulated_at: ChangingInstantIfGiven;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<string>;
}

/** What the organisation's record said when its application was put to the States. */
export interface CirculatedOrganisationTable {
  application_id: Fixed<string>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  website: FixedIfGiven<string>;
  founded_year: FixedIfGiven<number>;
  legal_status: FixedIfGiven<string>;
  search_name: GeneratedAlways<string>;
}

export interface NoObjectionPeriodTable {
  id: Generated<string>;
  process_id: Fixed<string>;
  call_id: Fixed<string>;
  modalities_decision_id: Fixed<string>;
  opens_at: FixedInstant;
  closes_at: ChangingInstant;
  zone: Fixed<string>;
  circulated_by: Fixed<string>;
  list_hash: Changing<string>;
  circulated_count: Changing<number>;
  extension_reason: Changing<string>;
  extensions: ColumnType<
    readonly { readonly from: string; readonly to: string; readonly reason: string; readonly extendedAt: string }[],
    string | undefined,
    string
  >;
  lapsed_at: ChangingInstantIfGiven;
  accredited_count: Changing<number>;
  not_accredited_count: Changing<number>;
}

/** Behind row-level security: say who reads with readAs. */
export interface ObjectionNoteTable {
  id: Fixed<string>;
  reference: ColumnType<string, string | undefined, never>;
  no_objection_period_id: Fixed<string>;
  mission_id: Fixed<string>;
  person_id: FixedIfGiven<string>;
  received_at: FixedInstant;
  basis: FixedIfGiven<string>;
}

/** Behind row-level security: say who reads with readAs. */
export interface ObjectionTable {
  id: Fixed<string>;
  objection_note_id: Fixed<string>;
  no_objection_period_id: Fixed<string>;
  mission_id: Fixed<string>;
  application_id: Fixed<string>;
  received_at: FixedInstant;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<string>;
}

/** Behind row-level security: say who reads with readAs. */
export interface ObjectionDisclosureTable {
  id: Fixed<string>;
  process_id: Fixed<string>;
  no_objection_period_id: Fixed<string>;
  application_id: FixedIfGiven<string>;
  reader_person_id: FixedIfGiven<string>;
  reader_role: Fixed<string>;
  reader_mission_id: FixedIfGiven<string>;
  disclosed_at: FixedInstant;
  what: Fixed<string>;
}

export interface AccreditationTable {
  id: ColumnType<string, string | undefined, never>;
  application_id: Fixed<string>;
  organisation_id: Fixed<string>;
  process_id: Fixed<string>;
  modalities_decision_id: Fixed<string>;
  no_objection_period_id: FixedIfGiven<string>;
  route: Fixed<Route>;
  granted_at: FixedInstant;
  recorded_at: FixedInstant;
  valid_until_on: ColumnType<string | null, string | null | undefined, never>;
}

export interface AccreditationChangeTable {
  id: ColumnType<string, string | undefined, never>;
  accreditation_id: Fixed<string>;
  kind: Fixed<AccreditationChange["kind"]>;
  effective_at: FixedInstant;
  ground: Fixed<string>;
  by_person: Fixed<string>;
}

export interface AuditTrailTable {
  id: GeneratedAlways<number>;
  at: FixedInstant;
  recorded_at: ColumnType<Date, never, never>;
  act: Fixed<string>;
  event: Fixed<string>;
  actor_person: FixedIfGiven<string>;
  actor_role: Fixed<string>;
  subject_kind: Fixed<string>;
  subject_id: FixedIfGiven<string>;
  process_id: FixedIfGiven<string>;
  confidential: ColumnType<boolean, boolean | undefined, never>;
  data: FixedJson<unknown>;
}

export interface LetterTable {
  id: ColumnType<string, string | undefined, never>;
  kind: Fixed<string>;
  chair_of: FixedIfGiven<string>;
  event_key: Fixed<string>;
  recipient_email: Fixed<string>;
  recipient_person: FixedIfGiven<string>;
  recipient_name: Fixed<string>;
  language: Fixed<string>;
  data: ChangingJson<unknown>;
  created_at: FixedInstant;
  due_at: ChangingInstant;
  held: ColumnType<boolean, boolean | undefined, boolean>;
  attempts: ColumnType<number, number | undefined, number>;
  last_error: Changing<string>;
  sent_at: ChangingInstantIfGiven;
  dead_at: ChangingInstantIfGiven;
  subject: Changing<string>;
  html: Changing<string>;
  text: Changing<string>;
}

/** Behind row-level security: say whose outcomes they are with readOutcomesOf. */
export interface IdempotencyKeyTable {
  person_id: string;
  key: string;
  act: string;
  outcome: ColumnType<unknown, string | null | undefined, string>;
  at: ChangingInstant;
}

export interface InstallationTable {
  singleton: ColumnType<boolean, boolean | undefined, never>;
  demonstration: boolean;
}

export interface DemonstrationClockTable {
  singleton: ColumnType<boolean, boolean | undefined, never>;
  shift_ms: number;
}

export interface Schema {
  person: PersonTable;
  sign_in: SignInTable;
  credential: CredentialTable;
  verification: VerificationTable;
  second_factor: SecondFactorTable;
  sign_in_attempt: SignInAttemptTable;
  invitation: InvitationTable;
  country: CountryTable;
  mission: MissionTable;
  organisation: OrganisationTable;
  holiday_list: HolidayListTable;
  holiday: HolidayTable;
  process: ProcessTable;
  session: SessionTable;
  modalities_decision: ModalitiesDecisionTable;
  silence_procedure: SilenceProcedureTable;
  silence_break: SilenceBreakTable;
  call_for_applications: CallForApplicationsTable;
  application: ApplicationTable;
  circulated_organisation: CirculatedOrganisationTable;
  no_objection_period: NoObjectionPeriodTable;
  objection_note: ObjectionNoteTable;
  objection: ObjectionTable;
  objection_disclosure: ObjectionDisclosureTable;
  accreditation: AccreditationTable;
  accreditation_change: AccreditationChangeTable;
  audit_trail: AuditTrailTable;
  letter: LetterTable;
  idempotency_key: IdempotencyKeyTable;
  installation: InstallationTable;
  demonstration_clock: DemonstrationClockTable;
}
