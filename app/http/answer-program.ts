import { findProgramAccess, saveProgramAccessUsed } from "#db/participation/program-accesses.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { isUsedAnew, mayReadNow, type ProgramAccess } from "#domain/participation/program-access.ts";
import { noQuery, readQuery } from "#forms/kit/read-query.ts";
import { openSealedId } from "#sign-in/sealed-id.ts";
import { answerJsonToOne, answerProblemToProgram, answerUnreadQuery, answerWithoutToken } from "./api-answer.ts";
import { bearerToken } from "./bearer.ts";
import type { RouteArgs } from "./request-context.ts";

/** What a program reads of the session in the address: the token that an officer gave it is the authority. */
export async function answerProgram(
  { request, params, context }: RouteArgs,
  read: (session: Id<"session">) => Promise<unknown>,
): Promise<Response> {
  const query = readQuery(request, noQuery);
  if (!query.ok) return answerUnreadQuery(query, noQuery);
  const given = request.headers.get("Authorization");
  const access = await findOpenAccess(context, bearerToken(given));
  if (access === null) return answerWithoutToken(given !== null);
  if (access.session !== params["session"])
    return answerProblemToProgram(404, { title: "The token is of no such session." });
  await noteUse(context, access);
  return answerJsonToOne(request, await read(access.session));
}

type Asked = RouteArgs["context"];

/** Null when no officer let it read, its access was ended, or its time is over. */
async function findOpenAccess({ db, env, now }: Asked, token: string): Promise<ProgramAccess | null> {
  const id = openSealedId(env, "program_access", token);
  const access = id === null ? null : await findProgramAccess(db, id);
  if (access === null) return null;
  const session = mustExist(await getSession(db, access.session));
  const process = mustExist(await getProcess(db, session.process));
  return mayReadNow(access, { session, process }, now) ? access : null;
}

/** For the officer who looks whether a token is still needed. The program gets its answer, whether this is written or not. */
async function noteUse({ db, now, log }: Asked, access: ProgramAccess): Promise<void> {
  if (!isUsedAnew(access, now)) return;
  try {
    await saveProgramAccessUsed(db, access.id, now);
  } catch (fault) {
    log.warn({ err: fault }, "that a program has read could not be noted");
  }
}
