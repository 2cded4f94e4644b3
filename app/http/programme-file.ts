import { type ListOnPaper, typesetList } from "#machine/pdf/typeset.ts";
import { formatDay, formatDays, formatInstant, formatWeekday, inZone } from "#messages/kit/instant.ts";
import type { Language } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { answerFile, frameOnPaper } from "./list-file.ts";

/** A version of a programme of work, as its page shows it. */
export interface PublishedProgramme {
  readonly number: number;
  readonly publishedAt: string;
  readonly flexible: boolean;
  readonly agenda: readonly { readonly number: string; readonly title: string }[];
  readonly days: readonly {
    readonly on: string;
    readonly meetings: readonly {
      readonly part: "morning" | "afternoon";
      readonly begins: string;
      readonly ends: string;
      readonly room: string;
      readonly dedicated: boolean;
      readonly items: readonly string[];
    }[];
  }[];
}

interface ProgrammeInFile {
  readonly process: {
    readonly slug: string;
    readonly title: string;
    readonly shortName: string;
    readonly zone: string;
  };
  readonly session: { readonly title: string; readonly beginsOn: string; readonly endsOn: string };
  readonly programme: PublishedProgramme;
}

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** A programme of work on paper, in the layout of the lists. */
export async function answerProgramme(seen: ProgrammeInFile, words: Words): Promise<Response> {
  const name = `programme-of-work-${seen.process.slug}-${seen.programme.number.toString()}`;
  return answerFile(await typesetList(onPaper(seen, words)), { format: "pdf", isPublic: false }, name);
}

function onPaper({ process, session, programme }: ProgrammeInFile, { t, language }: Words): ListOnPaper {
  const { number, publishedAt, agenda, days, flexible } = programme;
  const part = (words: string, small = false) => ({ words, small, struck: false });
  return {
    ...frameOnPaper(
      { t, language },
      { title: t("process.programme.title"), process: process.title, at: publishedAt, zone: process.zone },
    ),
    symbol: process.shortName,
    distribution: [
      [session.title, formatDays(session, language)],
      [t("process.programme.version", { number, at: formatInstant(publishedAt, process.zone, language) }), ""],
    ],
    lead: flexible ? [t("process.programme.isFlexible")] : [],
    columns: [
      { label: inZone(t("process.programme.hours"), process.zone, language), share: 0 },
      { label: t("process.programme.items"), share: 3 },
      { label: t("process.programme.room"), share: 1 },
    ],
    rows: days.flatMap(({ on, meetings }) =>
      meetings.map(({ begins, ends, room, dedicated, items }) => [
        [
          part(t("process.programme.day", { weekday: formatWeekday(on, language), day: formatDay(on, language) })),
          part(t("process.programme.span", { begins, ends })),
        ],
        [...(dedicated ? [part(t("process.programme.dedicated"), true)] : []), ...items.map((item) => part(item))],
        room,
      ]),
    ),
    notes:
      agenda.length === 0
        ? []
        : [
            {
              title: t("process.programme.agenda"),
              numbered: true,
              lines: agenda.map((item) => `${item.number}. ${item.title}`),
            },
          ],
    seal: [],
  };
}
