import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AnswersInFull } from "#components/applications/answers-in-full.tsx";
import { ApplicationChanged, ApplicationReturned } from "#components/applications/application-returned.tsx";
import { CaseAssignment } from "#components/applications/case-assignment.tsx";
import { CaseDecision } from "#components/applications/case-decision.tsx";
import { CaseDocuments } from "#components/applications/case-documents.tsx";
import { CaseEvidence } from "#components/applications/case-evidence.tsx";
import { CaseHeading } from "#components/applications/case-heading.tsx";
import { CaseInFull } from "#components/applications/case-in-full.tsx";
import { CasePeople } from "#components/applications/case-people.tsx";
import { CaseRecusals } from "#components/applications/case-recusals.tsx";
import { CaseStanding } from "#components/applications/case-standing.tsx";
import { DeskNotes } from "#components/applications/desk-notes.tsx";
import { Inquiries } from "#components/applications/inquiries.tsx";
import { Likenesses } from "#components/applications/likenesses.tsx";
import { LookUps } from "#components/applications/look-ups.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress, listCameFrom } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { WaysOfCall } from "#components/modalities/ways-of-call.tsx";
import { mayPerform } from "#domain/authority.ts";
import { readQueueCameFrom } from "#forms/applications/queue-query.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seePlaceInQueue } from "#views/applications/queue.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-queue");
  const review = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  const { url } = args.request;
  const asked = readQueueCameFrom(url);
  const countries = inOrderOfNames(readLanguage(args));
  const { reference } = review.application;
  const place = asked === null ? null : await seePlaceInQueue(context, reference, { ...asked, countries });
  return {
    ...review,
    seesCalls: mayPerform(actor, "see-all-applications"),
    queue: new URL(url).searchParams.get("queue"),
    place,
    done: readDone(url, [
      "cleared",
      "refused",
      "moved",
      "returned",
      "extended",
      "takenBack",
      "refusalTakenBack",
      "returnTakenBack",
      "heldBack",
      "released",
      "change-taken-over",
      "change-left",
      "assigned",
      "givenBack",
      "noted",
      "inquirySent",
      "inquiryReplied",
      "lookedUp",
      "likenessNoted",
      "recused",
      "prepared",
      "discarded",
    ]),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.review.title", { reference: args.data?.application.reference ?? "" }), {
    of: args.data?.application.organisation.name,
  });

export default function ReviewApplication() {
  const review = useLoaderData<typeof loader>();
  const { application, queue, done, place } = review;
  const t = useTranslations();
  const to = paths(useLanguage());
  const list = listCameFrom(to.secretariat, queue);
  return (
    <Page
      wide
      before={<BackLink href={list}>{t("applications.review.back")}</BackLink>}
      shape="even"
      head={
        <>
          {done !== null && (
            <Note success>
              <p>{t(`applications.review.done.${done}`)}</p>
              <p>
                {place !== null && place.next !== null && (
                  <>
                    <a href={listAddress(to.reviewApplication(place.next), { queue })}>
                      {t("applications.review.nextCase")}
                    </a>
                    {" · "}
                  </>
                )}
                <a href={list}>{t("applications.review.back")}</a>
              </p>
            </Note>
          )}
          <CaseHeading {...review} />
        </>
      }
      margin={
        <>
          <CaseAssignment {...review} />
          <CaseEvidence {...review} />
          <LookUps {...review} />
          <Likenesses {...review} />
          <Inquiries {...review} />
          <DeskNotes {...review} />
          <CaseDecision {...review} />
          <CaseStanding {...review} />
          <CasePeople {...review} />
          <CaseRecusals {...review} />
        </>
      }
    >
      <ApplicationReturned application={application} />
      <ApplicationChanged application={application} />
      <Part title={t("applications.review.answers")} rule id="answers">
        <AnswersInFull application={application} />
      </Part>
      <CaseDocuments application={application} />
      <WaysOfCall seen={review.foreseen} />
      <CaseInFull {...review} />
      {review.seesCalls && (
        <p>
          <a href={listAddress(to.allLetters, { reference: application.reference })}>{t("record.allLetters.ofCase")}</a>
        </p>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
