import pg from "pg";

const READERS = 16;

/**
 * All that lists keep of those before the missions runs out at one instant, as when a list closes, and readers of a page come at once, before any worker. The page
 * is asked once before it, since a process that has just begun has compiled nothing. A sentence of how long the last of them waited.
 */
export async function meetClose(
  page: string,
  { ownerUrl, headers }: { readonly ownerUrl: string; readonly headers: Readonly<Record<string, string>> },
): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await read(page, headers);
    const { rowCount } = await owner.query(
      "update application_standing set next_instant = clock_timestamp() where stage = 'circulated'",
    );
    const waits = await Promise.all(Array.from({ length: READERS }, () => read(page, headers)));
    return `All that is kept of ${String(rowCount ?? 0)} ran out at once: of ${READERS} who then opened the queue the last waited ${Math.max(...waits).toFixed(2)} s.`;
  } finally {
    await owner.end();
  }
}

/** For how many seconds it was waited for. */
async function read(page: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const began = performance.now();
  const answer = await fetch(page, { headers });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${page} answered ${answer.status}.`);
  return (performance.now() - began) / 1000;
}
