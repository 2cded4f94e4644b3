import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Citation, Refusal } from "#domain/kit/ruling.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { StandingStatus } from "../applications/standing-status.tsx";
import { ActForm } from "../kit/form/act-form.tsx";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Box, Heading, Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Law, Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { Cited } from "../kit/status/explanation.tsx";

type Change = "suspend" | "reinstate" | "withdraw";

/** In characters. */
export const LONGEST_GROUND = 5000;

interface ChangeAccreditationProps {
  act: Change;
  accreditation: {
    readonly id: Id<"accreditation">;
    readonly reference: string;
    readonly organisation: string;
    readonly grantedAt: string;
    readonly zone: string;
    readonly word: StandingInAWord;
    readonly process: { readonly shortName: string };
    readonly grounds: string;
    readonly cites: { readonly suspension: Citation };
    readonly refusals: Readonly<Record<Change, Refusal | null>>;
  };
  answer: FormAnswer | undefined;
}

/** The page that confirms a suspension, a reinstatement or a withdrawal, with its ground. */
export function ChangeAccreditation({ act, accreditation, answer }: ChangeAccreditationProps) {
  const t = useTranslations();
  const back = paths(useLanguage()).accreditation(accreditation.id);
  const { organisation, process, grounds, cites } = accreditation;
  const refusal = accreditation.refusals[act];
  return (
    <Page
      before={<BackLink href={back} />}
      margin={
        <Box title={t("accreditation.record.facts")}>
          <Facts
            rows={[
              { key: t("applications.deskField.organisation"), value: <UserText>{organisation}</UserText> },
              { key: t("applications.deskField.process"), value: <UserText>{process.shortName}</UserText> },
              {
                key: t("accreditation.record.granted"),
                value: <Moment instant={accreditation.grantedAt} zone={accreditation.zone} />,
              },
              {
                key: t("applications.deskField.standing"),
                value: <StandingStatus standing={accreditation.word} />,
              },
            ]}
          />
        </Box>
      }
    >
      <ActForm
        answer={answer}
        act={t(`accreditation.change.${act}.button`)}
        refusal={refusal}
        name={act}
        heading={
          <Heading
            over={
              <>
                <Reference>{accreditation.reference}</Reference>
                {" · "}
                <UserText>{organisation}</UserText>
              </>
            }
          >
            {t(`accreditation.change.${act}.title`)}
          </Heading>
        }
      >
        <p className="lede">{t(`accreditation.change.${act}.text`, { organisation: isolated(organisation) })}</p>
        <p>{t("accreditation.record.groundsBelow")}</p>
        <Law cites={<Cited citation={cites.suspension} />}>{grounds}</Law>
        <div className="panel">
          <TextArea
            name="ground"
            label={t("accreditation.change.ground")}
            hint={t("accreditation.change.groundHint")}
            limit={LONGEST_GROUND}
          />
        </div>
        <ButtonGroup>
          <Button {...(act === "reinstate" ? {} : { variant: "grave" as const })}>
            {t(`accreditation.change.${act}.button`)}
          </Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}
