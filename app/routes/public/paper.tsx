import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { PaperFile } from "#components/papers/paper-file.tsx";
import { PaperLanguages, PaperStatus } from "#components/papers/paper-lists.tsx";
import { PaperText } from "#components/papers/paper-text.tsx";
import { languagesOfPaper } from "#domain/papers/kinds.ts";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { found, readActor, readLanguage } from "#http/request-context.ts";
import { languages } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { seePaper } from "#views/papers/papers.ts";

const asked = z.object({
  version: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
  language: filterFields.oneOf(languagesOfPaper),
});

const told = ["announced", "circulated", "revised", "corrected", "translated", "withdrawn"] as const;

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const actor = await readActor(args);
  const { url } = args.request;
  const { version: n, language } = readFilter(url, asked);
  const wanted = { process: args.params["process"] ?? "", symbol: args.params["symbol"] ?? "", n, language };
  return { ...found(await seePaper({ db: args.context.db, actor }, wanted)), done: readDone(url, told) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.paper.title ?? "", { of: args.data?.paper.version });

export default function Paper() {
  const { process, paper, shown, isPresent, acts, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const address = to.paper(process.slug, paper.symbol);
  const offered = acts === null ? [] : changes.filter(({ change }) => acts[change]);
  return (
    <Page
      before={
        <Breadcrumbs
          items={[
            { label: <UserText>{process.shortName}</UserText>, href: to.process(process.slug) },
            { label: t("papers.title"), href: to.papers(process.slug) },
          ]}
        />
      }
      margin={<Margin />}
    >
      {done !== null && <Note success>{t(`papers.told.${done}`)}</Note>}
      <Heading
        over={
          <>
            {t(`papers.kinds.${paper.kind}`)}
            {" · "}
            <Reference>{shown?.symbol ?? paper.version}</Reference>
          </>
        }
      >
        <UserText>{paper.title}</UserText>
      </Heading>
      {offered.length > 0 && (
        <div className="acts">
          {offered.map(({ change, words }, place) => (
            <LinkButton
              key={change}
              href={to.changePaper(paper.id, change)}
              {...(place === 0 ? {} : { variant: "calm" as const })}
            >
              {t(`papers.acts.${words}`)}
            </LinkButton>
          ))}
        </div>
      )}
      {paper.standing === "withdrawn" && <Note>{t("papers.withdrawn")}</Note>}
      {shown === null && <p className="lede">{t("papers.toCome")}</p>}
      {shown !== null && (
        <>
          {!isPresent && (
            <Note>
              <p>
                <a href={address}>{t("papers.earlier", { symbol: paper.version })}</a>
              </p>
            </Note>
          )}
          <p>
            <PaperLanguages
              address={address}
              of={shown.languages}
              {...(isPresent ? {} : { version: shown.n })}
              shown={shown.language}
            />
          </p>
          {shown.file === null ? (
            <Part title={t("papers.inLanguage", { language: languages[shown.language].name })} id="text">
              <PaperText language={shown.language} words={shown.words ?? ""} />
            </Part>
          ) : (
            <Part title={t("papers.file.title", { language: languages[shown.language].name })} id="file">
              <PaperFile
                address={to.paperFile(process.slug, paper.symbol, shown)}
                file={shown.file}
                searched={shown.words !== null}
                enters={acts !== null}
              />
            </Part>
          )}
        </>
      )}
    </Page>
  );
}

const changes = [
  { change: "circulate-paper", words: "circulate" },
  { change: "revise-paper", words: "revise" },
  { change: "correct-paper", words: "correct" },
  { change: "add-paper-language", words: "addLanguage" },
  { change: "withdraw-paper", words: "withdraw" },
] as const;

function Margin() {
  const { process, session, paper, versions, shown } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const address = to.paper(process.slug, paper.symbol);
  return (
    <>
      <Box title={t("papers.paper")}>
        <Facts
          rows={[
            { key: t("papers.status"), value: <PaperStatus standing={paper.standing} /> },
            ...(paper.writtenBy === undefined
              ? []
              : [{ key: t("papers.writtenBy"), value: <UserText>{paper.writtenBy}</UserText> }]),
            ...(session === null
              ? []
              : [
                  {
                    key: t("papers.session"),
                    value: (
                      <a href={to.session(process.slug, session.id)}>
                        <UserText>{session.title}</UserText>
                      </a>
                    ),
                  },
                ]),
            { key: t("papers.audience"), value: t(`papers.audiences.${paper.audience}`) },
          ]}
        />
      </Box>
      <Box title={t("papers.versions")}>
        <ol className="plain">
          {versions.map(({ n, step, at, note, languages: of, symbol }) => (
            <li key={n}>
              {of.length === 0 || n === shown?.n ? (
                <Reference>{symbol}</Reference>
              ) : (
                <a href={listAddress(address, { version: n, language: shown?.language })}>
                  <Reference>{symbol}</Reference>
                </a>
              )}
              <div className="small">
                {t(`papers.standings.${step}`)} <Moment instant={at} zone={process.zone} />
              </div>
              {note !== "" && (
                <div className="small mute">
                  <UserText lines>{note}</UserText>
                </div>
              )}
            </li>
          ))}
        </ol>
        {shown !== null && shown.before !== null && (
          <p>
            <a
              href={listAddress(to.comparePaper(process.slug, paper.symbol), {
                from: shown.before.n,
                to: shown.n,
                language: shown.language,
              })}
            >
              {t("papers.compareWith", { symbol: shown.before.symbol })}
            </a>
          </p>
        )}
      </Box>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
