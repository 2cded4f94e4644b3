import type { Id } from "../kit/id.ts";

/** What is entered: an answer for those who wait, another for those on whom the body has decided, or what an entry should have said. */
export type WhatIsEntered =
  { readonly what: "answer" | "change" } | { readonly what: "correction"; readonly of: Id<"determination"> };

/** Whose entry of what, before it is one: each enters by themselves what another confirms. */
export interface OfDraft {
  readonly list: Id<"list">;
  readonly entered: WhatIsEntered;
  readonly person: Id<"person">;
}

/** What was typed about one of the list, with its gaps and mistakes; empty where nothing was. */
export interface TypedItem {
  readonly reference: string;
  readonly outcome: string;
  readonly votes: string;
  readonly opposed: string;
}

/** What a body decided while it is being entered, as it was typed. It says nothing. */
export interface DeterminationDraft {
  /** The fields about all of it, by their names in the form. */
  readonly typed: Readonly<Record<string, readonly string[]>>;
  readonly items: readonly TypedItem[];
}

/** A page of the list as it is sent, and the last that was confirmed on the list when it was shown; null where nothing was. */
export interface TypedPage extends DeterminationDraft {
  readonly seen: Id<"determination"> | null;
}
