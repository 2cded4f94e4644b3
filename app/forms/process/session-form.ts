import { z } from "zod";
import { announcedAs, invitedReaders, sessionFormats, sessionKinds } from "#domain/process/session.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** In characters, as the database keeps them. */
const longest = { title: 300, place: 300 };

/** What a session is when it is announced. */
export const sessionSchema = (t: Translate) => {
  const { text, day, choice, choices, wholeNumber } = formFields(t);
  const asked = (field: string) => ({ field, required: true as const });
  return z.object({
    title: text({ ...asked(t("process.scheduleSession.name")), max: longest.title }),
    kind: choice(sessionKinds, asked(t("process.scheduleSession.kind"))),
    format: choice(sessionFormats, asked(t("process.scheduleSession.format"))),
    standing: choice(announcedAs, asked(t("process.scheduleSession.standing"))),
    begins: day(asked(t("process.scheduleSession.begins"))),
    ends: day(asked(t("process.scheduleSession.ends"))),
    place: text({ field: t("process.scheduleSession.place"), max: longest.place }),
    invited: choices(invitedReaders, asked(t("process.scheduleSession.invited"))),
    capacity: wholeNumber({ field: t("process.scheduleSession.capacity"), from: 1, to: 100_000 }),
  });
};
