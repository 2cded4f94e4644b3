import type { Citation } from "#domain/kit/ruling.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";

/** A modalities decision as a form begins with it. */
export interface TextGiven {
  readonly title: string;
  readonly issuer: string;
  readonly citation: Citation;
  /** As 2022-04-22. */
  readonly date: string;
  readonly text: string;
  readonly provisions: Provisions;
}
