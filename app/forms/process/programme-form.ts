import { z } from "zod";
import {
  type Meeting,
  partsOfDay,
  type Programme,
  readAgendaItem,
  readProgrammeItem,
  writeItem,
} from "#domain/process/programme-of-work.ts";
import { acrossFields } from "#forms/kit/across-fields.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { longestClock, readClock } from "#forms/kit/read-clock.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Language } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";

/** In characters. */
const longest = { agenda: 10_000, items: 4000, room: 100 };

/** The hours for which interpretation is given at Headquarters, in which a meeting begins and ends unless something else is typed. */
export const customaryHours = { morning: ["10:00", "13:00"], afternoon: ["15:00", "18:00"] } as const;

/** The field of a meeting: "2022-12-05-morning", with its parts. */
export function meetingField(on: string, part: Meeting["part"]): string {
  return `${on}-${part}`;
}

/**
 * A programme of work as the form holds it: the agenda, and a morning and an afternoon for each day. A half day without items is no meeting.
 *
 * @param days - "YYYY-MM-DD", those of the session and those of which something is written already.
 */
export function programmeForm({ t, language }: Words, days: readonly string[]) {
  const ticked = z
    .string()
    .default("")
    .transform((value) => value === "yes");
  const { paragraphs, text, hidden } = formFields(t);
  const clock = (field: string) =>
    text({ field, max: longestClock }).transform((typed, context) => {
      const read = readClock(typed);
      if (read !== null) return read;
      if (typed !== "") context.addIssue({ code: "custom", message: t("problem.clock", { field }) });
      return "";
    });
  const meetingOn = (on: string, part: Meeting["part"]) => {
    const named = (field: string) =>
      t("process.programme.ofMeeting", {
        field,
        day: formatDay(on, language),
        part: t(`process.programme.parts.${part}`),
      });
    const hours = { begins: named(t("process.programme.begins")), ends: named(t("process.programme.ends")) };
    return acrossFields(
      z.object({
        begins: clock(hours.begins),
        ends: clock(hours.ends),
        room: text({ field: named(t("process.programme.room")), max: longest.room }),
        dedicated: ticked,
        items: paragraphs({ field: named(t("process.programme.items")), max: longest.items }),
      }),
      ({ items, ...meets }, context) => {
        for (const end of ["begins", "ends"] as const)
          if (items !== undefined && items !== "" && meets[end] === "")
            context.addIssue({ code: "custom", path: [end], message: t("problem.clock", { field: hours[end] }) });
      },
    ).optional();
  };
  const fields = days.flatMap((on) => partsOfDay.map((part) => [meetingField(on, part), meetingOn(on, part)] as const));
  return z.object({
    /** The version that the writer saw. */
    seen: hidden(/^\d{1,6}$/).transform(Number),
    agenda: paragraphs({ field: t("process.programme.agenda"), max: longest.agenda }).transform((typed, context) => {
      const lines = linesOf(typed);
      const read = lines.map(readAgendaItem);
      const wrong = lines[read.indexOf(null)];
      if (wrong !== undefined)
        context.addIssue({
          code: "custom",
          message: t("process.programme.lineHasNoNumber", { line: isolated(wrong.slice(0, 80)) }),
        });
      return read.filter((item) => item !== null);
    }),
    flexible: ticked,
    ...Object.fromEntries(fields),
  });
}

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

type Typed = z.output<ReturnType<typeof programmeForm>>;

export function programmeOf(typed: Typed, days: readonly string[]): Programme {
  const { agenda, flexible } = typed;
  const meetings = days.flatMap((on) =>
    partsOfDay.flatMap((part): Meeting[] => {
      const meeting = (typed as Readonly<Record<string, unknown>>)[meetingField(on, part)] as
        { begins: string; ends: string; room: string; dedicated: boolean; items: string } | undefined;
      if (meeting === undefined || meeting.items === "") return [];
      const { items, ...rest } = meeting;
      return [{ on, part, ...rest, items: linesOf(items).map((line) => readProgrammeItem(line, agenda)) }];
    }),
  );
  return { agenda, meetings, flexible };
}

/** The inverse: what the form shows of a programme, field by field. */
export function programmeTyped({ agenda, meetings, flexible }: Programme): FormAnswer["submitted"] {
  const ofMeetings = meetings.flatMap(({ on, part, begins, ends, room, dedicated, items }) => {
    const field = meetingField(on, part);
    return [
      [`${field}.begins`, [begins]],
      [`${field}.ends`, [ends]],
      [`${field}.room`, [room]],
      [`${field}.dedicated`, dedicated ? ["yes"] : []],
      [`${field}.items`, [items.map(writeItem).join("\n")]],
    ] as const;
  });
  return Object.fromEntries([
    ["agenda", [agenda.map(writeItem).join("\n")]] as const,
    ["flexible", flexible ? ["yes"] : []] as const,
    ...ofMeetings,
  ]);
}

function linesOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
