import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LettersWithTexts } from "#components/chair-letters/letters-with-texts.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeReceivedLetters } from "#views/chair-letters/received-letters.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-chair-letter");
  return { ...(await seeReceivedLetters(context)), isMission: actor.role === "mission" };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, (t) => t("chairLetters.title"));

export default function ReceivedLetters() {
  const { letters, withTexts, isMission } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments(letters.map(({ process }) => process.zone));
  const unread = letters.filter(({ isUnread }) => isUnread).length;
  return (
    <Page>
      <Heading>{t("chairLetters.title")}</Heading>
      {unread > 0 && <p>{t("chairLetters.received.unopened", { count: unread })}</p>}
      {letters.length + withTexts.length === 0 && (
        <Empty title={t("chairLetters.received.none")}>
          <p>{t("chairLetters.received.noneNext")}</p>
        </Empty>
      )}
      {letters.length > 0 && (
        <Table
          caption={t("chairLetters.title")}
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "subject",
              label: t("chairLetters.subject"),
              cell: ({ id, subject }) => (
                <a href={isMission ? to.missionLetter(id) : to.organisationLetter(id)}>
                  <UserText>{subject}</UserText>
                </a>
              ),
            },
            {
              key: "process",
              label: t("chairLetters.received.from"),
              narrow: "plain",
              cell: ({ process }) => <UserText>{process.shortName}</UserText>,
            },
            {
              key: "at",
              label: head(t("chairLetters.received.circulated")),
              whole: true,
              cell: ({ at, process }) => moment(at, process.zone),
            },
            {
              key: "unread",
              label: t("chairLetters.standing"),
              narrow: "own",
              cell: ({ isUnread }) => (
                <Status tone={isUnread ? "act" : "idle"}>
                  {isUnread ? t("chairLetters.received.unread") : t("chairLetters.received.read")}
                </Status>
              ),
            },
          ]}
        />
      )}
      <LettersWithTexts letters={withTexts} desk="mission" />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
