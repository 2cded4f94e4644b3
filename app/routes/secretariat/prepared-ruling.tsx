import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { letterOfPreparedRuling } from "#acts/applications/letter-of-prepared-ruling.ts";
import { askedInWords } from "#components/applications/application-returned.tsx";
import { CaseBeside, CaseQuestion } from "#components/applications/case-beside.tsx";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Aside, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { renderLetter } from "#emails/index.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { isLanguage, languages } from "#messages/kit/languages.ts";
import { listed } from "#messages/kit/listed.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seePreparedRuling } from "#views/applications/prepared-rulings.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-prepared-rulings");
  const reference = args.params["reference"] ?? "";
  const { application } = found(await seeApplicationForReview(context, reference));
  const prepared = found(await seePreparedRuling(context, reference));
  const letter = await letterOfPreparedRuling(context, reference);
  return { application, prepared, letters: letter === null ? [] : rendered(letter, args.context.env) };
}

type LetterWritten = NonNullable<Awaited<ReturnType<typeof letterOfPreparedRuling>>>;

/** Once in each language in which people of the organisation would get it. */
function rendered({ letter, recipients }: LetterWritten, env: Parameters<typeof renderLetter>[3]) {
  return Array.from(
    Map.groupBy(recipients, ({ language }) => (isLanguage(language, { pseudo: env.demonstration }) ? language : "en")),
    ([language, those]) => {
      const { subject, text } = renderLetter(letter.kind, letter.data, language, env);
      const { name, dir } = languages[language];
      return { language, name, dir, subject, text, count: those.length };
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.prepared.oneTitle", { kind: args.data?.prepared.kind ?? "clear" }), {
    of: args.data?.application.organisation.name,
  });

export default function PreparedRuling() {
  const { application, prepared, letters } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { kind, refusal } = prepared;
  return (
    <Page
      before={<BackLink href={to.preparedRulings}>{t("applications.prepared.title")}</BackLink>}
      margin={<CaseBeside application={application} />}
    >
      <CaseQuestion application={application} title={t("applications.prepared.oneTitle", { kind })} />
      <Prepared prepared={prepared} />
      {refusal !== null && <RefusedAct act={t("applications.prepared.release")} refusal={refusal} />}
      <Part title={t("applications.prepared.letter")} rule id="letter">
        {letters.length === 0 && (
          <p>{t(refusal === null ? "applications.prepared.noLetter" : "applications.prepared.noLetterNow")}</p>
        )}
        {letters.map(({ language, name, dir, subject, text, count }) => (
          <section key={language}>
            <p className="small mute">{t("applications.prepared.letterNow", { language: isolated(name), count })}</p>
            <p lang={language} dir={dir}>
              <b>{subject}</b>
            </p>
            <div className="lines" lang={language} dir={dir}>
              {text}
            </div>
          </section>
        ))}
      </Part>
      <form method="get" action={to.releasePreparedRulings} className="no-print">
        <ButtonGroup>
          {refusal === null && (
            <>
              <input type="hidden" name="prepared" value={prepared.id} />
              <Button>{t("applications.prepared.release")}</Button>
            </>
          )}
          <LinkButton
            variant="calm"
            href={listAddress(to.prepareRuling(application.reference), { ruling: prepared.kind })}
          >
            {t("applications.prepared.anew")}
          </LinkButton>
          <a href={to.discardPreparedRuling(application.reference)}>{t("applications.prepared.discard")}</a>
          <a href={to.reviewApplication(application.reference)}>{t("applications.prepared.toCase")}</a>
        </ButtonGroup>
      </form>
    </Page>
  );
}

/** What it says, by whom, and what to look at before it is released. */
function Prepared({ prepared }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "prepared">) {
  const t = useTranslations();
  const { kind, ground, refused, words, asked, verdict, by, isReaders, at, zone, toLookAt, effect } = prepared;
  const said = refused?.reason ?? words;
  return (
    <Facts
      rows={[
        { key: t("applications.prepared.ruling"), value: t(`applications.prepared.kind.${kind}`) },
        ...(effect === null
          ? []
          : [{ key: t("applications.prepared.whenReleased"), value: t(`applications.prepared.effects.${effect}`) }]),
        ...(ground === null
          ? []
          : [{ key: t("applications.refuse.ground"), value: t(`applications.refusalGround.${ground}`) }]),
        ...(said === null ? [] : [{ key: t("applications.prepared.words"), value: <UserText lines>{said}</UserText> }]),
        ...(asked.length === 0
          ? []
          : [
              {
                key: t("applications.return.asked"),
                value: listed(
                  asked.map((item) => askedInWords(item, t)),
                  t,
                ),
              },
            ]),
        ...(verdict === null
          ? []
          : [
              {
                key: t("applications.prepared.claim"),
                value:
                  verdict.by === "entry" ? (
                    t("applications.prepared.claimEntry")
                  ) : (
                    <UserText lines>{verdict.reason}</UserText>
                  ),
              },
            ]),
        {
          key: t("applications.prepared.by"),
          value: (
            <>
              {isReaders ? t("applications.prepared.byMe") : <UserText>{by}</UserText>}
              <Aside />
              <Moment instant={at} zone={zone} />
            </>
          ),
        },
        ...(toLookAt.length === 0
          ? []
          : [
              {
                key: t("applications.queue.toLookAt"),
                value: (
                  <Status tone="act">
                    {listed(
                      toLookAt.map((what) => t(`applications.prepared.toLookAt.${what}`)),
                      t,
                    )}
                  </Status>
                ),
              },
            ]),
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
