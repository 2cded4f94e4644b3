import type { AboutOrganisation } from "../kit/about.ts";
import { type Digest, DigestOpening } from "../kit/digest.tsx";
import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";
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
}

export const applicationsToReview: LetterForm<ApplicationsToReview> = {
  asks: "nothing",
  subject: ({ t }, { count, assigned = [] }) =>
    count > 0
      ? t("applications.letter.applicationsToReview.subject", { count })
      : t("applications.letter.applicationsToReview.subjectAssigned", { count: assigned.length }),
  Body: function ApplicationsToReviewBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { count, waiting, calls, assigned = [] } = data;
    const unnamed = count - calls.reduce((sum, { applications }) => sum + applications.length, 0);
    return (
      <>
        <Outcome>
          {count > 0
            ? t("applications.letter.applicationsToReview.opening", { count })
            : t("applications.letter.applicationsToReview.openingAssigned", { count: assigned.length })}
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
        <Paragraph>{t("applications.letter.applicationsToReview.waiting", { count: waiting })}</Paragraph>
        <Go to={paths.secretariat}>{t("applications.letter.applicationsToReview.go")}</Go>
      </>
    );
  },
};

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
