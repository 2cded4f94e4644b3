import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { AdoptionShown } from "#views/modalities/adoptions.ts";
import { Facts } from "../kit/page/facts.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Aside, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline, Moment } from "../kit/status/deadline.tsx";
import { Cited } from "../kit/status/explanation.tsx";

/** What was entered: where, when and how the body adopted which text, by which document, and who says so. */
export function AdoptionFacts({ adoption }: { adoption: AdoptionShown }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { process, of, text, citation, isChair, session, how, figures, symbol, adoptedAt } = adoption;
  const { zone } = process;
  const said = (key: string, by: { readonly at: string; readonly by: string | null } | null) =>
    by === null
      ? []
      : [
          {
            key,
            value: (
              <>
                {by.by !== null && (
                  <>
                    <UserText>{by.by}</UserText>
                    <Aside />
                  </>
                )}
                <Moment instant={by.at} zone={zone} />
              </>
            ),
          },
        ];
  const title = <UserText>{text.title}</UserText>;
  return (
    <Facts
      rows={[
        {
          key: t("modalities.adoption.page.text"),
          value: (
            <>
              {isChair ? <a href={to.textOfChair(of)}>{title}</a> : title}
              <div>
                <Cited citation={citation} />
              </div>
            </>
          ),
        },
        ...(session === null ? [] : [{ key: t("modalities.adoption.session"), value: isolated(session) }]),
        { key: t("modalities.adoption.adopted"), value: <Deadline instant={adoptedAt} zone={zone} /> },
        ...(how === null
          ? []
          : [
              {
                key: t("modalities.adoption.way"),
                value:
                  figures === null
                    ? t(`modalities.adoption.ways.${how}`)
                    : t("modalities.adoption.voted", { ...figures }),
              },
            ]),
        { key: t("modalities.adoption.symbol"), value: <bdi dir="ltr">{symbol}</bdi> },
        ...said(t("modalities.adoption.page.enteredBy"), adoption.entered),
        ...said(t("modalities.adoption.page.confirmedBy"), adoption.confirmed),
        ...said(t("modalities.adoption.page.declinedBy"), adoption.declined),
      ]}
    />
  );
}
