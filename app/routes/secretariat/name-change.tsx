import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { NamesCompared } from "#components/accreditation/names-compared.tsx";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeNameChange } from "#views/accreditation/name-changes.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-name-changes");
  const change = found(await seeNameChange(context, idIn(args, "name_change")));
  return { change, done: readDone(args.request.url, ["confirmed", "declined"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("accreditation.nameChange.one", { name: args.data?.change.names.name ?? "" }));

export default function NameChange() {
  const { change, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { id, names, decision, requestedBy, decidedBy, accreditedAs, refusals } = change;
  return (
    <Page before={<BackLink href={to.nameChanges}>{t("accreditation.nameChange.list")}</BackLink>}>
      {done !== null && <Note success>{t(`accreditation.nameChange.done.${done}`)}</Note>}
      <h1>{t("accreditation.nameChange.one", { name: isolated(names.name) })}</h1>
      <p>{t(`accreditation.nameChange.standing.${decision?.outcome ?? "waiting"}`)}</p>
      <Facts
        rows={[
          {
            key: t("accreditation.nameChange.requestedAt"),
            value: (
              <>
                <Moment instant={change.requestedAt} zone={headquarters} />
                {requestedBy !== null && (
                  <div>
                    <UserText>{requestedBy}</UserText>
                  </div>
                )}
              </>
            ),
          },
          { key: t("accreditation.nameChange.ground"), value: <UserText lines>{change.ground}</UserText> },
          ...(decision === null
            ? []
            : [
                {
                  key: t("accreditation.nameChange.decidedAt"),
                  value: (
                    <>
                      <Moment instant={decision.at} zone={headquarters} />
                      {decidedBy !== null && (
                        <div>
                          <UserText>{decidedBy}</UserText>
                        </div>
                      )}
                      {decision.reason !== null && <UserText lines>{decision.reason}</UserText>}
                    </>
                  ),
                },
              ]),
        ]}
      />
      {accreditedAs.map(({ accreditation, process, names: before }) => (
        <NamesCompared key={accreditation} caption={process} before={before} after={names} />
      ))}
      {decision === null && (
        <>
          {refusals.confirm !== null && (
            <RefusedAct act={t("accreditation.nameChange.confirm.button")} refusal={refusals.confirm} />
          )}
          <ButtonGroup>
            {refusals.confirm === null && (
              <LinkButton href={to.confirmNameChange(id)}>{t("accreditation.nameChange.confirm.button")}</LinkButton>
            )}
            <LinkButton variant="grave" href={to.declineNameChange(id)}>
              {t("accreditation.nameChange.decline.button")}
            </LinkButton>
          </ButtonGroup>
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
