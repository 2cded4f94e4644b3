import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { Sent } from "#components/applications/case-beside.tsx";
import { CaseForm } from "#components/applications/case-form.tsx";
import { ClaimFields, FindEntry } from "#components/applications/claim.tsx";
import { Checkbox } from "#components/kit/form/choices.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { readId } from "#domain/kit/id.ts";
import type { ClaimVerdict } from "#domain/organisations/register.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeClaim } from "#views/applications/claim.ts";

/** In characters, as the database keeps it. */
const LONGEST_REASON = 2000;

/** "none", or the id of an entry. */
const LONGEST_CHOICE = 36;

const query = z.object({ find: filterFields.search });

const schema = (t: Translate, notifies: boolean, claims: boolean) => {
  const { version, ticked, text, paragraphs, id } = formFields(t);
  const verified = {
    field: t("applications.clear.verified"),
    required: notifies && !claims ? t("applications.clear.verifyFirst") : undefined,
  };
  return z.object({
    version: version(),
    verified: ticked(verified),
    edition: id<"edition">().optional(),
    entry: text({
      field: t("applications.claim.entry"),
      required: claims ? t("applications.claim.chooseEntry") : undefined,
      max: LONGEST_CHOICE,
    }),
    otherwise: paragraphs({ field: t("applications.claim.otherwise"), max: LONGEST_REASON }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "clear-application");
  const review = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  return {
    application: review.application,
    refusal: review.acts.clear,
    passesOn: review.passesOn,
    claim: await seeClaim(context, review.application.reference, readFilter(args.request.url, query).find),
    queue: new URL(args.request.url).searchParams.get("queue"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "clear-application",
    async ({ context, t }) => {
      const { application } = found(await seeApplicationForReview(context, reference));
      return schema(t, application.notifies, (await seeClaim(context, reference)) !== null);
    },
    (context, { version, edition, entry, otherwise, key }, { t }) => {
      if (edition === undefined) return clearApplication(context, { reference, version, key });
      const verdict = verdictIn(entry, otherwise);
      if (verdict === null) {
        const [field, words] =
          entry === "none"
            ? (["otherwise", t("applications.claim.giveOtherwise")] as const)
            : (["entry", t("applications.claim.chooseEntry")] as const);
        return Promise.resolve({ field, words });
      }
      return clearApplication(context, { reference, version, claim: { edition, verdict }, key });
    },
    (to) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      return listAddress(to.reviewApplication(reference), { queue, done: "cleared" });
    },
  );
}

/** What was chosen; null where that says nothing. */
function verdictIn(entry: string, otherwise: string): ClaimVerdict | null {
  if (entry === "none") return otherwise === "" ? null : { by: "otherwise", reason: otherwise };
  const id = readId<"entry">(entry);
  return id === null ? null : { by: "entry", entry: id };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.clear.title"), { of: args.data?.application.organisation.name });

export default function ClearApplication() {
  const { application, refusal, claim, passesOn, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, organisation, call, class: own, notifies, answers } = application;
  const grants = notifies && !passesOn;
  return (
    <CaseForm
      name="clear"
      title={t("applications.clear.title")}
      act={t(
        passesOn ? "applications.clear.passOn" : grants ? "applications.clear.grant" : "applications.clear.button",
      )}
      {...{ application, refusal, answer, queue }}
      below={
        <>
          {claim !== null && refusal === null && (
            <FindEntry claim={claim} address={to.clearApplication(reference)} queue={queue} />
          )}
          <Sent application={application} />
        </>
      }
    >
      <p className="lede">
        {t(
          passesOn
            ? "applications.clear.passesOn"
            : grants
              ? "applications.clear.notifies"
              : "applications.clear.goesOnList",
        )}{" "}
        {own !== null && <Cited citation={own.cites} />}
      </p>
      <p>
        {t("applications.clear.text", { organisation: isolated(organisation.name), call: isolated(call.title) })}{" "}
        {!passesOn && t("applications.clear.letter")}{" "}
        {t(grants ? "applications.clear.cannotBeTakenBack" : "applications.clear.canBeTakenBack")}
      </p>
      {(notifies || claim !== null) && (
        <div className="panel">
          {own?.consultative === true && (
            <p>
              {t("applications.clear.claimed", {
                status: answers.consultativeStatus ?? "other",
                year: answers.consultativeStatusYear ?? t("page.notGiven"),
                numbered: answers.registerNumber === null ? "no" : "yes",
                number: isolated(answers.registerNumber ?? ""),
              })}
            </p>
          )}
          {claim === null ? (
            <Checkbox name="verified" label={t("applications.clear.verified")} />
          ) : (
            <ClaimFields claim={claim} limit={LONGEST_REASON} />
          )}
        </div>
      )}
    </CaseForm>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
