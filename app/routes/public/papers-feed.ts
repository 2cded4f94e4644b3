import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFeed } from "#http/atom-feed.ts";
import { found, readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeFeedOfPapers } from "#views/papers/papers.ts";

/** What is circulated to everybody, for a program that asks again. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const { db, env } = args.context;
  const slug = args.params["process"] ?? "";
  const { process, entries } = found(await seeFeedOfPapers({ db }, slug));
  const [t, to] = [translator(language), paths(language)];
  const at = (path: string) => new URL(path, env.portalUrl).href;
  return answerFeed({
    id: at(to.papersFeed(slug)),
    page: at(to.papers(slug)),
    title: t("papers.feedTitle", { process: process.shortName }),
    author: t("page.portalName"),
    language,
    beganAt: process.beganAt,
    entries: entries.map(({ id, symbol, version, title, step, at: doneAt, note }) => ({
      id: `urn:uuid:${id}`,
      page: at(to.paper(slug, symbol)),
      title: `${version}: ${title}`,
      summary: note === "" ? t(`papers.standings.${step}`) : `${t(`papers.standings.${step}`)}. ${note}`,
      at: doneAt,
    })),
  });
}
