import { z } from "zod";
import type { Zone } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { directions, LONGEST_TOPIC } from "#domain/participation/inscription.ts";
import { type TermsOfList } from "#domain/participation/list-of-speakers.ts";
import type { RefusalCode } from "#domain/refusals.ts";
import type { Language } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { instantOfField } from "../kit/closing-field.ts";
import type { Problem } from "../kit/form-answer.ts";
import { formFields } from "../kit/form-fields.ts";

/** What an officer says of a list of speakers. */
export function listOfSpeakersSchema(t: Translate, most: number) {
  const { dayAndClock, wholeNumber } = formFields(t);
  return z.object({
    heard: dayAndClock({ field: t("participation.speakers.field.heard"), required: true }),
    closes: dayAndClock({ field: t("participation.speakers.field.closes"), required: true }),
    minutes: wholeNumber({ field: t("participation.speakers.field.minutes"), required: true, from: 1, to: most }).pipe(
      z.custom<number>((typed) => typed !== null),
    ),
  });
}

/** At which field stands what the rule refuses of it. */
export const fieldsOfList = {
  speakers_are_heard_in_the_session: "heard",
  list_closes_before_speakers_are_heard: "closes",
  list_would_have_closed: "closes",
} as const satisfies Partial<Record<RefusalCode, string>>;

type SaidOfList = z.output<ReturnType<typeof listOfSpeakersSchema>>;

/** The instants that it names in the zone of the process; or what is wrong with one, on the days when clocks are changed. */
export function termsIn(
  { heard, closes, minutes }: SaidOfList,
  zone: Zone,
  language: Language,
): { readonly ok: true; readonly next: TermsOfList } | Problem {
  const begins = instantOfField("heard", heard, zone, language);
  if (!begins.ok) return begins.problem;
  const closing = instantOfField("closes", closes, zone, language);
  if (!closing.ok) return closing.problem;
  return { ok: true, next: { beginsAt: begins.instant, closesAt: closing.instant, minutes } };
}

/** Who speaks for an organisation, of those whom it has nominated, and about what. */
export function speakerSchema(
  t: Translate,
  { representatives }: { readonly representatives: readonly { readonly id: Id<"representative"> }[] },
) {
  const { choice, text } = formFields(t);
  const nominated = representatives.map(({ id }) => id);
  return z.object({
    representative: choice(nominated, { field: t("participation.speakers.inscribe.speaker"), required: true }),
    topic: text({ field: t("participation.speakers.field.topic"), max: LONGEST_TOPIC }).transform((topic) =>
      topic === "" ? null : topic,
    ),
  });
}

/** Past who stands beside, or to one of so many places. */
export function orderSchema(t: Translate, places: number) {
  const { choice, wholeNumber } = formFields(t);
  const named = { field: t("participation.speakers.move.place"), required: true } as const;
  const range = { field: named.field, from: 1, to: Math.max(places, 1) };
  const place = wholeNumber({ ...named, ...range }).pipe(z.custom<number>((typed) => typed !== null));
  return z.object({ to: z.union([choice(directions, named), place], { error: t("problem.wholeNumber", range) }) });
}
