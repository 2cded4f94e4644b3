import type { ReactNode } from "react";
import { audienceInBrief } from "#domain/objections/disclosure.ts";
import type { NamedOnList } from "#domain/objections/sealed-list.ts";
import { countryName } from "#messages/kit/countries.ts";
import { formatDate, formatDays } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { leadOfList } from "#messages/kit/lead-of-list.ts";
import { listed, sentencesOf } from "#messages/kit/listed.ts";
import { type DeskOfList, paths } from "#paths";
import type { EntryShown, SealedListSeen } from "#views/objections/sealed-list.ts";
import { FilterForm } from "../kit/form/filter-form.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Country } from "../kit/page/country.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Empty, Warning } from "../kit/page/notices.tsx";
import { Over } from "../kit/page/over.tsx";
import { Box, Heading, Page, Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Pagination } from "../kit/page/pagination.tsx";
import { type Column, Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { Deadline, Moment } from "../kit/status/deadline.tsx";
import { Cited } from "../kit/status/explanation.tsx";
import { Status } from "../kit/status/status.tsx";
import { Due } from "../kit/status/window.tsx";
import { RecordedClass } from "../modalities/class-title.tsx";
import { ObjectorsTold } from "./objectors-told.tsx";
import { PeriodStatus } from "./period-status.tsx";

interface SealedListProps {
  list: SealedListSeen;
  desk: DeskOfList;
  q: string | undefined;
  before: ReactNode;
  note?: ReactNode;
}

/** A list as it was sealed, for whoever may read it; the desk of the Secretariat corrects it. */
export function SealedListPage({ list, desk, q, before, note }: SealedListProps) {
  const t = useTranslations();
  return (
    <Page before={before} margin={<Margin list={list} desk={desk} />}>
      {note}
      <Heading over={<Over names={[list.process.shortName, list.call.title]} />}>
        {t("objections.sealedList.numbered", { kind: list.kind, number: list.number })}
      </Heading>
      <p className="lede">{sentencesOf(leadOfList(list, t), t)}</p>
      <Standing window={list.window} />
      <p>{t("objections.sealedList.unchanged")}</p>
      {list.late && <Warning>{t("objections.sealedList.late")}</Warning>}
      <Entries list={list} desk={desk} q={q} />
      <Corrigenda list={list} />
      <Difference list={list} />
      <ObjectorsTold told={list.objectors} />
    </Page>
  );
}

/** Whether the States can still answer it. */
function Standing({ window }: Pick<SealedListSeen, "window">) {
  if (window === null) return null;
  if (window.standing === "open") return <Due exact window={window} />;
  return (
    <p>
      <PeriodStatus standing={window.standing} />
    </p>
  );
}

function Margin({ list, desk }: Pick<SealedListProps, "list" | "desk">) {
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const to = paths(language);
  const goesTo = audienceInBrief(list.audience).map((reader) => t(`objections.sealedList.audience.${reader}`));
  return (
    <>
      <Box title={t("objections.sealedList.files")} screenOnly>
        <ul className="plain">
          {(["pdf", "xlsx"] as const).map((file) => (
            <li key={file}>
              <a href={to.sealedListFile(list.id, desk, file)}>{t(`objections.sealedList.${file}`)}</a>
            </li>
          ))}
        </ul>
      </Box>
      <Box>
        <Facts
          rows={[
            {
              key: t("objections.sealedList.sealed"),
              value: <Moment instant={list.sealedAt} zone={list.zone} />,
            },
            ...(list.window === null
              ? []
              : [
                  {
                    key: t("objections.margin.opened"),
                    value: <Deadline instant={list.window.opensAt} zone={list.window.zone} />,
                  },
                  {
                    key: t("objections.field.closes"),
                    value: <Deadline instant={list.window.closesAt} zone={list.window.zone} />,
                  },
                ]),
            ...(desk === "secretariat"
              ? [
                  {
                    key: t("objections.sealedList.sealedBy"),
                    value:
                      list.sealedBy === null ? (
                        t("objections.sealedList.byTheClock")
                      ) : (
                        <UserText>{list.sealedBy}</UserText>
                      ),
                  },
                ]
              : []),
            {
              key: t("objections.sealedList.goesTo"),
              value: (
                <>
                  {goesTo.length === 0 ? t("objections.sealedList.noAudience") : format.list(goesTo)}
                  <br />
                  <Cited citation={list.cites} />
                </>
              ),
            },
            { key: t("objections.sealedList.session"), value: formatDays(list.session, language) },
            ...(list.turn === null
              ? []
              : [{ key: t("objections.sealedList.turn"), value: t("objections.sealedList.turnOf", { ...list.turn }) }]),
            ...list.before.map((one) => neighbour("before", one)),
            ...list.after.map((one) => neighbour("after", one)),
            {
              key: t("objections.period.hash"),
              value: (
                <>
                  <Reference>{list.hash}</Reference>
                  <div className="mute">{t("objections.period.hashHint")}</div>
                </>
              ),
            },
          ]}
        />
      </Box>
    </>
  );

  function neighbour(which: "before" | "after", { id, kind, number }: SealedListSeen["after"][number]) {
    return {
      key: t(`objections.sealedList.${which}`),
      value: <a href={to.sealedList(id, desk)}>{t("objections.sealedList.numbered", { kind, number })}</a>,
    };
  }
}

function Entries({ list: { id, list, whole, zone, kind, number }, desk, q }: Omit<SealedListProps, "before" | "note">) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const address = to.sealedList(id, desk);
  const columns: Column<EntryShown>[] = [
    {
      key: "name",
      label: t("objections.sealedList.columns.organisation"),
      cell: (entry) => <EntryName entry={entry} zone={zone} />,
    },
    {
      key: "country",
      label: t("objections.sealedList.columns.country"),
      narrow: "plain",
      cell: ({ country }) => <Country code={country} />,
    },
    {
      key: "reference",
      label: t("objections.sealedList.columns.reference"),
      narrow: "plain",
      whole: true,
      cell: ({ reference }) => <Reference>{reference}</Reference>,
    },
    {
      key: "category",
      label: t("objections.sealedList.columns.category"),
      narrow: "plain",
      cell: ({ class: own }) => own !== null && <RecordedClass of={own} />,
    },
    {
      key: "correct",
      label: t("objections.sealedList.correct"),
      narrow: "own",
      cell: ({ reference, name }) => (
        <a href={to.correctList(id, reference)}>
          {t("objections.sealedList.correct")}
          <span className="unseen"> {name}</span>
        </a>
      ),
    },
  ];
  const shown = columns.filter(({ key }) =>
    key === "category" ? whole : key === "correct" ? desk === "secretariat" : true,
  );
  const filtered = q !== undefined && q !== "";
  return (
    <>
      <FilterForm label={t("objections.sealedList.find")} clear={address} filtered={filtered}>
        <TextInput
          name="q"
          type="search"
          label={t(whole ? "objections.sealedList.search" : "objections.sealedList.searchNames")}
          defaultValue={q}
        />
      </FilterForm>
      {filtered && list.total > 0 && (
        <p role="status" className="small mute">
          {t("objections.sealedList.found", { total: list.total })}
        </p>
      )}
      {list.total > 0 ? (
        <Table
          caption={t("objections.sealedList.numbered", { kind, number })}
          rows={list.rows}
          rowKey={({ reference }) => reference}
          columns={shown}
        />
      ) : filtered ? (
        <Empty title={t("objections.sealedList.none")}>
          <p>
            <a href={address}>{t("objections.sealedList.noneNext")}</a>
          </p>
        </Empty>
      ) : (
        <Empty title={t("objections.sealedList.empty")} />
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => listAddress(address, { q, page })} />
    </>
  );
}

/** As it was sealed, with what has become of it. */
function EntryName({ entry, zone }: { entry: EntryShown; zone: string }) {
  const t = useTranslations();
  const language = useLanguage();
  const { name, acronym, corrected, withdrawnAt } = entry;
  const reading = (to: NamedOnList) =>
    listed(
      [
        isolated(to.name),
        ...(to.acronym === null ? [] : [isolated(to.acronym)]),
        ...(to.country === entry.country ? [] : [countryName(to.country, language)]),
      ],
      t,
    );
  return (
    <>
      <UserText>{name}</UserText>
      {acronym !== null && (
        <span className="acronym">
          {" "}
          <UserText>{acronym}</UserText>
        </span>
      )}
      {corrected !== null && (
        <div className="small">
          {t("objections.sealedList.corrected", {
            number: corrected.number,
            name: corrected.to === null ? t("objections.sealedList.notShown") : reading(corrected.to),
          })}
        </div>
      )}
      {withdrawnAt !== null && (
        <div className="small">
          <Status tone="off">
            {t("objections.sealedList.withdrawnOn", { day: formatDate(withdrawnAt, zone, language) })}
          </Status>
        </div>
      )}
    </>
  );
}

function Corrigenda({ list: { corrigenda, zone } }: Pick<SealedListProps, "list">) {
  const t = useTranslations();
  const language = useLanguage();
  if (corrigenda.length === 0) return null;
  const inFull = ({ name, acronym, country }: NamedOnList) =>
    listed([isolated(name), ...(acronym === null ? [] : [isolated(acronym)]), countryName(country, language)], t);
  return (
    <Part title={t("objections.sealedList.corrigenda")} id="corrigenda">
      <ul className="plain">
        {corrigenda.map(({ number, reference, corrects, from, to, reason, correctedAt }) => (
          <li key={number}>
            <strong>{t("objections.sealedList.corrigendum", { number })}</strong> <Reference>{reference}</Reference>{" "}
            {to === null
              ? t("objections.sealedList.notShown")
              : t("objections.sealedList.forRead", { from: inFull(from), to: inFull(to) })}
            <div className="small mute">
              <Moment instant={correctedAt} zone={zone} />
              {corrects !== null && <> · {t("objections.sealedList.correctsEarlier", { number: corrects })}</>} ·{" "}
              {t("objections.sealedList.reason", { reason: isolated(reason) })}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Difference({ list: { difference } }: Pick<SealedListProps, "list">) {
  const t = useTranslations();
  const language = useLanguage();
  if (difference === null) return null;
  const inWords = (acronym: string | null) => (acronym === null ? t("page.notGiven") : isolated(acronym));
  const { counts, rows } = difference;
  const total = counts.added + counts.gone + counts.changed;
  return (
    <Part title={t("objections.sealedList.difference")} id="difference">
      <p>{t("objections.sealedList.differenceCounts", counts)}</p>
      {total > rows.length && <p>{t("objections.sealedList.firstOf", { shown: rows.length, total })}</p>}
      {rows.length > 0 && (
        <Table
          caption={t("objections.sealedList.difference")}
          rows={rows}
          rowKey={({ reference }) => reference}
          columns={[
            {
              key: "name",
              label: t("objections.sealedList.columns.organisation"),
              cell: ({ before, after, fields }) => (
                <>
                  <UserText>{(after ?? before)?.name ?? ""}</UserText>
                  {before !== null &&
                    fields.map((field) => (
                      <div key={field} className="small mute">
                        {field === "name"
                          ? t("objections.sealedList.formerly", { name: isolated(before.name) })
                          : t("objections.sealedList.fieldBefore", {
                              field: t(`objections.sealedList.columns.${field}`),
                              value:
                                field === "country" ? countryName(before.country, language) : inWords(before.acronym),
                            })}
                      </div>
                    ))}
                </>
              ),
            },
            {
              key: "reference",
              label: t("objections.sealedList.columns.reference"),
              narrow: "plain",
              whole: true,
              cell: ({ reference }) => <Reference>{reference}</Reference>,
            },
            {
              key: "what",
              label: t("objections.sealedList.columns.mark"),
              narrow: "own",
              cell: ({ what, because }) => (
                <>
                  <Status tone={what === "gone" ? "off" : "idle"}>{t(`objections.sealedList.what.${what}`)}</Status>
                  {because !== null && (
                    <div className="small mute">{t(`objections.sealedList.because.${because}`)}</div>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Part>
  );
}
