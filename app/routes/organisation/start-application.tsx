import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { startApplication } from "#acts/applications/start-application.ts";
import { recordAddress } from "#components/applications/answers-summary.tsx";
import { WayTrack } from "#components/applications/application-track.tsx";
import { CallClosing, CallDue } from "#components/applications/call-closing.tsx";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Fold, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Colon, Comma, Reference, Stop, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { classInWords, ClassTitle, whoBelongs } from "#components/modalities/class-title.tsx";
import { useValidity } from "#components/modalities/use-validity.ts";
import { WaysOfCall } from "#components/modalities/ways-of-call.tsx";
import { isNotifyRoute } from "#domain/modalities/modalities.ts";
import type { InformationItem, RequirableDocument } from "#domain/modalities/provisions.ts";
import type { Follows } from "#domain/modalities/what-follows.ts";
import { answerForm } from "#http/answer-form.ts";
import { found, idIn, readActor, readLanguage } from "#http/request-context.ts";
import { formatDay, formatDays, formatDeadline } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { selector } from "#messages/kit/selector.ts";
import { followsInWords } from "#messages/kit/what-follows.ts";
import { paths } from "#paths";
import { carrying } from "#sign-in/sign-in.ts";
import { type CallToApplyShown, seeCallToApply, type WayShown } from "#views/applications/call-to-apply.ts";
import { seeWaysOfCall } from "#views/modalities/ways-of-call.ts";

const schema = z.object({});

/** What somebody must know before they apply is for everybody to read, before they ask for an account. */
export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const actor = await readActor(args);
  const call = idIn(args, "call");
  const seen = found(await seeCallToApply({ ...args.context, actor }, call));
  return { ...seen, foreseen: await seeWaysOfCall(args.context, call) };
}

export async function action(args: ActionFunctionArgs) {
  const call = idIn(args, "call");
  return answerForm(
    args,
    "start-application",
    ({ actor, language }) => {
      const to = paths(language);
      if (actor.role === "applicant" && actor.organisation === null)
        throw redirect(recordAddress(to.organisationRecord, to.startApplication(call)), 303);
      return schema;
    },
    (context, { key }) => startApplication(context, { call, key }),
    (to, { reference }) => to.application(reference),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.start.title", { call: args.data?.call.title ?? "" }));

export default function StartApplication() {
  const start = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { call, process, session, decision, reader, organisationRecorded, own, prefilledFrom, refusal } = start;
  const { closesAfter } = start;
  const mayStart = own === null && call.standing === "open" && refusal === null;
  return (
    <Page
      before={
        reader === "applicant" ? (
          <BackLink href={to.organisation}>{t("applications.taskList.back")}</BackLink>
        ) : (
          <BackLink href={to.process(process.slug)}>
            <UserText>{process.shortName}</UserText>
          </BackLink>
        )
      }
      margin={
        <>
          <CallClosing call={call} />
          <Box title={t("applications.status.session")}>
            <p>
              <UserText>{session.title}</UserText>
              <Comma />
              {formatDays(session, language)}
            </p>
          </Box>
          <Box title={t("applications.start.needHeading")}>
            <p>{t("applications.start.needIntro")}</p>
            <Asked title={t("applications.start.needOfApplicants")} items={decision.information.required} />
            <Asked title={t("applications.start.needOfNotifiers")} items={decision.information.requiredOfNotifiers} />
            <Asked title={t("applications.question.mayAdd")} items={decision.information.optional ?? []} />
            <AskedDocuments documents={decision.information.documents ?? []} />
            <p>
              <Cited citation={decision.information.cites} />
            </p>
            <p>{t("applications.start.language")}</p>
          </Box>
          <Readers ways={decision.ways} namesAccredited={decision.namesAccredited} />
        </>
      }
    >
      <Form
        answer={answer}
        closed={!mayStart || !organisationRecorded || reader !== "applicant"}
        name="start"
        heading={
          <>
            <Heading
              over={
                <>
                  <UserText>{process.shortName}</UserText> · <UserText>{session.title}</UserText>
                </>
              }
            >
              {t("applications.start.heading", { call: isolated(call.title) })}
            </Heading>
            <p className="lede">{t("applications.start.oneEach")}</p>
          </>
        }
      >
        <CallDue call={call} />
        {closesAfter !== null && (
          <Note>{t("applications.call.closesAfterSession", { day: formatDay(closesAfter, language) })}</Note>
        )}
        {refusal !== null && call.standing === "open" && answer === undefined && (
          <RefusedAct act={t("applications.start.start")} refusal={refusal} />
        )}
        {own !== null ? (
          <Note>
            <p>
              {t("applications.start.already")}{" "}
              <a href={to.application(own)}>
                <Reference>{own}</Reference>
              </a>
            </p>
          </Note>
        ) : call.standing === "closed" ? (
          <Note>
            <p>
              {t("applications.start.closed")} <Deadline instant={call.closesAt} zone={call.zone} />
            </p>
          </Note>
        ) : call.standing === "upcoming" ? (
          <Note>
            <p>
              {t("applications.start.notYetOpen")} <Deadline instant={call.opensAt} zone={call.zone} />
            </p>
          </Note>
        ) : reader === "public" ? (
          <>
            <p>{t("applications.start.accountFirst")}</p>
            <ButtonGroup>
              <LinkButton href={carrying(to.signUp, to.startApplication(call.id))}>
                {t("applications.start.toSignUp")}
              </LinkButton>
              <a href={carrying(to.signIn, to.startApplication(call.id))}>{t("applications.start.toSignIn")}</a>
            </ButtonGroup>
            <p className="small mute">{t("applications.start.longForm")}</p>
          </>
        ) : reader === "office" ? (
          <Note>{t("applications.start.forOrganisations")}</Note>
        ) : !organisationRecorded ? (
          <>
            <p>{t("applications.start.recordFirst")}</p>
            <ButtonGroup>
              <LinkButton href={recordAddress(to.organisationRecord, to.startApplication(call.id))}>
                {t("applications.start.toRecord")}
              </LinkButton>
            </ButtonGroup>
          </>
        ) : (
          mayStart && (
            <>
              {prefilledFrom !== null && (
                <p>{t("applications.start.prefilled", { reference: isolated(prefilledFrom) })}</p>
              )}
              <ButtonGroup>
                <Button>{t("applications.start.start")}</Button>
                <span className="small mute">{t("applications.start.longForm")}</span>
              </ButtonGroup>
            </>
          )
        )}
      </Form>

      {decision.ways.map((way) => (
        <Way key={way.classes.map(({ key }) => key).join(" ")} way={way} start={start} />
      ))}
      <WaysOfCall linesOnly seen={start.foreseen} />
      <p className="small mute">
        {t("applications.start.whoIntro")}{" "}
        <a href={to.modalities(process.slug, decision.version)}>
          <UserText>{decision.title}</UserText>
        </a>
        <Stop />
        <Cited citation={decision.citation} />
      </p>
    </Page>
  );
}

/** Where an objection leaves nothing else to be asked. */
const ends: readonly Follows["to"][] = ["not-accredited", "refused"];

/** Who comes in by one route, and its stages as the decision in force has them. */
function Way({ way, start }: { way: WayShown; start: Pick<CallToApplyShown, "call" | "decision"> }) {
  const t = useTranslations();
  const format = useFormatter();
  const { classes, cites, route, stages, objected } = way;
  const { validity } = start.decision;
  return (
    <Part
      title={t("applications.start.way", {
        classes: format.list(classes.map((one) => classInWords(one, t))),
        route: selector(route),
      })}
      aside={<Cited citation={cites} />}
    >
      {classes.map((one) => (
        <p key={one.key} className="small mute">
          {classes.length > 1 && (
            <>
              <ClassTitle of={one} />
              <Colon />
            </>
          )}
          {whoBelongs(one, t)}
        </p>
      ))}
      {stages.length > 0 && (
        <>
          <WayTrack way={way} start={start} />
          <Steps way={way} start={start} />
        </>
      )}
      <p className="small">
        {objected !== null ? (
          <>
            {followsInWords(t, "own", "objected", { ...objected, follows: objected.objected, title: null })}{" "}
            {ends.includes(objected.objected.to) &&
              t("applications.start.again", { again: validity.reapplication.allowed ? "yes" : "no" })}{" "}
            <Cited citation={objected.cites} />
          </>
        ) : (
          t(`modalities.route.${route}`)
        )}
      </p>
    </Part>
  );
}

/** The same way in sentences: what happens, who acts, and what silence means. */
function Steps({ way, start: { call, decision } }: Parameters<typeof Way>[0]) {
  const t = useTranslations();
  const language = useLanguage();
  const validFor = useValidity();
  const notifies = isNotifyRoute(way.route);
  return (
    <Fold summary={t("applications.start.inSentences")}>
      <ol>
        {way.stages.map((stage, place) => (
          <li key={`${stage.what} ${String(place)}`}>{sentenceOf(stage)}</li>
        ))}
      </ol>
    </Fold>
  );

  function sentenceOf({ what, by, to, asked }: WayShown["stages"][number]): string {
    switch (what) {
      case "sent":
        return t("applications.start.step.sent", {
          notifies: notifies ? "yes" : "no",
          at: formatDeadline(call.closesAt, call.zone, language),
        });
      case "verified":
      case "cleared":
        return t(`applications.start.step.${what}`, { by: by ?? "secretariat" });
      case "circulated":
        return t("applications.start.step.circulated", { to: selector(to ?? "all-missions"), fields: way.fields });
      case "period":
        return t("applications.start.step.period", {
          set: asked?.length ? "yes" : "no",
          length: asked?.length ? t(`modalities.length.${asked.length.unit}`, { count: asked.length.count }) : "",
          silence: asked?.silenceAccredits === true ? "accredits" : "leads_on",
        });
      case "consultation":
      case "body":
        return t(`applications.start.step.${what}`);
      case "accredited":
        return t("applications.start.step.accredited", validFor(decision.validity));
    }
  }
}

/** Who reads which answer: the office that rules, the missions on a list that they answer, and everybody. */
function Readers({ ways, namesAccredited }: { ways: readonly WayShown[]; namesAccredited: boolean }) {
  const t = useTranslations();
  const stages = ways.flatMap((way) => way.stages);
  const listed = ways.filter((way) => way.stages.some(({ what }) => what === "circulated"));
  const whole = listed.some(({ fields }) => fields === "dossier");
  const to = listed.flatMap((way) => way.stages).find(({ what }) => what === "circulated")?.to ?? "all-missions";
  return (
    <Box title={t("applications.start.readersHeading")}>
      <ul>
        <li>
          {t("applications.start.readers.office", { chair: stages.some(({ by }) => by === "chair") ? "yes" : "no" })}
        </li>
        {listed.length > 0 && (
          <li>
            {t("applications.start.readers.missions", {
              to: selector(to),
              fields: whole ? "dossier" : "name-and-country",
            })}
          </li>
        )}
        {namesAccredited && <li>{t("applications.start.readers.everybody")}</li>}
      </ul>
    </Box>
  );
}

function Asked({ title, items }: { title: string; items: readonly InformationItem[] }) {
  const t = useTranslations();
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{t(`applications.field.${item}`)}</li>
        ))}
      </ul>
    </>
  );
}

function AskedDocuments({ documents }: { documents: readonly RequirableDocument[] }) {
  const t = useTranslations();
  if (documents.length === 0) return null;
  return (
    <>
      <h3>{t("applications.start.needDocuments")}</h3>
      <ul>
        {documents.map((kind) => (
          <li key={kind}>{t(`applications.documents.kinds.${kind}`)}</li>
        ))}
      </ul>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
