import type { ReactNode } from "react";
import type { DoneByLetter } from "#domain/chair-letters/letter-acts.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";

type Desk = "chair" | "mission" | "organisation";

/** What a letter does, as the record has it; `after` is what stands beside each, by its place. */
export function LetterDoes(props: {
  does: readonly DoneByLetter[];
  process: { readonly slug: string };
  desk: Desk;
  after?: (place: number) => ReactNode;
}) {
  const { does, process, desk, after } = props;
  const t = useTranslations();
  return (
    <Table
      caption={t("chairLetters.does.title")}
      rows={does.map((fact, index) => ({ fact, number: index + 1 }))}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: "what",
          label: t("chairLetters.does.what"),
          cell: ({ fact, number }) =>
            t("chairLetters.does.numbered", { number, kind: t(`chairLetters.does.kinds.${fact.act}`) }),
        },
        {
          key: "says",
          label: t("chairLetters.does.says"),
          narrow: "plain",
          cell: ({ fact }) => <Says fact={fact} process={process} desk={desk} />,
        },
        ...(after === undefined
          ? []
          : [
              {
                key: "after",
                label: t("chairLetters.does.remove"),
                narrow: "own" as const,
                cell: ({ number }: { number: number }) => after(number),
              },
            ]),
      ]}
    />
  );
}

function Says({ fact, process, desk }: { fact: DoneByLetter; process: { readonly slug: string }; desk: Desk }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const title = isolated(fact.title);
  if ("closesAt" in fact)
    return (
      <>
        {fact.procedure === null || desk === "organisation" ? (
          title
        ) : (
          <a href={desk === "chair" ? to.chairSilenceProcedure(fact.procedure) : to.silenceProcedure(fact.procedure)}>
            {title}
          </a>
        )}
        <br />
        {t("chairLetters.does.opens")} <Deadline instant={fact.opensAt} zone={fact.zone} />
        <br />
        {t("chairLetters.does.closes")} <Deadline instant={fact.closesAt} zone={fact.zone} />
      </>
    );
  if ("symbol" in fact) return t("chairLetters.does.paperNamed", { title, symbol: isolated(fact.symbol) });
  const days = fact.beginsOn === "" ? "" : formatDays(fact, language);
  const words = t("chairLetters.does.sessionDays", { title, days });
  return fact.session === null ? words : <a href={to.session(process.slug, fact.session)}>{words}</a>;
}
