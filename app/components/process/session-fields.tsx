import { announcedAs, invitedReaders, sessionFormats, sessionKinds } from "#domain/process/session.ts";
import { Checkboxes, Radios } from "../kit/form/choices.tsx";
import { DateInput } from "../kit/form/date-input.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** What is said of a session when it is announced. */
export function SessionFields() {
  const t = useTranslations();
  return (
    <>
      <TextInput name="title" label={t("process.scheduleSession.name")} />
      <Radios
        name="kind"
        legend={t("process.scheduleSession.kind")}
        choices={sessionKinds.map((value) => ({ value, label: t(`process.scheduleSession.kinds.${value}`) }))}
      />
      <Radios
        name="format"
        legend={t("process.scheduleSession.format")}
        inline
        choices={sessionFormats.map((value) => ({ value, label: t(`process.scheduleSession.formats.${value}`) }))}
      />
      <Radios
        name="standing"
        legend={t("process.scheduleSession.standing")}
        inline
        choices={announcedAs.map((value) => ({ value, label: t(`process.scheduleSession.standings.${value}`) }))}
      />
      <DateInput name="begins" legend={t("process.scheduleSession.begins")} />
      <DateInput name="ends" legend={t("process.scheduleSession.ends")} />
      <TextInput
        name="place"
        label={t("process.scheduleSession.place")}
        hint={t("process.scheduleSession.placeHint")}
        optional
      />
      <Checkboxes
        name="invited"
        legend={t("process.scheduleSession.invited")}
        choices={invitedReaders.map((value) => ({
          value,
          label: t(`process.scheduleSession.invitedReaders.${value}`),
        }))}
      />
      <TextInput
        name="capacity"
        label={t("process.scheduleSession.capacity")}
        hint={t("process.scheduleSession.capacityHint")}
        inputMode="numeric"
        width={5}
        optional
      />
    </>
  );
}
