import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { Part } from "../page/page.tsx";
import { InsetText, UserText } from "../page/text.tsx";
import { useTranslations } from "../page/words.ts";

/** More than one word, or words of a script that the values of choices never have. */
const WRITTEN = /\S\s+\S|[^\p{ASCII}]/u;

/** What was written into a form that stands here no more: nothing of it is saved, so that it is given back to be copied. */
export function Typed({ submitted }: { submitted: FormAnswer["submitted"] }) {
  const t = useTranslations();
  const written = Object.entries(submitted).flatMap(([name, values]) =>
    values.flatMap((value, place) => (WRITTEN.test(value) ? [{ key: `${name} ${String(place)}`, value }] : [])),
  );
  if (written.length === 0) return null;
  return (
    <Part title={t("form.typed")} rule id="typed">
      <p>{t("form.typedText")}</p>
      {written.map(({ key, value }) => (
        <InsetText key={key}>
          <UserText lines>{value}</UserText>
        </InsetText>
      ))}
    </Part>
  );
}
