import type { AboutOrganisation } from "../kit/about.ts";
import { type Digest, DigestOpening } from "../kit/digest.tsx";
import { Go, type LetterForm, List, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Organisations } from "../kit/organisations.tsx";

/** To each officer of the Secretariat, in the morning: what came and waits for review, and what others have assigned to them. */
export interface ApplicationsToReview extends Digest {
  /** Of the new ones; the first of them are named. */
  readonly count: number;
  /** Of all, the new ones among them. */
  readonly waiting: number;
  readonly calls: readonly {
    readonly title: string;
    readonly process: string;
    readonly applications: readonly AboutOrganisation[];
  }[];
  /** To the reader, by others. Letters of before have none. */
  readonly assigned?: readonly AboutOrganisation[];
  /** What organisations have asked and wait to be answered; null where that is nothing. Letters of before have none. */
  readonly inquiries?: {
    readonly count: number;
    readonly oldest: string;
    /** With the officer to whom it is assigned. */
    readonly applications: readonly (AboutOrganisation & { readonly officer: string | null })[];
    readonly unnamed: number;
  } | null;
}

export const applicationsToReview: LetterForm<ApplicationsToReview> = {
  asks: "nothing",
  subject: ({ t }, { count, assigned = [], inquiries = null }) =>
    count > 0
      ? t("applications.letter.applicationsToReview.subject", { count })
      : assigned.length > 0 || inquiries === null
        ? t("applications.letter.applicationsToReview.subjectAssigned", { count: assigned.length })
        : t("applications.letter.applicationsToReview.subjectInquiries", { count: inquiries.count }),
  Body: function ApplicationsToReviewBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { count, waiting, calls, assigned = [], inquiries = null } = data;
    const unnamed = count - calls.reduce((sum, { applications }) => sum + applications.length, 0);
    return (
      <>
        <Outcome>
          {count > 0
            ? t("applications.letter.applicationsToReview.opening", { count })
            : assigned.length > 0 || inquiries === null
              ? t("applications.letter.applicationsToReview.openingAssigned", { count: assigned.length })
              : t("applications.letter.applicationsToReview.openingInquiries", { count: inquiries.count })}
        </Outcome>
        <DigestOpening digest={data} />
        {calls.map(({ title, process, applications }, place) => (
          <Call
            key={place}
            heading={t("applications.letter.applicationsToReview.ofCall", {
              call: typed(title),
              process: typed(process),
            })}
            applications={applications}
          />
        ))}
        {unnamed === 0 ? null : (
          <Paragraph>{t("applications.letter.applicationsToReview.unnamed", { count: unnamed })}</Paragraph>
        )}
        {assigned.length === 0 ? null : (
          <>
            <Paragraph>{t("applications.letter.applicationsToReview.assigned")}</Paragraph>
            <Organisations organisations={assigned} />
          </>
        )}
        {inquiries === null ? null : <Inquiries inquiries={inquiries} />}
        <Paragraph>{t("applications.letter.applicationsToReview.waiting", { count: waiting })}</Paragraph>
        {count + assigned.length === 0 ? (
          <Go to={paths.inquiries}>{t("applications.letter.applicationsToReview.goInquiries")}</Go>
        ) : (
          <Go to={paths.secretariat}>{t("applications.letter.applicationsToReview.go")}</Go>
        )}
      </>
    );
  },
};

function Inquiries({ inquiries }: { readonly inquiries: NonNullable<ApplicationsToReview["inquiries"]> }) {
  const { t } = useLetter();
  const { atHeadquarters } = useInstants();
  const { count, oldest, applications, unnamed } = inquiries;
  return (
    <>
      <Paragraph>
        {t("applications.letter.applicationsToReview.inquiries", { count, at: atHeadquarters(oldest) })}
      </Paragraph>
      <List
        items={applications.map(({ name, reference, officer }) =>
          officer === null
            ? `${name} (${reference})`
            : t("applications.letter.applicationsToReview.inquiriesOf", {
                application: `${name} (${reference})`,
                officer,
              }),
        )}
      />
      {unnamed === 0 ? null : (
        <Paragraph>{t("applications.letter.applicationsToReview.inquiriesUnnamed", { count: unnamed })}</Paragraph>
      )}
    </>
  );
}

function Call({
  heading,
  applications,
}: {
  readonly heading: string;
  readonly applications: readonly AboutOrganisation[];
}) {
  return (
    <>
      <Paragraph>{heading}</Paragraph>
      <Organisations organisations={applications} />
    </>
  );
}
