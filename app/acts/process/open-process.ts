import { randomUUID } from "node:crypto";
import { insertProcess } from "#db/process/processes.ts";
import { openProcess as open, type Process } from "#domain/process/process.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

export interface OpenProcess extends Omit<Process, "id"> {
  readonly key?: string | undefined;
}

export async function openProcess(context: Context, { key, ...process }: OpenProcess) {
  return once(context, "open-process", key, async (trx) => {
    const ruling = open({ ...process, id: randomUUID() });
    if (!ruling.ok) return ruling;
    await insertProcess(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
