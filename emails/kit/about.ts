import type { Outcome, ProvisionCode } from "#domain/applications/provision-outcome.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Citation, Details } from "#domain/kit/ruling.ts";
import type { Figures, WayOfAdopting } from "#domain/modalities/adoption.ts";
import type { NamedText } from "#domain/modalities/put-text.ts";
import type { Office } from "#domain/modalities/stages.ts";
import type { NamedQuestion } from "#domain/modalities/what-follows.ts";

/*
 * What letters carry. It is kept as JSON in the outbox until the letter leaves: instants are ISO strings, zones IANA
 * names; whoever reads the row ten years later needs no other row to understand it.
 */

/** A line of the list that explains a standing, as `explain` of the domain gives it. */
export interface Explained {
  readonly outcome: Outcome;
  readonly at: string | null;
  readonly cites: Citation;
  readonly code: ProvisionCode;
  readonly details: Details;
}

export interface AboutProcess {
  readonly slug: string;
  readonly title: string;
}

export interface AboutApplication {
  readonly reference: string;
  readonly organisation: string;
  readonly process: AboutProcess;
  /** The title of the call for applications. */
  readonly call: string;
  readonly zone: string;
  /** Which rules on it, or has; letters that were kept before it was said are of the Secretariat. */
  readonly office?: Office;
  readonly why: readonly Explained[];
}

/** An application that was begun and not submitted. */
export interface AboutDraft {
  readonly reference: string;
  readonly organisation: string;
  readonly process: AboutProcess;
  /** The title of the call for applications. */
  readonly call: string;
  readonly closesAt: string;
  readonly zone: string;
}

export interface AboutOrganisation {
  /** The reference of its application. */
  readonly reference: string;
  readonly name: string;
}

/** A text that was placed under silence. */
export interface AboutText {
  readonly process: AboutProcess;
  readonly text: NamedText;
  readonly procedure: Id<"procedure">;
  readonly closesAt: string;
  readonly zone: string;
  readonly why: readonly Explained[];
}

/** A text that the body adopted in a meeting, as somebody entered it. */
export interface AboutAdoption {
  readonly process: AboutProcess;
  readonly text: NamedText;
  readonly session: string;
  readonly how: WayOfAdopting;
  readonly figures: Figures | null;
  readonly symbol: string;
  readonly adoptedAt: string;
  readonly zone: string;
}

export interface AboutPeriod {
  readonly process: AboutProcess;
  readonly call: string;
  readonly period: Id<"period">;
  readonly closesAt: string;
  readonly zone: string;
  readonly why: readonly Explained[];
}

/** One that can be answered. */
export interface AboutOpenPeriod extends AboutPeriod {
  /** What States are asked; letters that were kept before it was said have none. */
  readonly questions?: readonly NamedQuestion[];
}

/** A list as it was sealed. */
export interface AboutList {
  readonly process: AboutProcess;
  readonly call: string;
  readonly list: Id<"list">;
  /** Among the lists of its call. */
  readonly number: number;
  readonly sealedAt: string;
  readonly zone: string;
  readonly why: readonly Explained[];
}

export interface AboutAccreditation {
  readonly reference: string;
  readonly organisation: string;
  readonly process: AboutProcess;
  readonly effectiveAt: string;
  readonly zone: string;
  readonly ground: string;
  readonly why: readonly Explained[];
}

/** That an extension answers. */
export interface AboutOutage {
  readonly what: string;
  readonly beganAt: string;
  readonly endedAt: string;
}
