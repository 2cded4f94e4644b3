import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { seeLetter } from "#acts/record/see-letter.ts";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { authorise, idIn, notFound } from "#http/request-context.ts";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { paths } from "#paths";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-letter");
  const outcome = await seeLetter(context, { letter: idIn(args, "letter") });
  if (outcome.ok) return { shown: outcome.shown, refusal: null, ofChair: actor.role === "chair" };
  if (outcome.because === "not_found") throw notFound();
  return { shown: null, refusal: outcome, ofChair: actor.role === "chair" };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, (t) => t("record.letter.title"));

export default function Letter() {
  const { shown, refusal, ofChair } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page wide before={<BackLink href={to.allLetters}>{t("record.allLetters.title")}</BackLink>}>
      {shown === null ? (
        <>
          <h1>{t("record.letter.title")}</h1>
          <RefusedAct act={t("record.letter.read")} refusal={refusal} />
        </>
      ) : (
        <>
          <span className="over">{wordOnRecord(t, "letter", shown.kind)}</span>
          <h1>{shown.subject === null ? t("record.letter.title") : <UserText>{shown.subject}</UserText>}</h1>
          {ofChair && <p>{t("record.letter.onRecord")}</p>}
          <Facts
            rows={[
              {
                key: t("record.letters.recipient"),
                value: (
                  <>
                    <UserText>{shown.recipient.name}</UserText> <Reference>{shown.recipient.email}</Reference>
                  </>
                ),
              },
              {
                key: t("record.letter.written"),
                value: <Moment instant={shown.createdAt} zone="America/New_York" />,
              },
              {
                key: t("record.letter.sent"),
                value:
                  shown.sentAt === null ? t("page.none") : <Moment instant={shown.sentAt} zone="America/New_York" />,
              },
              ...(shown.deadAt === null
                ? []
                : [
                    {
                      key: t("record.letters.givenUp"),
                      value: <Moment instant={shown.deadAt} zone="America/New_York" />,
                    },
                  ]),
            ]}
          />
          {shown.text === null ? (
            <p>{t("record.letter.notSent")}</p>
          ) : (
            <>
              <h2>{t("record.letter.text")}</h2>
              <pre className="lines" dir="auto">
                {shown.text}
              </pre>
            </>
          )}
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
