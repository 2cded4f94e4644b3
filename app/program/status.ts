import { type Database, openEmbedded, openServer } from "#db/database.ts";
import { holdDataFolder, lookForDatabase } from "#machine/data-folder.ts";
import type { Environment } from "#machine/env.ts";
import { type Look, lookAtDatabase, lookAtScanner } from "./looks.ts";
import { embeddedDatabase } from "./start-up.ts";

/** Changes nothing: it neither migrates nor makes a database. */
export async function lookAtPortal(env: Environment): Promise<Look[]> {
  if (env.databaseUrl !== undefined) {
    const database = openServer({ url: env.databaseUrl, secret: env.secret, connections: 1 });
    return lookAndClose(database, env);
  }
  const hold = await holdDataFolder(env.dataDirectory);
  try {
    const place = embeddedDatabase(env);
    if (lookForDatabase(place) === "nothing")
      return [{ part: "database", holds: false, saw: `There is none in ${place} yet; npm start makes it.` }];
    return await lookAndClose(await openEmbedded({ dataDir: place, secret: env.secret }), env);
  } finally {
    hold.release();
  }
}

async function lookAndClose(database: Database, env: Environment): Promise<Look[]> {
  try {
    return [...(await lookAtDatabase(database, env)), await lookAtScanner(env)];
  } finally {
    await database.close();
  }
}
