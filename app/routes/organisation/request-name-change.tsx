import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requestNameChange } from "#acts/accreditation/request-name-change.ts";
import { NamesCompared } from "#components/accreditation/names-compared.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Comma, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeOwnNameChange } from "#views/accreditation/name-changes.ts";

/** In characters. */
const LONGEST_GROUND = 5000;

const schema = (t: Translate) => {
  const { version, paragraphs } = formFields(t);
  return z.object({
    version: version(),
    ground: paragraphs({
      field: t("accreditation.nameChange.ground"),
      required: t("accreditation.nameChange.giveGround"),
      max: LONGEST_GROUND,
    }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "request-name-change");
  const own = found(await seeOwnNameChange(context));
  return { own, done: readDone(args.request.url, ["requested"]) };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "request-name-change",
    async ({ context, t }) => {
      found(await seeOwnNameChange(context));
      return schema(t);
    },
    (context, said) => requestNameChange(context, said),
    (to) => listAddress(to.requestNameChange, { done: "requested" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("accreditation.nameChange.request"));

export default function RequestNameChange() {
  const { own, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { record, accreditedAs, latest, refusal } = own;
  return (
    <Page
      before={<BackLink href={to.organisation}>{t("organisations.home.title")}</BackLink>}
      margin={
        <>
          <Box title={t("organisations.home.recordHeading")}>
            <p>
              <UserText>{record.name}</UserText>
              <Comma />
              <Country code={record.country} />
            </p>
            <p>
              <a href={to.organisationRecord}>{t("organisations.home.changeRecord")}</a>
            </p>
          </Box>
          {latest !== null && (
            <Box title={t("accreditation.nameChange.last")}>
              <p>
                {t("accreditation.nameChange.asked", { name: isolated(latest.names.name) })}{" "}
                <Moment instant={latest.requestedAt} zone={headquarters} />
              </p>
              <p>
                {t(`accreditation.nameChange.standing.${latest.decision?.outcome ?? "waiting"}`)}
                {latest.decision !== null && (
                  <>
                    {" "}
                    <Moment instant={latest.decision.at} zone={headquarters} />
                  </>
                )}
              </p>
              {latest.decision !== null && latest.decision.reason !== null && (
                <UserText lines>{latest.decision.reason}</UserText>
              )}
            </Box>
          )}
        </>
      }
    >
      {done !== null && <Note success>{t("accreditation.nameChange.done.requested")}</Note>}
      <Form
        answer={answer}
        closed={refusal !== null}
        name="name-change"
        heading={<h1>{t("accreditation.nameChange.request")}</h1>}
      >
        <p>{t("accreditation.nameChange.requestText")}</p>
        {accreditedAs.map(({ accreditation, process, names }) => (
          <NamesCompared of="nameChange" key={accreditation} caption={process} before={names} after={record} />
        ))}
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={t("accreditation.nameChange.request")} refusal={refusal} />
        ) : (
          <>
            <input type="hidden" name="version" value={String(own.version)} />
            <TextArea
              name="ground"
              label={t("accreditation.nameChange.ground")}
              hint={t("accreditation.nameChange.groundHint")}
              rows={6}
              limit={LONGEST_GROUND}
            />
            <ButtonGroup>
              <Button>{t("accreditation.nameChange.ask")}</Button>
              <a href={to.organisation}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
