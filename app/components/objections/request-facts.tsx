import type { Citation } from "#domain/kit/ruling.ts";
import type { RequestShown } from "#views/objections/requests-to-chair.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Receipt } from "../kit/status/deadline.tsx";
import { Cited } from "../kit/status/explanation.tsx";

/** Who asked, when, and when it was answered; with the paragraph. */
export function RequestFacts({ request, zone, cites }: { request: RequestShown; zone: string; cites: Citation }) {
  const t = useTranslations();
  const { mission, count, askedAt, answer } = request;
  return (
    <Facts
      rows={[
        { key: t("objections.request.from"), value: <UserText>{mission}</UserText> },
        {
          key: t("objections.request.askedAbout"),
          value: t("objections.request.about", { all: count === null ? "yes" : "no", count: count ?? 0 }),
        },
        { key: t("objections.request.asked"), value: <Receipt instant={askedAt} zone={zone} /> },
        ...(answer === null
          ? []
          : [{ key: t("objections.request.answered"), value: <Receipt instant={answer.answeredAt} zone={zone} /> }]),
        { key: t("objections.request.rule"), value: <Cited citation={cites} /> },
      ]}
    />
  );
}

/** Those that a State chose, by their names on the list. */
export function AskedAbout({
  organisations,
}: {
  organisations: readonly { readonly reference: string; readonly name: string }[];
}) {
  return (
    <ul>
      {organisations.map(({ reference, name }) => (
        <li key={reference}>
          <UserText>{name}</UserText> <Reference>{reference}</Reference>
        </li>
      ))}
    </ul>
  );
}
