import { paths } from "#paths";
import type { LetterOfChairSeen } from "#views/chair-letters/letter-of-chair.ts";
import { listAddress } from "../kit/page/list-address.ts";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Pagination } from "../kit/page/pagination.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { Status } from "../kit/status/status.tsx";

type Delivery = NonNullable<LetterOfChairSeen["delivery"]>;

/** For the Chair's office: who has opened the letter in the portal, and what became of its e-mails. */
export function LetterDelivery({
  seen,
  delivery,
}: {
  seen: Pick<LetterOfChairSeen, "id" | "process">;
  delivery: Delivery;
}) {
  const { counts, recipients, page, pages } = delivery;
  const t = useTranslations();
  const to = paths(useLanguage());
  const { zone } = seen.process;
  const { head, moment } = useMoments([zone]);
  return (
    <Part rule title={t("chairLetters.delivery.title")} id="delivery">
      <p>{t("chairLetters.delivery.counts", { ...counts })}</p>
      <p className="small mute">{t("chairLetters.delivery.only")}</p>
      <Table
        caption={t("chairLetters.delivery.title")}
        rows={recipients}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "recipient",
            label: t("chairLetters.delivery.recipient"),
            cell: ({ name }) => <UserText>{name}</UserText>,
          },
          { key: "email", label: t("chairLetters.delivery.email"), cell: (one) => <Posted of={one} /> },
          {
            key: "opened",
            label: head(t("chairLetters.delivery.opened")),
            whole: true,
            cell: ({ openedAt }) => (openedAt === null ? t("chairLetters.delivery.notOpened") : moment(openedAt, zone)),
          },
        ]}
      />
      <Pagination {...{ page, pages }} href={(number) => listAddress(to.chairLetter(seen.id), { page: number })} />
    </Part>
  );
}

/** The worst of what became of the e-mails to one recipient. */
function Posted({ of: { sent, waiting, givenUp } }: { of: Delivery["recipients"][number] }) {
  const t = useTranslations();
  if (givenUp > 0) return <Status tone="no">{t("chairLetters.delivery.givenUp")}</Status>;
  if (waiting > 0) return <Status tone="run">{t("chairLetters.delivery.waiting")}</Status>;
  return sent > 0 ? (
    <Status tone="ok">{t("chairLetters.delivery.sent")}</Status>
  ) : (
    <Status tone="off">{t("chairLetters.delivery.noAddress")}</Status>
  );
}
