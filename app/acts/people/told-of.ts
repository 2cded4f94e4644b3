import type { Colleague } from "#db/people/colleagues.ts";
import type { Recipient } from "#db/record/correspondence.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";

/** Who is told that somebody acts for the organisation, or does no longer. */
export interface ToldOfColleague {
  readonly organisation: string;
  /** Whom it is about. */
  readonly person: Recipient;
  /** Who else acts for it and may sign in. */
  readonly others: readonly Recipient[];
}

export function toldOf(
  organisation: { readonly name: string },
  { colleagues }: { readonly colleagues: readonly Colleague[] },
  person: Id<"person">,
): ToldOfColleague {
  return {
    organisation: organisation.name,
    person: recipient(mustExist(colleagues.find((one) => one.person === person))),
    others: colleagues.filter((one) => one.person !== person && one.maySignIn).map(recipient),
  };
}

function recipient({ person, email, name, language }: Colleague): Recipient {
  return { person, email, name, language };
}
