import type { OwnListSeen } from "#views/participation/own-inscriptions.ts";
import { Facts } from "../kit/page/facts.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

type Shown = Pick<NonNullable<OwnListSeen["own"]>, "speaker" | "topic" | "inscribedAt">;

/** Who speaks for the organisation, and about what. */
export function InscribedFacts({ inscription, zone }: { inscription: Shown; zone: string }) {
  const t = useTranslations();
  const { speaker, topic, inscribedAt } = inscription;
  return (
    <Facts
      rows={[
        {
          key: t("participation.speakers.field.speaker"),
          value:
            speaker === null ? (
              t("participation.speakers.gone")
            ) : (
              <>
                <UserText>{speaker.name}</UserText>
                <div className="small mute">
                  <UserText>{speaker.functionalTitle}</UserText>
                </div>
              </>
            ),
        },
        ...(topic === null
          ? []
          : [{ key: t("participation.speakers.field.topic"), value: <UserText>{topic}</UserText> }]),
        {
          key: t("participation.speakers.field.inscribed"),
          value: <Moment instant={inscribedAt} zone={zone} />,
        },
      ]}
    />
  );
}
