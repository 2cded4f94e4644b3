import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty, Note, Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Colon, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { InscribedFacts } from "#components/participation/inscribed-facts.tsx";
import { ListFacts } from "#components/participation/list-facts.tsx";
import { NominateToSpeak, WhoSeesSpeakers } from "#components/participation/speaker-form.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { type OwnListSeen, seeOwnInscriptions } from "#views/participation/own-inscriptions.ts";

const done = ["inscribed", "changed", "withdrawn"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-inscriptions");
  return { ...found(await seeOwnInscriptions(context)), done: readDone(args.request.url, done) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.speakers.own.title"), { of: args.data?.organisation });

export default function OwnInscriptions() {
  const { organisation, lists, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.organisation}>{t("organisations.home.title")}</BackLink>}
      margin={<WhoSeesSpeakers />}
    >
      {justDone !== null && <Note success>{t(`participation.speakers.own.done.${justDone}`)}</Note>}
      <Heading over={<UserText>{organisation}</UserText>}>{t("participation.speakers.own.title")}</Heading>
      <p className="lede">{t("participation.speakers.own.lead")}</p>
      {lists.length === 0 ? (
        <Empty title={t("participation.speakers.own.none")}>
          <p>{t("participation.speakers.own.noneWhy")}</p>
        </Empty>
      ) : (
        lists.map((one) => <OfSession key={one.id} one={one} />)
      )}
    </Page>
  );
}

function OfSession({ one }: { one: OwnListSeen }) {
  const { id, title, process, list, own, fellAway } = one;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Part
      title={<UserText>{title}</UserText>}
      rule
      id={`session-${id}`}
      aside={<a href={to.session(process.slug, id)}>{formatDays(one, language)}</a>}
    >
      <p className="small mute">
        <UserText>{process.shortName}</UserText>
      </p>
      {!list.isHeardInSession && <Warning>{t("participation.speakers.moved")}</Warning>}
      <ListFacts list={list} zone={process.zone} />
      {fellAway && <Warning>{t("participation.speakers.own.fellAway")}</Warning>}
      {own === null ? <Nobody one={one} /> : <Own one={one} own={own} />}
    </Part>
  );
}

function Nobody({ one: { id, title, refusal } }: { one: OwnListSeen }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      {refusal === null ? (
        <>
          <Empty title={t("participation.speakers.own.nobody")} />
          <ButtonGroup>
            <LinkButton href={to.inscribeSpeaker(id)}>
              {t("participation.speakers.own.inscribe")}
              <span className="unseen">
                <Colon />
                {title}
              </span>
            </LinkButton>
          </ButtonGroup>
        </>
      ) : (
        <>
          <p>{t("participation.speakers.own.nobody")}</p>
          <RefusedAct act={t("participation.speakers.own.inscribe")} refusal={refusal} />
        </>
      )}
      <NominateToSpeak session={id} title={title} refusal={refusal} />
    </>
  );
}

function Own({ one: { title, list, process }, own }: { one: OwnListSeen; own: NonNullable<OwnListSeen["own"]> }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      {!own.counts && <Warning>{t("participation.speakers.own.doesNotCount")}</Warning>}
      <InscribedFacts inscription={own} zone={process.zone} />
      {own.place !== null && <p>{t("participation.speakers.own.place", { place: own.place })}</p>}
      {list.publishedAt === null && <p>{t("participation.speakers.own.placeLater")}</p>}
      <p className="small">{t("participation.speakers.own.rule")}</p>
      {(own.mayChange || own.mayWithdraw) && (
        <ButtonGroup>
          {own.mayChange && (
            <LinkButton variant="calm" href={to.changeInscription(own.id)}>
              {t("participation.speakers.own.change")}
              <span className="unseen">
                <Colon />
                {title}
              </span>
            </LinkButton>
          )}
          {own.mayWithdraw && (
            <a href={to.withdrawInscription(own.id)}>
              {t("participation.speakers.own.withdraw")}
              <span className="unseen">
                <Colon />
                {title}
              </span>
            </a>
          )}
        </ButtonGroup>
      )}
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
