import type { ReactNode } from "react";
import { LONGEST_TOPIC } from "#domain/participation/inscription.ts";
import { keptFor } from "#domain/record/retention.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { OwnListSeen } from "#views/participation/own-inscriptions.ts";
import { ActForm } from "../kit/form/act-form.tsx";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Radios } from "../kit/form/choices.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Box, Heading, Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { ListFacts } from "./list-facts.tsx";

interface SpeakerPageProps {
  act: "inscribe-speaker" | "change-inscription";
  list: OwnListSeen;
  answer: FormAnswer | undefined;
  /** What the rule would answer to the act now. */
  refusal: OwnListSeen["refusal"];
  words: { title: string; button: string };
  /** What the organisation has said before. */
  said?: { representative: string | undefined; topic: string | null } | undefined;
  /** Below the fields. */
  children?: ReactNode;
}

/** The page on which an organisation says who speaks for it, for the first time or instead of whom it named before. */
export function SpeakerPage({ act, list, answer, refusal, words, said, children }: SpeakerPageProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.ownInscriptions}>{t("participation.speakers.own.title")}</BackLink>}
      margin={<InscribingMargin list={list} />}
    >
      <ActForm
        name={act}
        answer={answer}
        act={words.title}
        refusal={refusal}
        heading={<Heading over={<UserText>{list.title}</UserText>}>{words.title}</Heading>}
      >
        <SpeakerFields list={list} said={said} />
        {children}
        <ButtonGroup>
          <Button>{words.button}</Button>
          <a href={to.ownInscriptions}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
      <NominateToSpeak session={list.id} title={list.title} refusal={refusal} />
    </Page>
  );
}

/** More are chosen from a list, in which one types the beginning of a name: the topic and the button stay in sight. */
const MOST_AT_A_GLANCE = 12;

/** Who speaks, of those who are nominated, and about what. */
function SpeakerFields({ list, said }: Pick<SpeakerPageProps, "list" | "said">) {
  const t = useTranslations();
  return (
    <>
      {list.representatives.length > MOST_AT_A_GLANCE ? (
        <Select
          name="representative"
          label={t("participation.speakers.inscribe.speaker")}
          hint={t("participation.speakers.inscribe.speakerHint")}
          options={[
            { value: "", label: t("form.chooseOne") },
            ...list.representatives.map(({ id, name, functionalTitle }) => ({
              value: id,
              label: t("page.aside", { before: isolated(name), next: isolated(functionalTitle) }),
            })),
          ]}
          defaultValue={said?.representative}
        />
      ) : (
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
      )}
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
function InscribingMargin({ list }: { list: OwnListSeen }) {
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

/** Where nobody is nominated who could speak: the way to who can be. */
export function NominateToSpeak(props: { session: OwnListSeen["id"]; title: string; refusal: OwnListSeen["refusal"] }) {
  const { session, title, refusal } = props;
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    refusal?.because === "nobody_is_nominated_to_speak" && (
      <p>
        <a href={to.nominateRepresentative(session)}>
          {t("participation.speakers.own.nominate")}
          <span className="unseen">
            <Colon />
            {title}
          </span>
        </a>
      </p>
    )
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
