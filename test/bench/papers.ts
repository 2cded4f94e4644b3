import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Temporal } from "temporal-polyfill";
import { accepted, as, officer as officerOf } from "#acts/demonstration/cast.ts";
import { openProcess } from "#acts/process/open-process.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { seePapers } from "#views/papers/papers.ts";
import { seePublicSession } from "#views/process/public-session.ts";
import { anOwnServer, say } from "./own-server.ts";

/*
 * `node test/bench/papers.ts [how many]`: searches over 5,000 papers, of words that a few and that all of them have, and the page of a session with 200:
 * the time of all that its view asks of the database, as everybody reads it. On a
 * busy machine the CPU says more than the clock.
 */

const many = Number(process.argv[2] ?? 5000);
const server = await anOwnServer();
const { db } = server;
const now = Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" });
const zone = "America/New_York";
const today = now.toZonedDateTimeISO(zone).toPlainDate();
try {
  const officer = await officerOf(db, now, { name: "Officer", email: "officer@bench.example" });
  const desk = as(db, officer, now);
  const { next: of } = accepted(
    await openProcess(desk, {
      ...{ slug: "papers", title: "Process with papers", shortName: "Papers", mandate: "Invented, to measure." },
      ...{ citation: { source: "Invented", paragraph: null }, dutyStation: "New York", zone },
      ...{ beginsOn: today.subtract({ days: 10 }), endsOn: today.add({ days: 300 }) },
    }),
  );
  const { next: session } = accepted(
    await scheduleSession(desk, {
      ...{ process: of.id, title: "First session", kind: "substantive", format: "hybrid", place: "New York" },
      ...{ beginsOn: today.add({ days: 100 }), endsOn: today.add({ days: 104 }), standing: "confirmed" },
      ...{ invited: ["states"], capacity: null },
    }),
  );
  const at = `'${now.toString()}'::timestamptz`;
  // Half of the words of a text are those of all, each tenth paper is of the session until it has 200.
  await server.asOwner(`
    begin;
    insert into paper (process_id, session_id, kind, symbol, title, audience, entered_at, entered_by)
      select '${of.id}', case when n % 10 = 0 and n <= 2000 then '${session.id}'::uuid end,
        (array['agenda', 'working_paper', 'summary', 'draft_report', 'background_paper'])[1 + n % 5],
        'A/AC.900/WP.' || n, 'Paper ' || n || ' on ' || substr(md5(n::text), 1, 12), 'public', ${at}, '${officer.person}'
      from generate_series(1, ${String(many)}) as n;
    insert into paper_version (paper_id, n, step, note, done_at, done_by)
      select id, 1, 'circulated', '', ${at}, '${officer.person}' from paper;
    insert into paper_text (version_id, language, words, added_at, added_by)
      select version.id, language, (
          select string_agg(case when m % 2 = 0 then 'security of networks' else substr(md5(paper.symbol || m), 1, 8) end, ' ')
          from generate_series(1, 200) as m), ${at}, '${officer.person}'
      from paper_version as version join paper on paper.id = paper_id cross join unnest(array['en', 'fr']) as language;
    commit`);
  await server.asOwner("vacuum analyze");
  const rare = mustExist(/\w{12}$/.exec(await titleOf("A/AC.900/WP.7"))?.[0]);
  const anybody = { db, actor: { role: "public" } } as const;
  const search =
    (q: string, more: object = {}) =>
    () =>
      seePapers(anybody, of.slug, { q, page: 1, ...more });
  const rows = [
    { what: `a word of one of ${String(many)}`, ask: search(rare) },
    { what: "a word of all", ask: search("security") },
    { what: "three words of all", ask: search("security of netw") },
    { what: "a word of all, page 20", ask: search("security", { page: 20 }) },
    { what: "a word of all, of a kind and a language", ask: search("security", { kind: "summary", language: "fr" }) },
    { what: "all papers, the first page", ask: () => seePapers(anybody, of.slug, { page: 1 }) },
    { what: "a session with 200", ask: () => seePublicSession({ ...anybody, now }, of.slug, session.id) },
  ];
  say("| what | ms, median of 31 | slowest | ms of CPU, database | program | kB of data, packed |");
  say("|---|---:|---:|---:|---:|---:|");
  for (const { what, ask } of rows) {
    const took: number[] = [];
    let answer: unknown;
    let [ofDatabase, ofProgram] = [0, process.cpuUsage()];
    // A statement has its name, and so its plan, once it has been asked ten times.
    for (let time = 0; time < 51; time += 1) {
      if (time === 20) [ofDatabase, ofProgram] = [await cpuOfDatabase(), process.cpuUsage()];
      const began = performance.now();
      answer = await ask();
      if (time >= 20) took.push(performance.now() - began);
    }
    const database = ((await cpuOfDatabase()) - ofDatabase) / took.length;
    const { user, system } = process.cpuUsage(ofProgram);
    const program = (user + system) / 1000 / took.length;
    took.sort((one, other) => one - other);
    const size = gzipSync(JSON.stringify(answer)).length / 1000;
    say(
      `| ${what} | ${mustExist(took[15]).toFixed(1)} | ${mustExist(took.at(-1)).toFixed(1)} | ${database.toFixed(1)} | ${program.toFixed(1)} | ${size.toFixed(1)} |`,
    );
  }
} finally {
  await server.close();
}

async function titleOf(symbol: string): Promise<string> {
  const [row] = await server.asOwner(`select title as value from paper where symbol = '${symbol}'`);
  return String(row?.["value"]);
}

/** In milliseconds: of all that works for the database, as Linux counts it in hundredths of a second. Other work on the machine does not count. */
async function cpuOfDatabase(): Promise<number> {
  const rows = await server.asOwner(
    "select pid as value from pg_stat_activity where datname = 'bench' and pid <> pg_backend_pid()",
  );
  return rows
    .map((row) =>
      readFileSync(`/proc/${String(row["value"])}/stat`, "utf8")
        .split(") ")[1]
        ?.split(" "),
    )
    .reduce((sum, fields) => sum + 10 * (Number(fields?.[11]) + Number(fields?.[12])), 0);
}
