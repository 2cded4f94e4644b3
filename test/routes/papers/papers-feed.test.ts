import { expect, test } from "vitest";
import { revisePaper } from "#acts/papers/revise-paper.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess } from "#support/given.ts";
import { givenPaper } from "#support/papers.ts";
import { aLoadContext } from "#support/request.ts";
import { loader } from "../../../app/routes/public/papers-feed.ts";

const { db } = await aDatabase();

test("the feed tells everybody each version of what is public, the last first, and of nothing else", async () => {
  const given = await givenProcess(db);
  const { id: paper, versions } = await givenPaper(db, given, { title: 'Elements <b> & "more"' });
  await givenPaper(db, given, { audience: "missions", symbol: "A/AC.900/2022/INF.1", title: "For missions" });
  const text = { language: "en", words: "Another." } as const;
  const revision = { paper, seen: 1, reason: "As was proposed.", text };
  const { next } = accepted(await revisePaper(as(db, given.chair, round.objecting), revision));
  const request = new Request(`http://localhost:3000/en/processes/${given.process.slug}/papers.atom`);
  const params = { language: "en", process: given.process.slug };
  const answer = await loader({ request, params, context: aLoadContext(db, { now: round.objecting }) });
  expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  const feed = await answer.text();
  expect(feed.match(/<id>urn:uuid:[^<]+/g)).toEqual(
    [next.versions[1], versions[0]].map((one) => `<id>urn:uuid:${one?.id ?? ""}`),
  );
  expect(feed).toContain("<title>A/AC.900/2022/WP.1/Rev.1: Elements &lt;b&gt; &amp; &quot;more&quot;</title>");
  expect(feed).toContain("<summary>Revised. As was proposed.</summary>");
  expect(feed).toContain(`<updated>${round.objecting.toString()}</updated>`);
  expect(feed).not.toContain("For missions");
});
