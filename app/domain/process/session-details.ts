export const sessionFormats = ["in-person", "hybrid", "virtual"] as const;
export type SessionFormat = (typeof sessionFormats)[number];

/** Who is invited to a session. */
export const invitedReaders = [
  "states",
  "observers",
  "regional-organisations",
  "accredited-organisations",
  "all-stakeholders",
] as const;
export type Invited = (typeof invitedReaders)[number];

/** What is said of a session beside its days and its kind: a mistake in it is corrected. */
export interface DetailsOfSession {
  readonly title: string;
  readonly format: SessionFormat;
  /** Empty where it is virtual. */
  readonly place: string;
  /** Empty where nothing was said of it. */
  readonly invited: readonly Invited[];
  /** How many people there is room for; null where nothing was said of it. */
  readonly capacity: number | null;
}

export function detailsOf({ title, format, place, invited, capacity }: DetailsOfSession): DetailsOfSession {
  return { title, format, place, invited: invitedReaders.filter((one) => invited.includes(one)), capacity };
}

/** What one of them was, and what it is. */
type CorrectedDetail = {
  readonly [Detail in keyof DetailsOfSession]: {
    readonly detail: Detail;
    readonly was: DetailsOfSession[Detail];
    readonly is: DetailsOfSession[Detail];
  };
}[keyof DetailsOfSession];

export type CorrectedDetails = readonly CorrectedDetail[];

/** What a correction changes, in the order in which it stands on a page. */
export function correctedDetails(from: DetailsOfSession, to: DetailsOfSession): CorrectedDetails {
  const [was, is] = [detailsOf(from), detailsOf(to)];
  const all: CorrectedDetails = [
    { detail: "title", was: was.title, is: is.title },
    { detail: "format", was: was.format, is: is.format },
    { detail: "place", was: was.place, is: is.place },
    { detail: "invited", was: was.invited, is: is.invited },
    { detail: "capacity", was: was.capacity, is: is.capacity },
  ];
  return all.filter((one) => String(one.was) !== String(one.is));
}
