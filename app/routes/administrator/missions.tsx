import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Chips, FilterForm } from "#components/kit/form/filter-form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Address, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ShortMoment } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { AccessViews } from "#components/people/access-views.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeMissions } from "#views/people/missions.ts";

const only = ["nobody", "letters"] as const;

const query = z.object({ only: filterFields.oneOf(only), find: filterFields.search });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people");
  const seen = await seeMissions(context, readFilter(args.request.url, query));
  return { ...seen, imported: readDone(args.request.url, ["imported"]) !== null };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.missions.title"));

export default function Missions() {
  const { missions, all, counts, filter, access, imported } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page wide>
      {imported && <Note success>{t("people.missions.imported")}</Note>}
      <header className="head">
        <Heading count={missions.length}>{t("people.missions.title")}</Heading>
        <ButtonGroup>
          <LinkButton href={to.recordMission}>{t("people.list.recordMission")}</LinkButton>
          <LinkButton href={to.importPeople} variant="calm">
            {t("people.import.title")}
          </LinkButton>
        </ButtonGroup>
      </header>
      <AccessViews current="missions" access={access} />
      <FilterForm
        label={t("people.list.filters")}
        clear={to.missions}
        filtered={filter.only !== null || filter.find !== ""}
        keep={filter.only === null ? {} : { only: filter.only }}
      >
        <TextInput name="find" label={t("people.missions.find")} type="search" defaultValue={filter.find} />
      </FilterForm>
      <Chips
        label={t("people.list.filters")}
        chips={only
          .filter((one) => counts[one] > 0 || one === filter.only)
          .map((one) => ({
            key: one,
            label: t(`people.missions.only.${one}`),
            href: listAddress(to.missions, { ...filter, only: filter.only === one ? null : one }),
            on: filter.only === one,
            count: counts[one],
          }))}
      />
      {missions.length === 0 ? (
        <Empty title={t(all === 0 ? "people.missions.none" : "people.missions.noneFound")}>
          {all > 0 && (
            <p>
              <a href={to.missions}>{t("people.list.showAll")}</a>
            </p>
          )}
        </Empty>
      ) : (
        <Table
          dense
          caption={t("people.missions.title")}
          rows={missions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: t("people.list.name"),
              cell: ({ id, name }) => (
                <a href={to.missionOnRecord(id)}>
                  <UserText>{name}</UserText>
                </a>
              ),
            },
            {
              key: "email",
              label: t("people.missions.letters"),
              narrow: "plain",
              cell: ({ email }) => <Address>{email}</Address>,
            },
            {
              key: "speaks",
              label: t("people.missions.speaks"),
              narrow: "plain",
              cell: ({ memberState, ended }) =>
                t(
                  ended
                    ? "people.missions.silent"
                    : memberState
                      ? "people.missions.objects"
                      : "people.missions.observes",
                ),
            },
            { key: "active", label: t("people.missions.people"), numeric: true, cell: ({ active }) => active },
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
              key: "state",
              label: t("people.list.standing"),
              narrow: "own",
              whole: true,
              cell: ({ active, lettersGivenUp, ended }) =>
                ended ? (
                  <Status tone="off">{t("people.missions.state.ended")}</Status>
                ) : lettersGivenUp > 0 ? (
                  <Status tone="act">{t("people.missions.state.letters", { count: lettersGivenUp })}</Status>
                ) : active === 0 ? (
                  <Status tone="act">{t("people.missions.state.nobody")}</Status>
                ) : (
                  <Status tone="idle">{t("people.missions.state.reached")}</Status>
                ),
            },
          ]}
        />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
