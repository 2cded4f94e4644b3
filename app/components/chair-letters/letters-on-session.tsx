import type { Role } from "#domain/kit/actor.ts";
import { paths } from "#paths";
import type { LetterOnSession } from "#views/chair-letters/letters-on-session.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { Status } from "../kit/status/status.tsx";

interface LettersOnSessionProps {
  letters: readonly LetterOnSession[];
  zone: string;
  reader: Role;
}

/** The letters of the Chair among the papers of their session. Where the reader has got none, nothing is said. */
export function LettersOnSession({ letters, zone, reader }: LettersOnSessionProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([zone]);
  const address = reader === "chair" ? to.chairLetter : reader === "mission" ? to.missionLetter : to.organisationLetter;
  if (letters.length === 0) return null;
  return (
    <Table
      caption={t("chairLetters.title")}
      captionSize="s"
      even
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "subject",
          label: t("chairLetters.subject"),
          cell: ({ id, subject, isUnread }) => (
            <>
              <a href={address(id)}>
                <UserText>{subject}</UserText>
              </a>
              {isUnread && (
                <>
                  {" "}
                  <Status tone="act">{t("chairLetters.received.unread")}</Status>
                </>
              )}
            </>
          ),
        },
        {
          key: "at",
          label: head(t("chairLetters.received.circulated")),
          whole: true,
          cell: ({ at }) => moment(at, zone),
        },
      ]}
    />
  );
}
