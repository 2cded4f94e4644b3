import type { Asked } from "#domain/applications/asked.ts";
import { listed } from "#messages/kit/listed.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { ApplicationExplained } from "#views/applications/own-application.ts";
import type { ReturnedShown } from "#views/applications/returned.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Part } from "../kit/page/page.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline, Receipt } from "../kit/status/deadline.tsx";
import { Extensions } from "../kit/status/extensions.tsx";
import { answerInWords } from "./choices-in-words.ts";

/** How it was sent back to be completed, and what the organisation changed. */
export function ApplicationReturned({ application }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const { returned, call, ruledBy, documents, earlierDocuments } = application;
  const sentWith = [...documents, ...earlierDocuments].flatMap(({ sentAt, earlierSince }) => [sentAt, earlierSince]);
  if (returned.length === 0) return null;
  return (
    <Part title={t("applications.return.history", { count: returned.length })}>
      {returned.map((one) => (
        <OneReturn key={one.returnedAt} returned={one} zone={call.zone} by={ruledBy} sentWith={sentWith} />
      ))}
    </Part>
  );
}

/** What the organisation changed of its answers while the call was open, each time. */
export function ApplicationChanged({ application }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const { changedAnswers, call } = application;
  if (changedAnswers.length === 0) return null;
  return (
    <Part title={t("applications.changeAnswers.history", { count: changedAnswers.length })} id="answers-changed">
      {changedAnswers.map(({ changedAt, changes }) => (
        <div key={changedAt}>
          <p>
            {t("applications.changeAnswers.received")} <Receipt instant={changedAt} zone={call.zone} />
          </p>
          <AnswerChanges changes={changes} otherDocuments={false} />
        </div>
      ))}
    </Part>
  );
}

function OneReturn(props: {
  returned: ReturnedShown;
  zone: string;
  by: "chair" | "secretariat";
  /** When documents were sent, or put aside. */
  sentWith: readonly (string | null)[];
}) {
  const { returned, zone, by, sentWith } = props;
  const t = useTranslations();
  const { words, asked, returnedAt, until, extensions, completedAt, takenBack } = returned;
  return (
    <>
      <Facts
        rows={[
          { key: t("applications.return.sentBack"), value: <Receipt instant={returnedAt} zone={zone} /> },
          { key: t("applications.return.words"), value: <UserText lines>{words}</UserText> },
          {
            key: t("applications.return.askedFor"),
            value: listed(
              asked.map((item) => askedInWords(item, t)),
              t,
            ),
          },
          ...(takenBack !== null
            ? [
                { key: t("applications.return.takenBack"), value: <Receipt instant={takenBack.at} zone={zone} /> },
                { key: t("applications.clearance.reason"), value: <UserText lines>{takenBack.reason}</UserText> },
              ]
            : [
                completedAt === null
                  ? { key: t("applications.return.until"), value: <Deadline instant={until} zone={zone} /> }
                  : { key: t("applications.return.completed"), value: <Receipt instant={completedAt} zone={zone} /> },
              ]),
        ]}
      />
      <Extensions {...{ extensions, zone, by }} />
      {completedAt !== null && (
        <AnswerChanges changes={returned.changes} otherDocuments={sentWith.includes(completedAt)} />
      )}
    </>
  );
}

export function askedInWords(item: Asked, t: Translate): string {
  if (item === "documents") return t("applications.documents.title");
  return item === "record" ? t("applications.return.record") : t(`applications.field.${item}`);
}

/** Each answer before and after. */
function AnswerChanges({ changes, otherDocuments }: Pick<ReturnedShown, "changes"> & { otherDocuments: boolean }) {
  const t = useTranslations();
  if (changes.length === 0)
    return (
      <p>{otherDocuments ? t("applications.return.documentsChanged") : t("applications.return.nothingChanged")}</p>
    );
  const words = (item: ReturnedShown["changes"][number]["item"], value: string | null) => {
    if (value === null) return t("page.notGiven");
    return <UserText lines>{answerInWords(item, value, t)}</UserText>;
  };
  return (
    <Table
      caption={t("applications.return.changes")}
      dense
      rows={changes}
      rowKey={({ item }) => item}
      columns={[
        { key: "field", label: t("organisations.change.field"), cell: ({ item }) => t(`applications.field.${item}`) },
        { key: "before", label: t("organisations.change.before"), cell: ({ item, before }) => words(item, before) },
        { key: "after", label: t("organisations.change.after"), cell: ({ item, after }) => words(item, after) },
      ]}
    />
  );
}
