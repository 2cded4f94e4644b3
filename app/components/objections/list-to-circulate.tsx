import { paths } from "#paths";
import type { ListToCirculate as ListSeen } from "#views/applications/calls.ts";
import { listAddress } from "../kit/page/list-address.ts";
import { Note } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Colon, Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useListedColumns } from "./listed-columns.tsx";

type ListShown = Pick<ListSeen, "call" | "listed" | "heldBack" | "exceptions" | "changed">;

/** What stays out and why, and what must be looked at before anything goes out. */
export function LeftOut({ list }: { list: ListShown }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const leftOut = list.exceptions.filter(({ count }) => count > 0);
  return (
    <>
      {list.changed.length > 0 && (
        <Note>
          <p className="strong">{t("objections.circulate.changed")}</p>
          <p>{t("objections.circulate.changedText")}</p>
          <ul>
            {list.changed.map(({ reference, name }) => (
              <li key={reference}>
                <a href={to.reviewChangedRecord(reference)}>
                  <UserText>{name}</UserText> <Reference>{reference}</Reference>
                </a>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Part title={t("objections.circulate.exceptions")}>
        {leftOut.length === 0 ? (
          <p>{t("objections.circulate.none")}</p>
        ) : (
          <ul>
            {leftOut.map(({ reason: why, count }) => (
              <li key={why}>
                {t(`objections.circulate.exception.${why}`, { count })}{" "}
                {why === "heldBack" && (
                  <ul>
                    {list.heldBack.map(({ reference, name, reason }) => (
                      <li key={reference}>
                        <a href={to.reviewApplication(reference)}>
                          <UserText>{name}</UserText>
                        </a>
                        <Colon />
                        {reason !== null && <UserText>{reason}</UserText>}
                      </li>
                    ))}
                  </ul>
                )}
                {(why === "submitted" || why === "returned") && (
                  <a href={listAddress(to.secretariat, { state: why, call: list.call.id })}>
                    {t(`applications.queue.state.${why}`)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  );
}

/** What goes out. */
export function ListToCirculate({ list, count }: { list: ListShown; count: number }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const columns = useListedColumns();
  return (
    <Part title={t("objections.circulate.list")} aside={t("objections.period.countOnList", { count })}>
      {list.listed.length < count && (
        <p>
          {t("objections.circulate.listShort", { shown: list.listed.length, total: count })}{" "}
          <a href={listAddress(to.secretariat, { state: "cleared", call: list.call.id })}>
            {t("applications.queue.state.cleared")}
          </a>
        </p>
      )}
      <Table
        caption={t("objections.circulate.list")}
        dense
        rows={list.listed}
        rowKey={({ reference }) => reference}
        columns={columns}
      />
    </Part>
  );
}
