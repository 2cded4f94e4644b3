import type { ReactNode } from "react";
import type { Category } from "#domain/modalities/provisions.ts";
import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** An application that goes on in another class than that in which it was received. */
export interface InAnotherClass extends AboutApplication {
  /** A customary one, or as the decision calls its own. */
  readonly to: { readonly title: string; readonly customary: Category | null };
}

interface GoesOnProps {
  readonly letter: "classChanged" | "applicationMoved";
  readonly application: InAnotherClass;
  readonly since: string;
  readonly children?: ReactNode;
}

export function GoesOnInAnotherClass({ letter, application, since, children }: GoesOnProps) {
  const { t, typed } = useLetter();
  const { receipt } = useInstants();
  const { title, customary } = application.to;
  const to = customary === null ? typed(title) : t(`modalities.category.${customary}`);
  return (
    <>
      <Outcome>
        {t(`applications.letter.${letter}.opening`, { organisation: typed(application.organisation), to })}
      </Outcome>
      {children}
      <NextForApplication application={application} go={t(`applications.letter.${letter}.go`)}>
        {t(`applications.letter.${letter}.next`)}
      </NextForApplication>
      <FactsOfApplication
        application={application}
        more={[{ term: t("letter.fact.decided"), fact: receipt(since, application.zone) }]}
      />
      <Why lines={application.why} />
    </>
  );
}
