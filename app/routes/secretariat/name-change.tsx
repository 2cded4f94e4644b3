import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NameChangeFacts, NameChangeStatus } from "#components/accreditation/name-change-facts.tsx";
import { NamesCompared } from "#components/accreditation/names-compared.tsx";
import { LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
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
  const { names, decision, accreditedAs } = change;
  const outcome = decision?.outcome ?? "waiting";
  return (
    <Page
      before={<BackLink href={to.nameChanges}>{t("accreditation.nameChange.list")}</BackLink>}
      margin={
        <>
          {decision === null && <Answer change={change} />}
          <NameChangeFacts change={change} />
        </>
      }
      shape="even"
      head={
        <>
          {done !== null && <Note success>{t(`accreditation.nameChange.done.${done}`)}</Note>}
          <header>
            <Heading over={t("accreditation.nameChange.over")}>
              <UserText>{names.name}</UserText>
            </Heading>
            <p className="dots">
              <NameChangeStatus outcome={outcome} />
            </p>
          </header>
        </>
      }
    >
      <Part title={t("accreditation.nameChange.ground")} rule id="ground">
        <UserText lines>{change.ground}</UserText>
      </Part>
      {decision !== null && decision.reason !== null && (
        <Part title={t("accreditation.nameChange.decline.reason")} id="reason">
          <UserText lines>{decision.reason}</UserText>
        </Part>
      )}
      {accreditedAs.map(({ accreditation, process, names: before }) => (
        <NamesCompared of="nameChange" key={accreditation} caption={process} before={before} after={names} />
      ))}
    </Page>
  );
}

/** What the officer can answer, and what it will do. */
function Answer({ change: { id, names, refusals } }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "change">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <section className="panel" aria-labelledby="answer">
      <h2 id="answer">{t("accreditation.nameChange.decide")}</h2>
      {refusals.confirm !== null ? (
        <RefusedAct act={t("accreditation.nameChange.confirm.button")} refusal={refusals.confirm} />
      ) : (
        <div>
          <LinkButton href={to.confirmNameChange(id)}>{t("accreditation.nameChange.confirm.button")}</LinkButton>
          <p className="hint">{t("accreditation.nameChange.confirm.text")}</p>
        </div>
      )}
      <div>
        <LinkButton variant="calm" href={to.declineNameChange(id)}>
          {t("accreditation.nameChange.decline.button")}
        </LinkButton>
        <p className="hint">{t("accreditation.nameChange.decline.text", { name: isolated(names.name) })}</p>
      </div>
    </section>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
