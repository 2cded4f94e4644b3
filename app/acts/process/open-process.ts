import { newId } from "#db/new-id.ts";
import { insertProcess } from "#db/process/processes.ts";
import * as processes from "#domain/process/process.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

export interface OpenProcess extends Omit<processes.Process, "id"> {
  readonly key?: string | undefined;
}

export async function openProcess(context: Context, { key, ...process }: OpenProcess) {
  return once(context, "open-process", key, async (trx) => {
    const ruling = processes.openProcess({ ...process, id: newId<"process">() });
    if (!ruling.ok) return ruling;
    await insertProcess(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
