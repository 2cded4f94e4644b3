import { z } from "zod";
import { announcedAs, sessionKinds } from "#domain/process/session.ts";
import { invitedReaders, sessionFormats } from "#domain/process/session-details.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";
import { LONGEST_REASON } from "../kit/longest-reason.ts";

/** In characters, as the database keeps them. */
const longest = { title: 300, place: 300 };

/** What a session is when it is announced. */
export const sessionSchema = (t: Translate) => {
  const { day, choice } = formFields(t);
  const asked = (field: string) => ({ field, required: true as const });
  const { title, format, ...others } = detailsFields(t);
  // In the order of the page, in which what is missing is listed.
  return z.object({
    title,
    kind: choice(sessionKinds, asked(t("process.scheduleSession.kind"))),
    format,
    standing: choice(announcedAs, asked(t("process.scheduleSession.standing"))),
    begins: day(asked(t("process.scheduleSession.begins"))),
    ends: day(asked(t("process.scheduleSession.ends"))),
    ...others,
  });
};

/** What of it is corrected, and why. */
export const correctionSchema = (t: Translate) =>
  z.object({
    ...detailsFields(t),
    reason: formFields(t).paragraphs({
      field: t("process.changeSession.reason"),
      required: t("process.changeSession.giveReason"),
      max: LONGEST_REASON,
    }),
  });

function detailsFields(t: Translate) {
  const { text, choice, choices, wholeNumber } = formFields(t);
  const asked = (field: string) => ({ field, required: true as const });
  return {
    title: text({ ...asked(t("process.scheduleSession.name")), max: longest.title }),
    format: choice(sessionFormats, asked(t("process.scheduleSession.format"))),
    place: text({ field: t("process.scheduleSession.place"), max: longest.place }),
    invited: choices(invitedReaders, asked(t("process.scheduleSession.invited"))),
    capacity: wholeNumber({ field: t("process.scheduleSession.capacity"), from: 1, to: 100_000 }),
  };
}
