import type { Context } from "#acts/kit/context.ts";
import type { Act } from "#domain/authority.ts";
import type { Instant, Zone } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { closingIn, fieldsOfInstant, instantOfField } from "#forms/kit/closing-field.ts";
import { extensionSchema } from "#forms/kit/extension-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { paths } from "#paths";
import { answerForm, type Done } from "./answer-form.ts";
import { found, type RouteArgs } from "./request-context.ts";

/** What is said of a later closing instant that is confirmed. */
interface Asked {
  readonly closesAt: Instant;
  readonly reason: string;
  /** That it answers. */
  readonly outage: Id<"outage"> | null | undefined;
  /** The hash of what the page showed. */
  readonly seen: string | undefined;
  readonly key: string | undefined;
}

interface Window {
  readonly zone: Zone;
  /** Why it is not moved at all, and why not to the instant that was asked about. */
  readonly extendRefusal: Refusal | null;
  readonly refusal: Refusal | null;
}

interface Extension {
  /** What the later closing instant is called. */
  readonly closes: (t: Translate) => string;
  /** What there is to extend; null where it is nothing that this reader may. */
  readonly see: (context: Context, closesAt: Instant | null) => Promise<Window | null>;
  readonly extend: (context: Context, asked: Asked) => Promise<Done<unknown> | Refusal>;
  /** The second page, with the instant in its address; null once it is done. */
  readonly to: (to: ReturnType<typeof paths>, closesAt: Instant | null) => string;
}

/** The action of a page that moves a closing instant (components/kit/form/extend-closing.tsx): the first page asks for the instant, the second for the reason. */
export async function answerExtension(args: RouteArgs, act: Act, { closes: named, see, extend, to }: Extension) {
  const chosen = closingIn(args.request.url);
  return answerForm(
    args,
    act,
    async ({ context, t }) => {
      found(await see(context, null));
      return extensionSchema(t, named(t), { chosen: chosen !== null });
    },
    async (context, { closes, reason, outage, seen, key }, { language, t }) => {
      if (chosen !== null) {
        const ruling = await extend(context, { closesAt: chosen, reason, outage, seen, key });
        return ruling.ok ? { ok: true, next: chosen } : ruling;
      }
      const { zone } = found(await see(context, null));
      if (closes === undefined)
        return { field: "closes.day", words: t("problem.missing.dayAndClock", { field: named(t) }) };
      const read = instantOfField("closes", closes, zone, language);
      if (!read.ok) return read.problem;
      const { extendRefusal, refusal } = found(await see(context, read.instant));
      return extendRefusal ?? refusal ?? { ok: true, next: read.instant };
    },
    {
      to: (paths, closesAt) => to(paths, chosen === null ? closesAt : null),
      first: async ({ context }) => chosen && fieldsOfInstant("closes", chosen, found(await see(context, null)).zone),
    },
  );
}
