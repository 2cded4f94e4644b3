import { formatDate, formatDateAndClock, formatDay } from "#messages/kit/instant.ts";
import { selector } from "#messages/kit/selector.ts";
import type { CallToApplyShown, WayShown } from "#views/applications/call-to-apply.ts";
import type { ApplicationExplained } from "#views/applications/own-application.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { type Stage, Track } from "../kit/status/track.tsx";
import { useValidity } from "../modalities/use-validity.ts";

type StageShown = ApplicationExplained["track"][number];

/** The way of one application, as far as it has come: the same while a period runs, whether or not a State has objected. */
export function ApplicationTrack({ application }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const language = useLanguage();
  const { track, call, decision, notifies, standing, validUntil, wasNotCompleted, wasRefusedOnList } = application;
  const validFor = useValidity();
  const { zone } = call;
  return <Track label={t("applications.track.label")} stages={track.map(stageOf)} />;

  function stageOf(stage: StageShown, place: number): Stage {
    const { what, state } = stage;
    const when = whenOf(stage);
    const detail = detailOf(stage);
    return {
      // A decision may have several lists and periods.
      key: `${what} ${String(place)}`,
      state,
      title: t(`applications.track.title.${what}`, { state }),
      ...(when === null ? {} : { when }),
      ...(detail === null ? {} : { detail }),
    };
  }

  function whenOf({ what, state, at }: StageShown): string | null {
    if (at === null) return null;
    if (state === "here" && what !== "suspended" && standing !== "settling") {
      return t("applications.track.until", { at: formatDateAndClock(at, zone, language) });
    }
    return what === "period" ? formatDateAndClock(at, zone, language) : formatDate(at, zone, language);
  }

  function detailOf({ what, by, to, asked, state }: StageShown): string | null {
    switch (what) {
      case "sent":
        return state === "done" ? t("applications.track.byYou") : t("applications.track.you");
      case "verified":
      case "cleared":
        if (state === "here" && standing === "returned") return t("applications.track.you");
        return t(state === "done" ? "applications.track.by" : "applications.track.reviewer", {
          by: by ?? "secretariat",
        });
      case "circulated":
        return to === null ? null : t("applications.track.to", { to: selector(to) });
      case "period":
        if (asked?.silenceAccredits === true) return t("applications.track.silence");
        return asked === null || state === "done" ? null : t("applications.track.silenceLeadsOn");
      case "refused":
        if (wasRefusedOnList) return t("applications.track.objected");
        return wasNotCompleted
          ? t("applications.track.notCompleted")
          : t("applications.track.by", { by: by ?? "secretariat" });
      case "withdrawn":
        return t("applications.track.byYou");
      case "objected":
        return t("applications.track.objected");
      case "accredited":
        if (state === "unreached") return t("applications.track.notNow");
        return state === "yet" ? aheadOfAccreditation() : validity();
      case "consultation":
        return t("applications.track.chairConsults");
      case "maintained":
        return t("applications.track.maintained");
      case "notApproved":
        return t("applications.track.notApproved");
      case "undecided":
        return t("applications.track.notHeldAgainst");
      case "movedOn":
      case "body":
      case "missed":
      case "suspended":
      case "accreditationWithdrawn":
      case "expired":
        return null;
    }
  }

  function aheadOfAccreditation(): string | null {
    if (track.some(({ what }) => what === "period")) return t("applications.track.ifSilent");
    return notifies ? t("applications.track.nobodyObjects") : null;
  }

  function validity(): string {
    return validUntil === null
      ? t("applications.track.valid", validFor(decision.validity))
      : t("applications.track.until", { at: formatDay(validUntil, language) });
  }
}

/** The way of a class, as the decision has it, before anybody has gone it. */
export function WayTrack({ way, start }: { way: WayShown; start: Pick<CallToApplyShown, "call" | "decision"> }) {
  const t = useTranslations();
  const language = useLanguage();
  const { call, decision } = start;
  const { validity } = decision;
  const notifies = way.stages.some(({ what }) => what === "verified");
  const validFor = useValidity();
  return <Track label={t("applications.track.label")} stages={way.stages.map(stageOf)} />;

  function stageOf({ what, by, to, asked }: WayShown["stages"][number], place: number): Stage {
    const key = `${what} ${String(place)}`;
    const title = t(`applications.track.title.${what}`, { state: "yet" });
    switch (what) {
      case "sent":
        return {
          key,
          state: call.standing === "open" ? "here" : "yet",
          title: notifies ? t("applications.track.notify") : title,
          when: t("applications.track.until", { at: formatDate(call.closesAt, call.zone, language) }),
          detail: t("applications.track.you"),
        };
      case "verified":
      case "cleared":
        return {
          key,
          state: "yet",
          title,
          detail: t("applications.track.reviewer", { by: by ?? "secretariat" }),
        };
      case "circulated":
        return {
          key,
          state: "yet",
          title,
          ...(to === null ? {} : { detail: t("applications.track.to", { to: selector(to) }) }),
        };
      case "period":
        return { key, state: "yet", title, ...(asked === null ? {} : periodWords(asked)) };
      case "consultation":
      case "body":
        return { key, state: "yet", title };
      case "accredited":
        return {
          key,
          state: "yet",
          title,
          when: t("applications.track.valid", validFor(validity)),
          ...(notifies ? { detail: t("applications.track.nobodyObjects") } : {}),
        };
    }
  }

  function periodWords({ length, silenceAccredits }: NonNullable<WayShown["stages"][number]["asked"]>) {
    return {
      when:
        length === null
          ? t("applications.track.byChair")
          : t(`modalities.length.${length.unit}`, { count: length.count }),
      detail: t(silenceAccredits ? "applications.track.silence" : "applications.track.silenceLeadsOn"),
    };
  }
}
