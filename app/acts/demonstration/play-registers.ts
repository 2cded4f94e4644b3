import { syntheticOrganisation } from "#db/demonstration/synthetic-organisations.ts";
import type { Db } from "#db/handles.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { headquarters } from "#domain/kit/calendar.ts";
import type { EntryDetails } from "#domain/organisations/register.ts";
import { checkEdition, importRegisterEdition } from "../organisations/import-register-edition.ts";
import { openRegister } from "../organisations/open-register.ts";
import { accepted, type ActorIn, as, statusOf } from "./cast.ts";

/** Numbers of invented organisations: among them are some that have notified their interest in the live round, and wait for an officer. */
const FROM = 296;
const COUNT = 40;

const statusInWords = { general: "General", special: "Special", roster: "Roster" } as const;

/** A register of consultative status with one edition, of a month before. */
export async function playRegisters(db: Db, now: Instant, officer: ActorIn<"secretariat">): Promise<void> {
  const context = as(db, officer, now);
  const { next: register } = accepted(
    await openRegister(context, {
      slug: "consultative-status",
      title: "Organisations in consultative status (invented)",
      kind: "consultative_status",
      citation: { source: "Invented for the demonstration", paragraph: null },
    }),
  );
  const entries = Array.from({ length: COUNT }, (_, place) => entryOf(FROM + place));
  const datedOn = now.toZonedDateTimeISO(headquarters).toPlainDate().subtract({ months: 1 });
  const edition = { register: register.id, datedOn, entries };
  const { seen } = await checkEdition(context, edition);
  accepted(
    await importRegisterEdition(context, { ...edition, source: "List of the demonstration, first edition", seen }),
  );
}

function entryOf(number: number): EntryDetails {
  const { name, acronym, country, foundedYear } = syntheticOrganisation(number, "ecosoc-ngo");
  const { status, year } = statusOf({ foundedYear });
  return {
    name,
    acronym,
    country,
    number: `D-${number.toString()}`,
    status: statusInWords[status],
    statusYear: year,
  };
}
