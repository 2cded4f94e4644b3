import { useFormatter, useTranslations } from "use-intl";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { DeterminationAtDesk, ListToDetermine } from "#views/objections/determinations.ts";
import { useField } from "../kit/form/answer.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { Warning } from "../kit/page/notices.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
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

/** Everybody on whom it was decided, and what. */
export function DeterminedItems({ items }: Pick<DeterminationAtDesk, "items">) {
  const t = useTranslations();
  const voted = items.some(({ votes }) => votes !== null);
  const opposed = items.some(({ opposition }) => opposition.length > 0);
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
          cell: ({ outcome }) => t(`objections.determine.outcomes.${outcome}`),
        },
        ...(voted
          ? [
              {
                key: "votes",
                label: t("objections.determine.votes"),
                whole: true,
                cell: ({ votes }: DeterminationAtDesk["items"][number]) => figuresOf(votes),
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

/** For each that is asked about: as all, or an answer and figures of its own. Of a correction, what was entered. */
export function NamesToDetermine({ what, waiting }: Pick<ListToDetermine, "what" | "waiting">) {
  const t = useTranslations();
  const outcomes = useField("outcome").submitted;
  const votes = useField("votes").submitted;
  const opposed = useField("opposed").submitted;
  const rows = waiting.map((one, place) => ({ ...one, place }));
  return (
    <Table
      caption={t("objections.determine.list")}
      captionSize="m"
      rows={rows}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "name",
          label: t("objections.determine.name"),
          cell: ({ name, reference, before }) => (
            <>
              <UserText>{name}</UserText>
              {before !== null && (
                <div className="small mute">
                  {t("objections.determine.holds", { outcome: t(`objections.determine.outcomes.${before}`) })}
                </div>
              )}
              <input type="hidden" name="reference" value={reference} />
            </>
          ),
        },
        {
          key: "outcome",
          label: t("objections.determine.outcome"),
          cell: ({ name, place, given }) => (
            <select
              name="outcome"
              defaultValue={outcomes?.[place] ?? given?.outcome ?? (what === "answer" ? "" : "none")}
              aria-label={t("objections.determine.outcomeOf", { name })}
            >
              {what === "answer" && <option value="">{t("objections.determine.asAll")}</option>}
              <option value="yes">{t("objections.determine.outcomes.yes")}</option>
              <option value="no">{t("objections.determine.outcomes.no")}</option>
              <option value="deferred">{t("objections.determine.outcomes.deferred")}</option>
              <option value="none">
                {t(what === "answer" ? "objections.determine.notDecided" : "objections.determine.staysAsItIs")}
              </option>
            </select>
          ),
        },
        {
          key: "votes",
          label: t("objections.determine.votes"),
          cell: ({ name, place, given }) => (
            <input
              className="w10"
              name="votes"
              type="text"
              inputMode="numeric"
              dir="ltr"
              autoComplete="off"
              defaultValue={votes?.[place] ?? figuresOf(given?.votes ?? null)}
              aria-label={t("objections.determine.votesOf", { name })}
            />
          ),
        },
        {
          key: "opposed",
          label: t("objections.determine.opposed"),
          cell: ({ name, place, given }) => (
            <input
              className="w20"
              name="opposed"
              type="text"
              list="states"
              autoComplete="off"
              defaultValue={opposed?.[place] ?? given?.opposed.join(", ") ?? ""}
              aria-label={t("objections.determine.opposedOf", { name })}
            />
          ),
        },
      ]}
    />
  );
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
