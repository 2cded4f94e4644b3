import type { LanguageOfPaper, StepOfPaper } from "#domain/papers/kinds.ts";
import { languages } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import type { PapersOfKind } from "#views/papers/papers.ts";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { Status, type Tone } from "../kit/status/status.tsx";

const tones = {
  announced: "idle",
  circulated: "ok",
  revised: "ok",
  corrected: "ok",
  withdrawn: "off",
} as const satisfies Record<StepOfPaper, Tone>;

/** Where a paper stands. */
export function PaperStatus({ standing }: { standing: StepOfPaper }) {
  const t = useTranslations();
  return <Status tone={tones[standing]}>{t(`papers.standings.${standing}`)}</Status>;
}

/** Its languages, in their own names, each a link to what it says. */
export function PaperLanguages(props: {
  address: string;
  of: readonly LanguageOfPaper[];
  version?: number;
  shown?: LanguageOfPaper | undefined;
}) {
  const { address, of, version, shown } = props;
  return of.map((language, place) => (
    <span key={language}>
      {place > 0 && " · "}
      {language === shown ? (
        <b lang={language}>{languages[language].name}</b>
      ) : (
        <a href={listAddress(address, { version, language })} lang={language} hrefLang={language}>
          {languages[language].name}
        </a>
      )}
    </span>
  ));
}

/** Kind by kind, as people know it from a meeting's page. */
export function PaperLists({ papers, process }: { papers: readonly PapersOfKind[]; process: ProcessOfPapers }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([process.zone]);
  return papers.map((group) => (
    <Table
      key={group.kind}
      caption={t(`papers.manyOfKind.${group.kind}`)}
      captionSize="s"
      even
      rows={group.papers}
      rowKey={({ symbol }) => symbol}
      columns={[
        {
          key: "title",
          label: t("papers.paper"),
          cell: ({ symbol, title, writtenBy, version }) => (
            <>
              <a href={to.paper(process.slug, symbol)}>
                <UserText>{title}</UserText>
              </a>
              {writtenBy !== undefined && (
                <div>
                  <UserText>{writtenBy}</UserText>
                </div>
              )}
              <div className="small mute">
                <Reference>{version}</Reference>
              </div>
            </>
          ),
        },
        {
          key: "languages",
          label: t("papers.languages"),
          cell: ({ symbol, languages: of }) => <PaperLanguages address={to.paper(process.slug, symbol)} of={of} />,
        },
        { key: "done", label: head(t("papers.done")), whole: true, cell: ({ at }) => moment(at, process.zone) },
        {
          key: "status",
          label: t("papers.status"),
          narrow: "own",
          cell: ({ standing }) => <PaperStatus standing={standing} />,
        },
      ]}
    />
  ));
}

interface ProcessOfPapers {
  readonly slug: string;
  readonly zone: string;
}
