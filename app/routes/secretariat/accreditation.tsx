import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tonesOfAccreditation } from "#components/accreditation/tones.ts";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Fold, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Aside, InBrackets, InsetText, Law, Reference, Stop, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment, ShortDay } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { Timeline } from "#components/kit/status/timeline.tsx";
import { type Stage, Track } from "#components/kit/status/track.tsx";
import { AsClaimed, ClassTitle } from "#components/modalities/class-title.tsx";
import { mayPerform } from "#domain/authority.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { provisionInWords } from "#messages/kit/provision-in-words.ts";
import { paths } from "#paths";
import { seeAccreditation } from "#views/accreditation/outcomes.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-outcomes");
  const accreditation = found(await seeAccreditation(context, idIn(args, "accreditation")));
  return {
    accreditation,
    done: readDone(args.request.url, ["suspended", "reinstated", "entered", "withdrawn", "discarded"]),
    mayReview: mayPerform(actor, "see-all-applications"),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) =>
    t("accreditation.record.title", { organisation: args.data?.accreditation.organisation ?? "" }),
  );

export default function Accreditation() {
  const { accreditation, done, mayReview } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { standing, zone, process, names, validUntil } = accreditation;
  const [present] = names;
  return (
    <Page
      before={<BackLink href={to.outcomes}>{t("accreditation.outcomes.title")}</BackLink>}
      margin={<Beside {...{ accreditation, mayReview }} />}
    >
      {done !== null && <Note success>{t(`accreditation.record.done.${done}`)}</Note>}
      <Heading
        over={
          <>
            <Reference>{accreditation.reference}</Reference>
            {" · "}
            {t("accreditation.record.over", { process: isolated(process.shortName) })}
          </>
        }
        count={present === undefined || present.acronym === null ? undefined : <UserText>{present.acronym}</UserText>}
      >
        <UserText>{accreditation.organisation}</UserText>
      </Heading>
      <Verdict tone={tonesOfAccreditation[standing]} word={t(`applications.standing.${accreditation.word}`)}>
        <p>{t(`accreditation.record.lead.${standing}`)}</p>
        <p className="small">
          {t("accreditation.record.since")} <Moment instant={accreditation.since} zone={zone} />
          {(standing === "in-force" || standing === "suspended") && (
            <>
              <Stop />
              {validUntil === null
                ? t("accreditation.record.noEnd")
                : t("accreditation.record.until", { day: formatDay(validUntil, language) })}
            </>
          )}
        </p>
      </Verdict>
      <WithdrawalWaits accreditation={accreditation} />
      <Way accreditation={accreditation} />
      {accreditation.mayChange && <Changes accreditation={accreditation} />}
      <History accreditation={accreditation} />
      <Fold summary={t("accreditation.record.basisTitle")} says={t("accreditation.record.basisSays")}>
        <p>
          {provisionInWords(t, accreditation.grantedBy)} <Cited citation={accreditation.grantedBy.cites} />
        </p>
        <p>
          <a href={to.modalities(process.slug, accreditation.decision.version)}>
            <UserText>{accreditation.decision.title}</UserText>
          </a>
        </p>
      </Fold>
    </Page>
  );
}

/** What it is, in a few facts. */
function Beside({
  accreditation,
  mayReview,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "accreditation" | "mayReview">) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { standing, zone, cites, period, validUntil } = accreditation;
  return (
    <>
      <Box title={t("accreditation.record.facts")}>
        <Facts
          rows={[
            {
              key: t("accreditation.record.granted"),
              value: <Moment instant={accreditation.grantedAt} zone={zone} />,
            },
            ...(standing === "withdrawn"
              ? []
              : [
                  {
                    key: t("applications.deskField.validUntil"),
                    value: (
                      <>
                        {validUntil === null ? t("accreditation.record.noEnd") : formatDay(validUntil, language)}{" "}
                        <Cited citation={cites.validity} />
                      </>
                    ),
                  },
                ]),
            {
              key: t("applications.deskField.country"),
              value: <Country code={accreditation.names[0]?.country ?? ""} />,
            },
            {
              key: t("applications.deskField.category"),
              value: (
                <>
                  <ClassTitle of={accreditation.class} />
                  <AsClaimed of={accreditation.class} />
                </>
              ),
            },
          ]}
        />
      </Box>
      <Box title={t("accreditation.certificate.box")}>
        <p>
          <a href={to.certificate(accreditation.id)}>{t("accreditation.certificate.see")}</a>
        </p>
      </Box>
      {mayReview && (
        <Box title={t("accreditation.record.where")}>
          <p>
            <a href={to.reviewApplication(accreditation.reference)}>{t("accreditation.record.toApplication")}</a>
          </p>
          <p>
            <a href={listAddress(to.allLetters, { reference: accreditation.reference })}>
              {t("record.allLetters.ofCase")}
            </a>
          </p>
          {period !== null && (
            <p>
              <a href={to.noObjectionPeriod(period)}>{t("accreditation.record.toPeriod")}</a>
            </p>
          )}
        </Box>
      )}
    </>
  );
}

/** More stages than this stand in no line. */
const MOST_CHANGES = 3;

/** From the grant to the last day that the decision sets. */
function Way({ accreditation }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  const { standing, zone, grantedAt, changes, validUntil } = accreditation;
  const latest = changes.slice(-MOST_CHANGES);
  const stages: Stage[] = [
    {
      key: "granted",
      state: standing === "in-force" && latest.length === 0 ? "yes" : "done",
      title: t("accreditation.record.change.granted"),
      when: <ShortDay instant={grantedAt} zone={zone} />,
    },
    ...latest.map(({ kind, effectiveAt }, index): Stage => ({
      key: effectiveAt,
      state: kind === "withdrawn" ? "cut" : index < latest.length - 1 ? "done" : kind === "suspended" ? "here" : "yes",
      title: t(`accreditation.record.change.${kind}`),
      when: <ShortDay instant={effectiveAt} zone={zone} />,
    })),
    ...(standing === "withdrawn" || validUntil === null
      ? []
      : [
          {
            key: "end",
            state: standing === "expired" ? ("cut" as const) : ("yet" as const),
            title: t("accreditation.record.end"),
            when: formatDay(validUntil, language),
          },
        ]),
  ];
  return stages.length < 2 ? null : <Track label={t("accreditation.record.way")} stages={stages} />;
}

function History({ accreditation }: Shown) {
  const t = useTranslations();
  const { zone, changes, names, grantedAt } = accreditation;
  const granted = names.at(-1);
  const later = [
    ...changes.map(({ kind, effectiveAt, ground, by }) => ({
      key: effectiveAt,
      title: t(`accreditation.record.change.${kind}`),
      detail: (
        <>
          <UserText lines>{ground}</UserText>
          {by !== null && (
            <p className="small">
              {t("accreditation.withdrawal.saidBy", {
                entered: isolated(by.enteredBy),
                confirmed: isolated(by.confirmedBy ?? ""),
              })}
            </p>
          )}
        </>
      ),
    })),
    ...names.slice(0, -1).map((renamed) => ({
      key: renamed.since,
      title: t("accreditation.nameChange.renamed"),
      detail: <Named names={renamed} />,
    })),
  ].toSorted((one, other) => (one.key < other.key ? -1 : 1));
  return (
    <Fold
      summary={t("accreditation.record.history")}
      says={t("applications.review.entries", { count: later.length + 1 })}
      open={later.length > 0}
    >
      <Timeline
        label={t("accreditation.record.history")}
        entries={[
          {
            title: t("accreditation.record.change.granted"),
            when: <Moment instant={grantedAt} zone={zone} />,
            detail: granted === undefined ? null : <Named names={granted} />,
            state: "done" as const,
          },
          ...later.map((entry) => ({
            ...entry,
            when: <Moment instant={entry.key} zone={zone} />,
            state: "done" as const,
          })),
        ]}
      />
    </Fold>
  );
}

/** Under which name it stands from then on. */
function Named({ names: { name, acronym, country } }: { names: Shown["accreditation"]["names"][number] }) {
  return (
    <>
      <UserText>{name}</UserText>
      {acronym !== null && (
        <>
          <InBrackets>
            <UserText>{acronym}</UserText>
          </InBrackets>
        </>
      )}
      <Aside />
      <Country code={country} />
    </>
  );
}

/** What was entered changes nothing until a second person has said the same. */
function WithdrawalWaits({ accreditation: { id, withdrawal, zone, standing, mayChange } }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (withdrawal === null || !mayChange || (standing !== "in-force" && standing !== "suspended")) return null;
  const { refusals, ground, enteredAt, enteredBy } = withdrawal;
  const confirming = refusals["confirm-withdrawal"];
  return (
    <Part title={t("accreditation.withdrawal.waits")}>
      <p>
        {t("accreditation.withdrawal.enteredBy", { name: isolated(enteredBy) })}{" "}
        <Moment instant={enteredAt} zone={zone} />
        <Stop />
        {t("accreditation.withdrawal.nothingYet")}
      </p>
      <InsetText>
        <UserText lines>{ground}</UserText>
      </InsetText>
      {confirming !== null && (
        <RefusedAct act={t("accreditation.withdrawal.confirm-withdrawal.button")} refusal={confirming} />
      )}
      <ButtonGroup>
        {(["confirm-withdrawal", "discard-withdrawal"] as const).map(
          (act) =>
            refusals[act] === null && (
              <LinkButton
                key={act}
                href={to.decideWithdrawal(id, withdrawal.id, act)}
                {...(act === "discard-withdrawal" ? { variant: "calm" as const } : {})}
              >
                {t(`accreditation.withdrawal.${act}.button`)}
              </LinkButton>
            ),
        )}
      </ButtonGroup>
    </Part>
  );
}

type Shown = { accreditation: ReturnType<typeof useLoaderData<typeof loader>>["accreditation"] };

/** What may be done to it now, by the rule; what may not says why when it would otherwise be expected. */
function Changes({ accreditation: { id, refusals, standing, cites, grounds, withdrawal } }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const addresses = {
    suspend: to.suspendAccreditation(id),
    reinstate: to.reinstateAccreditation(id),
    withdraw: to.withdrawAccreditation(id),
  };
  const expected =
    standing === "in-force"
      ? (["suspend", "withdraw"] as const)
      : standing === "suspended"
        ? (["reinstate", "withdraw"] as const)
        : [];
  if (expected.length === 0) return null;
  return (
    <Part title={t("accreditation.record.suspension")} id="change">
      {grounds !== "" && (
        <>
          <p>{t("accreditation.record.groundsBelow")}</p>
          <Law cites={<Cited citation={cites.suspension} />}>{grounds}</Law>
        </>
      )}
      {expected.map((act) => {
        const refusal = refusals[act];
        // Above stands what waits.
        const isSaid = act === "withdraw" && withdrawal !== null;
        return (
          refusal !== null &&
          !isSaid && <RefusedAct key={act} act={t(`accreditation.change.${act}.button`)} refusal={refusal} />
        );
      })}
      <ButtonGroup>
        {expected.map(
          (act) =>
            refusals[act] === null && (
              <LinkButton key={act} variant="calm" href={addresses[act]}>
                {t(`accreditation.change.${act}.button`)}
              </LinkButton>
            ),
        )}
      </ButtonGroup>
    </Part>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
