import type { AboutOrganisation } from "../kit/about.ts";
import { type Digest, DigestOpening } from "../kit/digest.tsx";
import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";
import { Organisations } from "../kit/organisations.tsx";

/** To each officer of the Secretariat, in the morning: what came and waits for review. */
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
}

export const applicationsToReview: LetterForm<ApplicationsToReview> = {
  asks: "nothing",
  subject: ({ t }, { count }) => t("applications.letter.applicationsToReview.subject", { count }),
  Body: function ApplicationsToReviewBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { count, waiting, calls } = data;
    const unnamed = count - calls.reduce((sum, { applications }) => sum + applications.length, 0);
    return (
      <>
        <Outcome>{t("applications.letter.applicationsToReview.opening", { count })}</Outcome>
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
