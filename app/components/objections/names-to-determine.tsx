import type { ListToDetermine } from "#views/objections/list-to-determine.ts";
import { Button } from "../kit/form/button.tsx";
import { ErrorMessage } from "../kit/form/field.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { figuresOf } from "./determination.tsx";

type Row = ListToDetermine["rows"][number] & {
  readonly problems: Readonly<Partial<Record<"outcome" | "votes" | "opposed", string>>>;
};

interface NamesProps extends Pick<ListToDetermine, "what" | "q" | "page" | "pages" | "found" | "all" | "answered"> {
  readonly rows: readonly Row[];
}

/** A page of those that are asked about: as all, or an answer and figures of their own. Each button saves it first, so that nothing typed is lost. */
export function NamesToDetermine({ list }: { list: NamesProps }) {
  const t = useTranslations();
  const { what, rows, q, found, all, answered, page, pages } = list;
  return (
    <section id="names" className="flow" aria-labelledby="names-title">
      <h2 id="names-title">{t("objections.determine.list")}</h2>
      <p>{t("objections.determine.answered", { count: answered, all })}</p>
      {(pages > 1 || q !== "") && (
        <search>
          <TextInput name="q" type="search" label={t("objections.determine.find")} defaultValue={q} width={20} />
          <Button variant="calm" name="then" value="find">
            {t("objections.determine.saveAndFind")}
          </Button>
        </search>
      )}
      {found === 0 ? (
        <p>{t("objections.determine.foundNobody")}</p>
      ) : (
        <>
          <p className="small">{t("objections.determine.votesHint")}</p>
          <p className="small">{t("objections.determine.opposedHint")}</p>
          <Names what={what} rows={rows} caption={t("objections.determine.page", { page, pages, count: found })} />
        </>
      )}
      {pages > 1 && <Turning page={page} pages={pages} />}
    </section>
  );
}

/** To another page of the list, this one saved. */
function Turning({ page, pages }: { page: number; pages: number }) {
  const t = useTranslations();
  return (
    <div className="acts">
      {page > 1 && (
        <Button variant="calm" name="then" value="before">
          {t("objections.determine.saveAndBefore")}
        </Button>
      )}
      {page < pages && (
        <Button variant="calm" name="then" value="after">
          {t("objections.determine.saveAndAfter")}
        </Button>
      )}
      <TextInput
        name="goTo"
        label={t("objections.determine.goTo", { pages })}
        width={4}
        inputMode="numeric"
        autoComplete="off"
      />
      <Button variant="calm" name="then" value="go">
        {t("objections.determine.saveAndGo")}
      </Button>
    </div>
  );
}

function Names({ what, rows, caption }: { what: NamesProps["what"]; rows: readonly Row[]; caption: string }) {
  const t = useTranslations();
  return (
    <Table
      caption={caption}
      captionSize="s"
      rows={rows}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "name",
          label: t("objections.determine.name"),
          cell: ({ name, reference, before, isAsked }) => (
            <>
              <UserText>{name}</UserText>
              {before !== null && (
                <div className="small mute">
                  {t("objections.determine.holds", { outcome: t(`objections.determine.outcomes.${before}`) })}
                </div>
              )}
              {isAsked && <input type="hidden" name="reference" value={reference} />}
            </>
          ),
        },
        {
          key: "outcome",
          label: t("objections.determine.outcome"),
          // As wide as its longest choice, however long a mistake beside it is.
          whole: true,
          cell: (row) =>
            row.isAsked ? <Outcome what={what} row={row} /> : <span>{t("objections.determine.notAsked")}</span>,
        },
        {
          key: "votes",
          label: t("objections.determine.votes"),
          cell: (row) =>
            row.isAsked && (
              <Typed
                row={row}
                name="votes"
                given={figuresOf(row.given?.votes ?? null)}
                width="w10"
                most={100}
                dir="ltr"
              />
            ),
        },
        {
          key: "opposed",
          label: t("objections.determine.opposed"),
          cell: (row) =>
            row.isAsked && (
              <Typed row={row} name="opposed" given={row.given?.opposed.join(", ") ?? ""} width="w20" most={5000} />
            ),
        },
      ]}
    />
  );
}

function Outcome({ what, row: { name, reference, typed, given, problems } }: { what: NamesProps["what"]; row: Row }) {
  const t = useTranslations();
  const id = `outcome-${reference}`;
  const nothing = what === "answer" ? "" : "none";
  return (
    <>
      <Wrong id={id} words={problems.outcome} />
      <select
        id={id}
        name="outcome"
        defaultValue={typed === null ? (given?.outcome ?? nothing) : typed.outcome === "" ? nothing : typed.outcome}
        aria-label={t("objections.determine.outcomeOf", { name })}
        {...described(id, problems.outcome)}
      >
        {what === "answer" && <option value="">{t("objections.determine.asAll")}</option>}
        <option value="yes">{t("objections.determine.outcomes.yes")}</option>
        <option value="no">{t("objections.determine.outcomes.no")}</option>
        <option value="deferred">{t("objections.determine.outcomes.deferred")}</option>
        <option value="none">
          {t(what === "answer" ? "objections.determine.notDecided" : "objections.determine.staysAsItIs")}
        </option>
      </select>
    </>
  );
}

interface TypedProps {
  row: Row;
  name: "votes" | "opposed";
  given: string;
  width: "w10" | "w20";
  most: number;
  dir?: "ltr";
}

function Typed({ row: { name: of, reference, typed, problems }, name, given, width, most, dir }: TypedProps) {
  const t = useTranslations();
  const id = `${name}-${reference}`;
  return (
    <>
      <Wrong id={id} words={problems[name]} />
      <input
        id={id}
        className={width}
        name={name}
        type="text"
        list={name === "opposed" ? "states" : undefined}
        dir={dir}
        maxLength={most}
        autoComplete="off"
        defaultValue={typed?.[name] ?? given}
        aria-label={t(`objections.determine.${name}Of`, { name: of })}
        {...described(id, problems[name])}
      />
    </>
  );
}

function Wrong({ id, words }: { id: string; words: string | undefined }) {
  return words === undefined ? null : <ErrorMessage id={`${id}-error`}>{words}</ErrorMessage>;
}

function described(id: string, words: string | undefined) {
  return words === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${id}-error` };
}
