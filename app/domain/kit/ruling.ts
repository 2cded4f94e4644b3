import type { RefusalCode } from "../refusals.ts";

/** Where a rule is written. `paragraph` is null where the source has no numbering, or says nothing that could be cited more closely. */
export interface Citation {
  /** A symbol, a resolution or a letter: "A/RES/75/282", "Letter of the Chair, 22 April 2022". */
  readonly source: string;
  readonly paragraph: string | null;
  readonly url?: string | undefined;
}

/**
 * Values of a refusal's sentence. Names ending in `At` hold an instant and in `On` a date, both in ISO 8601; `zone` is the IANA zone in
 * which the instants are to be shown.
 */
export type Details = Readonly<Record<string, string | number>>;

export interface Refusal {
  readonly ok: false;
  readonly because: RefusalCode;
  readonly details: Details;
  readonly cites: Citation | null;
}

export interface Accepted<Next, Happened> {
  readonly ok: true;
  readonly next: Next;
  readonly happened: Happened;
}

/** What a rule answers: the next state and what thereby happened, or why not. */
export type Ruling<Next, Happened> = Accepted<Next, Happened> | Refusal;

export function accept<const Next, const Happened>(next: Next, happened: Happened): Accepted<Next, Happened> {
  return { ok: true, next, happened };
}

export function refuse(because: RefusalCode, details: Details = {}, cites: Citation | null = null): Refusal {
  return { ok: false, because, details, cites };
}

/** What somebody decided on and what is there when it is done, each as a hash. Where they differ, the answer is `changed_meanwhile`. */
export interface SeenAndPresent {
  readonly seen: string;
  readonly present: string;
}

/** The end of every switch over a union: a new member breaks the build here. */
export function impossible(value: never): never {
  throw new Error(`Unexpected ${JSON.stringify(value)}`);
}
