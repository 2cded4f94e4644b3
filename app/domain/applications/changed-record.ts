import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { isNotifyRoute } from "../modalities/modalities.ts";
import type { OrganisationDetails } from "../organisations/organisation.ts";
import { changesBetween, type RecordChange } from "../organisations/record-change.ts";
import type { ChangedRecordReviewed } from "./events.ts";
import { refuseOtherOffice, type Reviewed } from "./review.ts";

/** The record of an organisation that has sent an application. What it writes there later is its own, until an officer has looked at it. */
export interface RecordOfApplicant {
  /** What goes with the application: what was sent, or a later change that an officer took over. */
  readonly goesWith: OrganisationDetails;
  /** What an officer has seen last, whether or not it was taken over. */
  readonly lookedAt: OrganisationDetails;
  /** What the organisation's record says now. */
  readonly present: OrganisationDetails;
}

/** What has changed since an officer looked. */
export function unseenChanges({ lookedAt, present }: Pick<RecordOfApplicant, "lookedAt" | "present">): RecordChange[] {
  return changesBetween(lookedAt, present);
}

/** An application before an officer who looks at what its organisation has changed in its record. */
export interface ReviewingChange extends Reviewed {
  readonly record: RecordOfApplicant;
}

/** Until the list has gone out, or the accreditation was granted: what the record says later is no part of the application. */
export function waitsForALook({ application }: Pick<Reviewed, "application">): boolean {
  return application.state === "submitted" || (application.state === "cleared" && !isNotifyRoute(application.route));
}

/** As long as the application waits for a look. */
export function mayReviewChangedRecord({ record, ...review }: ReviewingChange): Refusal | null {
  if (!waitsForALook(review)) return refuse("application_is_not_submitted");
  const refusal = refuseOtherOffice(review);
  if (refusal !== null) return refusal;
  return unseenChanges(record).length === 0 ? refuse("record_has_not_changed") : null;
}

/** A record that has been looked at. */
export interface Look {
  readonly application: Id<"application">;
  readonly lookedAt: Instant;
  readonly by: Id<"person">;
  readonly takenOver: boolean;
  readonly record: OrganisationDetails;
}

/** The officer takes the change over into the application, or leaves the application as it was sent. */
export function reviewChangedRecord(
  reviewing: ReviewingChange,
  takeOver: boolean,
  at: Instant,
): Ruling<Look, ChangedRecordReviewed> {
  const refusal = mayReviewChangedRecord(reviewing);
  if (refusal !== null) return refusal;
  const { application, officer, record, further } = reviewing;
  // On a further list it stands with the record with which it stood on the first.
  if (takeOver && further.lists.length + further.windows.length > 0) return refuse("list_is_out");
  return accept(
    {
      application: application.id,
      lookedAt: at,
      by: officer.person,
      takenOver: takeOver,
      record: record.present,
    },
    {
      type: "ChangedRecordReviewed",
      application: application.id,
      organisation: application.organisation,
      takenOver: takeOver,
      changes: unseenChanges(record),
    },
  );
}
