import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { KindOfLetterAct, LetterAct } from "#domain/chair-letters/letter-acts.ts";
import type { Zone } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Put } from "#domain/modalities/silence.ts";
import { languagesOfPaper, LONGEST_PAPER } from "#domain/papers/kinds.ts";
import type { Language } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";
import type { LetterToWriteSeen } from "#views/chair-letters/letter-of-chair.ts";
import { closingIn, fieldsOfInstant, instantOfField, openingIn } from "../kit/closing-field.ts";
import type { FormAnswer, Problem } from "../kit/form-answer.ts";
import { formFields } from "../kit/form-fields.ts";
import { LONGEST_REASON } from "../kit/longest-reason.ts";
import { parseForm } from "../kit/parse-form.ts";
import { announcementSchema, detailsIn, detailsOfPaper } from "../papers/paper-form.ts";
import { sessionSchema } from "../process/session-form.ts";

interface Asked {
  readonly language: Language;
  readonly letter: LetterToWriteSeen;
  /** A paper that was announced, which the letter circulates; null for one that nobody knows of. */
  readonly announced: Id<"paper"> | null;
}

/** An act as a form said it, with the version of the letter that its writer saw. */
type SaidAct =
  | ({ readonly ok: false } & FormAnswer)
  | {
      readonly ok: true;
      readonly said: LetterAct | Problem;
      readonly seen: number;
      readonly key: string | undefined;
      readonly submitted: FormAnswer["submitted"];
    };

/** Reads what is to be added to what a letter does. */
export function readAct(request: Request, act: KindOfLetterAct, asked: Asked): Promise<SaidAct> {
  const { language, letter, announced } = asked;
  const t = translator(language);
  const { zone } = letter.process;
  const { choice, day, dayAndClock, optionalDayAndClock, paragraphs } = formFields(t);
  const sessionOf = (sessions: readonly { readonly id: Id<"session"> }[]) =>
    oneOf(sessions, choice, t("chairLetters.does.session"));
  const reason = paragraphs({ field: t("chairLetters.does.reason"), required: true, max: LONGEST_REASON });
  const forPaper = { sessions: letter.sessions.all };
  switch (act) {
    case "open-silence-procedure": {
      const schema = z.object({
        text: oneOf(letter.texts, choice, t("chairLetters.does.text")),
        opens: optionalDayAndClock({ field: t("chairLetters.does.opens") }),
        closes: dayAndClock({ field: t("chairLetters.does.closes"), required: true }),
      });
      return sent(request, schema, ({ text, opens, closes }) => {
        const opening = opens === null ? null : instantOfField("opens", opens, zone, language);
        if (opening?.ok === false) return opening.problem;
        const closing = instantOfField("closes", closes, zone, language);
        if (!closing.ok) return closing.problem;
        return {
          act,
          of: putOf(text),
          opensAt: opening?.instant.toString() ?? null,
          closesAt: closing.instant.toString(),
        };
      });
    }
    case "schedule-session":
      return sent(request, sessionSchema(t), ({ begins, ends, ...session }) => ({
        act,
        session: { ...session, beginsOn: begins.toString(), endsOn: ends.toString() },
      }));
    case "confirm-session":
      return sent(request, z.object({ session: sessionOf(letter.sessions.planned), reason }), (said) => ({
        act,
        session: said.session.id,
        reason: said.reason,
      }));
    case "move-session": {
      const schema = z.object({
        session: sessionOf(letter.sessions.ahead),
        begins: day({ field: t("chairLetters.does.begins"), required: true }),
        ends: day({ field: t("chairLetters.does.ends"), required: true }),
        reason,
      });
      return sent(request, schema, ({ session, begins, ends, reason: why }) => ({
        act,
        session: session.id,
        reason: why,
        beginsOn: begins.toString(),
        endsOn: ends.toString(),
      }));
    }
    case "name-session":
      return sent(request, z.object({ session: sessionOf(letter.sessions.all) }), ({ session }) => ({
        act,
        session: session.id,
      }));
    case "announce-paper":
      return sent(request, announcementSchema(t, forPaper), ({ note, ...details }) => ({
        act,
        paper: detailsIn(details),
        note,
      }));
    case "circulate-paper": {
      /** Written here: a letter that waits keeps no files. */
      const text = {
        language: choice(languagesOfPaper, { field: t("papers.language"), required: true }),
        words: paragraphs({ field: t("papers.enter.words"), required: true, max: LONGEST_PAPER.words }),
      };
      return announced === null
        ? sent(request, z.object({ ...detailsOfPaper(t, forPaper), ...text }), (said) => ({
            act,
            paper: detailsIn(said),
            language: said.language,
            words: said.words,
          }))
        : sent(request, z.object(text), (said) => ({
            act,
            paper: announced,
            language: said.language,
            words: said.words,
          }));
    }
  }
}

type SilenceAct = Extract<LetterAct, { readonly act: "open-silence-procedure" }>;

/** When silence is to open and close, as the address of the page says that asks once more; null on the page that asks first. */
export function silenceTimesIn(url: string): Pick<SilenceAct, "opensAt" | "closesAt"> | null {
  const closesAt = closingIn(url);
  return closesAt && { opensAt: openingIn(url)?.toString() ?? null, closesAt: closesAt.toString() };
}

/** The same with its text; null as well where that is none that could be put under silence. */
export function silenceIn(url: string, { texts }: Pick<LetterToWriteSeen, "texts">): SilenceAct | null {
  const times = silenceTimesIn(url);
  const named = new URL(url).searchParams.get("text");
  const text = texts.find(({ id }) => id === named);
  return times === null || text === undefined ? null : { act: "open-silence-procedure", of: putOf(text), ...times };
}

/** With what the page is filled again that asks for text and time. */
export function fieldsOfSilence({ of, opensAt, closesAt }: SilenceAct, zone: Zone): FormAnswer["submitted"] {
  return {
    text: [of.id],
    ...fieldsOfInstant("opens", opensAt === null ? null : Temporal.Instant.from(opensAt), zone),
    ...fieldsOfInstant("closes", Temporal.Instant.from(closesAt), zone),
  };
}

/** The second page says nothing anew but that it is so. */
export function readConfirmed(request: Request, act: SilenceAct): Promise<SaidAct> {
  return sent(request, z.object({}), () => act);
}

function putOf({ kind, id }: LetterToWriteSeen["texts"][number]): Put {
  return kind === "decision" ? { kind, id } : { kind, id };
}

/** One of the rows that the page offers. */
function oneOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  choice: ReturnType<typeof formFields>["choice"],
  field: string,
) {
  return choice(
    rows.map(({ id }) => id),
    { field, required: true },
  ).transform((id, context): Row => {
    const row = rows.find((one) => one.id === id);
    if (row !== undefined) return row;
    context.addIssue({ code: "custom", message: "" });
    return z.NEVER;
  });
}

async function sent<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  read: (said: z.output<Schema>) => LetterAct | Problem,
): Promise<SaidAct> {
  const form = await parseForm(request, schema);
  if (!form.ok) return form;
  const { value, key, submitted } = form;
  return { ok: true, said: read(value), seen: Number(submitted["seen"]?.[0]), key, submitted };
}
