import { useTranslations } from "use-intl";
import type { Citation } from "#domain/kit/ruling.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { useField } from "../kit/form/answer.tsx";
import { Checkbox } from "../kit/form/choices.tsx";
import { Fieldset } from "../kit/form/fieldset.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
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

/** The parts of a citation, sent as name.source, name.paragraph and name.url. */
export function CitationFields(props: { name: string; cites: Citation | undefined; optional?: boolean }) {
  const { name, cites, optional = false } = props;
  const t = useTranslations();
  return (
    <>
      <TextInput
        name={`${name}.source`}
        label={optional ? t("modalities.form.source") : t("modalities.form.citation")}
        hint={optional ? t("modalities.hint.sourceEmpty") : t("modalities.hint.citation")}
        optional={optional}
        defaultValue={cites?.source}
      />
      <TextInput
        name={`${name}.paragraph`}
        label={t("modalities.form.paragraph")}
        optional
        width={20}
        defaultValue={cites?.paragraph ?? undefined}
      />
      <TextInput
        name={`${name}.url`}
        type="url"
        label={t("modalities.form.url")}
        optional
        inputMode="url"
        spellCheck={false}
        defaultValue={cites?.url}
      />
    </>
  );
}
