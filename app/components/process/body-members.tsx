import { inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { BodyShown } from "#views/process/bodies.ts";
import { Checkbox } from "../kit/form/choices.tsx";
import { CitationFields } from "../kit/form/citation-fields.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Stop, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { ShortDay, ShortMoment } from "../kit/status/deadline.tsx";
import { Cited } from "../kit/status/explanation.tsx";
import { Status } from "../kit/status/status.tsx";

const tones = { member: "ok", to_come: "idle", ended: "off" } as const;

type Member = BodyShown["members"][number];

/** Who sits in a body, will sit and has sat, each with the document that shows it. */
export function BodyMembers({ body, process, members }: Pick<BodyShown, "body" | "process" | "members">) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { zone } = process;
  return (
    <Table
      caption={t("process.body.members")}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "mission",
          label: t("process.body.mission"),
          cell: ({ mission }) => <UserText>{mission}</UserText>,
        },
        {
          key: "from",
          label: inZone(t("process.body.from"), zone, language),
          whole: true,
          cell: ({ from }) => <Day {...from} zone={zone} />,
        },
        {
          key: "to",
          label: inZone(t("process.body.to"), zone, language),
          whole: true,
          cell: ({ to: end }) => (end === null ? t("process.body.noEnd") : <Day {...end} zone={zone} />),
        },
        { key: "grounds", label: t("process.body.document"), cell: (member) => <Documents member={member} /> },
        {
          key: "standing",
          label: t("process.body.standing"),
          narrow: "own",
          whole: true,
          cell: ({ standing }) => <Status tone={tones[standing]}>{t(`process.body.standings.${standing}`)}</Status>,
        },
        {
          key: "end",
          label: t("process.body.acts"),
          narrow: "own",
          cell: ({ id, mission, refusal }) =>
            refusal === null && (
              <a href={to.endMembership(process.slug, body.id, id)}>
                {t("process.endMembership.go")}
                <span className="unseen"> {mission}</span>
              </a>
            ),
        },
      ]}
    />
  );
}

function Day({ instant, isWholeDay, zone }: Member["from"] & { zone: string }) {
  return isWholeDay ? <ShortDay instant={instant} zone={zone} /> : <ShortMoment instant={instant} zone={zone} />;
}

function Documents({ member: { citation, reason, statedAsPast, end } }: { member: Member }) {
  const t = useTranslations();
  return (
    <>
      <div>
        <Cited citation={citation} />
      </div>
      <div className="small mute">
        <UserText>{reason}</UserText>
      </div>
      {statedAsPast && <div className="small mute">{t("process.body.entered")}</div>}
      {end !== null && (
        <div className="small mute">
          {t("process.body.ended")} <Cited citation={end.citation} />
          <Stop />
          <UserText>{end.reason}</UserText>
          {end.statedAsPast && ` ${t("process.body.entered")}`}
        </div>
      )}
    </>
  );
}

/** Why a seat is taken or left, and by which document. */
export function GroundsFields({ of, limit }: { of: "body" | "endMembership"; limit: number }) {
  const t = useTranslations();
  return (
    <>
      <CitationFields name="citation" cites={undefined} />
      <TextArea name="reason" label={t("process.body.reason")} hint={t(`process.${of}.reasonHint`)} limit={limit} />
      <Checkbox name="past" label={t("process.body.past")} hint={t("process.body.pastHint")} />
    </>
  );
}
