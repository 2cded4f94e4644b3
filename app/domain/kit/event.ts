/** What the record must know of an event. */
export interface EventFacts<Event> {
  /** The shape in which its data is written. What is on record already is never rewritten: where it says no version, it is the first. */
  readonly version: number;
  /** The field that names what it is about. There is one clock, and it has no id. */
  readonly about: (keyof Event & string) | "clock";
  /** Who spoke against a text or an organisation: for the Chair only. */
  readonly confidential?: true | ((event: Event) => boolean);
  /** Changes nothing that the public sees. What is confidential never does. */
  readonly unseen?: true;
}

/** By type the facts of each event of a chapter: the compiler refuses a table that lacks one, or has one that there is not. */
export type EventsOf<Event extends { readonly type: string }> = {
  readonly [Type in Event["type"]]: EventFacts<Extract<Event, { readonly type: Type }>>;
};
