import { useTranslations } from "use-intl";
import type { Id } from "#domain/kit/id.ts";
import type { Citation, Refusal } from "#domain/kit/ruling.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { UserText } from "../kit/page/text.tsx";
import { Cited } from "../kit/status/explanation.tsx";

type Change = "suspend" | "reinstate" | "withdraw";

/** In characters. */
export const LONGEST_GROUND = 5000;

interface ChangeAccreditationProps {
  act: Change;
  accreditation: {
    readonly id: Id<"accreditation">;
    readonly organisation: string;
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
    <Page before={<BackLink href={back} />}>
      <Form
        answer={answer}
        closed={refusal !== null}
        name={act}
        heading={
          <>
            <span className="over">
              <UserText>{process.shortName}</UserText>
            </span>
            <h1>{t(`accreditation.change.${act}.title`)}</h1>
          </>
        }
      >
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={t(`accreditation.change.${act}.button`)} refusal={refusal} />
        ) : (
          <>
            <p>{t(`accreditation.change.${act}.text`, { organisation: isolated(organisation) })}</p>
            <p>
              {t("accreditation.record.grounds", { grounds })} <Cited citation={cites.suspension} />
            </p>
            <TextArea
              name="ground"
              label={t("accreditation.change.ground")}
              hint={t("accreditation.change.groundHint")}
              limit={LONGEST_GROUND}
            />
            <ButtonGroup>
              <Button {...(act === "reinstate" ? {} : { variant: "grave" as const })}>
                {t(`accreditation.change.${act}.button`)}
              </Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}
