import { type Language, languages } from "#messages/kit/languages.ts";
import { pluralForms } from "#messages/kit/plural-forms.ts";
import { type SignInEnding, useLanguage } from "../page/page-context.tsx";
import { useTranslations } from "../page/words.ts";

/** Before the sign-in ends the script of the page says so here, with the minutes that are left. */
export function SignInEnd({ seconds, inAnyCase }: SignInEnding) {
  const t = useTranslations();
  const language = useLanguage();
  const words = wordsOnce(language, inAnyCase, (minutes) =>
    inAnyCase ? t("form.signInEndsInAnyCase", { minutes }) : t("form.signInEnds", { minutes }),
  );
  return <sign-in-end role="status" {...{ seconds, words }} formats={languages[language].formats} />;
}

const known = new Map<string, string>();

/** Every form of every page has them: they are put together once. */
function wordsOnce(language: Language, inAnyCase: boolean, say: (minutes: number) => string): string {
  const name = `${language} ${String(inAnyCase)}`;
  const words = known.get(name) ?? JSON.stringify(pluralForms(language, say));
  known.set(name, words);
  return words;
}
