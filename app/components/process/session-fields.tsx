import { announcedAs, sessionKinds } from "#domain/process/session.ts";
import { type DetailsOfSession, invitedReaders, sessionFormats } from "#domain/process/session-details.ts";
import { Checkboxes, Radios } from "../kit/form/choices.tsx";
import { DateInput } from "../kit/form/date-input.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** What is said of a session when it is announced. */
export function SessionFields() {
  const t = useTranslations();
  return (
    <>
      <TitleField />
      <Radios
        name="kind"
        legend={t("process.scheduleSession.kind")}
        choices={sessionKinds.map((value) => ({ value, label: t(`process.scheduleSession.kinds.${value}`) }))}
      />
      <FormatField />
      <Radios
        name="standing"
        legend={t("process.scheduleSession.standing")}
        inline
        choices={announcedAs.map((value) => ({ value, label: t(`process.scheduleSession.standings.${value}`) }))}
      />
      <DateInput name="begins" legend={t("process.scheduleSession.begins")} />
      <DateInput name="ends" legend={t("process.scheduleSession.ends")} />
      <PlaceAndPeople />
    </>
  );
}

/** What of it can be corrected, filled with what is announced. */
export function DetailsFields({ details }: { details: DetailsOfSession }) {
  return (
    <>
      <TitleField title={details.title} />
      <FormatField format={details.format} />
      <PlaceAndPeople {...details} />
    </>
  );
}

function TitleField({ title }: { title?: string }) {
  const t = useTranslations();
  return <TextInput name="title" label={t("process.scheduleSession.name")} defaultValue={title} />;
}

function FormatField({ format }: { format?: string }) {
  const t = useTranslations();
  return (
    <Radios
      name="format"
      legend={t("process.scheduleSession.format")}
      inline
      defaultValue={format}
      choices={sessionFormats.map((value) => ({ value, label: t(`process.scheduleSession.formats.${value}`) }))}
    />
  );
}

type Said = Partial<Pick<DetailsOfSession, "place" | "invited" | "capacity">>;

function PlaceAndPeople({ place, invited = [], capacity = null }: Said) {
  const t = useTranslations();
  return (
    <>
      <TextInput
        name="place"
        label={t("process.scheduleSession.place")}
        hint={t("process.scheduleSession.placeHint")}
        defaultValue={place}
      />
      <Checkboxes
        name="invited"
        legend={t("process.scheduleSession.invited")}
        defaultValues={invited}
        choices={invitedReaders.map((value) => ({
          value,
          label: t(`process.scheduleSession.invitedReaders.${value}`),
        }))}
      />
      <TextInput
        name="capacity"
        label={t("process.scheduleSession.capacity")}
        hint={t("process.scheduleSession.capacityHint")}
        defaultValue={capacity === null ? undefined : String(capacity)}
        inputMode="numeric"
        width={5}
        optional
      />
    </>
  );
}
