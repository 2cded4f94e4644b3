import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seeLetter } from "#acts/record/see-letter.ts";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
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
  const before = <BackLink href={to.allLetters}>{t("record.letters.title")}</BackLink>;
  if (shown === null)
    return (
      <Page before={before}>
        <Heading>{t("record.letter.title")}</Heading>
        <RefusedAct act={t("record.letter.read")} refusal={refusal} />
      </Page>
    );
  return (
    <Page before={before} margin={<About letter={shown} />}>
      <Heading over={wordOnRecord(t, "letter", shown.kind)}>
        {shown.subject === null ? t("record.letter.title") : <UserText>{shown.subject}</UserText>}
      </Heading>
      {ofChair && <p>{t("record.letter.onRecord")}</p>}
      {shown.cameBackAt !== null && <p>{t("record.letter.cameBackNext")}</p>}
      {shown.gathered !== null ? (
        <Empty title={t("record.letter.gathered")}>
          {shown.gathered.toldIn === null ? (
            <p>{t("record.letter.gatheredNext")}</p>
          ) : (
            <>
              <p>{t("record.letter.toldIn")}</p>
              <p>
                <a href={to.letter(shown.gathered.toldIn)}>{t("record.letter.toldInGo")}</a>
              </p>
            </>
          )}
        </Empty>
      ) : shown.text === null ? (
        <Empty title={t("record.letter.notSent")}>
          <p>{t("record.letter.notSentNext")}</p>
        </Empty>
      ) : shown.text === "" ? (
        <Empty title={t("record.letter.erased")}>
          <p>{t("record.letter.erasedNext")}</p>
        </Empty>
      ) : (
        <Part title={t("record.letter.text")} rule>
          <div className="lines" dir="auto">
            {shown.text}
          </div>
        </Part>
      )}
    </Page>
  );
}

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["shown"]>;

function About({ letter }: { letter: Shown }) {
  const t = useTranslations();
  const { recipient, createdAt, sentAt, deadAt, cameBackAt, because } = letter;
  const lostAt = deadAt ?? cameBackAt;
  return (
    <Box title={t("record.letter.facts")}>
      <Facts
        rows={[
          {
            key: t("record.letters.recipient"),
            value: (
              <>
                <UserText>{recipient.name}</UserText>
                <br />
                <Reference>{recipient.email}</Reference>
              </>
            ),
          },
          { key: t("record.letter.written"), value: <Moment instant={createdAt} zone={headquarters} /> },
          {
            key: t("record.letter.sent"),
            value: sentAt === null ? t("record.letter.notLeft") : <Moment instant={sentAt} zone={headquarters} />,
          },
          ...(lostAt === null
            ? []
            : [
                {
                  key: t("record.letter.state"),
                  value: (
                    <>
                      <Status tone="no">
                        {t(deadAt === null ? "record.letter.cameBack" : "record.letters.givenUp")}
                      </Status>{" "}
                      <Moment instant={lostAt} zone={headquarters} />
                    </>
                  ),
                },
              ]),
          ...(because === null
            ? []
            : [{ key: t("record.letters.error"), value: <UserText lines>{because}</UserText> }]),
        ]}
      />
    </Box>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
