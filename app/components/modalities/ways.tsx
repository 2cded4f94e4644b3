import type { Category, Provisions } from "#domain/modalities/provisions.ts";
import { type Way, waysOf, type WayStage } from "#domain/modalities/ways.ts";
import { selector } from "#messages/kit/selector.ts";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { type Stage, Track } from "../kit/status/track.tsx";
import { useValidity } from "./use-validity.ts";

/** How the classes of a decision come in: a line of stages where the portal takes each of them, a sentence where it does not. */
export function Ways({ provisions, level = "h3" }: { provisions: Provisions; level?: "h2" | "h3" }) {
  const t = useTranslations();
  const format = useFormatter();
  const listed = (those: readonly Category[]) => format.list(those.map((one) => t(`modalities.members.${one}`)));
  const ways = waysOf(provisions);
  // What most organisations meet stands first.
  const drawn = ways
    .filter((way) => way.stages !== null)
    .sort((one, other) => (other.stages?.length ?? 0) - (one.stages?.length ?? 0));
  const told = ways.filter((way) => way.stages === null);
  const Heading = level;
  return (
    <>
      {drawn.map((way) => (
        <section key={way.route} className="part">
          <Heading>{t("modalities.ways.of", { who: listed(way.categories) })}</Heading>
          <WayTrack way={way} provisions={provisions} who={listed(way.categories)} />
        </section>
      ))}
      {told.map((way) => (
        <p key={way.route}>
          {t("modalities.text.route", {
            category: t("modalities.ways.of", { who: listed(way.categories) }),
            route: t(`modalities.text.routes.${way.route}`),
          })}
        </p>
      ))}
    </>
  );
}

function WayTrack({ way, provisions, who }: { way: Way; provisions: Provisions; who: string }) {
  const t = useTranslations();
  const validFor = useValidity();
  const { circulation, information, validity } = provisions;
  const stageOf = (stage: WayStage): Stage => {
    const title = t(stage === "claim" ? "modalities.preview.stage.claim" : `modalities.ways.${stage}`);
    switch (stage) {
      case "apply":
      case "notify":
        return { key: stage, state: "way", title, when: t("modalities.ways.inCall") };
      case "claim":
      case "review":
        return { key: stage, state: "way", title, when: t("modalities.ways.byOffice", { by: information.screenedBy }) };
      case "information":
        return {
          key: stage,
          state: "way",
          title,
          when: t("modalities.ways.listTo", { to: selector(circulation.to) }),
          detail: t("modalities.ways.informs"),
        };
      case "list":
        return { key: stage, state: "way", title, when: t("modalities.ways.listTo", { to: selector(circulation.to) }) };
      case "period":
        return {
          key: stage,
          state: "way",
          title,
          when:
            "length" in circulation.period
              ? t(`modalities.length.${circulation.period.length.unit}`, { count: circulation.period.length.count })
              : t("modalities.ways.setForList"),
          detail: t("modalities.ways.mayObject"),
        };
      case "accredited":
        return {
          key: stage,
          state: "yes",
          title,
          when: t("modalities.ways.who", { objected: way.stages?.includes("period") === true ? "may" : "none" }),
          detail: t("modalities.ways.until", validFor(validity)),
        };
    }
  };
  return <Track rule label={t("modalities.ways.label", { who })} stages={(way.stages ?? []).map(stageOf)} />;
}
