import { z } from "zod";
import {
  type AudienceOfLetter,
  LONGEST_LETTER,
  missionsOfLetter,
  organisationsOfLetter,
} from "#domain/chair-letters/letter-draft.ts";
import { type Id, readId } from "#domain/kit/id.ts";
import { languagesOfPaper } from "#domain/papers/kinds.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { LetterToWriteSeen } from "#views/chair-letters/letter-of-chair.ts";
import { acrossFields } from "../kit/across-fields.ts";
import { formFields } from "../kit/form-fields.ts";

/** The words of a letter, with its gaps: what must be there is asked before it goes out. */
export function wordsSchema(t: Translate) {
  const { text, paragraphs, email, choice, version } = formFields(t);
  const field = (name: "salutation" | "paragraphs" | "closing" | "signature" | "addressees") =>
    paragraphs({ field: t(`chairLetters.write.${name}`), max: LONGEST_LETTER[name] });
  return z.object({
    subject: text({ field: t("chairLetters.subject"), max: LONGEST_LETTER.subject }),
    language: choice(languagesOfPaper, { field: t("chairLetters.write.language"), required: true }),
    salutation: field("salutation"),
    paragraphs: field("paragraphs"),
    closing: field("closing"),
    signature: field("signature"),
    addressees: field("addressees"),
    replyTo: email({ field: t("chairLetters.write.replyTo"), required: true }),
    seen: version(),
  });
}

/** Who gets it, and which papers go with it: only what the page offers. */
export function reachSchema(t: Translate, { missions, papers, sessions }: LetterToWriteSeen) {
  const { choice, choices, version } = formFields(t);
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const owed = (field: string) => ({ code: "custom" as const, message: t("problem.missing.chosen", { field }) });
  return acrossFields(
    z.object({
      missions: choice(missionsOfLetter, { field: t("chairLetters.reach.missions"), required: true }),
      chosen: choices(ids(missions), { field: t("chairLetters.reach.chosen") }),
      organisations: choice(organisationsOfLetter, { field: t("chairLetters.reach.organisations"), required: true }),
      session: z
        .string()
        .default("")
        .refine((id) => id === "" || ids(sessions.all).includes(id), { error: t("chairLetters.reach.unknown") }),
      enclosures: choices(ids(papers), { field: t("chairLetters.enclosures"), max: LONGEST_LETTER.enclosures }),
      seen: version(),
    }),
    ({ missions: which, chosen, organisations, session }, context) => {
      if (which === "chosen" && chosen?.length === 0)
        context.addIssue({ ...owed(t("chairLetters.reach.chosen")), path: ["chosen"] });
      if (organisations === "session" && session === "")
        context.addIssue({ ...owed(t("chairLetters.reach.session")), path: ["session"] });
    },
  );
}

/** As the letter keeps it: what was not asked for by the choice is forgotten. */
export function reachIn({
  missions,
  chosen,
  organisations,
  session,
  enclosures,
}: z.output<ReturnType<typeof reachSchema>>) {
  const to: AudienceOfLetter = {
    missions,
    chosen: missions === "chosen" ? knownIds<"mission">(chosen) : [],
    organisations,
    session: organisations === "session" ? readId<"session">(session) : null,
  };
  return { to, enclosures: knownIds<"paper">(enclosures) };
}

function knownIds<Of extends "mission" | "paper">(texts: readonly string[]): Id<Of>[] {
  return texts.map((text) => readId<Of>(text)).filter((id) => id !== null);
}
