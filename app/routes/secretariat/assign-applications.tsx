import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { AssignedApplications } from "#components/applications/assigned-applications.tsx";
import { OfficerChoice } from "#components/applications/officer-choice.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress, listCameFrom } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { assigning, readOfficer } from "#forms/applications/assigning.ts";
import { readSeenRow } from "#forms/applications/seen-rows.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { paths } from "#paths";
import { seeAssigning } from "#views/applications/assignment.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "assign-applications");
  const { references, officer, queue, back } = asked(args.request.url);
  return { seen: await seeAssigning(context, { references, officer }), queue, back };
}

export async function action(args: ActionFunctionArgs) {
  const { queue, back, references } = asked(args.request.url);
  return answerForm(
    args,
    "assign-applications",
    ({ t }) => assigning(t),
    (context, { applications, officer: text, key }, { actor, t }) => {
      const rows = applications.map(readSeenRow);
      const officer = readOfficer(text);
      if (officer === null || rows.includes(null))
        return Promise.resolve({ field: "officer", words: t("applications.assignment.chooseOfficer") });
      const to = officer === "me" ? actor.person : officer === "nobody" ? null : officer;
      return assignApplications(context, { applications: rows.filter((row) => row !== null), officer: to, key });
    },
    (to, _, { officer }) => {
      const done = officer === "nobody" ? "givenBack" : "assigned";
      const [reference] = references;
      return back === "case" && reference !== undefined
        ? listAddress(to.reviewApplication(reference), { queue, done })
        : listAddress(listCameFrom(to.secretariat, queue), { done });
    },
  );
}

/** What the address says. */
function asked(url: string) {
  const { searchParams } = new URL(url);
  return {
    references: [...new Set(searchParams.getAll("applications"))],
    officer: readOfficer(searchParams.get("officer") ?? "") ?? undefined,
    queue: searchParams.get("queue"),
    back: searchParams.get("back"),
  };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, (t) => t("applications.assignment.title"));

export default function AssignApplications() {
  const { seen, queue, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const [first] = [...seen.named, ...seen.left];
  const list = listCameFrom(to.secretariat, queue);
  const from =
    back === "case" && first !== undefined ? listAddress(to.reviewApplication(first.reference), { queue }) : list;
  const whom = seen.to === null ? "nobody" : seen.asked === "me" ? "me" : "officer";
  const confirms = seen.to !== undefined && seen.named.length > 0;
  return (
    <Page before={<BackLink href={from} />}>
      <Form
        answer={answer}
        closed={!confirms}
        name="assign"
        heading={
          <Heading>
            {confirms
              ? t("applications.assignment.confirmTitle", {
                  to: whom,
                  count: seen.named.length,
                  officer: isolated(seen.to ?? ""),
                })
              : t("applications.assignment.title")}
          </Heading>
        }
      >
        {confirms && (
          <>
            <p className="lede">{t("applications.assignment.effect", { to: whom })}</p>
            <Named rows={seen.named} title={t("applications.assignment.willBe", { to: whom })} />
            {seen.left.length > 0 && <LeftOut />}
            <AssignedApplications applications={seen.named} />
            <input type="hidden" name="officer" value={seen.asked} />
            <ButtonGroup>
              <Button>{t("applications.assignment.button", { to: whom })}</Button>
              <a href={from}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
      {seen.to === undefined && seen.named.length > 0 && <Choose />}
      {seen.named.length === 0 && (
        <Empty title={t("applications.assignment.none")}>
          <p>
            <a href={list}>{t("applications.assignment.noneNext")}</a>
          </p>
        </Empty>
      )}
      {!confirms && seen.left.length > 0 && <LeftOut />}
    </Page>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["seen"]["named"][number];

function Named({ rows, title }: { rows: readonly Row[]; title: string }) {
  const t = useTranslations();
  return (
    <Table
      caption={title}
      captionSize="s"
      rows={rows}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "name",
          label: t("applications.deskField.organisation"),
          cell: ({ name }) => <UserText>{name}</UserText>,
        },
        {
          key: "country",
          label: t("applications.deskField.country"),
          narrow: "plain",
          cell: ({ country }) => <Country code={country} />,
        },
        {
          key: "reference",
          label: t("applications.deskField.reference"),
          narrow: "plain",
          whole: true,
          cell: ({ reference }) => <Reference>{reference}</Reference>,
        },
        {
          key: "officer",
          label: t("applications.assignment.until"),
          cell: ({ officer }) =>
            officer === null ? t("applications.assignment.nobody") : <UserText>{officer}</UserText>,
        },
      ]}
    />
  );
}

/** Which officer, before it is confirmed. */
function Choose() {
  const { seen, queue, back } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <form method="get" action={to.assignApplications} className="flow">
      {queue !== null && <input type="hidden" name="queue" value={queue} />}
      {back !== null && <input type="hidden" name="back" value={back} />}
      {seen.named.map(({ reference }) => (
        <input key={reference} type="hidden" name="applications" value={reference} />
      ))}
      <Named rows={seen.named} title={t("applications.assignment.chosen")} />
      <OfficerChoice officers={seen.officers} />
      <p className="mute">{t("applications.assignment.nothingYet")}</p>
      <Button>{t("applications.assignment.choose")}</Button>
    </form>
  );
}

function LeftOut() {
  const { seen } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Part title={t("applications.assignment.leftOut")} id="left-out">
      <Table
        caption={t("applications.assignment.leftOut")}
        rows={seen.left}
        rowKey={({ reference }) => reference}
        columns={[
          {
            key: "name",
            label: t("applications.deskField.organisation"),
            cell: ({ name }) => <UserText>{name}</UserText>,
          },
          {
            key: "why",
            label: t("applications.assignment.why"),
            narrow: "own",
            cell: ({ refusal }) => refusalInWords(refusal, language),
          },
          {
            key: "reference",
            label: t("applications.deskField.reference"),
            narrow: "plain",
            whole: true,
            cell: ({ reference }) => <Reference>{reference}</Reference>,
          },
        ]}
      />
    </Part>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
