import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { OwnNote } from "#views/objections/own-objections.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { Status } from "../kit/status/status.tsx";

/** The notes that the reader's own mission has sent. */
export function OwnNotes({ caption, notes }: { caption: string; notes: readonly OwnNote[] }) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const { head, moment } = useMoments(notes.map(({ period }) => period.zone));
  return (
    <Table
      caption={caption}
      rows={notes}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "note",
          label: t("objections.field.note"),
          whole: true,
          cell: ({ reference }) => (
            <a href={to.objectionNote(reference)}>
              <Reference>{reference}</Reference>
            </a>
          ),
        },
        {
          key: "named",
          label: t("objections.field.named"),
          narrow: "plain",
          cell: ({ named, first }) => (
            <>
              {t("objections.own.count", { count: named })}
              <div className="small mute">
                {format.list(first.map(isolated), { type: "unit" })}
                {named > first.length && <> {t("objections.own.andMore", { count: named - first.length })}</>}
              </div>
            </>
          ),
        },
        {
          key: "list",
          label: t("objections.field.list"),
          narrow: "plain",
          cell: ({ call, process, period }) => (
            <>
              <a href={to.circulatedList(period.id)}>
                <UserText>{call}</UserText>
              </a>
              <div className="small mute">
                <UserText>{process}</UserText>
              </div>
            </>
          ),
        },
        {
          key: "received",
          label: head(t("objections.field.received")),
          whole: true,
          cell: ({ receivedAt, period }) => moment(receivedAt, period.zone),
        },
        {
          key: "state",
          label: t("objections.field.standing"),
          narrow: "own",
          cell: (note) => <NoteStatus note={note} />,
        },
      ]}
    />
  );
}

/** Most notes stand whole; the others say what has become of some that they name. */
function NoteStatus({ note: { named, withdrawn, lifted, holds, ended } }: { note: OwnNote }) {
  const t = useTranslations();
  const partly = usePartly();
  const stand = named - withdrawn - lifted - ended;
  if (withdrawn === named) return <Status tone="off">{t("objections.note.withdrawn")}</Status>;
  if (lifted === named) return <Status tone="off">{t("objections.hold.wasLifted")}</Status>;
  if (holds > 0 && holds === stand) return <Status tone="run">{t("objections.hold.lasts")}</Status>;
  if (stand === named) return <Status tone="idle">{t("objections.note.stands")}</Status>;
  return <Status tone={stand + ended > 0 ? "run" : "off"}>{partly({ stand, withdrawn, lifted, ended })}</Status>;
}

/** What has become of those that a note names, where it is not the same for all. */
export function usePartly() {
  const t = useTranslations();
  const format = useFormatter();
  return (counts: Readonly<Record<(typeof fates)[number], number>>) =>
    format.list(
      fates.flatMap((fate) => (counts[fate] > 0 ? [t(`objections.own.partly.${fate}`, { count: counts[fate] })] : [])),
      { type: "unit" },
    );
}

const fates = ["stand", "withdrawn", "lifted", "ended"] as const;
