import { ModalitiesFields } from "#components/modalities/modalities-fields.tsx";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { GivenProcess } from "#support/given.ts";
import { aPersonIn } from "#support/given.ts";
import { controlsIn } from "#support/rendered-form.ts";
import { aLoadContext, type Browser, signedInAs } from "#support/request.ts";
import { render } from "../../components/kit/gallery.tsx";

/** A Chair of the process, signed in, whose requests arrive at the instant. */
export async function aChairOf(db: Db, given: GivenProcess, now: Instant): Promise<Browser> {
  const person = await aPersonIn(db, { role: "chair", process: given.process.id });
  return signedInAs(aLoadContext(db, { now }), person);
}

/** What the form sends that begins with the text of the Working Group, with some of it changed. */
export function formOf(changes: Readonly<Record<string, string | readonly string[]>> = {}, text = oewg2021To2025) {
  const given = { ...text, date: text.date.toString() };
  const form = controlsIn(render(<ModalitiesFields given={given} zone="America/New_York" />));
  for (const [name, value] of Object.entries(changes)) {
    form.delete(name);
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

export const unknownIds = ["00000000-0000-4000-8000-000000000000", "no-id", "'; drop table process"];
