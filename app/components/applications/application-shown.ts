import type { Citation } from "#domain/kit/ruling.ts";
import type { Answers, ApplicationState } from "#domain/applications/application.ts";
import type { StandingInAWord, Step } from "#domain/applications/application-standing.ts";
import type { Length } from "#domain/kit/calendar.ts";
import type { Awaited, Outcome, ProvisionCode } from "#domain/applications/provision-outcome.ts";
import type { Category, InformationItem, Provisions, Route } from "#domain/modalities/provisions.ts";

/* What an organisation's own pages are given of its applications: plain data, instants in ISO 8601. */

export interface CallShown {
  readonly id: string;
  readonly title: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly zone: string;
  readonly standing: "upcoming" | "open" | "closed";
}

export interface OrganisationShown {
  readonly name: string;
  readonly acronym: string | null;
  /** The name of the country or area. */
  readonly country: string;
  readonly countryCode: string;
  readonly address: string;
  readonly website: string | null;
  readonly foundedYear: number | null;
  readonly legalStatus: string | null;
  readonly version: number;
}

export interface ApplicationShown {
  readonly reference: string;
  readonly version: number;
  readonly state: ApplicationState;
  readonly category: Category;
  readonly answers: Answers;
  readonly organisation: OrganisationShown;
  readonly call: CallShown;
  readonly process: { readonly slug: string; readonly title: string };
  /** What the decision says of each category. */
  readonly routes: { readonly [category in Category]: { readonly route: Route; readonly cites: Citation } };
  /** Whether its category only informs of its interest. */
  readonly notifies: boolean;
  readonly asked: readonly InformationItem[];
  readonly missing: readonly InformationItem[];
  /** A draft that nobody has saved and that no earlier application has filled in. */
  readonly untouched: boolean;
  /** Who saved it last and when; null when nobody is known to have. */
  readonly lastSaved: { readonly person: string; readonly at: string } | null;
}

export interface ProvisionShown {
  readonly provision: string;
  readonly outcome: Outcome;
  readonly at: string | null;
  readonly by: Awaited | null;
  readonly cites: Citation;
  readonly code: ProvisionCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** One's own application with all that explains it. */
export interface ApplicationExplained extends ApplicationShown {
  readonly standing: StandingInAWord;
  readonly receivedAt: string | null;
  readonly steps: readonly Step[];
  readonly next: ProvisionShown | null;
  readonly decisive: ProvisionShown | null;
  readonly explanation: readonly ProvisionShown[];
  readonly decision: { readonly version: number; readonly title: string; readonly citation: Citation };
  readonly session: { readonly title: string; readonly beginsOn: string; readonly endsOn: string };
  readonly circulation: Pick<Provisions["circulation"], "fields" | "cites">;
  readonly refusalReason: string | null;
  /** Why an accreditation was suspended or withdrawn. */
  readonly ground: string | null;
  /** A day such as 2025-07-11. */
  readonly validUntil: string | null;
  readonly mayBeWithdrawn: boolean;
  /** For who was not accredited. */
  readonly again: {
    readonly allowed: boolean;
    readonly after: Length | null;
    readonly cites: Citation;
    readonly call: Pick<CallShown, "id" | "title" | "closesAt" | "zone"> | null;
  } | null;
}
