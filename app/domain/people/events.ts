import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";
import type { WayLettersCome } from "../record/gathering.ts";
import type { AddressesChange } from "./mission-addresses.ts";

export type PeopleEvent =
  | PersonInvited
  | InvitationSentAgain
  | InvitationWithdrawn
  | InvitationAccepted
  | AdministratorAppointed
  | MissionRecorded
  | MissionAddressesMended
  | MissionNameCorrected
  | MissionEnded
  | PersonDeactivated
  | PersonReactivated
  | OfficeChanged
  | SignInsRevoked
  | SecondFactorResetAsked
  | SecondFactorReset
  | SecondFactorResetWithdrawn
  | ErasureWished
  | ErasureWishWithdrawn
  | PersonErasureAsked
  | PersonErasureWithdrawn
  | PersonErased
  | AuditEntriesEmptied
  | AddressChangeAsked
  | AccountMade
  | PersonRenamed
  | PersonLanguageChanged
  | PersonLettersChanged
  | AddressChanged
  | PasswordChanged
  | PasskeyAdded
  | PasskeyRemoved
  | CalendarAddressMade
  | CalendarAddressWithdrawn
  | ColleagueInvited
  | ColleagueInvitationWithdrawn
  | ColleagueJoined
  | ColleagueTakenOff
  | OrganisationLeft
  | PersonNamingAsked
  | PersonNamed
  | DelegateInvited
  | DelegateInvitationWithdrawn
  | DelegateAccessEnded
  | AccessAdministratorNamed
  | AccessAdministratorEnded
  | MissionLanguageChanged
  | MissionLettersChanged;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const peopleSubjects = {
  invitation: "invitation",
  person: "person",
  mission: "mission",
} as const;

export const peopleEvents = {
  PersonInvited: { version: 2, about: "invitation", unseen: true },
  InvitationSentAgain: { version: 1, about: "invitation", unseen: true },
  InvitationWithdrawn: { version: 1, about: "invitation", unseen: true },
  InvitationAccepted: { version: 1, about: "invitation", unseen: true },
  AdministratorAppointed: { version: 1, about: "person", unseen: true },
  MissionRecorded: { version: 1, about: "mission", unseen: true },
  MissionAddressesMended: { version: 1, about: "mission", unseen: true },
  MissionNameCorrected: { version: 1, about: "mission" },
  MissionEnded: { version: 1, about: "mission", unseen: true },
  PersonDeactivated: { version: 1, about: "person", unseen: true },
  PersonReactivated: { version: 1, about: "person", unseen: true },
  OfficeChanged: { version: 2, about: "person", unseen: true },
  SignInsRevoked: { version: 1, about: "person", unseen: true },
  SecondFactorResetAsked: { version: 1, about: "person", unseen: true },
  SecondFactorReset: { version: 1, about: "person", unseen: true },
  SecondFactorResetWithdrawn: { version: 1, about: "person", unseen: true },
  ErasureWished: { version: 1, about: "person", unseen: true },
  ErasureWishWithdrawn: { version: 1, about: "person", unseen: true },
  PersonErasureAsked: { version: 1, about: "person", unseen: true },
  PersonErasureWithdrawn: { version: 1, about: "person", unseen: true },
  PersonErased: { version: 1, about: "person", unseen: true },
  AuditEntriesEmptied: { version: 1, about: "person", unseen: true },
  AddressChangeAsked: { version: 1, about: "person", unseen: true },
  AccountMade: { version: 1, about: "person", unseen: true },
  PersonRenamed: { version: 1, about: "person", unseen: true },
  PersonLanguageChanged: { version: 1, about: "person", unseen: true },
  PersonLettersChanged: { version: 1, about: "person", unseen: true },
  AddressChanged: { version: 1, about: "person", unseen: true },
  PasswordChanged: { version: 1, about: "person", unseen: true },
  PasskeyAdded: { version: 1, about: "person", unseen: true },
  PasskeyRemoved: { version: 1, about: "person", unseen: true },
  CalendarAddressMade: { version: 1, about: "person", unseen: true },
  CalendarAddressWithdrawn: { version: 1, about: "person", unseen: true },
  ColleagueInvited: { version: 1, about: "organisation", unseen: true },
  ColleagueInvitationWithdrawn: { version: 1, about: "organisation", unseen: true },
  ColleagueJoined: { version: 1, about: "person", unseen: true },
  ColleagueTakenOff: { version: 1, about: "person", unseen: true },
  OrganisationLeft: { version: 1, about: "person", unseen: true },
  PersonNamingAsked: { version: 1, about: "organisation", unseen: true },
  PersonNamed: { version: 1, about: "organisation", unseen: true },
  DelegateInvited: { version: 1, about: "invitation", unseen: true },
  DelegateInvitationWithdrawn: { version: 1, about: "invitation", unseen: true },
  DelegateAccessEnded: { version: 1, about: "person", unseen: true },
  AccessAdministratorNamed: { version: 1, about: "person", unseen: true },
  AccessAdministratorEnded: { version: 1, about: "person", unseen: true },
  MissionLanguageChanged: { version: 1, about: "mission", unseen: true },
  MissionLettersChanged: { version: 1, about: "mission", unseen: true },
} as const satisfies EventsOf<PeopleEvent>;

export interface PersonInvited {
  readonly type: "PersonInvited";
  readonly invitation: Id<"invitation">;
  readonly role: string;
  /** The earlier invitation of the same address that counts no longer. Not yet said in the first version. */
  readonly replaces: Id<"invitation"> | null;
}

export interface InvitationSentAgain {
  readonly type: "InvitationSentAgain";
  readonly invitation: Id<"invitation">;
  readonly replaces: Id<"invitation">;
  readonly reason: string;
}

export interface InvitationWithdrawn {
  readonly type: "InvitationWithdrawn";
  readonly invitation: Id<"invitation">;
  readonly reason: string;
}

export interface InvitationAccepted {
  readonly type: "InvitationAccepted";
  readonly invitation: Id<"invitation">;
  readonly person: Id<"person">;
}

export interface AdministratorAppointed {
  readonly type: "AdministratorAppointed";
  readonly person: Id<"person">;
}

export interface MissionRecorded {
  readonly type: "MissionRecorded";
  readonly mission: Id<"mission">;
  readonly memberState: boolean;
}

/** Where the letters of a mission go from now on. */
export interface MissionAddressesMended {
  readonly type: "MissionAddressesMended";
  readonly mission: Id<"mission">;
  readonly reason: string;
  readonly changes: readonly AddressesChange[];
}

/** How a mission is called from now on, and was until then. */
export interface MissionNameCorrected {
  readonly type: "MissionNameCorrected";
  readonly mission: Id<"mission">;
  readonly reason: string;
  readonly changes: readonly [{ readonly field: "missionName"; readonly before: string; readonly after: string }];
}

/** It was recorded by mistake. */
export interface MissionEnded {
  readonly type: "MissionEnded";
  readonly mission: Id<"mission">;
  readonly reason: string;
}

/** What an administrator did to somebody's account, and why. */
interface Administered {
  readonly person: Id<"person">;
  readonly reason: string;
}

export interface PersonDeactivated extends Administered {
  readonly type: "PersonDeactivated";
}

export interface PersonReactivated extends Administered {
  readonly type: "PersonReactivated";
}

interface OfficeOnRecord {
  readonly role: string;
  readonly mission: Id<"mission"> | null;
  readonly process: Id<"process"> | null;
  /** Neither this nor the next was said in the first version. */
  readonly readsOnly: boolean;
  readonly accessAdministrator: boolean;
}

export interface OfficeChanged extends Administered {
  readonly type: "OfficeChanged";
  readonly formerOffice: OfficeOnRecord;
  readonly office: OfficeOnRecord;
}

export interface SignInsRevoked extends Administered {
  readonly type: "SignInsRevoked";
}

export interface SecondFactorResetAsked extends Administered {
  readonly type: "SecondFactorResetAsked";
}

export interface SecondFactorReset extends Administered {
  readonly type: "SecondFactorReset";
  /** The administrator whom the second one agreed with; null where it was done on the machine. */
  readonly askedBy: Id<"person"> | null;
}

/** The reset that was asked for can be confirmed no longer. */
export interface SecondFactorResetWithdrawn extends Administered {
  readonly type: "SecondFactorResetWithdrawn";
}

/** By the person, on their own page. */
export interface ErasureWished {
  readonly type: "ErasureWished";
  readonly person: Id<"person">;
}

export interface ErasureWishWithdrawn {
  readonly type: "ErasureWishWithdrawn";
  readonly person: Id<"person">;
}

export interface PersonErasureAsked extends Administered {
  readonly type: "PersonErasureAsked";
}

/** The erasure that was asked for can be confirmed no longer. */
export interface PersonErasureWithdrawn extends Administered {
  readonly type: "PersonErasureWithdrawn";
}

export interface PersonErased extends Administered {
  readonly type: "PersonErased";
  /** The administrator whom the second one agreed with. */
  readonly askedBy: Id<"person">;
}

/** Written by `erase_person` in the database, which alone empties entries: which they were, and the digest of what each says since. */
export interface AuditEntriesEmptied extends Administered {
  readonly type: "AuditEntriesEmptied";
  readonly erasure: Id<"person_erasure">;
  readonly askedBy: Id<"person">;
  readonly confirmedBy: Id<"person">;
  readonly entries: readonly { readonly entry: number; readonly digest: string }[];
}

export interface AddressChangeAsked extends Administered {
  readonly type: "AddressChangeAsked";
  readonly email: string;
}

export interface AccountMade {
  readonly type: "AccountMade";
  readonly person: Id<"person">;
}

export interface PersonRenamed {
  readonly type: "PersonRenamed";
  readonly person: Id<"person">;
  readonly from: string;
  readonly to: string;
}

export interface PersonLanguageChanged {
  readonly type: "PersonLanguageChanged";
  readonly person: Id<"person">;
  readonly from: string;
  readonly to: string;
}

/** By an officer, for themselves. */
export interface PersonLettersChanged {
  readonly type: "PersonLettersChanged";
  readonly person: Id<"person">;
  readonly from: WayLettersCome;
  readonly to: WayLettersCome;
}

export interface AddressChanged {
  readonly type: "AddressChanged";
  readonly person: Id<"person">;
  readonly from: string;
  readonly to: string;
}

export interface PasswordChanged {
  readonly type: "PasswordChanged";
  readonly person: Id<"person">;
}

export interface PasskeyAdded {
  readonly type: "PasskeyAdded";
  readonly person: Id<"person">;
  readonly name: string;
}

export interface PasskeyRemoved {
  readonly type: "PasskeyRemoved";
  readonly person: Id<"person">;
  readonly name: string;
}

export interface CalendarAddressMade {
  readonly type: "CalendarAddressMade";
  readonly person: Id<"person">;
  /** The one before leads nowhere any more. */
  readonly replaced: boolean;
}

export interface CalendarAddressWithdrawn {
  readonly type: "CalendarAddressWithdrawn";
  readonly person: Id<"person">;
}

/** Somebody who acts for an organisation invites somebody else to. */
export interface ColleagueInvited {
  readonly type: "ColleagueInvited";
  readonly organisation: Id<"organisation">;
  readonly invitation: Id<"organisation_invitation">;
  /** The earlier invitation of the same address that counts no longer. */
  readonly replaces: Id<"organisation_invitation"> | null;
}

export interface ColleagueInvitationWithdrawn {
  readonly type: "ColleagueInvitationWithdrawn";
  readonly organisation: Id<"organisation">;
  readonly invitation: Id<"organisation_invitation">;
}

export interface ColleagueJoined {
  readonly type: "ColleagueJoined";
  readonly organisation: Id<"organisation">;
  readonly invitation: Id<"organisation_invitation">;
  readonly person: Id<"person">;
}

export interface ColleagueTakenOff {
  readonly type: "ColleagueTakenOff";
  readonly organisation: Id<"organisation">;
  readonly person: Id<"person">;
}

export interface OrganisationLeft {
  readonly type: "OrganisationLeft";
  readonly organisation: Id<"organisation">;
  readonly person: Id<"person">;
}

/** An administrator asks another to agree to whom they name for an organisation for which nobody is left. */
export interface PersonNamingAsked {
  readonly type: "PersonNamingAsked";
  readonly organisation: Id<"organisation">;
  readonly naming: Id<"person_naming">;
  readonly reason: string;
}

export interface PersonNamed {
  readonly type: "PersonNamed";
  readonly organisation: Id<"organisation">;
  readonly naming: Id<"person_naming">;
  readonly invitation: Id<"organisation_invitation">;
  /** The administrator with whom the second one agreed. */
  readonly askedBy: Id<"person">;
}

/** The access administrator of a mission invites somebody to act for it, or to read. */
export interface DelegateInvited {
  readonly type: "DelegateInvited";
  readonly mission: Id<"mission">;
  readonly invitation: Id<"invitation">;
  readonly readsOnly: boolean;
  /** The earlier invitation of the same address by the mission that counts no longer. */
  readonly replaces: Id<"invitation"> | null;
}

export interface DelegateInvitationWithdrawn {
  readonly type: "DelegateInvitationWithdrawn";
  readonly mission: Id<"mission">;
  readonly invitation: Id<"invitation">;
}

/** By the access administrator of the mission. */
export interface DelegateAccessEnded {
  readonly type: "DelegateAccessEnded";
  readonly mission: Id<"mission">;
  readonly person: Id<"person">;
}

export interface AccessAdministratorNamed {
  readonly type: "AccessAdministratorNamed";
  readonly mission: Id<"mission">;
  readonly person: Id<"person">;
  /** Of an administrator of the portal; null where the mission did it. */
  readonly reason: string | null;
}

export interface AccessAdministratorEnded {
  readonly type: "AccessAdministratorEnded";
  readonly mission: Id<"mission">;
  readonly person: Id<"person">;
  /** Of an administrator of the portal; null where the mission did it. */
  readonly reason: string | null;
}

/** By its access administrator: of the letters to its addresses. */
export interface MissionLanguageChanged {
  readonly type: "MissionLanguageChanged";
  readonly mission: Id<"mission">;
  readonly from: string;
  readonly to: string;
}

/** By its access administrator: whether letters that can wait are gathered for its addresses. */
export interface MissionLettersChanged {
  readonly type: "MissionLettersChanged";
  readonly mission: Id<"mission">;
  readonly from: WayLettersCome;
  readonly to: WayLettersCome;
}
