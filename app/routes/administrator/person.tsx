import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { InsetText, Reference, UserText } from "#components/kit/page/text.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Actor, EventWords } from "#components/record/event-list.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seePerson } from "#views/people/person.ts";

const done = [
  "deactivate-person",
  "reactivate-person",
  "change-office",
  "revoke-sign-ins",
  "reset-second-factor",
  "confirm-second-factor-reset",
  "mend-address",
] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people");
  const person = found(await seePerson(context, idIn(args, "person")));
  return { person, done: readDone(args.request.url, done) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.person.title"), { of: args.data?.person.name });

const zone = "America/New_York";

export default function Person() {
  const { person, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { id, reset, addressAsked, refusals } = person;
  const rows = person.history.map((line, index) => ({ ...line, key: String(index) }));
  const moment = (instant: string | null) =>
    instant === null ? t("people.person.never") : <Moment instant={instant} zone={zone} />;
  return (
    <Page wide before={<BackLink href={to.people}>{t("people.list.title")}</BackLink>}>
      {justDone !== null && <Note success>{t(`people.administer.act.${justDone}.done`)}</Note>}
      <h1>
        <UserText>{person.name}</UserText>
      </h1>
      {reset !== null && (
        <InsetText>
          {t("people.person.resetAsked", {
            name: isolated(reset.askedBy),
            at: formatInstant(reset.expiresAt, zone, language),
          })}{" "}
          <UserText>{reset.reason}</UserText>
        </InsetText>
      )}
      {addressAsked !== null && (
        <InsetText>
          {t("people.person.addressAsked", {
            email: isolated(addressAsked.email),
            at: formatInstant(addressAsked.expiresAt, zone, language),
          })}
        </InsetText>
      )}
      <Facts
        rows={[
          { key: t("people.list.email"), value: <Reference>{person.email}</Reference> },
          {
            key: t("people.list.office"),
            value: t(`people.list.role.${person.role}`, { of: isolated(person.of ?? "") }),
          },
          {
            key: t("people.person.access"),
            value:
              person.deactivatedAt === null
                ? t("people.person.active")
                : t("people.person.deactivated", { at: formatInstant(person.deactivatedAt, zone, language) }),
          },
          { key: t("people.person.lastSignIn"), value: moment(person.signedInAt) },
          { key: t("people.person.signIns"), value: person.signIns },
          {
            key: t("people.list.secondFactor"),
            value: person.secondFactor ? t("people.list.setUp") : t("people.list.notSetUp"),
          },
          { key: t("people.missions.lettersGivenUp"), value: person.lettersGivenUp },
          { key: t("people.list.since"), value: moment(person.since) },
        ]}
      />
      <ButtonGroup>
        {done
          .filter((act) => refusals[act] === null)
          .map((act) => (
            <LinkButton key={act} href={to.administerPerson(id, act)} variant="calm">
              {t(`people.administer.act.${act}.title`)}
            </LinkButton>
          ))}
      </ButtonGroup>
      <h2>{t("people.person.history")}</h2>
      <Table
        caption={t("people.person.history")}
        rows={rows}
        rowKey={({ key }) => key}
        firstCellIsHeader={false}
        columns={[
          { key: "at", label: t("applications.deskField.when"), cell: ({ at }) => moment(at) },
          { key: "event", label: t("applications.deskField.event"), cell: ({ event }) => <EventWords event={event} /> },
          {
            key: "by",
            label: t("applications.deskField.by"),
            cell: ({ actorName, actorRole }) => <Actor name={actorName} role={actorRole} />,
          },
          {
            key: "reason",
            label: t("people.administer.reason"),
            cell: ({ reason }) => (reason === null ? "" : <UserText>{reason}</UserText>),
          },
        ]}
      />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
