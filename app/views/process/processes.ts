import type { Context } from "#acts/kit/context.ts";
import { countAccreditedByProcess } from "#db/accreditation/accredited-organisations.ts";
import { listCalls, listOpenCalls } from "#db/applications/calls.ts";
import { listAudiencesOfFinalLists, listTitlesOfDecisions } from "#db/modalities/modalities.ts";
import { listOpenSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { listOpenNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { listProcesses } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";

/** What everybody sees first: all processes, and what is open in them at the instant. Who objected or broke silence is not part of it. */
export async function seeProcesses({ db, now }: Pick<Context, "db" | "now">) {
  const [processes, calls, openCalls, periods, procedures, accredited, disclosed] = await Promise.all([
    listProcesses(db),
    listCalls(db),
    listOpenCalls(db, now),
    listOpenNoObjectionPeriods(db, now),
    listOpenSilenceProcedures(db, now),
    countAccreditedByProcess(db, { at: now }),
    listAudiencesOfFinalLists(db),
  ]);
  const silences = procedures.filter((procedure) => silenceStanding(procedure, now) === "open");
  const decisions = await listTitlesOfDecisions(
    db,
    silences.map(({ decision }) => decision),
  );
  const processOf = (id: Id<"process">) => {
    const process = processes.find((one) => one.id === id);
    return { slug: process?.slug ?? "", title: process?.title ?? "", shortName: process?.shortName ?? "" };
  };
  return {
    processes: processes.map(({ id, slug, title, shortName, beginsOn, endsOn }) => ({
      slug,
      title,
      shortName,
      beginsOn: beginsOn.toString(),
      endsOn: endsOn.toString(),
      /** Null when the decision does not make public who is accredited. */
      accredited: disclosed.get(id)?.includes("public") === false ? null : (accredited.get(id) ?? 0),
    })),
    calls: openCalls.map(({ id, title, process, window }) => ({
      id,
      title,
      process: processOf(process),
      closesAt: window.closesAt.toString(),
      zone: window.zone,
    })),
    periods: periods.map(({ id, call, process, window, circulatedCount }) => ({
      id,
      call: calls.find((one) => one.id === call)?.title ?? "",
      process: processOf(process),
      count: circulatedCount,
      closesAt: window.closesAt.toString(),
      zone: window.zone,
    })),
    silences: silences.map(({ id, decision, process, window }) => ({
      id,
      version: decisions.get(decision)?.version ?? 0,
      title: decisions.get(decision)?.title ?? "",
      process: processOf(process),
      closesAt: window.closesAt.toString(),
      zone: window.zone,
    })),
  };
}
