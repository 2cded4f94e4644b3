import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { found, idIn, readLanguage } from "#http/request-context.ts";
import { requireDemonstration } from "#http/require-demonstration.ts";
import { paths } from "#paths";
import { seeMailboxLetter } from "#views/demonstration/mailbox.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  requireDemonstration(args);
  const letter = found(await seeMailboxLetter(args.context, idIn(args, "letter")));
  const { id, subject, text, recipientEmail, recipientName, createdAt, sentAt } = letter;
  return { id, subject, text, recipientEmail, recipientName, createdAt, sentAt };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, () => args.data?.subject ?? "");

export default function MailboxLetter() {
  const { id, subject, text, recipientEmail, recipientName, createdAt, sentAt } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.mailbox}>{t("demonstration.mailbox")}</BackLink>}
      margin={
        <>
          <Box title={t("demonstration.letter")}>
            <Facts
              rows={[
                {
                  key: t("demonstration.recipient"),
                  value: (
                    <>
                      <UserText>{recipientName}</UserText>
                      <div>
                        <Reference>{recipientEmail}</Reference>
                      </div>
                    </>
                  ),
                },
                { key: t("demonstration.written"), value: <Moment instant={createdAt} zone={headquarters} /> },
                { key: t("demonstration.sent"), value: <Moment instant={sentAt} zone={headquarters} /> },
              ]}
            />
          </Box>
          <Box>
            <p>
              <a href={`${to.mailbox}?${new URLSearchParams({ to: recipientEmail }).toString()}`}>
                {t("demonstration.allLetters")}
              </a>
            </p>
          </Box>
        </>
      }
    >
      <Heading over={t("demonstration.letter")}>
        <UserText>{subject}</UserText>
      </Heading>
      <letter-frame>
        {/* Of its own origin, so that its height can be read: it runs no scripts, and its policy lets it load nothing. */}
        <iframe
          className="letter"
          title={t("demonstration.html")}
          src={to.mailboxLetterHtml(id)}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        />
      </letter-frame>
      <h2>{t("demonstration.text")}</h2>
      <pre className="lines small" dir="auto">
        {text}
      </pre>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
