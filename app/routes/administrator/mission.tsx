import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Address, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment, ShortMoment } from "#components/kit/status/deadline.tsx";
import { History } from "#components/people/history.tsx";
import { Invitations } from "#components/people/invitations.tsx";
import { LanguageName } from "#components/people/language-name.tsx";
import { Standing } from "#components/people/standing.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeMission } from "#views/people/missions.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people");
  const mission = found(await seeMission(context, idIn(args, "mission")));
  return {
    ...mission,
    done: readDone(args.request.url, ["mend-mission-addresses", "correct-mission-name", "end-mission", "mission"]),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.missions.one"), { of: args.data?.name });

export default function MissionOnRecord() {
  const {
    id,
    name,
    email,
    copiesTo,
    language: ofLetters,
    country,
    memberState,
    signedInAt,
    lettersGivenUp,
    active,
    lookedAfter,
    people,
    invitations,
    history,
    endedAt,
    instead,
    done,
  } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page
      before={<BackLink href={to.missions}>{t("people.missions.title")}</BackLink>}
      margin={
        <Box title={t("people.missions.onRecord")}>
          <Facts
            rows={[
              { key: t("people.missions.letters"), value: <Reference>{email}</Reference> },
              ...(copiesTo.length === 0
                ? []
                : [
                    {
                      key: t("people.mission.copiesTo"),
                      value: copiesTo.map((address) => (
                        <div key={address}>
                          <Reference>{address}</Reference>
                        </div>
                      )),
                    },
                  ]),
              { key: t("people.mission.language"), value: <LanguageName language={ofLetters} /> },
              { key: t("people.missions.lettersGivenUp"), value: lettersGivenUp },
              {
                key: t("people.mission.country"),
                value: country === null ? t("people.missions.fictional") : <Country code={country} />,
              },
              {
                key: t("people.missions.speaks"),
                value: t(
                  endedAt !== null
                    ? "people.missions.silent"
                    : memberState
                      ? "people.missions.objects"
                      : "people.missions.observes",
                ),
              },
              {
                key: t("people.person.lastSignIn"),
                value:
                  signedInAt === null ? t("people.person.never") : <Moment instant={signedInAt} zone={headquarters} />,
              },
            ]}
          />
          {endedAt === null && (
            <ul className="plain no-print">
              <li>
                <a href={to.mendMissionAddresses(id)}>{t("people.administer.act.mend-mission-addresses.title")}</a>
              </li>
              <li>
                <a href={to.correctMissionName(id)}>{t("people.administer.act.correct-mission-name.title")}</a>
              </li>
              <li>
                <a href={to.endMission(id)}>{t("people.administer.act.end-mission.title")}</a>
              </li>
            </ul>
          )}
        </Box>
      }
    >
      {done !== null && (
        <Note success>
          {done === "mission" ? t("people.list.done.mission") : t(`people.administer.act.${done}.done`)}
        </Note>
      )}
      <Heading over={t("people.missions.one")}>
        <UserText>{name}</UserText>
      </Heading>
      {endedAt !== null && (
        <Note>
          <p>
            {t("people.missions.ended")} <Moment instant={endedAt} zone={headquarters} />
          </p>
          {instead.length > 0 && (
            <>
              <p>{t("people.missions.instead")}</p>
              <ul>
                {instead.map((mission) => (
                  <li key={mission.id}>
                    <a href={to.missionOnRecord(mission.id)}>
                      <UserText>{mission.name}</UserText>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Note>
      )}
      {lettersGivenUp > 0 && endedAt === null && (
        <Note>{t("people.missions.lettersLost", { count: lettersGivenUp })}</Note>
      )}
      {active > 0 && !lookedAfter && <Note>{t("people.missions.notLookedAfter")}</Note>}
      {active === 0 && people.length > 0 && endedAt === null && <Note>{t("people.missions.nobodyActive")}</Note>}
      {(endedAt === null || people.length > 0) && (
        <Part title={t("people.missions.people")} id="people">
          {people.length === 0 ? (
            <Empty title={t("people.missions.nobody")}>
              <p>{t(memberState ? "people.missions.nobodyText" : "people.missions.nobodyReads")}</p>
            </Empty>
          ) : (
            <Table
              caption={t("people.missions.people")}
              rows={people}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "name",
                  label: t("people.list.name"),
                  cell: ({ id: person, name: own }) => (
                    <a href={to.person(person)}>
                      <UserText>{own}</UserText>
                    </a>
                  ),
                },
                {
                  key: "email",
                  label: t("people.list.email"),
                  narrow: "plain",
                  cell: (one) => <Address>{one.email}</Address>,
                },
                {
                  key: "part",
                  label: t("people.ofMission.part"),
                  narrow: "plain",
                  cell: (one) => (
                    <>
                      {t(
                        one.readsOnly || !memberState
                          ? "people.ofMission.parts.reads"
                          : "people.ofMission.parts.objects",
                      )}
                      {one.accessAdministrator && <div>{t("people.ofMission.accessAdministrator")}</div>}
                    </>
                  ),
                },
                {
                  key: "access",
                  label: t("people.list.standing"),
                  narrow: "own",
                  cell: ({ deactivated, secondFactor }) => (
                    <Standing deactivated={deactivated} oneFactor={!secondFactor} />
                  ),
                },
                {
                  key: "signedIn",
                  label: inZone(t("people.person.lastSignIn"), headquarters, language),
                  cell: (one) =>
                    one.signedInAt === null ? (
                      t("people.person.never")
                    ) : (
                      <ShortMoment instant={one.signedInAt} zone={headquarters} />
                    ),
                },
              ]}
            />
          )}
          {invitations.length > 0 && <Invitations caption={t("people.list.invitations")} invitations={invitations} />}
          {endedAt === null && (
            <ButtonGroup>
              <LinkButton href={listAddress(to.invitePerson, { mission: id })}>{t("people.list.invite")}</LinkButton>
            </ButtonGroup>
          )}
        </Part>
      )}
      <History title={t("people.missions.history")} none={t("people.missions.noHistory")} lines={history} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
