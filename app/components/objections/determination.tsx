import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { DeterminationAtDesk } from "#views/objections/determinations.ts";
import { FilterForm } from "../kit/form/filter-form.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Warning } from "../kit/page/notices.tsx";
import { Pagination } from "../kit/page/pagination.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

/** What it is about: in which session, how, when, by which document. */
export function DeterminationFacts({
  of,
}: {
  of: Pick<DeterminationAtDesk, "session" | "how" | "symbol" | "decidedAt" | "zone" | "call">;
}) {
  const t = useTranslations();
  return (
    <Facts
      rows={[
        { key: t("objections.determine.symbol"), value: <UserText>{of.symbol}</UserText> },
        { key: t("objections.determine.decided"), value: <Moment instant={of.decidedAt} zone={of.zone} /> },
        { key: t("objections.determine.how"), value: t(`objections.determine.ways.${of.how}`) },
        { key: t("objections.determine.session"), value: <UserText>{of.session}</UserText> },
        { key: t("applications.deskField.call"), value: <UserText>{of.call.title}</UserText> },
      ]}
    />
  );
}

interface Named {
  readonly id: Id<"determination">;
  readonly symbol: string;
}

/** What it puts right, and what has put it right. */
export function Corrections({
  of: { corrects, correction },
  address,
}: {
  of: { readonly corrects: Named | null; readonly correction: Named | null };
  address: (determination: Id<"determination">) => string;
}) {
  const t = useTranslations();
  const link = ({ id, symbol }: Named) => (
    <a href={address(id)}>
      <UserText>{symbol}</UserText>
    </a>
  );
  return (
    <>
      {corrects !== null && (
        <p>
          {t("objections.determination.corrects")} {link(corrects)}
        </p>
      )}
      {correction !== null && (
        <Warning>
          {t("objections.determination.correctedBy")} {link(correction)}
        </Warning>
      )}
    </>
  );
}

/** A page of those on whom it was decided, and what; those that differ come first. */
export function DeterminedItems({
  of: { items, voted, opposed, corrects, q, page, pages },
  address,
}: {
  of: Pick<DeterminationAtDesk, "items" | "voted" | "opposed" | "corrects" | "q" | "page" | "pages">;
  address: string;
}) {
  const t = useTranslations();
  return (
    <section id="items" className="flow">
      {(pages > 1 || q !== "") && (
        <FilterForm label={t("objections.determine.find")} clear={address} filtered={q !== ""}>
          <TextInput name="q" type="search" label={t("objections.determine.find")} defaultValue={q} width={20} />
        </FilterForm>
      )}
      {items.length === 0 ? (
        <p>{t("objections.determine.foundNobody")}</p>
      ) : (
        <Items {...{ items, voted, opposed, corrects }} />
      )}
      <Pagination page={page} pages={pages} href={(number) => listAddress(address, { q, page: number })} />
    </section>
  );
}

type ItemsProps = Pick<DeterminationAtDesk, "items" | "voted" | "opposed" | "corrects">;

function Items({ items, voted, opposed, corrects }: ItemsProps) {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <Table
      caption={t("objections.determine.list")}
      captionSize="m"
      rows={items}
      rowKey={({ reference }) => reference}
      columns={[
        { key: "name", label: t("objections.determine.name"), cell: ({ name }) => <UserText>{name}</UserText> },
        {
          key: "outcome",
          label: t("objections.determine.outcome"),
          cell: ({ outcome, differs }) => (
            <>
              {t(`objections.determine.outcomes.${outcome}`)}
              {differs && (
                <div className="small mute">
                  {t("objections.determine.differs", { corrects: corrects === null ? "no" : "yes" })}
                </div>
              )}
            </>
          ),
        },
        ...(voted
          ? [
              {
                key: "votes",
                label: t("objections.determine.votes"),
                whole: true,
                cell: ({ votes }: DeterminationAtDesk["items"][number]) => <Reference>{figuresOf(votes)}</Reference>,
              },
            ]
          : []),
        ...(opposed
          ? [
              {
                key: "opposed",
                label: t("objections.determine.opposed"),
                narrow: "plain" as const,
                cell: ({ opposition }: DeterminationAtDesk["items"][number]) =>
                  format.list(opposition.map(({ name }) => name)),
              },
            ]
          : []),
        {
          key: "reference",
          label: t("objections.determine.reference"),
          whole: true,
          cell: ({ reference }) => <Reference>{reference}</Reference>,
        },
      ]}
    />
  );
}

/** In favour, against, abstaining. */
export function figuresOf(votes: DeterminationAtDesk["items"][number]["votes"]): string {
  return votes === null ? "" : `${String(votes.inFavour)}-${String(votes.against)}-${String(votes.abstentions)}`;
}

/** What whoever confirms it should look at twice. */
export function Oddities({ of: { oddities } }: { of: Pick<DeterminationAtDesk, "oddities"> }) {
  const t = useTranslations();
  const words = (oddity: (typeof oddities)[number]) => {
    switch (oddity.code) {
      case "decided_otherwise_than_the_text_says":
        return t("objections.determine.odd.otherwise");
      case "decided_outside_the_session":
        return t("objections.determine.odd.outside");
      case "some_were_left_out":
        return t("objections.determine.odd.leftOut", { count: oddity.count });
      case "changes_what_was_decided":
        return t("objections.determine.odd.changes", { count: oddity.count });
      case "opposed_and_not_voted_on":
        return t("objections.determine.odd.opposed", { count: oddity.count });
      case "outcome_against_the_votes":
        return t("objections.determine.odd.votes", { count: oddity.count });
      default:
        return impossible(oddity);
    }
  };
  return (
    <>
      {oddities.map((oddity) => (
        <Warning key={oddity.code}>{words(oddity)}</Warning>
      ))}
    </>
  );
}
