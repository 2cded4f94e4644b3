import type { ReactNode } from "react";
import { listedCategories } from "#domain/modalities/provisions.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { paths } from "#paths";
import type { CirculatedListSeen } from "#views/objections/circulated-list.ts";
import { BulkTable } from "../kit/form/bulk-table.tsx";
import { Button } from "../kit/form/button.tsx";
import { FilterForm } from "../kit/form/filter-form.tsx";
import { Form } from "../kit/form/form.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Country, countryChoices } from "../kit/page/country.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Empty, Fold } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Pagination } from "../kit/page/pagination.tsx";
import { type Column, Table } from "../kit/page/table.tsx";
import { Comma, Gap, Reference, Stop, UserText } from "../kit/page/text.tsx";
import { Turn, TurningProvider } from "../kit/page/turn.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";
import { classInWords, ShortClass } from "../modalities/class-title.tsx";

interface Shown {
  readonly seen: CirculatedListSeen;
  /** As the address has it. */
  readonly filter: {
    readonly q?: string | undefined;
    readonly category?: string | undefined;
    readonly class?: string | undefined;
    readonly country?: string | undefined;
    readonly order: "name" | "country";
    readonly page: number;
  };
}

interface Ticking extends Shown {
  /** On any page of the list. */
  readonly ticked: readonly { readonly reference: string; readonly name: string; readonly country: string }[];
  /** What stood in the way when the page was to be turned. */
  readonly answer: FormAnswer | undefined;
}

type Row = CirculatedListSeen["list"]["rows"][number];

/** The names on the list, which one can find, leaf through and, where the reader's mission may object, choose. */
export function NamesBeforeMission({ chooses, ...shown }: Ticking & { readonly chooses: boolean }) {
  if (chooses) return <Choose {...shown} />;
  return (
    <>
      <Filters {...shown} />
      <Leaf {...shown}>
        <Rows {...shown} />
      </Leaf>
    </>
  );
}

/** A page of the names, and the way to the others. */
function Leaf({ seen: { list, period }, filter, children }: Shown & { readonly children: ReactNode }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const at = (number: number) => listAddress(to.circulatedList(period.id), { ...kept(filter), page: number });
  return (
    <>
      {(list.pages > 1 || isFiltered(filter)) && (
        <p role="status" className="small mute">
          {t("objections.list.found", { total: list.total })}
          {list.pages > 1 && (
            <>
              <Stop />
              {t("objections.list.page", { page: list.page, pages: list.pages })}
            </>
          )}
        </p>
      )}
      {list.total === 0 ? (
        <Empty title={t("objections.list.none")}>
          <p>
            <Turn href={to.circulatedList(period.id)}>{t("objections.list.noneNext")}</Turn>
          </p>
        </Empty>
      ) : (
        children
      )}
      <Pagination page={list.page} pages={list.pages} href={at} />
    </>
  );
}

function kept(filter: Shown["filter"]) {
  return { ...filter, order: filter.order === "name" ? undefined : filter.order };
}

function isFiltered({ q, country: code, category, class: own }: Shown["filter"]): boolean {
  return [q, code, category, own].some((value) => value !== undefined && value !== "");
}

function Filters({ seen, filter }: Shown) {
  const { period, countries, classes } = seen;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const any = { value: "", label: t("objections.list.any") };
  return (
    <FilterForm
      label={t("objections.list.filter")}
      clear={to.circulatedList(period.id)}
      filtered={isFiltered(filter)}
      keep={filter.order === "name" ? {} : { order: filter.order }}
    >
      <TextInput
        name="q"
        type="search"
        label={t(`objections.list.searchLabel.${period.circulation.fields}`)}
        defaultValue={filter.q}
      />
      {period.circulation.fields === "dossier" &&
        (classes === null ? (
          <Select
            name="category"
            label={t("objections.field.category")}
            defaultValue={filter.category ?? ""}
            options={[any, ...listedCategories.map((value) => ({ value, label: t(`modalities.category.${value}`) }))]}
          />
        ) : (
          <Select
            name="class"
            label={t("objections.field.category")}
            defaultValue={filter.class ?? ""}
            options={[any, ...classes.map((one) => ({ value: one.key, label: classInWords(one, t) }))]}
          />
        ))}
      <Select
        name="country"
        label={t("objections.field.country")}
        defaultValue={filter.country ?? ""}
        options={[any, ...countryChoices(language, countries)]}
      />
    </FilterForm>
  );
}

/** What the decision circulates of each organisation, and nothing beyond it. */
function useColumns({ seen: { period }, filter }: Shown): Column<Row>[] {
  const t = useTranslations();
  const to = paths(useLanguage());
  const columns: Column<Row>[] = [
    {
      key: "country",
      label: t("objections.field.country"),
      narrow: "plain",
      sort: sortedBy("country", filter, to.circulatedList(period.id)),
      cell: ({ country: code }) => <Country code={code} />,
    },
    {
      key: "reference",
      label: t("objections.field.reference"),
      narrow: "plain",
      whole: true,
      cell: ({ reference }) => <Reference>{reference}</Reference>,
    },
  ];
  if (period.circulation.fields === "name-and-country") return columns;
  return [
    ...columns,
    {
      key: "category",
      label: t("objections.field.category"),
      narrow: "plain",
      cell: ({ class: own }) => own !== null && <ShortClass of={own} />,
    },
    {
      key: "dossier",
      label: t("objections.dossier.column"),
      narrow: "own",
      cell: ({ reference, name }) => (
        <a href={to.circulatedDossier(period.id, reference)}>
          {t("objections.list.readDossier")}
          <span className="unseen"> {name}</span>
        </a>
      ),
    },
  ];
}

function sortedBy(order: "name" | "country", filter: Shown["filter"], list: string) {
  return {
    href: listAddress(list, kept({ ...filter, order, page: 1 })),
    order: filter.order === order ? ("ascending" as const) : ("none" as const),
  };
}

/** The list with a box for each organisation, and one field for references from elsewhere. What is ticked and typed goes along to other pages of it. */
function Choose({ ticked, answer, ...shown }: Ticking) {
  const { filter } = shown;
  const { period, list } = shown.seen;
  const t = useTranslations();
  const to = paths(useLanguage());
  const here = listAddress(to.circulatedList(period.id), { ...kept(filter), page: list.page });
  const elsewhere = ticked.filter((one) => !list.rows.some(({ reference }) => reference === one.reference));
  return (
    <TurningProvider value={here}>
      <Form action={to.raiseObjection(period.id)} name="choose" answer={answer}>
        <Filters {...shown} />
        <p className="mute">
          {period.objection.bulk ? t("objections.list.chooseText") : t("objections.list.chooseOneText")}
          <Gap />
          {t("objections.list.ticksGoAlong")}
        </p>
        <Leaf {...shown}>
          <Boxes {...shown} ticked={ticked} />
        </Leaf>
        {elsewhere.length > 0 && <TickedElsewhere ticked={elsewhere} />}
        <Fold
          summary={t("objections.list.byReference")}
          says={t("objections.list.byReferenceSays")}
          open={answer !== undefined}
        >
          <TextArea
            name="references"
            label={t("objections.raise.references")}
            hint={t("objections.raise.referencesHint")}
            optional
            rows={4}
            spellCheck={false}
          />
        </Fold>
        <div className="bulk">
          <Button tight>{t("objections.list.continue")}</Button>
          <span className="wide">{t("objections.list.nothingSent")}</span>
        </div>
      </Form>
    </TurningProvider>
  );
}

function Boxes({ ticked, ...shown }: Shown & Pick<Ticking, "ticked">) {
  const { filter } = shown;
  const { period, list } = shown.seen;
  const columns = useColumns(shown);
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <BulkTable
      name="applications"
      caption={t("objections.list.heading")}
      rowNameLabel={t("objections.field.organisation")}
      rowNameSort={sortedBy("name", filter, to.circulatedList(period.id))}
      rows={list.rows}
      value={({ reference }) => reference}
      rowName={({ name }) => <UserText>{name}</UserText>}
      exception={(row) => (row.own === null ? undefined : <OwnMark own={row.own} />)}
      hit={({ own }) => own !== null}
      columns={columns}
      chosen={ticked.map(({ reference }) => reference)}
    />
  );
}

/** What was ticked on other pages of the list, and can be unticked here. */
function TickedElsewhere({ ticked }: Pick<Ticking, "ticked">) {
  const t = useTranslations();
  return (
    <Fold
      summary={t("objections.list.alsoTicked", { count: ticked.length })}
      says={t("objections.list.alsoTickedSays")}
    >
      <ul className="plain">
        {ticked.map(({ reference, name, country }) => (
          <li key={reference}>
            <label>
              <input type="checkbox" name="applications" value={reference} defaultChecked /> <UserText>{name}</UserText>
            </label>{" "}
            <span className="small mute">
              <Country code={country} />
              <Comma />
              <Reference>{reference}</Reference>
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** That the reader's own mission objects, and where it said so. */
function OwnMark({ own }: { own: NonNullable<Row["own"]> }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <span className="small">
      <Status tone={own.said === "hold" ? "run" : own.said === "hold-ended" ? "off" : "no"}>
        {own.said === "hold"
          ? t("objections.hold.ownMark")
          : own.said === "hold-ended"
            ? t("objections.hold.ended")
            : t("objections.list.ownMark")}
      </Status>{" "}
      <a href={to.objectionNote(own.note)}>
        <Reference>{own.note}</Reference>
      </a>
    </span>
  );
}

function Rows(shown: Shown) {
  const { filter } = shown;
  const { period, list } = shown.seen;
  const columns = useColumns(shown);
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Table
      caption={t("objections.list.heading")}
      rows={list.rows}
      rowKey={({ reference }) => reference}
      hit={({ own }) => own !== null}
      columns={[
        {
          key: "name",
          label: t("objections.field.organisation"),
          sort: sortedBy("name", filter, to.circulatedList(period.id)),
          cell: ({ name, own }) => (
            <>
              <UserText>{name}</UserText>{" "}
              {own !== null && (
                <span className="hint">
                  <OwnMark own={own} />
                </span>
              )}
            </>
          ),
        },
        ...columns,
      ]}
    />
  );
}
