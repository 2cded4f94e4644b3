import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { takeOffColleague } from "#acts/people/take-off-colleague.ts";
import { forgetDocuments } from "#db/applications/documents.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import type { Asked } from "#domain/applications/asked.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  byHand,
  byHandOf,
  isForbidden,
  promiseKeptBy,
  runSteps,
  stopped,
  stoppedForTheOwner,
  withoutPromises,
} from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { documentsOf, givenDocument, givenDraftToEnclose, requiring } from "#support/documents.ts";
import { instant, later, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenApplicant,
  givenCirculated,
  givenColleague,
  givenMission,
  givenOpenCall,
} from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";

/* What is enclosed is kept by whoever speaks SQL with the application's login as by the pages. */

const database = await aDatabase();
const { db, asOwner } = database;
const call = await givenOpenCall(db, requiring(["statutes"]));
type Given = Awaited<ReturnType<typeof givenDraftToEnclose>>;

const content = "a document";
const sha256 = createHash("sha256").update(content).digest("hex");

type Row = Readonly<Record<string, string>>;

/** A document, and its one piece. */
function enclosing({ application, applicant }: Given, changes: Row = {}, piece = content): string {
  const row = {
    application_id: `'${application.id}'`,
    kind: "'statutes'",
    language: "'en'",
    name: "'a.pdf'",
    type: "'pdf'",
    size: String(content.length),
    sha256: `'${sha256}'`,
    scan: "'clean'",
    added_at: `'${round.applying.toString()}'`,
    added_by: `'${applicant.person}'`,
    ...changes,
  };
  const document = `insert into document (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")})`;
  const ofIt = `select id, 1, convert_to('${piece}', 'UTF8') from document where application_id = '${application.id}' and kind = ${row.kind} and not leaves`;
  return piece === "" ? document : `${document}; insert into document_piece (document_id, n, content) ${ofIt}`;
}

/** As whoever can prove to write for the organisation. */
const ownHand = ({ applicant: { organisation } }: Given, ...steps: readonly string[]) =>
  readingAs(db, { role: "organisation", organisation }, (trx) =>
    runSteps(
      trx,
      steps.flatMap((step) => step.split("; ")),
    ),
  );
const stoppedFor = (given: Given, ...steps: readonly string[]) => promiseKeptBy(ownHand(given, ...steps));

const versionOf = async (id: string) =>
  Number((await asOwner(`select version from application where id = '${id}'`))[0]?.["version"]);

async function givenSent(): Promise<Given & { readonly document: Id<"document"> }> {
  const given = await givenDraftToEnclose(db, call);
  const document = await givenDocument(db, given);
  const { id, reference } = given.application;
  accepted(
    await submitApplication(as(db, given.applicant, round.applying), { reference, version: await versionOf(id) }),
  );
  return { ...given, document };
}

async function givenSentBack(asked: readonly Asked[] = ["documents"]) {
  const given = await givenSent();
  const { id, reference } = given.application;
  const returning = { reference, version: await versionOf(id), words: "Not signed.", asked };
  accepted(await returnApplication(as(db, given.officer, round.reviewing), returning));
  return given;
}

describe("guard_document: nothing is enclosed by hand", () => {
  test("once it was sent, or with what is sent already: document_comes_before_its_application_is_sent", async () => {
    const promise = "document_comes_before_its_application_is_sent";
    const draft = await givenDraftToEnclose(db, call);
    const forged = ["sent_at", "forgotten_at"].map((column) => ({ [column]: `'${round.applying.toString()}'` }));
    for (const changes of forged)
      expect(
        await stoppedFor(
          draft,
          enclosing(draft, { ...changes, ...("forgotten_at" in changes ? { name: "null" } : {}) }),
        ),
      ).toBe(promise);
    await ownHand(draft, enclosing(draft));
    const sent = await givenSent();
    expect(await stoppedFor(sent, enclosing(sent, { kind: "'supporting'" }))).toBe(promise);
    expect(await stoppedForTheOwner(database, enclosing(sent, { kind: "'supporting'" }, ""))).toBe(promise);
    const other = await givenSentBack(["programmes"]);
    expect(await stoppedFor(other, enclosing(other, { kind: "'supporting'" }))).toBe(promise);
    const back = await givenSentBack();
    await ownHand(back, enclosing(back, { kind: "'supporting'", added_at: `'${round.reviewing.toString()}'` }));
  });

  test("by somebody who does not act for the organisation: document_is_enclosed_by_who_acts", async () => {
    const given = await givenDraftToEnclose(db, call);
    const promise = "document_is_enclosed_by_who_acts";
    expect(await stoppedFor(given, enclosing(given, { added_by: `'${given.officer.person}'` }))).toBe(promise);
    const colleague = await givenColleague(db, given.applicant);
    await ownHand(given, enclosing(given, { added_by: `'${colleague.person}'` }));
    const taking = { person: colleague.person };
    accepted(await takeOffColleague(as(db, given.applicant, round.applying), taking));
    expect(await stoppedFor(given, enclosing(given, { kind: "'supporting'", added_by: `'${colleague.person}'` }))).toBe(
      promise,
    );
  });

  test("of a kind that nobody asks for, a second of one, or a fourth that supports it", async () => {
    const given = await givenDraftToEnclose(db, call);
    expect(await stoppedFor(given, enclosing(given, { kind: "'annualReport'" }))).toBe(
      "document_is_of_a_kind_that_is_asked_for",
    );
    await ownHand(given, enclosing(given));
    expect(await stoppedFor(given, enclosing(given))).toBe("one_document_of_a_kind");
    for (const n of ["1", "2", "3"]) await givenDocument(db, given, { kind: "supporting", content: n });
    expect(await stoppedFor(given, enclosing(given, { kind: "'supporting'" }))).toBe("three_documents_support_at_most");
  });

  test("too large, of another type, or that is not what it says", async () => {
    const given = await givenDraftToEnclose(db, call);
    for (const [column, value, promise] of [
      ["kind", "'diary'", "document_kind_check"],
      ["language", "'la'", "document_language_check"],
      ["type", "'exe'", "document_type_check"],
      ["size", "10485761", "document_size_check"],
      ["sha256", "'0'", "document_sha256_check"],
      ["scan", "'unknown'", "document_scan_check"],
      ["name", `'${"x".repeat(151)}'`, "document_name_check"],
      ["name", "null", "forgotten_document_has_no_name"],
    ] as const)
      expect(
        await stoppedForTheOwner(
          database,
          `alter table document disable trigger guard_document; ${enclosing(given, { [column]: value }, "")}`,
        ),
      ).toBe(promise);
    expect(await stoppedFor(given, enclosing(given, {}, "another one"))).toBe("pieces_make_up_the_file");
    expect(await stoppedFor(given, enclosing(given, {}, "a documenT"))).toBe("file_is_what_its_digest_says");
    expect(await stoppedFor(given, enclosing(given, {}, ""))).toBe("file_is_what_its_digest_says");
    await ownHand(given, enclosing(given));
    const more = `insert into document_piece (document_id, n, content) select id, 2, 'x' from document where application_id = '${given.application.id}'`;
    expect(await stoppedFor(given, more)).toBe("pieces_make_up_the_file");
  });

  test("off the clock, or outside a demonstration a file that nobody scanned", async () => {
    const given = await givenDraftToEnclose(db, call);
    await asOwner("update installation set demonstration = false");
    try {
      expect(await stoppedFor(given, enclosing(given))).toBe("nothing_is_backdated");
      const unscanned = enclosing(given, { scan: "'not_scanned'" });
      expect(await stoppedFor(given, unscanned)).toBe("file_is_scanned_outside_a_demonstration");
    } finally {
      await asOwner("update installation set demonstration = true");
    }
    await ownHand(given, enclosing(given, { scan: "'not_scanned'" }));
  });
});

describe("What was sent stays", () => {
  test("nobody deletes or rewrites it, and it leaves only where it was asked for", async () => {
    const given = await givenSent();
    const own = `where id = '${given.document}'`;
    expect(await stoppedFor(given, `delete from document ${own}`)).toBe("sent_document_stays_on_record");
    expect(await stoppedFor(given, `update document set leaves = true ${own}`)).toBe("document_stays_as_sent");
    for (const column of ["kind", "sha256", "sent_at", "earlier_since", "name", "forgotten_at"])
      expect(await isForbidden(db, `update document set ${column} = null ${own}`)).toBe(true);
    for (const write of ["update document_piece set n = 2", "delete from document_piece", "truncate document cascade"])
      expect(await isForbidden(db, write)).toBe(true);
    expect(await stoppedForTheOwner(database, `update document set kind = 'supporting' ${own}`)).toBe(
      "document_stays_as_sent",
    );
    expect(await stoppedForTheOwner(database, `update document set sent_at = sent_at + interval '1 hour' ${own}`)).toBe(
      "document_stays_as_sent",
    );
    const back = await givenSentBack();
    await ownHand(back, `update document set leaves = true where id = '${back.document}'`);
    expect(await stoppedFor(back, `update document set leaves = false where id = '${back.document}'`)).toBe(
      "document_stays_as_sent",
    );
    expect(
      await stoppedForTheOwner(
        database,
        `update document set earlier_since = portal_now() where id = '${back.document}'`,
      ),
    ).toBe("document_stays_as_sent");
  });

  test("what is forgotten, leaves or is earlier agrees with itself", async () => {
    const given = await givenDraftToEnclose(db, call);
    const document = await givenDocument(db, given);
    const written = (set: string) =>
      stoppedForTheOwner(
        database,
        `alter table document disable trigger guard_document; update document set ${set} where id = '${document}'`,
      );
    expect(await written("leaves = true")).toBe("only_a_sent_document_leaves");
    expect(await written("earlier_since = now()")).toBe("earlier_document_has_left");
    expect(await written("sent_at = added_at - interval '1 second'")).toBe("document_is_sent_after_it_was_added");
    expect(await written("forgotten_at = now()")).toBe("forgotten_document_has_no_name");
  });
});

describe("application_is_received_with_its_documents", () => {
  const promise = "application_is_received_with_its_documents";
  const submitting = ({ application: { id } }: Given) =>
    `update application set state = 'submitted', route = 'no-objection', received_at = '${round.applying.toString()}' where id = '${id}'`;

  test("send_documents: whoever submits it by hand sends all that the decision asks for, and freezes it", async () => {
    const given = await givenDraftToEnclose(db, call);
    expect(await stopped(db, submitting(given))).toBe(promise);
    await givenDocument(db, given, { kind: "supporting" });
    expect(await stoppedForTheOwner(database, submitting(given))).toBe(promise);
    await givenDocument(db, given);
    await byHandOf(db, given.applicant, submitting(given));
    expect((await documentsOf(db, given)).map(({ sentAt }) => sentAt?.toString())).toEqual([
      round.applying.toString(),
      round.applying.toString(),
    ]);
  });

  test("whether an application has them is told by the answer to its submission, and to nobody who asks the database", async () => {
    const given = await givenDraftToEnclose(db, call);
    const asked = () => byHand(db, `select lacks_documents('${given.application.id}') as lacks`);
    expect(await asked()).toEqual([{ lacks: true }]);
    await givenDocument(db, given, { kind: "supporting" });
    await givenDocument(db, given);
    expect(await asked()).toEqual([{ lacks: true }]);
  });

  test("nor does it go on in a class that asks for them; who only notifies needs none", async () => {
    const given = await givenDraftToEnclose(db, call);
    const classed = (key: string) => `class = '${key}', category = '${key}'`;
    const { id } = given.application;
    await byHandOf(db, given.applicant, `update application set ${classed("ecosoc-ngo")} where id = '${id}'`);
    await byHandOf(db, given.applicant, submitting(given).replace("no-objection", "notify"));
    expect(
      await stopped(db, `update application set ${classed("ngo")}, route = 'no-objection' where id = '${id}'`),
    ).toBe(promise);
  });

  test("send_documents_anew: what completes it has them, and puts the set in the place of the one before", async () => {
    const given = await givenSentBack();
    const at = later(round.reviewing, { hours: 1 }).toString();
    const cured = `insert into step (application_id, n, stage, outcome, at, known_at)
      select application_id, 2, stage, 'cured', '${at}', '${at}' from step where application_id = '${given.application.id}'`;
    await ownHand(given, `update document set leaves = true where id = '${given.document}'`);
    expect(await stopped(db, cured)).toBe(promise);
    await ownHand(given, enclosing(given, { added_at: `'${round.reviewing.toString()}'` }));
    await byHandOf(db, given.applicant, cured);
    expect(
      (await documentsOf(db, given)).map(({ sentAt, earlierSince }) => [sentAt?.toString(), earlierSince?.toString()]),
    ).toEqual([
      [round.applying.toString(), at],
      [at, undefined],
    ]);
  });
});

describe("row-level security", () => {
  const countFor = async (reader: Reader | null, document: string) => {
    const count = `select (select count(*) from document where id = '${document}')::integer as documents,
      (select count(*) from document_piece where document_id = '${document}')::integer as pieces`;
    const [row] = reader === null ? await byHand(db, count) : await readingAs(db, reader, (trx) => byHand(trx, count));
    return mustExist(row);
  };
  const [all, none] = [
    { documents: 1, pieces: 1 },
    { documents: 0, pieces: 0 },
  ];

  test("a draft's are its organisation's alone; what was sent, the Secretariat's; nobody writes another's", async () => {
    const draft = await givenDraftToEnclose(db, call);
    const document = await givenDocument(db, draft);
    const own = { role: "organisation", organisation: draft.applicant.organisation } as const;
    const stranger = { role: "organisation", organisation: (await givenApplicant(db)).organisation } as const;
    const mission = { role: "mission", mission: (await givenMission(db)).mission } as const;
    const chair = { role: "chair", process: call.process.id } as const;
    expect(await countFor(own, document)).toEqual(all);
    for (const reader of [null, stranger, { role: "secretariat" }, mission, chair] as const)
      expect(await countFor(reader, document)).toEqual(none);
    const sent = await givenSent();
    expect(await countFor({ role: "secretariat" }, sent.document)).toEqual(all);
    for (const reader of [null, own, mission, chair] as const)
      expect(await countFor(reader, sent.document)).toEqual(none);
    await expect(byHand(db, enclosing(draft, { kind: "'supporting'" }, ""))).rejects.toThrow("row-level security");
    await readingAs(db, stranger, async (trx) => {
      await expect(byHand(trx, `delete from document where id = '${document}' returning id`)).resolves.toEqual([]);
    });
  });

  test("the Chair's where the Chair rules", async () => {
    const { information } = requiring(["statutes"]);
    const ruled = await givenOpenCall(db, { information: { ...mustExist(information), screenedBy: "chair" } });
    const given = await givenDraftToEnclose(db, ruled);
    const document = await givenDocument(db, given);
    const { id, reference } = given.application;
    const chair = { role: "chair", process: ruled.process.id } as const;
    expect(await countFor(chair, document)).toEqual(none);
    accepted(
      await submitApplication(as(db, given.applicant, round.applying), { reference, version: await versionOf(id) }),
    );
    expect(await countFor(chair, document)).toEqual(all);
    expect(await countFor({ role: "chair", process: call.process.id }, document)).toEqual(none);
  });

  test.each([
    ["dossier", "member-states"],
    ["dossier", "all-missions"],
    ["name-and-country", "all-missions"],
  ] as const)("the missions' once it is circulated with its dossier: %s to %s", async (fields, to) => {
    const { circulation } = oewg2021To2025.provisions;
    const of = await givenOpenCall(db, requiring(["statutes"], { circulation: { ...circulation, fields, to } }));
    const given = await givenDraftToEnclose(db, of);
    const document = await givenDocument(db, given);
    const { id, reference } = given.application;
    accepted(
      await submitApplication(as(db, given.applicant, round.applying), { reference, version: await versionOf(id) }),
    );
    accepted(
      await clearApplication(as(db, given.officer, round.reviewing), { reference, version: await versionOf(id) }),
    );
    const mission = { role: "mission", mission: (await givenMission(db)).mission } as const;
    const observer = { role: "mission", mission: (await givenMission(db, { memberState: false })).mission } as const;
    expect(await countFor(mission, document)).toEqual(none);
    await givenCirculated(db, { of, count: 0 });
    expect(await countFor(mission, document)).toEqual(fields === "dossier" ? all : none);
    expect(await countFor(observer, document)).toEqual(fields === "dossier" && to === "all-missions" ? all : none);
  });
});

describe("document_is_kept_for_twelve_months", () => {
  const isDue = async (application: string, at: string) =>
    (await asOwner(`select documents_are_to_be_forgotten('${application}', '${at}') as due`))[0]?.["due"];

  test("counted from the session, from what was recorded last, and from the end of an accreditation", async () => {
    const given = await givenSent();
    const { id } = given.application;
    // The session ends on 29 July 2022, in New York.
    expect([await isDue(id, "2023-07-30T03:59:59.999Z"), await isDue(id, "2023-07-30T04:00Z")]).toEqual([false, true]);
    await withoutPromises(
      database,
      "application",
      `update application set state = 'withdrawn', withdrawn_at = '2022-11-01T12:00Z', withdrawn_by = '${given.applicant.person}' where id = '${id}'`,
    );
    expect([await isDue(id, "2023-11-02T03:59:59.999Z"), await isDue(id, "2023-11-02T04:00Z")]).toEqual([false, true]);
  });

  test("and not before, whatever instant is named", async () => {
    const given = await givenDraftToEnclose(db);
    const document = await givenDocument(db, given);
    const ends = (day: string) =>
      withoutPromises(database, "session", `update session set ends_on = ${day} where id = '${given.session.id}'`);
    await ends("current_date - 300");
    const forgetting = `update document set name = null, forgotten_at = portal_now() where id = '${document}'`;
    expect(await stoppedForTheOwner(database, forgetting)).toBe("document_is_kept_for_twelve_months");
    await forgetDocuments(db, instant("2100-01-01T00:00:00Z"));
    expect(await countOf(database, "document_piece", `document_id = '${document}'`)).toBe(1);
    await ends("begins_on");
    await asOwner(forgetting);
  });

  test("an accreditation that lasts keeps them", async () => {
    const { accreditation, officer } = await givenAttending(db, { of: call });
    const application = accreditation.application;
    const end = mustExist(accreditation.validUntil);
    expect(await isDue(application, "2023-07-30T04:00Z")).toBe(false);
    const over = end.add({ days: 1, months: 12 }).toZonedDateTime("America/New_York").toInstant();
    expect([
      await isDue(application, over.subtract({ milliseconds: 1 }).toString()),
      await isDue(application, over.toString()),
    ]).toEqual([false, true]);
    const withdrawing = { accreditation: accreditation.id, ground: "A ground." };
    accepted(await givenWithdrawn(as(db, officer, round.afterwards), withdrawing));
    expect(await isDue(application, "2023-07-30T04:00Z")).toBe(true);
  });
});
