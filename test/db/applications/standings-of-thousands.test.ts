import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { countByStandingAndOffice } from "#db/applications/application-counts.ts";
import { Asker, whoAsks } from "#db/asker.ts";
import { openServer } from "#db/database.ts";
import type { Db } from "#db/handles.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase, onServer, secret } from "#support/database.ts";
import { fill } from "../../bench/fill.ts";

/* When a list of thousands closes, or what they were accredited for ends, all that is kept of them has run out at one instant. */

const now = Temporal.Now.instant()
  .subtract({ hours: 24 * 31 })
  .round({ smallestUnit: "millisecond", roundingMode: "floor" });
/** So long {@link fill} leaves a list open. */
const closed = now.add({ hours: 24 * 30 });

/** The handle, and for whom it looked for what to keep, each time. */
function watched(db: Db) {
  const keptFor: (Asker | undefined)[] = [];
  const handle = db.withPlugin({
    transformQuery({ node }) {
      if (JSON.stringify(node).includes("skip locked")) keptFor.push(whoAsks());
      return node;
    },
    transformResult: async ({ result }) => Promise.resolve(result),
  });
  return { handle, keptFor };
}

test.runIf(onServer)(
  "who reads first keeps what has run out for thousands, for all who read then; where nothing can be written each asks the rule",
  async () => {
    const { db, asOwner, server } = await aDatabase();
    const { url, superuserUrl } = mustExist(server ?? null);
    await fill(db, superuserUrl, { accredited: 240, objectedTo: 0, drafts: 1, now });
    const [earlier, later] = [closed.add({ seconds: 1 }), closed.add({ seconds: 2 })];
    const ranOut = async () => {
      const [row] = await asOwner(`
        select count(*) filter (where next_instant < '${later.toString()}')::integer as left, count(*) filter (where told_at > '${earlier.toString()}' and told_at <= '${later.toString()}')::integer as later
        from application_standing`);
      return row;
    };
    const read = (handle: Db, at = later) => countByStandingAndOffice(handle, {}, at);

    const readOnly = new URL(url);
    readOnly.searchParams.set("options", "-c default_transaction_read_only=on");
    const standby = openServer({ url: readOnly.href, secret });
    const asked = await read(standby.db);
    await standby.close();
    expect(asked.byStanding).toEqual(
      new Map([
        ["accredited", 240],
        ["settling", 240],
        ["draft-closed", 1],
      ]),
    );
    expect((await ranOut())?.["left"]).toBe(241);

    const { handle, keptFor } = watched(db);
    const readers = await Promise.all([new Asker().readsBy(() => read(handle)), read(handle), read(handle)]);
    expect(readers).toEqual([asked, asked, asked]);
    // For all of them: who came first may leave.
    expect(keptFor).toEqual([undefined]);
    // And who began a second before finds them kept too.
    expect(await ranOut()).toEqual({ left: 0, later: 0 });
    expect(await read(handle, earlier)).toEqual(asked);
    expect(keptFor).toHaveLength(1);
  },
  120_000,
);
