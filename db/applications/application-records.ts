import type { Application, ApplicationInBrief } from "#domain/applications/application.ts";
import type { ApplicationRecord } from "#domain/applications/application-standing.ts";
import { nothingFurther } from "#domain/applications/case.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { listAccreditationsOfApplications } from "../accreditation/accreditations.ts";
import type { Db } from "../handles.ts";
import { listModalitiesDecisionsByIds } from "../modalities/modalities.ts";
import { listNoObjectionPeriodsByIds } from "../objections/no-objection-periods.ts";
import { listVoices } from "../objections/voices.ts";
import { listHolidayCalendars } from "../process/holidays.ts";
import { listProcesses } from "../process/processes.ts";
import { listSessionsByIds } from "../process/sessions.ts";
import { listCallsByIds } from "./calls.ts";
import { listFurther } from "./steps.ts";

/** The applications with everything on which their standing at the instant rests, in their order: what the rules are asked about. */
export async function listApplicationRecords<Any extends ApplicationInBrief>(
  db: Db,
  applications: readonly Any[],
  at: Instant,
): Promise<(ApplicationRecord & { readonly application: Any })[]> {
  if (applications.length === 0) return [];
  const calls = await listCallsByIds(db, unique(applications.map(({ call }) => call)));
  const [decisions, sessions, processes, periods, accreditations, voices, further] = await Promise.all([
    listModalitiesDecisionsByIds(db, unique(calls.map(({ decision }) => decision))),
    listSessionsByIds(db, unique(calls.map(({ session }) => session))),
    listProcesses(db),
    listNoObjectionPeriodsByIds(db, unique(applications.flatMap((one) => periodOf(one) ?? []))),
    listAccreditationsOfApplications(
      db,
      applications.map(({ id }) => id),
    ),
    listVoices(
      db,
      applications.flatMap(({ id, state }) => (state === "circulated" ? [id] : [])),
      at,
    ),
    listFurther(
      db,
      applications.map(({ id }) => id),
    ),
  ]);
  const holidays = await listHolidayCalendars(db, [...new Set(processes.map(({ dutyStation }) => dutyStation))]);
  const byApplication = new Map(accreditations.map((accreditation) => [accreditation.application, accreditation]));
  return applications.map((application) => {
    const call = mustExist(calls.find(({ id }) => id === application.call));
    const { decision, silence } = mustExist(decisions.find((one) => one.decision.id === call.decision));
    const process = mustExist(processes.find(({ id }) => id === call.process));
    return {
      application,
      call,
      decision,
      silence,
      process,
      session: mustExist(sessions.find(({ id }) => id === call.session)),
      period: periods.find(({ id }) => id === periodOf(application)) ?? null,
      voices: voices.get(application.id) ?? [],
      holidays: mustExist(holidays.get(process.dutyStation) ?? null),
      further: further.get(application.id) ?? nothingFurther,
      accreditation: byApplication.get(application.id) ?? null,
    };
  });
}

export async function getApplicationRecord(
  db: Db,
  application: Application,
  at: Instant,
): Promise<ApplicationRecord & { readonly application: Application }> {
  const [record] = await listApplicationRecords(db, [application], at);
  return mustExist(record);
}

function periodOf(application: ApplicationInBrief): Id<"period"> | null {
  return application.state === "circulated" ? application.period : null;
}

function unique<Any extends Id>(ids: readonly Any[]): Any[] {
  return [...new Set(ids)];
}
