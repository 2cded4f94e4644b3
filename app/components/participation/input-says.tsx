import { isolated } from "#messages/kit/isolated.ts";
import type { SessionForInput } from "#views/participation/own-inputs.ts";
import { Box } from "../kit/page/page.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";

/** What the decision says of written inputs, with its paragraph. */
export function InputsSaid({ says }: Pick<SessionForInput, "says">) {
  const t = useTranslations();
  const { takes, mostWords, language, readers, cites } = says;
  return (
    <>
      <p>{t(takes ? "participation.inputs.own.takes" : "participation.inputs.own.takesNone")}</p>
      {takes && (
        <ul>
          <li>
            {mostWords === null
              ? t("participation.inputs.noMostWords")
              : t("participation.inputs.mostWords", { count: mostWords })}
          </li>
          {language !== null && <li>{t("participation.inputs.language", { language: isolated(language) })}</li>}
          <li>{t(`participation.inputs.readers.${readers}`)}</li>
        </ul>
      )}
      <p className="small mute">
        <Cited citation={cites} />
      </p>
    </>
  );
}

export function WhoSeesInputs() {
  const t = useTranslations();
  return (
    <Box title={t("participation.inputs.own.whoSees")}>
      <p>{t("participation.inputs.own.whoSeesText")}</p>
    </Box>
  );
}
