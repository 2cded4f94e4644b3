import { LONGEST_TOPIC } from "#domain/participation/inscription.ts";
import { keptFor } from "#domain/record/retention.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { OwnListSeen } from "#views/participation/own-inscriptions.ts";
import { Radios } from "../kit/form/choices.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { Box } from "../kit/page/page.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { ListFacts } from "./list-facts.tsx";

/** Who speaks, of those who are nominated, and about what. */
export function SpeakerFields({
  list,
  said,
}: {
  list: OwnListSeen;
  said?: { representative: string | undefined; topic: string | null };
}) {
  const t = useTranslations();
  return (
    <>
      <Radios
        name="representative"
        legend={t("participation.speakers.inscribe.speaker")}
        hint={t("participation.speakers.inscribe.speakerHint")}
        choices={list.representatives.map(({ id, name, functionalTitle }) => ({
          value: id,
          label: isolated(name),
          hint: isolated(functionalTitle),
        }))}
        defaultValue={said?.representative}
      />
      <TextArea
        name="topic"
        label={t("participation.speakers.field.topic")}
        hint={t("participation.speakers.field.topicHint")}
        rows={2}
        limit={LONGEST_TOPIC}
        optional
        defaultValue={said?.topic ?? undefined}
      />
    </>
  );
}

/** Beside a form about who speaks: when, and who reads it. */
export function InscribingMargin({ list }: { list: OwnListSeen }) {
  return (
    <>
      <Box>
        <ListFacts list={list.list} zone={list.process.zone} />
        <p className="small mute">
          <Cited citation={list.cites} />
        </p>
      </Box>
      <WhoSeesSpeakers />
    </>
  );
}

export function WhoSeesSpeakers() {
  const t = useTranslations();
  return (
    <Box title={t("participation.speakers.own.whoSees")}>
      <p>{t("participation.speakers.own.whoSeesText", { months: keptFor.representativesMonths })}</p>
    </Box>
  );
}
