import { useTranslations } from "use-intl";
import { paths } from "#paths";
import type { ListToCirculate as ListSeen } from "#views/applications/calls.ts";
import { Country } from "../kit/page/country.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";

type ListShown = Pick<ListSeen, "call" | "listed" | "heldBack" | "exceptions" | "changed">;

const exceptions = [
  "submitted",
  "heldBack",
  "notified",
  "otherRoute",
  "circulated",
  "refused",
  "withdrawn",
  "draft",
] as const;

/** What goes out, and what stays out and why. */
export function ListToCirculate({ list, count }: { list: ListShown; count: number }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const leftOut = exceptions.filter((one) => list.exceptions[one] > 0);
  return (
    <>
      {list.changed.length > 0 && (
        <>
          <h2>{t("objections.circulate.changed")}</h2>
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
        </>
      )}
      <h2>{t("objections.circulate.exceptions")}</h2>
      {leftOut.length === 0 ? (
        <p>{t("objections.circulate.none")}</p>
      ) : (
        <ul>
          {leftOut.map((one) => (
            <li key={one}>
              {t(`objections.circulate.exception.${one}`, { count: list.exceptions[one] })}{" "}
              {one === "heldBack" && (
                <ul>
                  {list.heldBack.map(({ reference, name, reason }) => (
                    <li key={reference}>
                      <a href={to.reviewApplication(reference)}>
                        <UserText>{name}</UserText>
                      </a>
                      {": "}
                      {reason !== null && <UserText>{reason}</UserText>}
                    </li>
                  ))}
                </ul>
              )}
              {one === "submitted" && (
                <a href={listAddress(to.secretariat, { state: "submitted", call: list.call.id })}>
                  {t("applications.queue.state.submitted")}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {count > 0 && (
        <>
          <h2>{t("objections.circulate.list")}</h2>
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
            rows={list.listed}
            rowKey={({ reference }) => reference}
            columns={[
              {
                key: "name",
                label: t("applications.deskField.organisation"),
                cell: ({ name, reference }) => (
                  <a href={to.reviewApplication(reference)}>
                    <UserText>{name}</UserText>
                  </a>
                ),
              },
              {
                key: "country",
                label: t("applications.deskField.country"),
                cell: ({ country }) => <Country code={country} />,
              },
              {
                key: "category",
                label: t("applications.deskField.category"),
                cell: ({ category }) => t(`modalities.shortCategory.${category}`),
              },
              {
                key: "reference",
                label: t("applications.deskField.reference"),
                cell: ({ reference }) => <Reference>{reference}</Reference>,
              },
            ]}
          />
        </>
      )}
    </>
  );
}
