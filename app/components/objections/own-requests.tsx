import type { Zone } from "#domain/kit/calendar.ts";
import { paths } from "#paths";
import type { RequestShown } from "#views/objections/requests-to-chair.ts";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Aside, Colon } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";

/** What the reader's mission has asked the Chair about a list, each with its page. */
export function OwnRequests({ requests, zone }: { requests: readonly RequestShown[]; zone: Zone }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (requests.length === 0) return null;
  return (
    <Part title={t("objections.request.yours")}>
      <ul>
        {requests.map(({ id, count, askedAt, answer }) => (
          <li key={id}>
            <a href={to.request(id)}>
              {answer === null ? t("objections.request.seeWaiting") : t("objections.request.seeAnswer")}
            </a>
            <Colon />
            {t("objections.request.about", { all: count === null ? "yes" : "no", count: count ?? 0 })}
            <Aside />
            <Deadline instant={askedAt} zone={zone} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
