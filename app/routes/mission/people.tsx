import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Fold, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Address, Colon, InBrackets, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ShortMoment } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { Invited } from "#components/people/invited.tsx";
import { LanguageName } from "#components/people/language-name.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seePeopleOfMission } from "#views/people/people-of-mission.ts";

const done = [
  "invited",
  "withdrawn",
  "end-delegate-access",
  "name-access-administrator",
  "end-access-administrator",
  "change-mission-language",
  "change-mission-letters",
] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people-of-mission");
  return { ...found(await seePeopleOfMission(context)), done: readDone(args.request.url, done) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.ofMission.title"), { of: args.data?.mission });

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PeopleOfMission() {
  const { mission, people, waiting, former, looksAfter, refusals, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.mission}>{t("objections.missionHome.title")}</BackLink>}
      margin={
        <>
          <WhomToAsk />
          <Letters />
          <Box title={t("people.ofMission.factorTitle")}>
            <p>{t("people.ofMission.factor")}</p>
          </Box>
        </>
      }
    >
      {justDone !== null && <Note success>{t(`people.ofMission.done.${justDone}`)}</Note>}
      <Heading over={<UserText>{mission}</UserText>}>{t("people.ofMission.title")}</Heading>
      <p className="lede">{t("people.ofMission.lead")}</p>
      {looksAfter &&
        (refusals["invite-delegate"] === null ? (
          <ButtonGroup>
            <LinkButton href={to.inviteDelegate}>{t("people.ofMission.invite")}</LinkButton>
          </ButtonGroup>
        ) : (
          <RefusedAct act={t("people.ofMission.invite")} refusal={refusals["invite-delegate"]} />
        ))}
      <Acting people={people} looksAfter={looksAfter} />
      {waiting.length > 0 && (
        <Part title={t("people.ofMission.invitations")} id="invitations">
          <InvitedDelegates waiting={waiting} />
        </Part>
      )}
      {former.length > 0 && (
        <Fold summary={t("people.ofMission.former")} says={t("people.ofMission.formerCount", { count: former.length })}>
          <ul>
            {former.map(({ person, name }) => (
              <li key={person}>
                <UserText>{name}</UserText>
              </li>
            ))}
          </ul>
          <p>{t("people.ofMission.formerText")}</p>
        </Fold>
      )}
    </Page>
  );
}

function WhomToAsk() {
  const { ask, looksAfter } = useLoaderData<typeof loader>();
  const t = useTranslations();
  if (looksAfter)
    return (
      <Box title={t("people.ofMission.yoursTitle")}>
        <p>{t("people.ofMission.yours")}</p>
        <p>{t("people.ofMission.handOver")}</p>
      </Box>
    );
  return (
    <Box title={t("people.ofMission.askTitle")}>
      {ask.length === 0 ? (
        <p>{t("people.ofMission.askNobody")}</p>
      ) : (
        <>
          <p>{t("people.ofMission.ask")}</p>
          {ask.map(({ name, email }) => (
            <p key={email}>
              <UserText>{name}</UserText>
              <br />
              <Reference>{email}</Reference>
            </p>
          ))}
        </>
      )}
    </Box>
  );
}

function Letters() {
  const { letters, refusals } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const change = (act: "change-mission-language" | "change-mission-letters", href: string) =>
    refusals[act] === null ? { change: href } : {};
  return (
    <Box title={t("people.ofMission.letters")}>
      <Facts
        rows={[
          {
            key: t("people.missions.letters"),
            value: [letters.email, ...letters.copiesTo].map((address) => (
              <div key={address}>
                <Reference>{address}</Reference>
              </div>
            )),
          },
          {
            key: t("people.mission.language"),
            value: <LanguageName language={letters.language} />,
            ...change("change-mission-language", to.changeMissionLanguage),
          },
          {
            key: t("people.lettersCome.title"),
            value: t(`people.lettersCome.ways.${letters.come}`),
            ...change("change-mission-letters", to.changeMissionLetters),
          },
        ]}
      />
      <p>{t("people.ofMission.lettersText")}</p>
    </Box>
  );
}

function Acting({ people, looksAfter }: Pick<Shown, "people" | "looksAfter">) {
  const { memberState } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const acts = ["name-access-administrator", "end-access-administrator", "end-delegate-access"] as const;
  return (
    <Table
      dense
      caption={t("people.ofMission.title")}
      rows={people}
      rowKey={({ person }) => person}
      columns={[
        {
          key: "name",
          label: t("people.colleagues.name"),
          cell: ({ name, isActor, accessAdministrator }) => (
            <>
              <UserText>{name}</UserText>
              {isActor && (
                <span className="mute">
                  <InBrackets>{t("people.colleagues.you")}</InBrackets>
                </span>
              )}
              {accessAdministrator && (
                <div>
                  <Status tone="run">{t("people.ofMission.accessAdministrator")}</Status>
                </div>
              )}
            </>
          ),
        },
        {
          key: "email",
          label: t("people.colleagues.email"),
          narrow: "plain",
          cell: ({ email }) => <Address>{email}</Address>,
        },
        {
          key: "part",
          label: t("people.ofMission.part"),
          narrow: "plain",
          cell: ({ readsOnly }) =>
            t(readsOnly || !memberState ? "people.ofMission.parts.reads" : "people.ofMission.parts.objects"),
        },
        ...(looksAfter
          ? [
              {
                key: "signedIn",
                label: inZone(t("people.person.lastSignIn"), headquarters, language),
                whole: true as const,
                cell: ({ signedInAt }: Shown["people"][number]) =>
                  signedInAt === null ? (
                    t("people.person.never")
                  ) : (
                    <ShortMoment instant={signedInAt} zone={headquarters} />
                  ),
              },
            ]
          : []),
        ...(people.some(({ refusals }) => acts.some((act) => refusals[act] === null))
          ? [
              {
                key: "acts",
                label: t("people.colleagues.acts"),
                narrow: "own" as const,
                cell: ({ person, name, refusals }: Shown["people"][number]) =>
                  acts
                    .filter((act) => refusals[act] === null)
                    .map((act) => (
                      <div key={act}>
                        <a href={to.changeDelegate(person, act)}>
                          {t(`people.changeDelegate.${act}.link`)}
                          <span className="unseen">
                            <Colon />
                            {name}
                          </span>
                        </a>
                      </div>
                    )),
              },
            ]
          : []),
      ]}
    />
  );
}

function InvitedDelegates({ waiting }: Pick<Shown, "waiting">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Invited
      caption={t("people.ofMission.invitations")}
      waiting={waiting}
      more={[
        {
          key: "by",
          label: t("people.ofMission.invitedBy"),
          cell: ({ byAdministrator }) =>
            t(byAdministrator ? "people.ofMission.byAdministrator" : "people.ofMission.byMission"),
        },
      ]}
      withdraw={({ id, refusal }) => (refusal === null ? to.withdrawDelegateInvitation(id) : null)}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
