import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { History } from "#components/people/history.tsx";
import { RequestThatWaits } from "#components/people/request-that-waits.tsx";
import { Standing } from "#components/people/standing.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDeadline, formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { paths } from "#paths";
import { seePerson } from "#views/people/person.ts";

const done = [
  "deactivate-person",
  "reactivate-person",
  "change-office",
  "revoke-sign-ins",
  "reset-second-factor",
  "confirm-second-factor-reset",
  "withdraw-second-factor-reset",
  "erase-person",
  "confirm-person-erasure",
  "withdraw-person-erasure",
  "mend-address",
  "name-access-administrator",
  "end-access-administrator",
] as const;

/** They stand beside what waits. */
const answers: readonly string[] = [
  "confirm-second-factor-reset",
  "withdraw-second-factor-reset",
  "confirm-person-erasure",
  "withdraw-person-erasure",
];

type Seen = Awaited<ReturnType<typeof loader>>["person"];

/** Whoever is to be erased and acts still: the page says what must end first. */
function mustEndFirst(act: string, { erasedAt, erasure, refusals }: Pick<Seen, "erasedAt" | "erasure" | "refusals">) {
  const refusal = refusals["erase-person"];
  if (act !== "erase-person" || refusal === null || erasedAt !== null || erasure !== null) return false;
  return refusal.because !== "nobody_administers_themselves";
}

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people");
  const person = found(await seePerson(context, idIn(args, "person")));
  return { person, done: readDone(args.request.url, done) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.person.title"), { of: args.data?.person.name });

export default function Person() {
  const { person, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { id, reset, addressAsked, erasure, erasureWishedAt, refusals, deactivatedAt, toName } = person;
  const moment = (instant: string | null) =>
    instant === null ? t("people.person.never") : <Moment instant={instant} zone={headquarters} />;
  const offered = (act: (typeof done)[number]) =>
    refusals[act] === null && !answers.includes(act) && !(act === "reset-second-factor" && reset !== null);
  const acts = done.filter((act) => offered(act) || mustEndFirst(act, person));
  return (
    <Page
      before={
        person.role === "applicant" ? (
          <BackLink href={to.accountsOfOrganisations}>{t("people.organisations.title")}</BackLink>
        ) : (
          <BackLink href={to.people}>{t("people.list.title")}</BackLink>
        )
      }
      margin={
        <Box title={t("people.person.title")}>
          <Facts
            rows={[
              ...(person.erasedAt === null
                ? [
                    { key: t("people.list.email"), value: <Reference>{person.email}</Reference> },
                    {
                      key: t("people.list.secondFactor"),
                      value: person.secondFactor ? t("people.list.setUp") : t("people.list.notSetUp"),
                    },
                    { key: t("people.person.lastSignIn"), value: moment(person.signedInAt) },
                    { key: t("people.person.signIns"), value: person.signIns },
                    { key: t("people.missions.lettersGivenUp"), value: person.lettersGivenUp },
                  ]
                : []),
              { key: t("people.list.since"), value: moment(person.since) },
            ]}
          />
        </Box>
      }
    >
      {justDone !== null && <Note success>{t(`people.administer.act.${justDone}.done`)}</Note>}
      <Heading
        over={
          person.role === "applicant" && person.of === null
            ? t("people.signIns.noOrganisation")
            : t(`people.list.role.${person.role}`, { of: isolated(person.of ?? "") })
        }
      >
        <UserText>{person.name}</UserText>
      </Heading>
      <p>
        {deactivatedAt === null ? (
          <Standing
            deactivated={false}
            oneFactor={person.role !== "applicant" && !person.secondFactor}
            resetWaits={reset !== null}
          />
        ) : (
          <Status tone="off">
            {person.erasedAt === null
              ? t("people.person.deactivated", { at: formatInstant(deactivatedAt, headquarters, language) })
              : t("people.person.erased", { at: formatInstant(person.erasedAt, headquarters, language) })}
          </Status>
        )}
      </p>
      {person.erasedAt !== null && <p>{t("people.person.erasedText")}</p>}
      {person.mission !== null && (
        <p>
          {person.readsOnly && t("people.ofMission.parts.reads")}{" "}
          {person.accessAdministrator && <Status tone="run">{t("people.ofMission.accessAdministrator")}</Status>}
        </p>
      )}
      {reset !== null && (
        <Note>
          <RequestThatWaits says="resetAsked" request={reset} />
          <ButtonGroup>
            {refusals["confirm-second-factor-reset"] === null && (
              <LinkButton href={to.administerPerson(id, "confirm-second-factor-reset")}>
                {t("people.administer.act.confirm-second-factor-reset.title")}
              </LinkButton>
            )}
            {refusals["withdraw-second-factor-reset"] === null && (
              <a href={to.administerPerson(id, "withdraw-second-factor-reset")}>
                {t("people.administer.act.withdraw-second-factor-reset.title")}
              </a>
            )}
          </ButtonGroup>
        </Note>
      )}
      {erasure !== null && (
        <Note>
          <RequestThatWaits says="erasureAsked" request={erasure} />
          <ButtonGroup>
            {refusals["confirm-person-erasure"] === null && (
              <LinkButton href={to.administerPerson(id, "confirm-person-erasure")}>
                {t("people.administer.act.confirm-person-erasure.title")}
              </LinkButton>
            )}
            {refusals["withdraw-person-erasure"] === null && (
              <a href={to.administerPerson(id, "withdraw-person-erasure")}>
                {t("people.administer.act.withdraw-person-erasure.title")}
              </a>
            )}
          </ButtonGroup>
        </Note>
      )}
      {erasureWishedAt !== null && (
        <Note>
          <p>{t("people.person.erasureWished", { at: formatInstant(erasureWishedAt, headquarters, language) })}</p>
        </Note>
      )}
      {addressAsked !== null && (
        <Note>
          {t("people.person.addressAsked", {
            email: isolated(addressAsked.email),
            at: formatDeadline(addressAsked.expiresAt, headquarters, language),
          })}
        </Note>
      )}
      {(acts.length > 0 || toName !== null) && (
        <Part title={t("people.person.acts")} id="acts">
          <ul className="tasks">
            {acts.map((act) => (
              <li key={act}>
                <div>
                  <a href={to.administerPerson(id, act)}>{t(`people.administer.act.${act}.title`)}</a>
                  <div className="hint">
                    {refusals[act] !== null
                      ? refusalInWords(refusals[act], language)
                      : t(
                          (act === "revoke-sign-ins" || act === "change-office") && deactivatedAt !== null
                            ? `people.administer.act.${act}.textEnded`
                            : `people.administer.act.${act}.text`,
                          { name: isolated(person.name), email: isolated(person.email) },
                        )}
                  </div>
                </div>
              </li>
            ))}
            {toName !== null && (
              <li>
                <div>
                  <a href={to.namePerson(toName.id)}>{t("people.namePerson.title")}</a>
                  <div className="hint">{t("people.namePerson.second")}</div>
                </div>
              </li>
            )}
            {toName?.waits === true && (
              <li>
                <div>
                  <a href={to.confirmPersonNaming(toName.id)}>{t("people.confirmPersonNaming.title")}</a>
                </div>
              </li>
            )}
          </ul>
        </Part>
      )}
      <History title={t("people.person.history")} none={t("people.person.noHistory")} lines={person.history} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
