import { describe, expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { ApplicationStatusPage } from "#components/applications/application-status.tsx";
import { DraftPage } from "#components/applications/draft.tsx";
import type { Instant } from "#domain/kit/calendar.ts";
import { ar } from "#messages/ar.ts";
import { en } from "#messages/en.ts";
import { withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenColleague,
  givenDraft,
  givenLapsed,
  givenMission,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { render } from "../kit/gallery.tsx";

/* The page of an application in every standing that it can have: its tone and word, what it says, its track, and what can be done. */

const database = await aDatabase();
const { db } = database;
const english = en.applications.refusalGround.not_relevant;
const given = await givenOpenCall(db);
const notifier = {
  category: "ecosoc-ngo",
  answers: {
    ...(await givenDraft(db, given)).application.answers,
    consultativeStatus: "special",
    consultativeStatusYear: "2009",
  },
} as const;

type Applicant = Awaited<ReturnType<typeof givenDraft>>["applicant"];

async function pageOf(applicant: Applicant, reference: string, now: Instant): Promise<string> {
  const application = await seeOwnApplication(as(db, applicant, now), reference);
  if (application === null) throw new Error("It is the organisation's own.");
  return render(
    application.state === "draft" ? (
      <DraftPage application={application} />
    ) : (
      <ApplicationStatusPage application={application} sessions={[]} open={[]} done={null} />
    ),
  );
}

const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/[\u2066-\u2069]/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ");

/** The verdict's tone and word, as one. */
function verdictOf(html: string): string {
  const [, tone = "", word = ""] = /class="word (\w+)"><span>([^<]*)</.exec(html) ?? [];
  return `${tone}: ${word}`;
}

/** The stages with how far each is, for those who listen. */
function stagesOf(html: string): string[] {
  const track = /<ol class="track".*?<\/ol>/s.exec(html)?.[0] ?? "";
  return Array.from(track.matchAll(/<b>([^<]*)<span class="unseen">([^<]*)</g), ([, title = "", state = ""]) => {
    return `${title}${state}`;
  });
}

const listed = async (made: ReturnType<typeof givenCirculated>) => {
  const { listed: all, ...rest } = await made;
  const [first] = all;
  if (first === undefined) throw new Error("One was circulated.");
  return { ...rest, ...first, reference: first.application.reference };
};

/** An accreditation by silence, and what an officer does to it. */
async function changed(change: typeof suspendAccreditation | typeof givenWithdrawn, ground: string) {
  const { officer, applicant, reference, application } = await listed(givenLapsed(db));
  const { id } = await db
    .selectFrom("accreditation")
    .select("id")
    .where("application_id", "=", application.id)
    .executeTakeFirstOrThrow();
  accepted(await change(as(db, officer, round.afterwards), { accreditation: id, ground }));
  return pageOf(applicant, reference, round.afterwards);
}

const yetOfApplicants = ["List to the missions (to come)", "No-objection period (to come)", "Accredited (to come)"];
const livedList = ["Sent (done)", "Cleared (done)", "List sent (done)"];

describe("while it waits", () => {
  test("received", async () => {
    const { applicant, application } = await givenSubmitted(db, given);
    const html = await pageOf(applicant, application.reference, round.applying);
    expect(verdictOf(html)).toBe("run: Received, under review");
    expect(stagesOf(html)).toEqual(["Sent (done)", "Review (now)", ...yetOfApplicants]);
    expect(wordsOf(html)).toContain("Received on 10 May 2022, 11:00, New York time. The Secretariat reviews");
    expect(wordsOf(html)).toContain("Until the call closes");
    expect(html).toContain(`/applications/${application.reference}/withdraw-application"`);
  });

  test("received from a status holder", async () => {
    const { applicant, application } = await givenSubmitted(db, given, notifier);
    const html = await pageOf(applicant, application.reference, round.applying);
    expect(verdictOf(html)).toBe("run: Received, status being verified");
    expect(stagesOf(html)).toEqual(["Sent (done)", "Status check (now)", "Accredited (to come)"]);
    expect(wordsOf(html)).toContain("The Secretariat verifies what your organisation claims.");
  });

  test("cleared", async () => {
    const { applicant, application } = await givenCleared(db, given);
    const html = await pageOf(applicant, application.reference, round.reviewing);
    expect(verdictOf(html)).toBe("run: Cleared, not yet circulated");
    expect(stagesOf(html)).toEqual([
      "Sent (done)",
      "Cleared (done)",
      "List to the missions (now)",
      ...yetOfApplicants.slice(1),
    ]);
    expect(wordsOf(html)).toContain("This is not yet an accreditation.");
  });

  test("before the missions, the same whether or not a State has objected", async () => {
    const period = await givenCirculated(db, { count: 2 });
    const [objected, other] = period.listed;
    if (objected === undefined || other === undefined) throw new Error("Two were circulated.");
    accepted(
      await raiseObjection(as(db, await givenMission(db), round.objecting), {
        period: period.period.id,
        applications: [objected.application.reference],
        basis: null,
      }),
    );
    const [html, same] = [
      await pageOf(objected.applicant, objected.application.reference, round.objecting),
      await pageOf(other.applicant, other.application.reference, round.objecting),
    ];
    expect(verdictOf(html)).toBe("run: Before the missions");
    expect(stagesOf(html)).toEqual([...livedList, "No-objection period (now)", "Accredited (to come)"]);
    expect(wordsOf(html)).toContain("A Member State may object until 30 June 2022, 18:00, New York time (22:00 UTC).");
    expect(wordsOf(html)).toContain("Until the period closes");
    const without = (page: string, { applicant, application }: typeof objected) =>
      wordsOf(page).replaceAll(application.reference, "").replaceAll(applicant.person, "");
    const [one, two] = [without(html, objected), without(same, other)];
    expect(one.replaceAll(/Organisation \S+|Person \S+/g, "")).toBe(two.replaceAll(/Organisation \S+|Person \S+/g, ""));
  });

  test("while the outcome is settled", async () => {
    const { applicant, reference } = await listed(givenCirculated(db));
    const html = await pageOf(applicant, reference, round.periodCloses.add({ seconds: 1 }));
    expect(verdictOf(html)).toBe("run: Outcome being settled");
    expect(stagesOf(html)).toEqual([...livedList, "No-objection period (now)", "Accredited (to come)"]);
    expect(html).not.toContain("/withdraw-application");
  });
});

describe("with its outcome", () => {
  const livedAll = [...livedList, "No objection (done)"];

  test("accredited by silence", async () => {
    const { applicant, reference } = await listed(givenCirculated(db));
    const html = await pageOf(applicant, reference, round.settled);
    expect(verdictOf(html)).toBe("ok: Accredited");
    expect(stagesOf(html)).toEqual([...livedAll, "Accredited (reached)"]);
    expect(wordsOf(html)).toContain(
      "Your organisation is accredited since 30 June 2022, 18:00, New York time, until 31 July 2025.",
    );
    expect(wordsOf(html)).toContain("No Member State objected.");
    expect(wordsOf(html)).toContain("What it entitles you to");
    expect(wordsOf(html)).toContain("Accreditation is not attendance");
  });

  test("accredited with the verification of its status", async () => {
    const { applicant, application } = await givenCleared(db, given, notifier);
    const html = await pageOf(applicant, application.reference, round.reviewing);
    expect(verdictOf(html)).toBe("ok: Accredited");
    expect(stagesOf(html)).toEqual(["Sent (done)", "Status verified (done)", "Accredited (reached)"]);
    expect(wordsOf(html)).toContain("What your organisation claims was verified.");
    expect(wordsOf(html)).not.toContain("No Member State objected.");
  });

  test("not accredited: a State objected, and may be asked again", async () => {
    const period = await listed(givenCirculated(db));
    accepted(
      await raiseObjection(as(db, await givenMission(db), round.objecting), {
        period: period.period.id,
        applications: [period.reference],
        basis: "Confidential words",
      }),
    );
    const html = await pageOf(period.applicant, period.reference, round.settled);
    expect(verdictOf(html)).toBe("no: Not accredited");
    expect(stagesOf(html)).toEqual([...livedList, "Objected to (ended here)", "Accredited (not reached)"]);
    expect(wordsOf(html)).toContain("Applicants are not told which.");
    expect(wordsOf(html)).toContain("Your organisation may apply again in a later round.");
    expect(html).not.toContain("Confidential words");
  });

  test("refused, with the ground in the reader's language and the reason word for word; of old, with the reason alone", async () => {
    const { applicant, application } = await givenSubmitted(db, given);
    const { reference, version } = application;
    const reason = "The activities are not described.";
    accepted(
      await refuseApplication(as(db, given.officer, round.reviewing), {
        reference,
        version,
        ground: "not_relevant",
        reason,
      }),
    );
    const html = await pageOf(applicant, reference, round.reviewing);
    expect(verdictOf(html)).toBe("no: Refused");
    expect(stagesOf(html)).toEqual(["Sent (done)", "Refused (ended here)", "Accredited (not reached)"]);
    expect(wordsOf(html)).toContain(`${english} ${reason}`);
    const seen = await seeOwnApplication(as(db, applicant, round.reviewing), reference);
    if (seen === null) throw new Error("It is the organisation's own.");
    const inArabic = render(<ApplicationStatusPage application={seen} sessions={[]} open={[]} done={null} />, "ar");
    expect(wordsOf(inArabic)).toContain(`${ar.applications.refusalGround.not_relevant} ${reason}`);
    await withoutPromises(
      database,
      "application",
      `update application set refusal_ground = null where reference = '${reference}'`,
    );
    const ofOld = wordsOf(await pageOf(applicant, reference, round.reviewing));
    expect(ofOld).toContain(reason);
    expect(ofOld).not.toContain(english);
  });

  test("withdrawn", async () => {
    const { applicant, application } = await givenSubmitted(db, given);
    const { reference, version } = application;
    accepted(await withdrawApplication(as(db, applicant, round.applying), { reference, version }));
    const html = await pageOf(applicant, reference, round.applying);
    expect(verdictOf(html)).toBe("off: Withdrawn");
    expect(stagesOf(html)).toEqual(["Sent (done)", "Withdrawn (ended here)", "Accredited (not reached)"]);
    expect(wordsOf(html)).not.toContain("What you can do now");
  });

  test("suspended, withdrawn or expired after it was accredited", async () => {
    const suspended = await changed(suspendAccreditation, "Misuse of the premises.");
    expect(verdictOf(suspended)).toBe("act: Accreditation suspended");
    expect(stagesOf(suspended)).toEqual([...livedAll, "Accredited (done)", "Suspended (now)"]);
    expect(wordsOf(suspended)).toContain("Misuse of the premises.");

    const ended = await changed(givenWithdrawn, "At its own request.");
    expect(verdictOf(ended)).toBe("no: Accreditation withdrawn");
    expect(stagesOf(ended)).toEqual([...livedAll, "Accredited (done)", "Withdrawn (ended here)"]);
    expect(wordsOf(ended)).toContain("At its own request.");

    const { applicant, reference } = await listed(givenLapsed(db));
    const expired = await pageOf(applicant, reference, instant("2025-09-01T12:00:00Z"));
    expect(verdictOf(expired)).toBe("off: Accreditation expired");
    expect(stagesOf(expired)).toEqual([...livedAll, "Accredited (done)", "Expired (ended here)"]);
    expect(wordsOf(expired)).toContain("its last day, 31 July 2025, is over.");
  });
});

describe("a draft", () => {
  test("says how many of its tasks are done and until when it can be sent; then, that it was not sent", async () => {
    const { applicant, application } = await givenDraft(db, given);
    const open = await pageOf(applicant, application.reference, round.applying);
    expect(wordsOf(open)).toContain("4 of 4 complete");
    expect(wordsOf(open)).toContain("24 May 2022, 18:00, New York time");
    expect(verdictOf(open)).toBe(": ");
    const closed = await pageOf(applicant, application.reference, round.callCloses.add({ milliseconds: 1 }));
    expect(verdictOf(closed)).toBe("off: Not submitted by the deadline");
  });
});

test("its letters are those that went about it to who acts for the organisation, as they went, each once", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const other = (await givenSubmitted(db, given)).applicant;
  const colleague = await givenColleague(db, applicant);
  const { event_key } = await db
    .updateTable("letter")
    .set({ sent_at: round.applying.toString(), subject: "Received: as it was sent", text: "Its words", html: "" })
    .where("recipient_person", "=", applicant.person)
    .where("kind", "=", "application-received")
    .returning("event_key")
    .executeTakeFirstOrThrow();
  for (const reader of [applicant, colleague]) {
    const html = await pageOf(reader, application.reference, round.applying);
    expect(wordsOf(html)).toContain("1 letter, of 10 May 2022");
    expect(wordsOf(html)).toContain("Received: as it was sent");
  }
  const letter = { reference: application.reference };
  for (const [person, subject] of [
    [colleague.person, "To the colleague"],
    [other.person, "To somebody else"],
  ] as const)
    await db
      .insertInto("letter")
      .values({
        kind: "application-received",
        event_key,
        recipient_email: `${person}@example.org`,
        recipient_person: person,
        recipient_name: "Somebody",
        language: "en",
        data: JSON.stringify(letter),
        created_at: round.applying.toString(),
        due_at: round.applying.toString(),
      })
      .returning("id")
      .executeTakeFirstOrThrow()
      .then(({ id }) =>
        db
          .updateTable("letter")
          .set({ sent_at: round.applying.toString(), subject, text: "Its words", html: "" })
          .where("id", "=", id)
          .execute(),
      );
  const own = wordsOf(await pageOf(colleague, application.reference, round.applying));
  expect(own).toContain("1 letter, of 10 May 2022");
  expect(own).toContain("To the colleague");
  expect(own).not.toContain("To somebody else");
});

test("of what was received and cleared in one instant, the receipt stands first", async () => {
  for (let tries = 0; tries < 6; tries += 1) {
    const { applicant, application } = await givenSubmitted(db, given);
    const { reference, version } = application;
    accepted(await clearApplication(as(db, given.officer, round.applying), { reference, version }));
    for (const kind of ["application-received", "application-cleared"])
      await db
        .updateTable("letter")
        .set({ sent_at: round.settled.toString(), subject: `Letter ${kind}.`, text: "Its words", html: "" })
        .where("recipient_person", "=", applicant.person)
        .where("kind", "=", kind)
        .execute();
    const html = wordsOf(await pageOf(applicant, reference, round.settled));
    expect(html.match(/Letter [a-z-]+\./g)).toEqual(["Letter application-received.", "Letter application-cleared."]);
  }
});
