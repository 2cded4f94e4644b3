import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { submit } from "#domain/applications/application.ts";
import { nothingFurther } from "#domain/applications/case.ts";
import { changeClass } from "#domain/applications/change-class.ts";
import { complete } from "#domain/applications/cure.ts";
import {
  documentKinds,
  missingDocuments,
  MOST_SUPPORTING,
  offeredDocuments,
  requiredDocuments,
} from "#domain/applications/document.ts";
import {
  addDocument,
  type Enclosing,
  mayAddDocument,
  mayChangeDocuments,
  removeDocument,
} from "#domain/applications/enclosing.ts";
import { requirableDocuments } from "#domain/modalities/provisions.ts";
import { anId } from "#support/an-id.ts";
import { aDocument } from "#support/documents.ts";
import {
  aCall,
  acceptedOf,
  aDecisionWhere,
  aDraft,
  answers,
  aRecord,
  aSubmitted,
  everyState,
  holidays,
  local,
  noHistory,
  receivedAt,
  refusalOf,
} from "#support/factories.ts";

/* Letter of 22 April 2022, if it had asked for statutes and an annual report. */

const { information } = oewg2021To2025.provisions;
const required = ["statutes", "annualReport"] as const;
const decision = aDecisionWhere({
  information: { ...information, documents: required, curable: { by: { unit: "calendar_days", count: 10 } } },
});
const [statutes, report] = required.map((kind) => aDocument({ id: anId<"document">(kind), kind }));
if (statutes === undefined || report === undefined) throw new Error("There are two");
const supporting = (n: number) => aDocument({ id: anId<"document">(`supporting-${String(n)}`), kind: "supporting" });
const at = local("2022-05-11T12:00");
const { file } = aDocument();
const given = {
  id: anId<"document">("new"),
  language: "fr",
  file: { ...file, sha256: "1".repeat(64) },
  by: anId<"person">("applicant"),
} as const;

function before(changes: Partial<Enclosing> = {}): Enclosing {
  return { ...aRecord({ application: aDraft(), decision }), returned: null, documents: [], ...changes };
}

/** Sent back with what was asked for, until 9 June 2022. */
function sentBack(asked: readonly ("documents" | "programmes")[], changes: Partial<Enclosing> = {}): Enclosing {
  const [returnedAt, until] = [local("2022-05-30T11:00"), local("2022-06-09T11:00")];
  const stage = "screening";
  const ruling = {
    stage,
    outcome: "returned",
    decidedAt: returnedAt,
    knownAt: returnedAt,
    curableUntil: until,
  } as const;
  const further = { ...nothingFurther, rulings: [ruling] };
  const returned = {
    stage,
    returnedAt,
    until,
    extensions: [],
    words: "More.",
    asked,
    answers,
    completedAt: null,
    takenBack: null,
  };
  return before({ ...aRecord({ application: aSubmitted(), decision, further }), returned, ...changes });
}
const curing = local("2022-06-02T12:00");

describe("Information required: which documents are asked for", () => {
  test("those of the decision, of who applies or agreed to go on where one applies; older texts ask for none", () => {
    expect(requiredDocuments(aDraft({ category: "ngo" }), decision)).toEqual(required);
    expect(requiredDocuments(aDraft({ category: "ecosoc-ngo" }), decision)).toEqual([]);
    expect(requiredDocuments({ class: "ecosoc-ngo", agreedTo: "ngo" }, decision)).toEqual(required);
    expect(requiredDocuments({ class: null, agreedTo: null }, decision)).toEqual([]);
    expect(requiredDocuments(aDraft(), aDecisionWhere({}))).toEqual([]);
    expect(offeredDocuments(decision)).toEqual([...required, "supporting"]);
    expect(offeredDocuments(aDecisionWhere({}))).toEqual(["supporting"]);
    const all = aDecisionWhere({ information: { ...information, documents: requirableDocuments } });
    expect(offeredDocuments(all)).toEqual(documentKinds);
  });

  test("what was taken out, or was sent before, is missing", () => {
    const left = { ...statutes, sentAt: receivedAt, leaves: true };
    expect(missingDocuments(aDraft(), [left, report], decision)).toEqual(["statutes"]);
    expect(missingDocuments(aDraft(), [{ ...left, earlierSince: at }, statutes], decision)).toEqual(["annualReport"]);
  });
});

describe("Nothing is received without its documents", () => {
  const applying = { call: aCall(), decision, history: noHistory, holidays };

  test("a draft is sent with all of them, and what is sent is on record by kind and hash", () => {
    expect(
      refusalOf(submit(aDraft(), { ...applying, documents: [statutes, supporting(1)] }, receivedAt)),
    ).toMatchObject({
      because: "documents_are_missing",
      details: { count: 1 },
      cites: information.cites,
    });
    const { happened } = acceptedOf(
      submit(aDraft(), { ...applying, documents: [supporting(1), report, statutes] }, receivedAt),
    );
    expect(happened.documents.map(({ kind }) => kind)).toEqual(["statutes", "annualReport", "supporting"]);
    expect(happened.documents[0]).toEqual({ kind: "statutes", sha256: file.sha256 });
  });

  test("who only notifies sends none", () => {
    const notice = aDraft({ category: "ecosoc-ngo" });
    expect(acceptedOf(submit(notice, { ...applying, documents: [] }, receivedAt)).happened.documents).toEqual([]);
  });

  test("what was sent back is not sent again without them; that nothing was changed is said", () => {
    const sent = [statutes, report].map((one) => ({ ...one, sentAt: receivedAt }));
    const leaving = sent.map((one) => ({ ...one, leaves: one.kind === "statutes" }));
    const lacking = complete(sentBack(["documents"], { documents: leaving }), {}, curing);
    expect(refusalOf(lacking)).toMatchObject({ because: "documents_are_missing", details: { count: 1 } });
    expect(
      acceptedOf(complete(sentBack(["documents"], { documents: sent }), {}, curing)).happened.documents,
    ).toBeNull();
    const replaced = [...leaving, { ...statutes, file: given.file }];
    const { happened } = acceptedOf(complete(sentBack(["documents"], { documents: replaced }), {}, curing));
    expect(happened.documents).toEqual([
      { kind: "statutes", sha256: given.file.sha256 },
      { kind: "annualReport", sha256: file.sha256 },
    ]);
  });

  test("another category that asks for them is not chosen without", () => {
    const application = aSubmitted({ category: "ecosoc-ngo", class: "ecosoc-ngo", route: "notify" });
    const changing = { ...aRecord({ application, decision }), application, call: aCall() };
    const choice = { choice: { class: "ngo", goOn: false }, answers: {} };
    expect(refusalOf(changeClass({ ...changing, documents: [report] }, choice, at))).toMatchObject({
      because: "class_requires_documents",
      details: { count: 1 },
    });
    acceptedOf(changeClass({ ...changing, documents: [report, statutes] }, choice, at));
  });
});

describe("What is enclosed changes", () => {
  test.each(everyState)("while it is a draft, and not once it was sent: $state", (application) => {
    const enclosing = before({ ...aRecord({ application, decision }), documents: [statutes] });
    const because = application.state === "draft" ? undefined : "application_is_not_returned";
    expect(mayChangeDocuments(enclosing, at)?.because).toBe(because);
    expect(mayAddDocument(enclosing, "statutes", at)?.because).toBe(because);
    const removed = removeDocument(enclosing, statutes.id, at);
    expect(removed.ok ? undefined : removed.because).toBe(because);
  });

  test("and while it is sent back for them, in time", () => {
    expect(mayChangeDocuments(sentBack(["documents"]), curing)).toBeNull();
    expect(mayChangeDocuments(sentBack(["programmes"]), curing)).toMatchObject({
      because: "only_what_was_asked_for_is_changed",
      cites: information.cites,
    });
    expect(mayChangeDocuments(sentBack(["documents"]), local("2022-06-09T11:01"))?.because).toBe(
      "time_to_complete_has_ended",
    );
  });

  test("one of each kind that is asked for takes the place of the one before; others up to three", () => {
    const documents = [statutes, supporting(1)];
    const { next, happened } = acceptedOf(addDocument(before({ documents }), { ...given, kind: "statutes" }, at));
    expect(next).toMatchObject({ replaced: statutes, document: { kind: "statutes", language: "fr", sentAt: null } });
    expect(happened).toMatchObject({ kind: "statutes", sha256: given.file.sha256, replaced: statutes.id });
    expect(JSON.stringify(happened)).not.toContain(file.name);
    const few = before({ documents: [supporting(1), supporting(2), { ...supporting(3), sentAt: at, leaves: true }] });
    expect(acceptedOf(addDocument(few, { ...given, kind: "supporting" }, at)).next.replaced).toBeNull();
    const full = before({ documents: [supporting(1), supporting(2), supporting(3)] });
    expect(mayAddDocument(full, "supporting", at)).toMatchObject({
      because: "supporting_documents_are_complete",
      details: { count: MOST_SUPPORTING },
    });
    expect(mayAddDocument(before(), "registration", at)).toMatchObject({
      because: "document_is_not_asked_for",
      cites: information.cites,
    });
  });

  test("what is there no more cannot be removed once more", () => {
    const documents = [{ ...statutes, sentAt: receivedAt, leaves: true }];
    expect(refusalOf(removeDocument(sentBack(["documents"], { documents }), statutes.id, curing)).because).toBe(
      "document_is_removed",
    );
  });
});
