import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { prepareRuling } from "#acts/applications/prepare-ruling.ts";
import { Sent } from "#components/applications/case-beside.tsx";
import { CaseForm } from "#components/applications/case-form.tsx";
import { FindEntry } from "#components/applications/claim.tsx";
import { ClearFields, RefuseFields, ReturnFields } from "#components/applications/ruling-fields.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { type KindOfRuling, kindsOfRuling } from "#domain/applications/kind-of-ruling.ts";
import { preparing, readClaim } from "#forms/applications/ruling.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { type CaseSeen, seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeClaim } from "#views/applications/claim.ts";
import { seePreparedRuling } from "#views/applications/prepared-rulings.ts";

const query = z.object({
  ruling: z.enum(kindsOfRuling).catch("clear"),
  find: filterFields.search,
  queue: z.string().optional(),
});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "prepare-ruling");
  const reference = args.params["reference"] ?? "";
  const { application, acts } = found(await seeApplicationForReview(context, reference));
  const { ruling: kind, find, queue = null } = readFilter(args.request.url, query);
  const [claim, prepared] = await Promise.all([
    kind === "clear" ? seeClaim(context, reference, find) : null,
    seePreparedRuling(context, reference),
  ]);
  return { application, kind, refusal: refusalOf(acts, kind), claim, prepared, queue };
}

function refusalOf(acts: CaseSeen["acts"], kind: KindOfRuling) {
  return { clear: acts.clear, refuse: acts.refuse, return: acts.sendBack }[kind];
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  const { ruling: kind, queue } = readFilter(args.request.url, query);
  return answerForm(
    args,
    "prepare-ruling",
    async ({ context, t }) => {
      const { application } = found(await seeApplicationForReview(context, reference));
      const verifying = { notifies: application.notifies, claims: (await seeClaim(context, reference)) !== null };
      return z.object({ version: formFields(t).version(), ...preparing(t, kind, verifying) });
    },
    (context, { version, key, ground, reason, words, asked, ...said }, { t }) => {
      const about = { reference, version, key };
      if (kind === "refuse") return prepareRuling(context, { ...about, ruling: { kind, ground, reason } });
      if (kind === "return") return prepareRuling(context, { ...about, ruling: { kind, words, asked } });
      const claim = readClaim(said, t);
      if (claim !== null && "field" in claim) return Promise.resolve(claim);
      return prepareRuling(context, { ...about, ruling: { kind, claim } });
    },
    (to) => listAddress(to.reviewApplication(reference), { queue, done: "prepared" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.prepared.prepareTitle", { kind: args.data?.kind ?? "clear" }), {
    of: args.data?.application.organisation.name,
  });

export default function PrepareRuling() {
  const { application, kind, refusal, claim, prepared, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const said = prepared?.kind === kind ? prepared : null;
  return (
    <CaseForm
      name="prepare"
      title={t("applications.prepared.prepareTitle", { kind })}
      act={t("applications.prepared.prepare")}
      {...{ application, refusal, answer, queue }}
      below={
        <>
          {claim !== null && refusal === null && (
            <FindEntry
              claim={claim}
              address={to.prepareRuling(application.reference)}
              queue={queue}
              keep={{ ruling: kind }}
            />
          )}
          <Sent application={application} />
        </>
      }
    >
      {prepared !== null && (
        <Note>
          <p>{t("applications.prepared.replaces", { kind: prepared.kind, officer: isolated(prepared.by) })}</p>
        </Note>
      )}
      <p className="lede">{t("applications.prepared.prepareLede")}</p>
      {kind === "clear" && <ClearFields application={application} claim={claim} said={said?.verdict ?? null} />}
      {kind === "refuse" && (
        <div className="panel">
          <RefuseFields said={said?.refused ?? undefined} />
        </div>
      )}
      {kind === "return" && (
        <div className="panel">
          <ReturnFields
            application={application}
            said={said === null ? undefined : { words: said.words ?? "", asked: said.asked }}
          />
        </div>
      )}
    </CaseForm>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
