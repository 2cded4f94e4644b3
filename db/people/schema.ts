import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { WayLettersCome } from "#domain/record/gathering.ts";
import type {
  Changing,
  ChangingInstant,
  ChangingInstantIfGiven,
  Fixed,
  FixedIfGiven,
  FixedInstant,
  StampedInstant,
} from "../columns.ts";

/** The offices of people. */
export type PersonRole = "applicant" | "mission" | "chair" | "secretariat" | "administrator";

export interface PersonTable {
  id: Generated<Id<"person">>;
  name: string;
  email: string;
  email_verified: ColumnType<boolean, boolean | undefined, boolean>;
  image: Changing<string>;
  role: ColumnType<PersonRole, PersonRole | undefined, PersonRole>;
  mission_id: Changing<Id<"mission">>;
  process_id: Changing<Id<"process">>;
  organisation_id: Changing<Id<"organisation">>;
  language: Generated<string>;
  letters_come: Generated<WayLettersCome>;
  two_factor_enabled: Generated<boolean>;
  banned_at: ChangingInstantIfGiven;
  banned_by: Changing<Id<"person">>;
  reads_only: Generated<boolean>;
  erased_at: ColumnType<Date | null, undefined, never>;
  signed_in_at: ChangingInstantIfGiven;
  created_at: StampedInstant;
  updated_at: StampedInstant;
  search_name: GeneratedAlways<string>;
}

export interface SignInTable {
  id: Generated<Id<"sign_in">>;
  person_id: Id<"person">;
  token: string;
  expires_at: ChangingInstant;
  ip_address: Changing<string>;
  user_agent: Changing<string>;
  both_factors: Generated<boolean>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface CredentialTable {
  id: Generated<string>;
  person_id: Id<"person">;
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
  person_id: Id<"person">;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: ChangingInstantIfGiven;
}

export interface AttemptTable {
  key: string;
  count: number;
  began_at: ChangingInstant;
  expires_at: ChangingInstant;
}

export interface InvitationTable {
  id: Generated<Id<"invitation">>;
  email: Fixed<string>;
  name: FixedIfGiven<string>;
  role: Fixed<Exclude<PersonRole, "applicant">>;
  mission_id: FixedIfGiven<Id<"mission">>;
  process_id: FixedIfGiven<Id<"process">>;
  reads_only: ColumnType<boolean, boolean | undefined, never>;
  access_administrator: ColumnType<boolean, boolean | undefined, never>;
  from_mission_id: FixedIfGiven<Id<"mission">>;
  token_hash: Fixed<string>;
  invited_by: Fixed<Id<"person">>;
  invited_at: FixedInstant;
  expires_at: FixedInstant;
  accepted_at: ChangingInstantIfGiven;
  accepted_by: Changing<Id<"person">>;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<Id<"person">>;
}

export interface SecondFactorResetTable {
  id: Fixed<Id<"second_factor_reset">>;
  person_id: Fixed<Id<"person">>;
  asked_by: Fixed<Id<"person">>;
  reason: Fixed<string>;
  asked_at: FixedInstant;
  expires_at: FixedInstant;
  confirmed_at: ChangingInstantIfGiven;
  confirmed_by: Changing<Id<"person">>;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<Id<"person">>;
}

export interface AddressChangeTable {
  id: Fixed<Id<"address_change">>;
  person_id: Fixed<Id<"person">>;
  email: Fixed<string>;
  token_hash: Fixed<string>;
  asked_by: Fixed<Id<"person">>;
  reason: Fixed<string>;
  asked_at: FixedInstant;
  expires_at: FixedInstant;
  confirmed_at: ChangingInstantIfGiven;
}

export interface PasskeyTable {
  id: ColumnType<Id<"passkey">, Id<"passkey"> | undefined, never>;
  person_id: Fixed<Id<"person">>;
  credential_id: Fixed<string>;
  public_key: Fixed<string>;
  /** A bigint comes as text. */
  counter: string;
  name: Fixed<string>;
  created_at: FixedInstant;
  used_at: ChangingInstantIfGiven;
}

export interface UnconfirmedAddressTable {
  token_hash: string;
  email: string;
  person_id: FixedIfGiven<Id<"person">>;
  name: FixedIfGiven<string>;
  language: FixedIfGiven<string>;
  password: FixedIfGiven<string>;
  expires_at: FixedInstant;
}

export interface MissionTable {
  id: ColumnType<Id<"mission">, Id<"mission"> | undefined, never>;
  name: string;
  country_code: FixedIfGiven<string>;
  member_state: Fixed<boolean>;
  email: string;
  copies_to: ColumnType<string[], readonly string[] | undefined, readonly string[]>;
  language: Generated<string>;
  letters_come: Generated<WayLettersCome>;
  fictional: ColumnType<boolean, boolean | undefined, never>;
  ended_at: ChangingInstantIfGiven;
  ended_by: ColumnType<Id<"person"> | null, undefined, Id<"person">>;
}

export interface AccessAdministratorTable {
  id: ColumnType<Id<"access_administrator">, Id<"access_administrator"> | undefined, never>;
  mission_id: Fixed<Id<"mission">>;
  person_id: Fixed<Id<"person">>;
  invitation_id: FixedIfGiven<Id<"invitation">>;
  named_by: Fixed<Id<"person">>;
  named_at: FixedInstant;
  ended_at: ChangingInstantIfGiven;
  ended_by: Changing<Id<"person">>;
}

export interface CalendarAddressTable {
  id: Fixed<Id<"calendar_address">>;
  person_id: Fixed<Id<"person">>;
  made_at: FixedInstant;
}

export interface PersonNamingTable {
  id: Fixed<Id<"person_naming">>;
  organisation_id: Fixed<Id<"organisation">>;
  email: Fixed<string>;
  name: Fixed<string>;
  asked_by: Fixed<Id<"person">>;
  reason: Fixed<string>;
  asked_at: FixedInstant;
  expires_at: FixedInstant;
  confirmed_at: ChangingInstantIfGiven;
  confirmed_by: Changing<Id<"person">>;
}

export interface ErasureWishTable {
  person_id: Fixed<Id<"person">>;
  asked_at: FixedInstant;
}

export interface PersonErasureTable {
  id: Fixed<Id<"person_erasure">>;
  person_id: Fixed<Id<"person">>;
  asked_by: Fixed<Id<"person">>;
  reason: Fixed<string>;
  asked_at: FixedInstant;
  expires_at: FixedInstant;
  confirmed_at: ChangingInstantIfGiven;
  confirmed_by: Changing<Id<"person">>;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<Id<"person">>;
}

export interface OrganisationInvitationTable {
  id: Fixed<Id<"organisation_invitation">>;
  organisation_id: Fixed<Id<"organisation">>;
  email: Fixed<string>;
  name: Fixed<string>;
  token_hash: Fixed<string>;
  invited_by: Fixed<Id<"person">>;
  naming_id: FixedIfGiven<Id<"person_naming">>;
  invited_at: FixedInstant;
  expires_at: FixedInstant;
  accepted_at: ChangingInstantIfGiven;
  accepted_by: Changing<Id<"person">>;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<Id<"person">>;
}

export interface ActingPersonTable {
  id: ColumnType<Id<"acting_person">, Id<"acting_person"> | undefined, never>;
  organisation_id: Fixed<Id<"organisation">>;
  person_id: Fixed<Id<"person">>;
  invitation_id: FixedIfGiven<Id<"organisation_invitation">>;
  began_at: FixedInstant;
  ended_at: ChangingInstantIfGiven;
  ended_by: Changing<Id<"person">>;
}

export interface PeopleTables {
  person: PersonTable;
  sign_in: SignInTable;
  credential: CredentialTable;
  verification: VerificationTable;
  second_factor: SecondFactorTable;
  attempt: AttemptTable;
  invitation: InvitationTable;
  person_naming: PersonNamingTable;
  erasure_wish: ErasureWishTable;
  person_erasure: PersonErasureTable;
  organisation_invitation: OrganisationInvitationTable;
  acting_person: ActingPersonTable;
  second_factor_reset: SecondFactorResetTable;
  address_change: AddressChangeTable;
  passkey: PasskeyTable;
  calendar_address: CalendarAddressTable;
  unconfirmed_address: UnconfirmedAddressTable;
  mission: MissionTable;
  access_administrator: AccessAdministratorTable;
}
