import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Occurrence } from "#domain/kit/calendar.ts";
import { type Id, readId, type Recorded } from "#domain/kit/id.ts";
import { countCharacters } from "#messages/kit/characters.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { isPlainEmail, isWebAddress, readEmail } from "./addresses.ts";
import { longestClock, midnight, readClock } from "./read-clock.ts";
import { asMeant, findStray, isSeen, withoutThousands, withPlainDigits } from "./typed-text.ts";

/** A day and an hour that were typed, and which of the two it is where the clocks show it twice; null where nobody was asked. Midnight belongs to two days and is none. */
export interface TypedInstant {
  readonly local: Temporal.PlainDateTime;
  readonly occurrence: Occurrence | null;
}

const occurrences = ["first", "second"] as const satisfies readonly Occurrence[];

interface Named {
  /** The field's label, as the page shows it. */
  field: string;
  /** What to say when nothing was entered, or true for the words of its sort of field; without it the field is optional. */
  required?: string | true | undefined;
}

interface Lengths extends Named {
  /** In characters. */
  max: number;
  min?: number;
}

/**
 * The fields that forms are made of. Each says in its own words what is wrong; a field that was not sent counts as empty; text is trimmed and
 * composed (NFC), without what nobody sees in it, so that what looks the same is the same. What holds nothing to see is empty.
 */
export function formFields(t: Translate) {
  const sent = z.string().default("");

  const readable = ({ field }: Named) =>
    sent.transform((typed, context) => {
      const text = asMeant(typed);
      const stray = findStray(text);
      if (stray === null) return isSeen(text) ? text : "";
      const { kind, code, after } = stray;
      const place = after === "" ? "beginning" : "within";
      context.addIssue({
        code: "custom",
        message: t(`problem.stray.${kind}`, { field, code, place, after: isolated(after) }),
      });
      return z.NEVER;
    });

  const figures = (options: Named) => readable(options).transform(withPlainDigits);

  const missing = ({ field, required: words }: Named, sort: "written" | "chosen" | "day" | "dayAndClock") =>
    words === undefined || words === true ? t(`problem.missing.${sort}`, { field }) : words;

  // A problem of one field ends nothing: what is wrong between others is told with it (acrossFields).
  const written = (options: Lengths, tidy: (text: string) => string) => {
    const { field, max, min = 0 } = options;
    return readable(options)
      .transform(tidy)
      .refine((text) => text !== "" || options.required === undefined, { error: missing(options, "written") })
      .refine((text) => countCharacters(text) <= max, { error: t("problem.tooLong", { field, limit: max }) })
      .refine((text) => text === "" || countCharacters(text) >= min, {
        error: t("problem.tooShort", { field, limit: min }),
      });
  };

  /** Text on one line. */
  const oneLine = (options: Lengths) => written(options, (text) => text.replace(/\s+/g, " "));

  /** Any text, over several lines; the empty string when optional and left empty. */
  const paragraphs = (options: Lengths) => written(options, (text) => text);

  /** What a page put into its own form and people do not type: the version that they saw, an id. A wrong one is nobody's mistake, so it has no words and answers 400. */
  const hidden = (pattern: RegExp) => z.string({ error: "" }).regex(pattern, { error: "" });

  const optionalDay = (options: Named) =>
    z
      .object({ day: sent, month: sent, year: sent })
      .default({ day: "", month: "", year: "" })
      .transform((parts, context) => {
        const day = dayOf(parts);
        if (day === "" && options.required === undefined) return null;
        if (day instanceof Temporal.PlainDate) return day;
        const error = day === "" ? missing(options, "day") : t("problem.day", { field: options.field });
        context.addIssue({ code: "custom", message: error, path: ["day"] });
        return z.NEVER;
      });

  const optionalDayAndClock = (options: Named) =>
    z
      .object({ day: sent, month: sent, year: sent, clock: sent, which: sent })
      .default({ day: "", month: "", year: "", clock: "", which: "" })
      .transform((parts, context): TypedInstant | null => {
        const day = dayOf(parts);
        const clock = readClock(parts.clock);
        if (day === "" && options.required === undefined && parts.clock.trim() === "") return null;
        if (!(day instanceof Temporal.PlainDate)) {
          const error = day === "" ? missing(options, "dayAndClock") : t("problem.day", { field: options.field });
          context.addIssue({ code: "custom", message: error, path: ["day"] });
          return z.NEVER;
        }
        if (clock === null || clock === midnight) {
          const error = clock === null ? "problem.clock" : "problem.midnight";
          context.addIssue({ code: "custom", message: t(error, { field: options.field }), path: ["clock"] });
          return z.NEVER;
        }
        const occurrence = occurrences.find((one) => one === parts.which) ?? null;
        return { local: day.toPlainDateTime(clock), occurrence };
      });

  return {
    paragraphs,

    text: oneLine,

    /** Of a person or an organisation: letters carry it to whomever its bearer invites, and it leads them nowhere. */
    name: (options: Lengths) =>
      oneLine(options).refine((text) => !/:\/\/|\bwww\./i.test(text), {
        error: t("problem.addressInName", { field: options.field }),
      }),

    /** Of an `account` it is one with which the sign-in library can do. */
    email: (options: Named & { account?: true }) =>
      paragraphs({ ...options, max: 254 }).transform((text, context) => {
        const address = text === "" ? text : readEmail(text);
        if (address !== null && (address === "" || options.account !== true || isPlainEmail(address))) return address;
        context.addIssue({ code: "custom", message: t("problem.email", { field: options.field }) });
        return z.NEVER;
      }),

    /** Any number of them, one a line or with commas between. */
    emails: (options: Named & { max: number }) =>
      paragraphs({ ...options, max: 254 * options.max }).transform((text, context) => {
        const typed = text.split(/[\n,;،；、]+/).filter((one) => one.trim() !== "");
        const addresses = typed.map(readEmail);
        const wrong = typed[addresses.indexOf(null)];
        if (wrong !== undefined)
          context.addIssue({
            code: "custom",
            message: t("problem.oneEmail", { field: options.field, typed: isolated(wrong.trim().slice(0, 80)) }),
          });
        if (typed.length > options.max)
          context.addIssue({
            code: "custom",
            message: t("problem.tooManyEmails", { field: options.field, limit: options.max }),
          });
        return [...new Set(addresses.filter((address) => address !== null))];
      }),

    webAddress: (options: Named) =>
      paragraphs({ ...options, max: 2000 }).refine((text) => text === "" || isWebAddress(text), {
        error: t("problem.webAddress", { field: options.field }),
      }),

    /** null when optional and left empty. */
    wholeNumber: (options: Named & { from: number; to: number }) =>
      figures(options)
        .transform(withoutThousands)
        .refine((text) => text !== "" || options.required === undefined, { error: missing(options, "written") })
        .refine(
          (text) =>
            text === "" || (/^\d{1,15}$/.test(text) && Number(text) >= options.from && Number(text) <= options.to),
          { error: t("problem.wholeNumber", { field: options.field, from: options.from, to: options.to }) },
        )
        .transform((text) => (text === "" ? null : Number(text))),

    /** A year, in four figures; null when optional and left empty. */
    year: (options: Named & { from: number; to: number }) =>
      figures(options)
        .refine((text) => text !== "" || options.required === undefined, { error: missing(options, "written") })
        .refine(
          (text) => text === "" || (/^\d{4}$/.test(text) && Number(text) >= options.from && Number(text) <= options.to),
          {
            error: t("problem.year", {
              field: options.field,
              from: String(options.from),
              to: String(options.to),
            }),
          },
        )
        .transform((text) => (text === "" ? null : Number(text))),

    /** One of the answers offered. */
    choice: <const Value extends string>(values: readonly Value[], options: Required<Named>) =>
      sent.pipe(
        z.enum(values, {
          error: ({ input }) =>
            input === "" ? missing(options, "chosen") : t("problem.notOffered", { field: options.field }),
        }),
      ),

    /** One of the answers offered, or null. */
    optionalChoice: <const Value extends string>(values: readonly Value[], options: { field: string }) =>
      sent.pipe(
        z.union([z.literal("").transform(() => null), z.enum(values)], {
          error: t("problem.notOffered", { field: options.field }),
        }),
      ),

    /** One of the rows offered, by its id, which is looked up afterwards. */
    chosenRow: <Of extends Recorded>(options: Required<Named>) =>
      sent.transform((text, context): Id<Of> => {
        const id = readId<Of>(text);
        if (id !== null) return id;
        const message = text === "" ? missing(options, "chosen") : t("problem.notOffered", { field: options.field });
        context.addIssue({ code: "custom", message });
        return z.NEVER;
      }),

    /** Any number of the answers offered, or at least one when required. */
    choices: <const Value extends string>(values: readonly Value[], options: Named & { max?: number }) =>
      z
        .array(z.enum(values, { error: t("problem.notOffered", { field: options.field }) }))
        .default([])
        .refine((chosen) => chosen.length > 0 || options.required === undefined, { error: missing(options, "chosen") })
        .refine((chosen) => chosen.length <= (options.max ?? values.length), {
          error: t("problem.tooMany", { field: options.field, limit: options.max ?? values.length }),
        }),

    /** Values of the rows ticked in a table: ids, looked up afterwards. */
    rows: (options: Named & { max: number }) =>
      z
        .array(z.string().max(200))
        .default([])
        .refine((chosen) => chosen.length > 0 || options.required === undefined, { error: missing(options, "chosen") })
        .refine((chosen) => chosen.length <= options.max, {
          error: t("problem.tooMany", { field: options.field, limit: options.max }),
        }),

    /** A statement that was ticked. With `required` it must be. */
    ticked: (options: Named) =>
      sent
        .transform((text) => text === "yes")
        .refine((ticked) => ticked || options.required === undefined, { error: missing(options, "chosen") }),

    /** A <DateInput>. */
    day: (options: Required<Named>) => optionalDay(options).pipe(z.instanceof(Temporal.PlainDate)),

    /** null when left empty. */
    optionalDay,

    /** A <DateInput clock>: a day and an hour, which meet their zone in calendar.ts. */
    dayAndClock: (options: Required<Named>) =>
      optionalDayAndClock(options).pipe(z.custom<TypedInstant>((typed) => typed !== null)),

    /** null when left empty. */
    optionalDayAndClock,

    /** An hour as "18:00" that is of no day: "" when left empty. */
    clock: (options: Named) =>
      written({ ...options, max: longestClock }, (text) => text).transform((typed, context) => {
        const clock = readClock(typed);
        if (typed === "" || (clock !== null && clock !== midnight)) return clock ?? "";
        const error = clock === null ? "problem.clock" : "problem.midnight";
        context.addIssue({ code: "custom", message: t(error, { field: options.field }) });
        return z.NEVER;
      }),

    hidden,

    /** Of a row, which the page put there. */
    id: <Of extends Recorded>() =>
      z.string({ error: "" }).transform((text, context): Id<Of> => {
        const id = readId<Of>(text);
        if (id !== null) return id;
        context.addIssue({ code: "custom", message: "" });
        return z.NEVER;
      }),

    /** The version of a row that the page showed. */
    version: () => hidden(/^\d{1,9}$/).transform(Number),
  };
}

/** "" when nothing was entered, null when it is no date. */
function dayOf(parts: { day: string; month: string; year: string }): Temporal.PlainDate | "" | null {
  const plain = (part: string) => withPlainDigits(part).trim();
  const [day, month, year] = [plain(parts.day), plain(parts.month), plain(parts.year)];
  if (day === "" && month === "" && year === "") return "";
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: "reject" },
    );
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}
