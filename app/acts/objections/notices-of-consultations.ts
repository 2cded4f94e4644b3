import type { ConsultedOn } from "#db/objections/to-tell-of.ts";
import type { MissionRecipient, Recipient } from "#db/record/correspondence.ts";
import type { AboutPeriod } from "#emails/kit/about.ts";
import type { ConsultationOpened } from "#emails/objections/consultation-opened.tsx";

export interface NoticeOfConsultations {
  /** Tells the notices of one occasion apart. */
  readonly key: string;
  readonly recipients: readonly Recipient[];
  readonly data: ConsultationOpened;
}

/** On whom of one list the Chair consults until when: to the Chair, and to each State on those to whom it objects itself. */
export function noticesOfConsultations(
  about: AboutPeriod,
  consulted: readonly ConsultedOn[],
  { chairs, missions }: { readonly chairs: readonly Recipient[]; readonly missions: readonly MissionRecipient[] },
): readonly NoticeOfConsultations[] {
  const byEnd = Map.groupBy(consulted, ({ closesAt }) => closesAt.toString());
  return [...byEnd].flatMap(([until, those]) => {
    const notice = (key: string, recipients: readonly Recipient[], of: readonly ConsultedOn[]) => ({
      key: `${until}:${key}`,
      recipients,
      data: {
        ...about,
        until,
        reader: key === "chair" ? ("chair" as const) : ("mission" as const),
        ...(key === "chair"
          ? { organisations: of.map(({ reference, name }) => ({ reference, name })) }
          : { count: of.length }),
      },
    });
    const objectors = missions.flatMap((recipient) => {
      const own = those.filter((one) => one.objectors.includes(recipient.mission));
      return own.length === 0 ? [] : [notice(recipient.mission, [recipient], own)];
    });
    return [notice("chair", chairs, those), ...objectors];
  });
}
