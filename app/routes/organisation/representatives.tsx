import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty, Fold, Note, Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Colon, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { DecisionSays, useHowMany, WhoSees } from "#components/participation/nominating-margin.tsx";
import { PeopleWhoCome } from "#components/participation/people-who-come.tsx";
import { WhoSeesRegistered } from "#components/participation/registering-margin.tsx";
import { mostRegistered } from "#domain/participation/registration.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { type OwnSessionOpenToAll, seeOwnRegistrations } from "#views/participation/own-registrations.ts";
import { type OwnSessionSeen, seeOwnRepresentatives } from "#views/participation/own-representatives.ts";

const done = [
  "nominated",
  "changed",
  "withdrawn",
  "registered",
  "registration-changed",
  "registration-withdrawn",
] as const;

const doneWords = {
  nominated: "participation.own.done.nominated",
  changed: "participation.own.done.changed",
  withdrawn: "participation.own.done.withdrawn",
  registered: "participation.register.done.registered",
  "registration-changed": "participation.register.done.changed",
  "registration-withdrawn": "participation.register.done.withdrawn",
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-representatives");
  return {
    ...found(await seeOwnRepresentatives(context)),
    openToAll: await seeOwnRegistrations(context),
    done: readDone(args.request.url, done),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.own.title"), { of: args.data?.organisation });

/** How many of the sessions that invite all stand open: the next ones. Those for which somebody is registered do in any case. */
const NEXT = 4;

export default function OwnRepresentatives() {
  const { organisation, sessions, openToAll, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  /** Nothing rests on an accreditation. */
  const registersAlone = sessions.length === 0 && openToAll.length > 0;
  const isNear = (session: OwnSessionOpenToAll, place: number) => place < NEXT || session.registrations.length > 0;
  const near = openToAll.filter(isNear);
  const later = openToAll.filter((session, place) => !isNear(session, place));
  return (
    <Page
      before={<BackLink href={to.organisation}>{t("organisations.home.title")}</BackLink>}
      margin={
        <>
          <Box>
            <p>{t(registersAlone ? "participation.register.otherGates" : "participation.otherGates")}</p>
          </Box>
          {registersAlone ? <WhoSeesRegistered /> : <WhoSees />}
        </>
      }
    >
      {justDone !== null && <Note success>{t(doneWords[justDone])}</Note>}
      <Heading over={<UserText>{organisation}</UserText>}>{t("participation.own.title")}</Heading>
      {!registersAlone && <p className="lede">{t("participation.own.lead")}</p>}
      {sessions.length === 0 && openToAll.length === 0 ? (
        <Empty title={t("participation.own.none")}>
          <p>{t("participation.own.noneWhy")}</p>
        </Empty>
      ) : (
        sessions.map((session) => (
          <OfSession
            key={session.id}
            session={session}
            registers={openToAll.some(({ id, refusal }) => id === session.id && refusal === null)}
          />
        ))
      )}
      {openToAll.length > 0 && (
        <Part title={t("participation.register.heading")} rule={sessions.length > 0} id="registrations">
          <p>{t("participation.register.lead")}</p>
          <p>{t("participation.register.noAccreditation")}</p>
          <p className="small mute">{t("participation.register.limit", { most: mostRegistered })}</p>
          {near.map((session) => (
            <RegisteringForSession key={session.id} session={session} />
          ))}
          {later.length > 0 && (
            <Fold summary={t("participation.register.later", { count: later.length })}>
              {later.map((session) => (
                <RegisteringForSession key={session.id} session={session} />
              ))}
            </Fold>
          )}
        </Part>
      )}
    </Page>
  );
}

/** `registers`: whether the organisation may register instead, since the session invites all. */
function OfSession({ session, registers }: { session: OwnSessionSeen; registers: boolean }) {
  const { id, title, process, representatives, refusal, count } = session;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const howMany = useHowMany();
  return (
    <Part
      title={<UserText>{title}</UserText>}
      rule
      id={`session-${id}`}
      aside={<a href={to.session(process.slug, id)}>{formatDays(session, language)}</a>}
    >
      <p className="small mute">
        <UserText>{process.shortName}</UserText>
      </p>
      <DecisionSays {...session} />
      {representatives.length === 0 ? (
        <Empty title={t("participation.own.nobody")} />
      ) : (
        <>
          {!count && <Warning>{t("participation.own.doNotCount")}</Warning>}
          <p>{howMany(session)}</p>
        </>
      )}
      {refusal === null ? (
        <ActForSession href={to.nominateRepresentative(id)} act={t("participation.own.nominate")} session={title} />
      ) : (
        <>
          <RefusedAct act={t("participation.own.nominate")} refusal={refusal} />
          {registers && (
            <p>
              <a href={`#register-${id}`}>{t("participation.register.title")}</a>
            </p>
          )}
        </>
      )}
      {representatives.length > 0 && (
        <PeopleWhoCome
          caption={title}
          people={representatives.map(({ refusals, ...one }) => ({
            ...one,
            acts: [
              ...(refusals["change-representative"] === null
                ? [{ href: to.changeRepresentative(one.id), act: t("participation.own.change") }]
                : []),
              ...(refusals["withdraw-representative"] === null
                ? [{ href: to.withdrawRepresentative(one.id), act: t("participation.own.withdraw") }]
                : []),
            ],
          }))}
        />
      )}
    </Part>
  );
}

function RegisteringForSession({ session }: { session: OwnSessionOpenToAll }) {
  const { id, title, process, registrations, refusal, count, most } = session;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const isAccredited = refusal?.because === "accredited_organisation_nominates";
  return (
    <>
      <h3 id={`register-${id}`}>
        <UserText>{title}</UserText>
      </h3>
      <p className="small mute">
        <UserText>{process.shortName}</UserText>
        {" · "}
        <a href={to.session(process.slug, id)}>{formatDays(session, language)}</a>
      </p>
      {!count && <Warning>{t("participation.register.notInvited")}</Warning>}
      {isAccredited && <Note>{t("participation.register.accreditedSince")}</Note>}
      {registrations.length === 0 ? (
        <Empty title={t("participation.register.nobody")} />
      ) : (
        <p>{t("participation.register.standing", { count: registrations.length, most })}</p>
      )}
      {refusal === null ? (
        <ActForSession href={to.registerForSession(id)} act={t("participation.register.title")} session={title} />
      ) : (
        count && !isAccredited && <RefusedAct act={t("participation.register.title")} refusal={refusal} />
      )}
      {registrations.length > 0 && (
        <PeopleWhoCome
          caption={title}
          people={registrations.map(({ refusals, ...one }) => ({
            ...one,
            acts: [
              ...(refusals["change-registration"] === null
                ? [{ href: to.changeRegistration(one.id), act: t("participation.own.change") }]
                : []),
              ...(refusals["withdraw-registration"] === null
                ? [{ href: to.withdrawRegistration(one.id), act: t("participation.own.withdraw") }]
                : []),
            ],
          }))}
        />
      )}
    </>
  );
}

/** One of several of the same words on the page: which session it is for is read out. */
function ActForSession({ href, act, session }: { href: string; act: string; session: string }) {
  return (
    <ButtonGroup>
      <LinkButton href={href}>
        {act}
        <span className="unseen">
          <Colon />
          {session}
        </span>
      </LinkButton>
    </ButtonGroup>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
