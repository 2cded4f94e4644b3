import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenProcess } from "#support/given.ts";
import { aLoadContext } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

const { db, asOwner } = await aDatabase();
const portal = await thePublicPortal();

test("a session's page with 200 papers, each in two languages, is under 20 kB as it travels", async () => {
  const { process, session, officer } = await givenProcess(db);
  await asOwner(`
    insert into paper (process_id, session_id, kind, symbol, title, audience, entered_at, entered_by)
      select '${process.id}', '${session.id}', (array['agenda', 'working_paper', 'summary', 'draft_report'])[1 + n % 4],
        'A/AC.900/2022/WP.' || n, 'Paper ' || n || ' on ' || substr(md5(n::text), 1, 12), 'public', '2022-05-01', '${officer.person}'
      from generate_series(1, 200) as n;
    insert into paper_version (paper_id, n, step, note, done_at, done_by)
      select id, 1, 'circulated', '', '2022-05-01'::timestamptz + random() * interval '20 days', '${officer.person}' from paper
      where process_id = '${process.id}';
    insert into paper_text (version_id, language, words, added_at, added_by)
      select version.id, language, 'Words.', '2022-05-30', '${officer.person}'
      from paper_version as version join paper on paper.id = paper_id cross join unnest(array['en', 'fr']) as language
      where process_id = '${process.id}'`);
  const address = `/en/processes/${process.slug}/sessions/${session.id}`;
  const answer = await portal({ ...aLoadContext(db, { now: round.circulating }), shared: {} }, address);
  const page = await answer.text();
  expect(page.split("A_AC.900_2022_WP.").length - 1).toBe(3 * 200);
  expect(gzipSync(page).length).toBeLessThan(20_000);
});
