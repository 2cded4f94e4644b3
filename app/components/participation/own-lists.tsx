import { paths } from "#paths";
import type { OwnListAtHome } from "#views/participation/own-inscriptions.ts";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { Status } from "../kit/status/status.tsx";

/** The lists of speakers that are for an organisation, each with whether it is on it, and where. */
export function OwnLists({ lists }: { lists: readonly OwnListAtHome[] }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const caption = t("participation.speakers.own.title");
  const { head, deadline } = useMoments(lists.map(({ zone }) => zone));
  if (lists.length === 0) return null;
  return (
    <Part title={caption}>
      <Table
        caption={caption}
        rows={lists}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "session",
            label: t("organisations.home.session"),
            narrow: "plain",
            cell: ({ id, title, shortName }) => (
              <>
                <a href={`${to.ownInscriptions}#session-${id}`}>
                  <UserText>{title}</UserText>
                </a>
                <div className="small mute">
                  <UserText>{shortName}</UserText>
                </div>
              </>
            ),
          },
          {
            key: "closes",
            label: head(t("participation.speakers.field.closes")),
            cell: ({ closesAt, zone }) => deadline(closesAt, zone),
          },
          {
            key: "standing",
            label: t("organisations.home.standing"),
            narrow: "own",
            cell: ({ standing, place }) =>
              place === null ? (
                <Status tone={toneOf[standing]}>{t(`participation.speakers.own.standings.${standing}`)}</Status>
              ) : (
                <Status tone="ok">{t("participation.speakers.own.number", { place })}</Status>
              ),
          },
        ]}
      />
    </Part>
  );
}

const toneOf = { "not-inscribed": "idle", inscribed: "run", "left-out": "off" } as const satisfies Record<
  OwnListAtHome["standing"],
  string
>;
