import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { Empty, Note, Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Aside, Colon, Stop, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Moment, ShortDay } from "#components/kit/status/deadline.tsx";
import { ListFacts } from "#components/participation/list-facts.tsx";
import { directions } from "#domain/participation/inscription.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeListOfSpeakers } from "#views/participation/list-of-speakers.ts";

const done = ["opened", "changed", "published", "moved"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-list-of-speakers");
  const seen = found(await seeListOfSpeakers(context, idIn(args, "session")));
  return { ...seen, done: readDone(args.request.url, done) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.speakers.title"), { of: args.data?.session.title });

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type List = NonNullable<Loaded["list"]>;

export default function ListOfSpeakers() {
  const { session, process, list, keeps, refusal, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  return (
    <Page
      wide
      before={
        <Breadcrumbs
          items={[
            { label: <UserText>{process.shortName}</UserText>, href: to.process(process.slug) },
            { label: <UserText>{session.title}</UserText>, href: to.session(process.slug, session.id) },
          ]}
        />
      }
    >
      {justDone !== null && <Note success>{t(`participation.speakers.desk.done.${justDone}`)}</Note>}
      <header className="head">
        <Heading
          over={<UserText>{session.title}</UserText>}
          {...(list === null ? {} : { count: format.number(list.speakers.length) })}
        >
          {t("participation.speakers.title")}
        </Heading>
        {list !== null && list.speakers.length > 0 && (
          <p className="small mute no-print">
            <a href={to.listOfSpeakersFile(session.id)}>{t("participation.speakers.desk.csv")}</a>
          </p>
        )}
      </header>
      {list === null ? (
        <NoList session={session} keeps={keeps} refusal={refusal} />
      ) : (
        <Listed session={session} process={process} list={list} keeps={keeps} />
      )}
    </Page>
  );
}

function NoList({ session, keeps, refusal }: Pick<Loaded, "session" | "keeps" | "refusal">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      <Empty title={t("participation.speakers.desk.none")}>
        <p>{t("participation.speakers.desk.noneNext")}</p>
      </Empty>
      {keeps &&
        (refusal === null ? (
          <ButtonGroup>
            <LinkButton href={to.openListOfSpeakers(session.id)}>{t("participation.speakers.desk.open")}</LinkButton>
          </ButtonGroup>
        ) : (
          <RefusedAct act={t("participation.speakers.desk.open")} refusal={refusal} />
        ))}
    </>
  );
}

function Listed({ session, process, list, keeps }: Pick<Loaded, "session" | "process" | "keeps"> & { list: List }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const state =
    list.publishedAt !== null ? "isPublished" : list.hasClosed ? "isClosed" : keeps ? "isOpenToKeep" : "isOpen";
  return (
    <>
      {list.isOfCancelled && <Warning>{t("refusal.session_is_cancelled")}</Warning>}
      {!list.isOfCancelled && !list.isHeardInSession && <Warning>{t("participation.speakers.moved")}</Warning>}
      {!list.isOfCancelled && <p>{t(`participation.speakers.desk.${state}`)}</p>}
      <ListFacts list={list} zone={process.zone} />
      {list.left > 0 && <Note>{t("participation.speakers.desk.doNotSpeak", { count: list.left })}</Note>}
      {list.speakers.length === 0 ? (
        <Empty title={t("participation.speakers.desk.empty")} />
      ) : (
        <Speakers speakers={list.speakers} keeps={keeps} zone={process.zone} />
      )}
      {list.gone.length > 0 && <Gone gone={list.gone} zone={process.zone} />}
      {keeps && (list.mayPublish || list.mayChange) && (
        <ButtonGroup>
          {list.mayPublish && (
            <LinkButton href={to.publishListOfSpeakers(session.id)}>
              {t("participation.speakers.desk.publish")}
            </LinkButton>
          )}
          {list.mayChange && (
            <LinkButton variant="calm" href={to.changeListOfSpeakers(session.id)}>
              {t("participation.speakers.desk.change")}
            </LinkButton>
          )}
        </ButtonGroup>
      )}
    </>
  );
}

function Gone({ gone, zone }: Pick<List, "gone"> & { zone: string }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Part title={t("participation.speakers.desk.gone")}>
      <ul>
        {gone.map(({ id, organisation, accreditation, as, at }) => (
          <li key={id}>
            <a href={to.accreditation(accreditation)}>
              <UserText>{organisation}</UserText>
            </a>
            <Colon />
            {t(`participation.speakers.desk.goneAs.${as}`)}
            <Aside />
            <Moment instant={at} zone={zone} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Speakers({ speakers, keeps, zone }: Pick<List, "speakers"> & { keeps: boolean; zone: string }) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const isOrdered = keeps && speakers.some(({ mayMove }) => mayMove.up || mayMove.down);
  return (
    <Table
      caption={t("participation.speakers.title")}
      dense
      rows={speakers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "organisation",
          label: t("participation.field.organisation"),
          cell: ({ id, place, organisation, accreditation }) => (
            <>
              {format.number(place)}
              <Stop />
              <a id={`speaker-${id}`} href={to.accreditation(accreditation)}>
                <UserText>{organisation}</UserText>
              </a>
            </>
          ),
        },
        {
          key: "country",
          label: t("participation.field.country"),
          narrow: "plain",
          cell: ({ country }) => <Country code={country} />,
        },
        {
          key: "speaker",
          label: t("participation.speakers.field.speaker"),
          cell: ({ name, functionalTitle, attends }) =>
            name === null ? (
              t("participation.speakers.gone")
            ) : (
              <>
                <UserText>{name}</UserText>
                <div className="small mute">
                  {functionalTitle !== null && <UserText>{functionalTitle}</UserText>}
                  {attends !== null && <> · {t(`participation.attends.${attends}`)}</>}
                </div>
              </>
            ),
        },
        {
          key: "topic",
          label: t("participation.speakers.field.topic"),
          cell: ({ topic }) => topic !== null && <UserText>{topic}</UserText>,
        },
        {
          key: "inscribed",
          label: t("participation.speakers.field.inscribed"),
          whole: true,
          from: 68,
          cell: ({ inscribedAt }) => <ShortDay instant={inscribedAt} zone={zone} />,
        },
        ...(isOrdered
          ? [
              {
                key: "acts",
                label: t("participation.speakers.field.acts"),
                narrow: "own" as const,
                screenOnly: true,
                cell: (speaker: List["speakers"][number]) => <Move {...speaker} far={speakers.length > FAR} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** Among so few, nobody is further away than one or two steps. */
const FAR = 3;

interface MoveProps extends Pick<List["speakers"][number], "id" | "organisation" | "mayMove"> {
  far: boolean;
}

function Move({ id, organisation, mayMove, far }: MoveProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Form name={`move-${id}`} action={to.moveInscription(id)}>
      {directions
        .filter((direction) => mayMove[direction])
        .map((direction) => (
          <Button key={direction} variant="calm" tight name="to" value={direction}>
            {t(`participation.speakers.desk.${direction}`)}
            <span className="unseen">
              <Colon />
              {organisation}
            </span>
          </Button>
        ))}
      {far && (
        <div>
          <a href={to.moveInscription(id)}>
            {t("participation.speakers.desk.elsewhere")}
            <span className="unseen">
              <Colon />
              {organisation}
            </span>
          </a>
        </div>
      )}
    </Form>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
