import { audienceInBrief, type ListAudience } from "../objections/disclosure.ts";
import type { Provisions } from "./provisions.ts";

/** Who reads a proposed list beside those to whom it is sent: the Chair has every list, as the Secretariat has. */
export function alsoReadBy({ circulation, disclosure }: Pick<Provisions, "circulation" | "disclosure">) {
  const readers = audienceInBrief([...new Set<ListAudience>([circulation.to, ...disclosure.proposedList])]);
  return disclosure.proposedList.filter((one) => one !== "chair" && one !== circulation.to && readers.includes(one));
}
