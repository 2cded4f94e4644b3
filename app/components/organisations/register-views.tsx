import type { EntryDetails } from "#domain/organisations/register.ts";
import { formatDay } from "#messages/kit/instant.ts";
import type { DryRun } from "#views/organisations/registers.ts";
import { Country } from "../kit/page/country.tsx";
import { Note } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Aside, InBrackets, Reference, UserText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";

/** Rows of a register as it has them. */
export function RegisterEntries({
  entries,
  caption,
  shown = false,
}: {
  entries: readonly EntryDetails[];
  caption: string;
  /** The caption stands above for the eye too. */
  shown?: boolean;
}) {
  const t = useTranslations();
  return (
    <Table
      caption={caption}
      {...(shown ? { captionSize: "s" as const } : {})}
      rows={entries}
      rowKey={({ name, number }) => `${number ?? ""} ${name}`}
      columns={[
        {
          key: "name",
          label: t("organisations.register.name"),
          cell: ({ name, acronym }) => (
            <>
              <UserText>{name}</UserText>
              {acronym !== null && (
                <>
                  <InBrackets>
                    <UserText>{acronym}</UserText>
                  </InBrackets>
                </>
              )}
            </>
          ),
        },
        {
          key: "number",
          label: t("organisations.register.number"),
          cell: ({ number }) => number !== null && <Reference>{number}</Reference>,
        },
        {
          key: "country",
          label: t("organisations.register.country"),
          narrow: "plain",
          cell: ({ country }) => country !== null && <Country code={country} />,
        },
        { key: "status", label: t("organisations.register.status"), cell: (entry) => <StatusWords entry={entry} /> },
      ]}
    />
  );
}

/** "Special, since 2015", in the register's own words. */
export function StatusWords({ entry: { status, statusYear } }: { entry: Pick<EntryDetails, "status" | "statusYear"> }) {
  const t = useTranslations();
  return (
    <>
      {status !== null && <UserText>{status}</UserText>}
      {status !== null && statusYear !== null && <Aside />}
      {statusYear !== null && t("organisations.register.since", { year: String(statusYear) })}
    </>
  );
}

/** What an import would do, before it is done. */
export function DryRunShown({ run }: { run: DryRun }) {
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const { before, added, gone, changed, unchanged } = run;
  return (
    <>
      <Note>
        <p>{t("organisations.importEdition.ready", { count: run.count })}</p>
        <p>
          {before === null
            ? t("organisations.importEdition.first")
            : t("organisations.importEdition.against", {
                day: formatDay(before.datedOn, language),
                added: format.number(added.count),
                gone: format.number(gone.count),
                changed: format.number(changed.count),
                unchanged: format.number(unchanged),
              })}
        </p>
      </Note>
      {added.count > 0 && (
        <RegisterEntries
          shown
          entries={added.first}
          caption={t("organisations.importEdition.added", { shown: added.first.length, count: added.count })}
        />
      )}
      {gone.count > 0 && (
        <RegisterEntries
          shown
          entries={gone.first}
          caption={t("organisations.importEdition.gone", { shown: gone.first.length, count: gone.count })}
        />
      )}
      {changed.count > 0 && (
        <Table
          caption={t("organisations.importEdition.changed", { shown: changed.first.length, count: changed.count })}
          captionSize="s"
          rows={changed.first}
          rowKey={({ before: one }) => `${one.number ?? ""} ${one.name}`}
          columns={[
            {
              key: "before",
              label: t("organisations.change.before"),
              cell: ({ before: one }) => <EntryWords entry={one} />,
            },
            { key: "after", label: t("organisations.change.after"), cell: ({ after }) => <EntryWords entry={after} /> },
          ]}
        />
      )}
    </>
  );
}

/** All that a row says, on one line. */
function EntryWords({ entry }: { entry: EntryDetails }) {
  const { name, acronym, number, country, status, statusYear } = entry;
  return (
    <>
      <UserText>{[name, acronym, number].filter((part) => part !== null).join(" · ")}</UserText>
      {country !== null && (
        <>
          {" · "}
          <Country code={country} />
        </>
      )}
      {(status !== null || statusYear !== null) && (
        <>
          {" · "}
          <StatusWords entry={entry} />
        </>
      )}
    </>
  );
}
