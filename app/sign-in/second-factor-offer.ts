import { z } from "zod";
import type { Db } from "#db/handles.ts";
import { sealOf } from "#db/seal.ts";
import type { Id } from "#domain/kit/id.ts";

const offer = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** What the sign-in library offers as a second factor, as the form sends it back: so it is shown again after a wrong code, and nobody else reads it. */
export function encloseOffer(db: Db, person: Id<"person">, offered: unknown): string {
  return sealOf(db).enclose(JSON.stringify(offer.parse(offered)), offeredTo(person));
}

/** What {@link encloseOffer} was given; null where it was another's, or was not made here. */
export function openOffer(db: Db, person: Id<"person">, enclosed: string): z.output<typeof offer> | null {
  const opened = sealOf(db).open(enclosed, offeredTo(person));
  return opened === null ? null : offer.parse(JSON.parse(opened));
}

function offeredTo(person: Id<"person">) {
  return ["set-up-second-factor", person] as const;
}
