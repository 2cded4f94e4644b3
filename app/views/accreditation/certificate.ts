import type { Context } from "#acts/kit/context.ts";
import { getAccreditation } from "#db/accreditation/accreditations.ts";
import { listAccreditedNames } from "#db/accreditation/name-changes.ts";
import { getApplication } from "#db/applications/applications.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getProcess } from "#db/process/processes.ts";
import { accreditationStanding } from "#domain/accreditation/accreditation.ts";
import { isCertified } from "#domain/accreditation/certificate.ts";
import { conditionInAWord } from "#domain/applications/standing-in-a-word.ts";
import { dateIn } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { classIn } from "#domain/modalities/templates.ts";
import { classShown } from "../kit/class-shown.ts";

/**
 * What a certificate says, and whether it still holds; null when there is none. Whoever has been given its address reads it, also where the decision
 * does not make public who is accredited: each organisation may show its own. It tells neither how it was granted nor on which ground it was suspended.
 */
export async function seeCertificate({ db, now }: Pick<Context, "db" | "now">, id: Id<"accreditation">) {
  const accreditation = await getAccreditation(db, id);
  if (accreditation === null) return null;
  const [names, process, decision, application] = await Promise.all([
    listAccreditedNames(db, id),
    getProcess(db, accreditation.process).then(mustExist),
    getModalitiesDecision(db, accreditation.decision).then(mustExist),
    getApplication(db, accreditation.application).then(mustExist),
  ]);
  if (application.state === "draft") throw new Error("A draft is not accredited.");
  const standing = accreditationStanding(accreditation, now, process.zone);
  const { name, acronym, country } = mustExist(names[0]);
  return {
    id,
    reference: application.reference,
    name,
    acronym,
    country,
    /** Every name that a paper may still have, the latest first. */
    formerly: names.slice(1).flatMap(({ name: before, country: from }, index) => {
      const next = mustExist(names[index]);
      // Another acronym alone is no other name.
      if (before === next.name && from === next.country) return [];
      return [{ name: before, country: from, until: dateIn(process.zone, next.since).toString() }];
    }),
    class: classShown(classIn(decision, application.class)),
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    decision: { version: decision.version, title: decision.title, citation: decision.citation },
    validity: decision.provisions.validity.cites,
    zone: process.zone,
    standing: standing.kind,
    word: conditionInAWord(standing.kind),
    since: standing.since.toString(),
    grantedAt: accreditation.grantedAt.toString(),
    validUntil: accreditation.validUntil?.toString() ?? null,
    isGiven: isCertified(standing),
    at: now.toString(),
  };
}
