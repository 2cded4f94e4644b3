import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LetterDelivery } from "#components/chair-letters/letter-delivery.tsx";
import { LetterDoes } from "#components/chair-letters/letter-does.tsx";
import { LetterMargin } from "#components/chair-letters/letter-margin.tsx";
import { LetterOnPage } from "#components/chair-letters/letter-on-page.tsx";
import { LetterSilences } from "#components/chair-letters/letter-silences.tsx";
import { LetterStatus } from "#components/chair-letters/letter-status.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { paths } from "#paths";
import { seeLetterOfChair } from "#views/chair-letters/letter-of-chair.ts";

const filter = z.object({ page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-chair-letter");
  const { page } = readFilter(args.request.url, filter);
  const seen = found(await seeLetterOfChair(context, idIn(args, "chair_letter"), { page }));
  const done = readDone(args.request.url, ["saved", "asked", "given", "waits", "circulated", "discarded"]);
  return { ...seen, done };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("chairLetters.one"), { of: args.data?.draft.subject });

export default function ChairLetterPage() {
  const seen = useLoaderData<typeof loader>();
  const { process, draft, composed, standing, refusals, silences, delivery, heldBack, isAlone, done } = seen;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  /** Nobody was told that it waits, so that nobody looks at it. */
  const waitsForNobody = standing === "asked" && isAlone;
  /** What its silence would be like is not said of one that is over. */
  const isOver = refusals.incomplete !== null && isPast(refusals.incomplete);
  const isReady = refusals.incomplete === null || refusals.write !== null;
  return (
    <Page
      before={<BackLink href={to.chairLetters}>{t("chairLetters.title")}</BackLink>}
      margin={<LetterMargin seen={seen} />}
      below={delivery !== null && <LetterDelivery seen={seen} delivery={delivery} />}
    >
      {done !== null && !waitsForNobody && <Note success>{t(`chairLetters.done.${done}`)}</Note>}
      <Heading over={<UserText>{process.shortName}</UserText>}>
        {draft.subject === "" ? t("chairLetters.untitled") : <UserText>{draft.subject}</UserText>}
      </Heading>
      <p>
        <LetterStatus standing={standing} />
      </p>
      {waitsForNobody && <Note>{t("chairLetters.look.nobody")}</Note>}
      {heldBack !== null && (
        <Note>
          <p>{t("chairLetters.preview.heldBack")}</p>
          <p>{refusalInWords(heldBack, language)}</p>
        </Note>
      )}
      {!isReady && refusals.incomplete !== null && heldBack === null && (
        <Note>
          <p>{t(isOver ? "chairLetters.preview.isPast" : "chairLetters.preview.isDraft")}</p>
          <p>{refusalInWords(refusals.incomplete, language)}</p>
        </Note>
      )}
      <LetterOnPage letter={composed} process={process} />
      {composed.does.length > 0 && (
        <Part rule title={t("chairLetters.does.title")}>
          <LetterDoes does={composed.does} process={process} desk="chair" />
        </Part>
      )}
      {refusals.write === null && !isOver && <LetterSilences silences={silences} />}
    </Page>
  );
}

/** What cannot come right by writing on. */
function isPast({ because }: Refusal): boolean {
  return because === "letter_opens_silence_too_late" || because === "letter_closes_silence_too_late";
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
