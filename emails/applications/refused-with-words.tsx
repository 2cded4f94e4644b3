import type { RefusalGround } from "#domain/applications/refusal-ground.ts";
import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { Outcome, Quote, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { Ground } from "./ground.tsx";

interface RefusedWithWordsProps {
  application: AboutApplication & { readonly mayApplyAgain: boolean };
  opening: string;
  ground?: RefusalGround | undefined;
  /** What was said to it, and how that is introduced. */
  introduced: string;
  words: string;
  go: string;
  fact: { readonly term: string; readonly fact: string };
}

/** Refused by an officer, or because nothing was completed in time: whether the organisation may apply again is said alike. */
export function RefusedWithWords({ application, opening, ground, introduced, words, go, fact }: RefusedWithWordsProps) {
  const { t, typed } = useLetter();
  return (
    <>
      <Outcome>{opening}</Outcome>
      <Ground ground={ground} />
      <Quote introduced={introduced}>{words}</Quote>
      <NextForApplication application={application} go={go}>
        {application.mayApplyAgain
          ? t("applications.letter.applicationRefused.again", { organisation: typed(application.organisation) })
          : t("applications.letter.applicationRefused.notAgain")}
      </NextForApplication>
      <FactsOfApplication application={application} more={[fact]} />
      <Why lines={application.why} />
    </>
  );
}
