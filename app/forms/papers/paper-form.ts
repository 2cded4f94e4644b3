import { z } from "zod";
import { readId } from "#domain/kit/id.ts";
import {
  type AudienceOfPaper,
  audiencesOfPaper,
  type KindOfPaper,
  kindsOfPaper,
  languagesOfPaper,
  LONGEST_PAPER,
} from "#domain/papers/kinds.ts";
import { readSymbol } from "#domain/papers/symbol.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";
import type { Upload } from "../kit/read-form.ts";

interface Process {
  readonly sessions: readonly { readonly id: string }[];
}

/** What a paper is. */
export function detailsOfPaper(t: Translate, { sessions }: Process) {
  const { choice, text } = formFields(t);
  const asked = (field: string) => ({ field, required: true as const });
  return {
    kind: choice(kindsOfPaper, asked(t("papers.kind"))),
    title: text({ ...asked(t("papers.enter.name")), max: LONGEST_PAPER.title }),
    writtenBy: text({ field: t("papers.enter.whose"), max: LONGEST_PAPER.writtenBy }),
    symbol: text({ ...asked(t("papers.symbol")), max: LONGEST_PAPER.title }).transform((typed, context) => {
      const symbol = readSymbol(typed);
      if (symbol !== null) return symbol;
      context.addIssue({ code: "custom", message: t("papers.enter.symbolRule") });
      return z.NEVER;
    }),
    session: z
      .string()
      .default("")
      .refine((id) => id === "" || sessions.some((session) => session.id === id), {
        error: t("papers.enter.sessionUnknown"),
      }),
    audience: choice(audiencesOfPaper, asked(t("papers.audience"))),
  };
}

function textOfPaper(t: Translate, upload: Upload) {
  const { choice, hidden, paragraphs } = formFields(t);
  return {
    language: choice(languagesOfPaper, { field: t("papers.language"), required: true }),
    /** The digest of a file that was chosen: it takes the place of the words. */
    file: hidden(/^([0-9a-f]{64})?$/).default(""),
    words: paragraphs({ field: t("papers.enter.words"), max: LONGEST_PAPER.words }).refine(
      (words) => words !== "" || upload.chosen() !== null || upload.carried() !== null,
      { error: t("papers.enter.nothing") },
    ),
  };
}

export function announcementSchema(t: Translate, process: Process) {
  const { paragraphs } = formFields(t);
  return z.object({
    ...detailsOfPaper(t, process),
    note: paragraphs({ field: t("papers.enter.expected"), max: LONGEST_PAPER.note }),
  });
}

export function newPaperSchema(t: Translate, process: Process, upload: Upload) {
  return z.object({ ...detailsOfPaper(t, process), ...textOfPaper(t, upload) });
}

/** A text for a paper that is there: of a change with its reason, which every reader of the paper reads. */
export function rewordingSchema(t: Translate, upload: Upload, { reasoned }: { readonly reasoned: boolean }) {
  const { paragraphs, version } = formFields(t);
  const reason = { field: t("papers.enter.reason"), max: LONGEST_PAPER.note };
  return z.object({
    ...textOfPaper(t, upload),
    reason: paragraphs(reasoned ? { ...reason, required: true } : reason),
    seen: version(),
  });
}

export function withdrawalSchema(t: Translate) {
  const { paragraphs } = formFields(t);
  return z.object({
    reason: paragraphs({ field: t("papers.enter.whyWithdrawn"), required: true, max: LONGEST_PAPER.note }),
  });
}

/** What the form says of the paper itself. */
export function detailsIn({ kind, title, writtenBy, symbol, session, audience }: Details) {
  const whose = kind === "written_input" && writtenBy !== "" ? { writtenBy } : {};
  return { kind, title, ...whose, symbol, session: readId<"session">(session), audience };
}

interface Details {
  readonly kind: KindOfPaper;
  readonly title: string;
  readonly writtenBy: string;
  readonly symbol: string;
  readonly session: string;
  readonly audience: AudienceOfPaper;
}
