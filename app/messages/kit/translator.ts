import { IntlMessageFormat } from "intl-messageformat";
import { _createCache, _createIntlFormatters, createFormatter, createTranslator, type useTranslations } from "use-intl";
import { dictionaryOf } from "./dictionary-of.ts";
import { isErased } from "./erased-name.ts";
import { isolated } from "./isolated.ts";
import { type Language, languages } from "./languages.ts";

/** Turns a key of the dictionary, with its arguments, into words: `t("form.saveAndContinue")`. */
export type Translate = ReturnType<typeof useTranslations<never>>;

const translators = new Map<Language, Translate>();
const formatters = new Map<Language, ReturnType<typeof createFormatter>>();

/** For loaders, letters and documents; components have `useTranslations`. A missing key or argument is a fault and throws. */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const locale = languages[language].formats;
  const made = sayingErased(
    createTranslator({
      ...{ locale, messages: dictionaryOf(language), onError: raise },
      _formatters: { ..._createIntlFormatters(_createCache()), getMessageFormat: parsedOnce() },
    }),
  );
  translators.set(language, made);
  return made;
}

/** Where a name would stand of somebody who was erased, the message says so in its language. */
function sayingErased(t: Translate): Translate {
  return new Proxy(t, {
    apply(
      target,
      self,
      [key, values, ...more]: [unknown, Readonly<Record<string, unknown>> | undefined, ...unknown[]],
    ) {
      const named =
        values !== undefined && Object.values(values).some(isErased)
          ? Object.fromEntries(
              Object.entries(values).map(([name, value]) => [
                name,
                isErased(value) ? isolated(t("people.erasedPerson")) : value,
              ]),
            )
          : values;
      return Reflect.apply(target, self, [key, named, ...more]) as unknown;
    },
  });
}

/**
 * use-intl looks a parsed text up by all that made it, written as JSON: with every format of dates and numbers, which took longer than to put the
 * words together. Language and formats are the translator's, so that the text alone says which it is.
 */
function parsedOnce(): (...made: ConstructorParameters<typeof IntlMessageFormat>) => IntlMessageFormat {
  const parsed = new Map<unknown, IntlMessageFormat>();
  return (text, ...others) => {
    const known = parsed.get(text);
    if (known !== undefined) return known;
    const made = new IntlMessageFormat(text, ...others);
    parsed.set(text, made);
    return made;
  };
}

/** Numbers and lists in a language. */
export function formatter(language: Language): ReturnType<typeof createFormatter> {
  const known = formatters.get(language);
  if (known !== undefined) return known;
  const made = createFormatter({ locale: languages[language].formats, onError: raise });
  formatters.set(language, made);
  return made;
}

/** use-intl prints a fault and goes on; the portal stops at it. */
function raise(fault: Error): never {
  throw fault;
}
