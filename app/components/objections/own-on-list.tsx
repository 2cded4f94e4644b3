import { accreditsSome } from "#domain/modalities/what-follows.ts";
import { paths } from "#paths";
import type { CirculatedListSeen } from "#views/objections/circulated-list.ts";
import { listAddress } from "../kit/page/list-address.ts";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { Status } from "../kit/status/status.tsx";
import { OwnRequests } from "./own-requests.tsx";

interface SeenBy {
  readonly seen: CirculatedListSeen;
  /** Whether the mission reads and may not object. */
  readonly observes: "observer" | "readsOnly" | null;
}

/** On the list of a period: what the reader's mission has said and can still say, and what it has asked the Chair. */
export function OwnOnList({ seen, observes }: SeenBy) {
  return (
    <>
      <Own seen={seen} observes={observes} />
      <StillOpen seen={seen} />
      <Asked seen={seen} observes={observes} />
    </>
  );
}

/** What the reader's own mission has said, can say, or cannot and why. */
function Own({ seen, observes }: SeenBy) {
  const { period, refusal, isMission, ownCount, ownHeld, seesAccredited } = seen;
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing } = period;
  return (
    <>
      {observes !== null && <p>{t(`objections.${observes}`)}</p>}
      {refusal !== null && observes === null && standing === "open" && (
        <RefusedAct act={t("objections.raise.title")} refusal={refusal} />
      )}
      {standing === "closed" && seesAccredited && accreditsSome(period.questions) && (
        <p>
          {t("objections.list.accredited")}{" "}
          <a href={listAddress(to.accreditedOrganisations, { process: period.process.slug })}>
            {t("objections.list.accreditedLink")}
          </a>
        </p>
      )}
      {isMission && ownCount + ownHeld > 0 && (
        <p>
          {ownCount > 0 && <Status tone="no">{t("objections.missionHome.ownCount", { count: ownCount })}</Status>}{" "}
          {ownHeld > 0 && <Status tone="run">{t("objections.missionHome.ownHeld", { count: ownHeld })}</Status>}{" "}
          <a href={to.objections}>{t("objections.missionHome.seeObjections")}</a>
        </p>
      )}
    </>
  );
}

/** Whom a hold keeps open after the close: about them a State may still speak. */
function StillOpen({ seen: { stillOpen, period } }: Pick<SeenBy, "seen">) {
  const t = useTranslations();
  const { head, deadline } = useMoments([period.zone]);
  if (stillOpen.length === 0) return null;
  return (
    <Part title={t("objections.hold.stillOpen")}>
      <p>{t("objections.hold.stillOpenText", { count: stillOpen.length })}</p>
      <Table
        caption={t("objections.hold.stillOpen")}
        rows={stillOpen}
        rowKey={({ reference }) => reference}
        columns={[
          { key: "name", label: t("objections.field.organisation"), cell: ({ name }) => <UserText>{name}</UserText> },
          {
            key: "reference",
            label: t("objections.field.reference"),
            narrow: "plain",
            whole: true,
            cell: ({ reference }) => <Reference>{reference}</Reference>,
          },
          {
            key: "until",
            label: head(t("objections.hold.until")),
            cell: ({ until }) => deadline(until, period.zone),
          },
        ]}
      />
    </Part>
  );
}

/** From the close a State may ask the Chair who objected, where the decision says so; what it has asked, and whether it was answered. */
function Asked({ seen: { period, asking }, observes }: SeenBy) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (asking === null || observes === "observer" || period.standing === "upcoming" || period.standing === "open")
    return null;
  return (
    <>
      <OwnRequests requests={asking.requests} zone={period.zone} />
      {asking.refusal === null && observes === null && (
        <p>
          <a href={to.askWhoObjected(period.id)}>{t("objections.ask.title")}</a>
        </p>
      )}
    </>
  );
}
