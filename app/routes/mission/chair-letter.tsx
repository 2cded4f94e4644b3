import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seeChairLetter } from "#acts/chair-letters/see-chair-letter.ts";
import { LetterDoes } from "#components/chair-letters/letter-does.tsx";
import { LetterOnPage } from "#components/chair-letters/letter-on-page.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { isLookedAt } from "#http/prefetch.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { receivedShown } from "#views/chair-letters/received-letters.ts";

/** Opening it here is what the Chair's office sees; a page that is fetched ahead is not opened. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-chair-letter");
  const chairLetter = idIn(args, "chair_letter");
  const ruling = await seeChairLetter(context, { chairLetter, opens: isLookedAt(args.request) });
  const letter = found(ruling.ok ? ruling.next : null);
  return {
    ...receivedShown(letter),
    desk: actor.role === "mission" ? ("mission" as const) : ("organisation" as const),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("chairLetters.one"), { of: args.data?.composed.subject });

export default function ReceivedLetterPage() {
  const { id, process, composed, circulatedAt, hash, desk } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const list = desk === "mission" ? to.missionLetters : to.organisationLetters;
  return (
    <Page
      before={<BackLink href={list}>{t("chairLetters.title")}</BackLink>}
      margin={
        <Box title={t("chairLetters.reply")}>
          <p>
            <Reference>{composed.replyTo}</Reference>
          </p>
          <p>
            {t("chairLetters.circulatedAt", { at: formatInstant(circulatedAt, process.zone, language) })}{" "}
            <a href={`${list}/${id}/letter.pdf`}>{t("chairLetters.preview.pdf")}</a>
          </p>
          <p className="small mute unbroken">{t("chairLetters.sealed", { hash })}</p>
        </Box>
      }
    >
      <Heading over={<UserText>{process.shortName}</UserText>}>
        <UserText>{composed.subject}</UserText>
      </Heading>
      <LetterOnPage letter={composed} process={process} />
      {composed.does.length > 0 && (
        <Part rule title={t("chairLetters.does.title")}>
          <LetterDoes does={composed.does} process={process} desk={desk} />
        </Part>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
