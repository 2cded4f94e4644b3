import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { SavedMeanwhile } from "#components/chair-letters/letter-notes.tsx";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Checkboxes, Radios } from "#components/kit/form/choices.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { PaperStatus } from "#components/papers/paper-lists.tsx";
import { missionsOfLetter, organisationsOfLetter } from "#domain/chair-letters/letter-draft.ts";
import { reachIn, reachSchema } from "#forms/chair-letters/letter-forms.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeLetterToWrite } from "#views/chair-letters/letter-of-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-chair-letter");
  return found(await seeLetterToWrite(context, idIn(args, "chair_letter")));
}

export async function action(args: ActionFunctionArgs) {
  const chairLetter = idIn(args, "chair_letter");
  return answerForm(
    args,
    "save-chair-letter",
    async ({ context, t }) => reachSchema(t, found(await seeLetterToWrite(context, chairLetter))),
    (context, { key, ...said }) =>
      saveChairLetter(context, { chairLetter, seen: said.seen, changes: reachIn(said), key }),
    (to) => listAddress(to.chairLetter(chairLetter), { done: "saved" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("chairLetters.reach.title"), { of: args.data?.draft.subject });

export default function ReachOfLetter() {
  const seen = useLoaderData<typeof loader>();
  const { id, version, draft, process, refusal, missions, papers, sessions } = seen;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).chairLetter(id);
  const isOvertaken = answer?.refusal !== undefined && answer.submitted["seen"]?.[0] !== String(version);
  return (
    <Page before={<BackLink href={back}>{t("chairLetters.one")}</BackLink>}>
      <ActForm
        answer={answer}
        act={t("chairLetters.reach.title")}
        refusal={refusal}
        name="reach"
        heading={
          <>
            <Heading over={<UserText>{process.shortName}</UserText>}>{t("chairLetters.reach.title")}</Heading>
            {isOvertaken && <SavedMeanwhile letter={seen} />}
          </>
        }
      >
        <input type="hidden" name="seen" value={version} />
        <Radios
          name="missions"
          legend={t("chairLetters.reach.missions")}
          choices={missionsOfLetter.map((value) => ({
            value,
            label: t(`chairLetters.reach.missionsOf.${value}`),
            ...(value === "chosen"
              ? {
                  detail: (
                    <Checkboxes
                      name="chosen"
                      legend={t("chairLetters.reach.chosen")}
                      legendSize="s"
                      choices={missions.map((mission) => ({
                        value: mission.id,
                        label: <UserText>{mission.name}</UserText>,
                      }))}
                      defaultValues={draft.to.chosen}
                    />
                  ),
                }
              : {}),
          }))}
          defaultValue={draft.to.missions}
        />
        <Radios
          name="organisations"
          legend={t("chairLetters.reach.organisations")}
          choices={organisationsOfLetter.map((value) => ({
            value,
            label: t(`chairLetters.reach.organisationsOf.${value}`),
            ...(value === "session"
              ? {
                  detail: (
                    <Select
                      name="session"
                      label={t("chairLetters.reach.session")}
                      options={[
                        { value: "", label: t("form.chooseOne") },
                        ...sessions.all.map((session) => ({ value: session.id, label: session.title })),
                      ]}
                      defaultValue={draft.to.session ?? ""}
                    />
                  ),
                }
              : {}),
          }))}
          defaultValue={draft.to.organisations}
        />
        {papers.length === 0 ? (
          <p>{t("chairLetters.reach.noPapers")}</p>
        ) : (
          <Checkboxes
            name="enclosures"
            legend={t("chairLetters.reach.enclosures")}
            hint={t("chairLetters.reach.enclosuresHint")}
            choices={papers.map((paper) => ({
              value: paper.id,
              label: (
                <>
                  <UserText>{paper.title}</UserText>
                  {" · "}
                  <Reference>{paper.symbol}</Reference>
                </>
              ),
              hint: <PaperStatus standing={paper.standing} />,
            }))}
            defaultValues={draft.enclosures}
          />
        )}
        <ButtonGroup>
          <Button>{t("chairLetters.write.save")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
