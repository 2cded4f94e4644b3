import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Chips, FilterForm } from "#components/kit/form/filter-form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Fold, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Address, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ShortMoment } from "#components/kit/status/deadline.tsx";
import { AccessViews } from "#components/people/access-views.tsx";
import { Invitations } from "#components/people/invitations.tsx";
import { useOffice } from "#components/people/office.ts";
import { Standing } from "#components/people/standing.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { officeRoles } from "#forms/people/office-field.ts";
import { authorise } from "#http/request-context.ts";
import { inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seePeople } from "#views/people/people.ts";

const done = ["invited", "imported", "withdraw-invitation", "send-invitation-again"] as const;

const only = ["one-factor", "reset", "ended"] as const;

const query = z.object({
  office: filterFields.oneOf(officeRoles),
  only: filterFields.oneOf(only),
  find: filterFields.search,
});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people");
  const filter = readFilter(args.request.url, query);
  return { ...(await seePeople(context, filter)), done: readDone(args.request.url, done) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.list.title"));

export default function People() {
  const { people, all, counts, filter, access, invitations, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const office = useOffice();
  const at = (changes: Partial<typeof filter>) => listAddress(to.people, { ...filter, ...changes });
  const open = invitations.filter(({ standing }) => standing === "waiting" || standing === "expired");
  const over = invitations.filter(({ standing }) => standing === "accepted" || standing === "withdrawn");
  return (
    <Page wide>
      {justDone !== null && <Note success>{t(`people.list.done.${justDone}`)}</Note>}
      <header className="head">
        <Heading count={people.length}>{t("people.list.title")}</Heading>
        <ButtonGroup>
          <LinkButton href={to.invitePerson}>{t("people.list.invite")}</LinkButton>
          <LinkButton href={to.importPeople} variant="calm">
            {t("people.import.title")}
          </LinkButton>
        </ButtonGroup>
      </header>
      <AccessViews current="people" access={access} />
      <FilterForm
        label={t("people.list.filters")}
        clear={to.people}
        filtered={filter.office !== null || filter.only !== null || filter.find !== ""}
        keep={{
          ...(filter.office === null ? {} : { office: filter.office }),
          ...(filter.only === null ? {} : { only: filter.only }),
        }}
      >
        <TextInput name="find" label={t("people.list.find")} type="search" defaultValue={filter.find} />
      </FilterForm>
      <Chips
        label={t("people.list.filters")}
        chips={[
          ...officeRoles
            .filter((one) => counts[one] > 0 || one === filter.office)
            .map((one) => ({
              key: one,
              label: t(`people.list.offices.${one}`),
              href: at({ office: filter.office === one ? null : one }),
              on: filter.office === one,
              count: counts[one],
            })),
          ...only
            .filter((one) => counts[one] > 0 || one === filter.only)
            .map((one) => ({
              key: one,
              label: t(`people.list.only.${one}`),
              href: at({ only: filter.only === one ? null : one }),
              on: filter.only === one,
              count: counts[one],
            })),
        ]}
      />
      {people.length === 0 ? (
        <Empty title={t(all === 0 ? "people.list.noOffices" : "people.list.nobodyFound")}>
          {all > 0 && (
            <p>
              <a href={to.people}>{t("people.list.showAll")}</a>
            </p>
          )}
        </Empty>
      ) : (
        <Table
          dense
          caption={t("people.list.inOffice")}
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: t("people.list.name"),
              cell: ({ id, name }) => (
                <a href={to.person(id)}>
                  <UserText>{name}</UserText>
                </a>
              ),
            },
            { key: "office", label: t("people.list.office"), narrow: "plain", cell: office },
            {
              key: "email",
              label: t("people.list.email"),
              narrow: "plain",
              whole: true,
              cell: ({ email }) => <Address>{email}</Address>,
            },
            {
              key: "state",
              label: t("people.list.standing"),
              narrow: "own",
              whole: true,
              cell: ({ deactivated, secondFactor, resetWaits }) => (
                <Standing {...{ deactivated, resetWaits }} oneFactor={!secondFactor} />
              ),
            },
            {
              key: "signedIn",
              label: inZone(t("people.person.lastSignIn"), headquarters, language),
              whole: true,
              cell: ({ signedInAt }) =>
                signedInAt === null ? (
                  t("people.person.never")
                ) : (
                  <ShortMoment instant={signedInAt} zone={headquarters} />
                ),
            },
            {
              key: "since",
              label: t("people.list.since"),
              whole: true,
              from: 90,
              cell: ({ since }) => <ShortMoment instant={since} zone={headquarters} />,
            },
          ]}
        />
      )}

      <h2>
        {t("people.list.invitations")} <span className="mute">{open.length}</span>
      </h2>
      {open.length === 0 ? (
        <Empty title={t("people.list.noInvitations")}>
          <p>{t("people.list.intro")}</p>
        </Empty>
      ) : (
        <Invitations caption={t("people.list.invitations")} invitations={open} />
      )}
      {over.length > 0 && (
        <Fold
          summary={t("people.list.invitationsOver")}
          says={t("people.list.invitationsCount", { count: over.length })}
        >
          <Invitations caption={t("people.list.invitationsOver")} invitations={over} />
        </Fold>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
