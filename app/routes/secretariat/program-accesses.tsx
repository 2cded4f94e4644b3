import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openProgramAccess } from "#acts/participation/open-program-access.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline, Moment } from "#components/kit/status/deadline.tsx";
import { programAccessSchema } from "#forms/participation/program-access-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { apiPaths, paths } from "#paths";
import { sealId } from "#sign-in/sealed-id.ts";
import { seeProgramAccesses } from "#views/participation/program-accesses.ts";

const changes = ["opened", "ended"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "open-program-access");
  const { env } = args.context;
  const session = idIn(args, "session");
  const { open, ...seen } = found(await seeProgramAccesses(context, session));
  const done = new URL(args.request.url).searchParams.get("done");
  return {
    ...seen,
    addresses: [apiPaths.representatives(session), apiPaths.speakers(session)].map((path) =>
      new URL(path, env.portalUrl).toString(),
    ),
    open: open.map((access) => ({ ...access, token: sealId(env, "program_access", access.id) })),
    done: changes.find((change) => change === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  return answerForm(
    args,
    "open-program-access",
    async ({ context, t }) => {
      found(await seeProgramAccesses(context, session));
      return programAccessSchema(t);
    },
    (context, { program, key }) => openProgramAccess(context, { session, program, key }),
    (to) => listAddress(to.programAccesses(session), { done: "opened" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.programs.title"), { of: args.data?.session.title });

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ProgramAccesses() {
  const { session, open, over, refusal, readUntil, process, days, most, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.representatives(session.id)}>{t("participation.desk.title")}</BackLink>}
      margin={
        <Box title={t("participation.programs.whoTitle")}>
          <p>{t("participation.programs.who")}</p>
          <p>{t("participation.programs.ends", { days, most })}</p>
        </Box>
      }
    >
      {done !== null && <Note success>{t(`participation.programs.done.${done}`)}</Note>}
      <ActForm
        answer={answer}
        act={t("participation.programs.open")}
        refusal={refusal}
        name="open-program-access"
        heading={
          <>
            <Heading over={<UserText>{session.title}</UserText>}>{t("participation.programs.title")}</Heading>
            <p className="lede">{t("participation.programs.lead")}</p>
          </>
        }
      >
        <TextInput name="program" label={t("participation.programs.field")} hint={t("participation.programs.hint")} />
        <p>
          {t("participation.programs.until")} <Deadline instant={readUntil} zone={process.zone} />
        </p>
        <ButtonGroup>
          <Button>{t("participation.programs.open")}</Button>
        </ButtonGroup>
      </ActForm>
      {open.map((access) => (
        <OpenAccess key={access.id} access={access} />
      ))}
      {over.length > 0 && <OverAccesses over={over} />}
    </Page>
  );
}

function OpenAccess({ access }: { access: Loaded["open"][number] }) {
  const { addresses, process, minutes } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Part title={<UserText>{access.program}</UserText>} id={`program-${access.id}`}>
      <p className="small mute">
        {t("participation.programs.openedBy", { person: access.openedBy })}{" "}
        <Moment instant={access.openedAt} zone={process.zone} />
      </p>
      <p>
        {access.usedAt === null ? (
          t("participation.programs.unused")
        ) : (
          <>
            {t("participation.programs.usedWithin", { minutes })} <Moment instant={access.usedAt} zone={process.zone} />
          </>
        )}
      </p>
      <p>{t("participation.programs.ask")}</p>
      <p>
        {addresses.map((address) => (
          <span key={address}>
            <Reference>{`GET ${address}`}</Reference>
            <br />
          </span>
        ))}
        <Reference>{`Authorization: Bearer ${access.token}`}</Reference>
      </p>
      <p>
        <a href={to.endProgramAccess(access.id)}>{t("participation.programs.end.link", { program: access.program })}</a>
      </p>
    </Part>
  );
}

function OverAccesses({ over }: Pick<Loaded, "over">) {
  const { process } = useLoaderData<typeof loader>();
  const t = useTranslations();
  return (
    <Part title={t("participation.programs.over")} id="over">
      <Table
        caption={t("participation.programs.over")}
        rows={over}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "program",
            label: t("participation.programs.field"),
            cell: ({ program }) => <UserText>{program}</UserText>,
          },
          {
            key: "opened",
            label: t("participation.programs.opened"),
            cell: ({ openedAt, openedBy }) => (
              <>
                <Moment instant={openedAt} zone={process.zone} />
                <br />
                <UserText>{openedBy}</UserText>
              </>
            ),
          },
          {
            key: "used",
            label: t("participation.programs.used"),
            cell: ({ usedAt }) =>
              usedAt === null ? t("participation.programs.unused") : <Moment instant={usedAt} zone={process.zone} />,
          },
          {
            key: "ended",
            label: t("participation.programs.ended"),
            cell: ({ endedAt, endedBy }) =>
              endedAt === null ? (
                t("participation.programs.ranOut")
              ) : (
                <>
                  <Moment instant={endedAt} zone={process.zone} />
                  <br />
                  <UserText>{endedBy ?? ""}</UserText>
                </>
              ),
          },
        ]}
      />
    </Part>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
