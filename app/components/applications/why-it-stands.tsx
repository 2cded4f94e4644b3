import { provisionInWords } from "#messages/kit/provision-in-words.ts";
import { paths } from "#paths";
import type { ApplicationExplained, ProvisionShown } from "#views/applications/own-application.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { type ExplainedProvision, Explanation } from "../kit/status/explanation.tsx";

/** The provisions on which a standing rests, one by one, and the decision that has them. */
export function WhyItStands({ application }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { decision, process } = application;
  return (
    <>
      <p>
        {t("applications.status.whyText")}{" "}
        <a href={to.modalities(process.slug, decision.version)}>
          <UserText>{decision.title}</UserText>
        </a>
      </p>
      <Explanation provisions={stepsInWords(application)} />
    </>
  );
}

/** The steps of the explanation in words, without those that do not concern the application. */
export function stepsInWords({
  explanation,
  call,
}: Pick<ApplicationExplained, "explanation" | "call">): readonly ExplainedProvision[] {
  return explanation.flatMap((provision, place) => {
    const { outcome, at, cites } = provision;
    if (outcome === "not-applicable") return [];
    return [
      {
        // A provision is there for each list on which it stood.
        key: `${provision.provision} ${String(place)}`,
        result: outcome,
        words: <ProvisionWords provision={provision} />,
        ...(at === null ? {} : { when: <Moment instant={at} zone={call.zone} /> }),
        cites,
      },
    ];
  });
}

export function ProvisionWords({ provision }: { provision: ProvisionShown }) {
  return provisionInWords(useTranslations(), provision);
}
