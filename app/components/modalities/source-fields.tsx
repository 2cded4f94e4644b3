import { useTranslations } from "use-intl";
import type { Citation } from "#domain/kit/ruling.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { useField } from "../kit/form/answer.tsx";
import { Checkbox } from "../kit/form/choices.tsx";
import { CitationFields } from "../kit/form/citation-fields.tsx";
import { Fieldset } from "../kit/form/fieldset.tsx";
import { Fold } from "../kit/page/notices.tsx";

interface SourceProps {
  name: string;
  /** What the source is of, in words. */
  provision: string;
  cites: Citation | undefined;
  /** What the fields begin with: a provision that is written where its decision is shows no source of its own, and goes with it when it changes. */
  own: Citation | undefined;
}

/** Where a provision is written. It is folded away, since most are written in the decision itself. */
export function SourceFields({ name, provision, cites, own }: SourceProps) {
  const t = useTranslations();
  const { problem } = useField(name);
  const { submitted: kept } = useField(`${name}.kept`);
  const given = cites === undefined ? undefined : formatCitation(cites, t);
  return (
    <Fold
      open={problem !== undefined}
      summary={
        given === undefined
          ? t("modalities.hint.sourceOf", { provision })
          : t("modalities.hint.sourceNow", { provision, source: isolated(given) })
      }
    >
      <Fieldset legend={t("modalities.hint.sourceOf", { provision })}>
        <CitationFields name={name} cites={own} optional />
        {(problem !== undefined || kept?.includes("yes") === true) && (
          <Checkbox name={`${name}.kept`} label={t("modalities.form.sourceKept")} />
        )}
      </Fieldset>
    </Fold>
  );
}
