import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import { Button } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Fold } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Comma, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

/** In characters, as the database keeps it. */
export const longestNote = 5000;

/** What officers have written to one another about the application; who is none sees neither this nor that there is any. */
export function DeskNotes({
  application,
  notes,
  queue,
}: Pick<CaseSeen, "application" | "notes"> & { queue: string | null }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (notes === null) return null;
  return (
    <Part title={t("applications.deskNotes.title")} rule id="desk-notes">
      <NotesSoFar notes={notes} zone={application.call.zone} />
      <Fold summary={t("applications.deskNotes.write")}>
        <Form action={listAddress(to.writeDeskNote(application.reference), { queue })} name="note">
          <NoteField />
          <Button variant="calm" tight>
            {t("applications.deskNotes.button")}
          </Button>
        </Form>
      </Fold>
    </Part>
  );
}

export function NotesSoFar({ notes, zone }: { notes: NonNullable<CaseSeen["notes"]>; zone: string }) {
  const t = useTranslations();
  if (notes.length === 0) return <p className="mute">{t("applications.deskNotes.none")}</p>;
  return notes.map(({ id, words, at, by, changedSince }) => (
    <article key={id}>
      <p className="small mute">
        <UserText>{by}</UserText>
        <Comma />
        <Moment instant={at} zone={zone} />
      </p>
      <UserText lines>{words}</UserText>
      {changedSince !== null && (
        <p className="small">
          {t("applications.assignment.changedSince")} <Moment instant={changedSince} zone={zone} />
        </p>
      )}
    </article>
  ));
}

export function NoteField() {
  const t = useTranslations();
  return (
    <TextArea
      name="words"
      label={t("applications.deskNotes.words")}
      hint={t("applications.deskNotes.onlyOfficers")}
      rows={4}
      limit={longestNote}
    />
  );
}
