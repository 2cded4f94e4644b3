import { headquarters } from "#domain/kit/calendar.ts";
import { formatShortDeadline, inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { InvitationShown } from "#views/people/people.ts";
import { usePage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Address, Colon } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { ShortMoment } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";
import { useOffice } from "./office.ts";

/** Who is invited to an office, until when the link works, and what can be done about it. */
export function Invitations({ caption, invitations }: { caption: string; invitations: readonly InvitationShown[] }) {
  const t = useTranslations();
  const { language, now } = usePage();
  const to = paths(language);
  return (
    <Table
      dense
      caption={caption}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "email",
          label: t("people.list.email"),
          cell: ({ email }) => <Address>{email}</Address>,
        },
        { key: "office", label: t("people.list.office"), narrow: "plain", cell: useOffice() },
        {
          key: "invited",
          label: inZone(t("people.list.invitedOn"), headquarters, language),
          whole: true,
          cell: ({ invitedAt }) => <ShortMoment instant={invitedAt} zone={headquarters} />,
        },
        {
          key: "standing",
          label: t("people.list.standing"),
          narrow: "own",
          cell: ({ standing, expiresAt, isLost }) => (
            <>
              <Status tone={toneOfInvitation[standing]}>
                {t(`people.list.standings.${standing}`, {
                  at: formatShortDeadline(expiresAt, headquarters, { language, now }),
                })}
              </Status>
              {isLost && (
                <div>
                  <Status tone="act">{t("people.list.invitationLost")}</Status>
                </div>
              )}
            </>
          ),
        },
        {
          key: "acts",
          label: t("people.list.acts"),
          narrow: "own",
          cell: ({ id, email, standing }) =>
            (standing === "waiting" || standing === "expired") && (
              <span className="acts">
                {(["send-invitation-again", "withdraw-invitation"] as const).map((act) => (
                  <a key={act} href={to.changeInvitation(id, act)}>
                    {t(`people.list.act.${act}`)}
                    <span className="unseen">
                      <Colon />
                      {email}
                    </span>
                  </a>
                ))}
              </span>
            ),
        },
      ]}
    />
  );
}

/** That one waits is the common case; that one has expired needs the administrator. */
const toneOfInvitation = { waiting: "idle", expired: "act", accepted: "ok", withdrawn: "off" } as const;
