import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { announcePaper } from "#acts/papers/announce-paper.ts";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { findPaperText } from "#db/papers/texts.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenLapsed, givenMission, givenProcess, refused } from "#support/given.ts";
import { aPaperOf, firstText as text, givenPaper, paperAsRead } from "#support/papers.ts";
import { eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

test("what was announced is circulated once, and then says something", async () => {
  const given = await givenProcess(db);
  const chair = as(db, given.chair, round.circulating);
  const announced = accepted(await announcePaper(chair, { ...aPaperOf(given), note: "In due course." })).next;
  const { next } = accepted(
    await circulatePaper(as(db, given.officer, round.objecting), { paper: announced.id, text }),
  );
  expect(await paperAsRead(db, null, announced.id)).toEqual(next);
  expect(next.versions).toMatchObject([
    { n: 1, step: "announced", at: round.circulating },
    { n: 2, step: "circulated", at: round.objecting, languages: ["en"] },
  ]);
  expect(await findPaperText(db, mustExist(next.versions[1]).id, "en")).toEqual({ words: text.words, file: null });
  expect(await findPaperText(db, mustExist(next.versions[1]).id, "fr")).toBeNull();
  expect(await eventsAbout(db, announced.id)).toEqual(["PaperAnnounced", "PaperCirculated"]);
  expect(refused(await circulatePaper(chair, { paper: announced.id, text })).because).toBe("paper_is_circulated");
  const twice = await circulatePaper(chair, { paper: aPaperOf(given), text });
  expect(refused(twice).because).toBe("symbol_is_taken");
});

test("accredited organisations are told once and read it, until they are suspended; who only applied is not, and does not", async () => {
  const given = await givenLapsed(db);
  const [accredited] = given.listed;
  const organisation = mustExist(mustExist(accredited).applicant.organisation);
  const other = await givenApplicant(db);
  const before = (await lettersTo(database, mustExist(accredited).applicant.person)).length;
  const paper = aPaperOf(given, { audience: "accredited" });
  const { next } = accepted(await circulatePaper(as(db, given.chair, round.afterwards), { paper, text }));
  const told = await lettersTo(database, mustExist(accredited).applicant.person);
  expect(told.slice(before)).toEqual(["paper-circulated"]);
  expect(await lettersTo(database, other.person)).not.toContain("paper-circulated");
  const asOrganisation = { role: "organisation", organisation } as const;
  expect(await paperAsRead(db, asOrganisation, next.id)).toMatchObject({ symbol: paper.symbol });
  expect(
    await paperAsRead(db, { role: "organisation", organisation: mustExist(other.organisation) }, next.id),
  ).toBeNull();
  expect(await paperAsRead(db, null, next.id)).toBeNull();
  const [accreditation] = await listAccreditationsOfApplications(db, [mustExist(accredited).application.id]);
  accepted(
    await suspendAccreditation(as(db, given.officer, round.afterwards), {
      accreditation: mustExist(accreditation).id,
      ground: "Under examination.",
    }),
  );
  expect(await paperAsRead(db, asOrganisation, next.id)).toBeNull();
  const second = aPaperOf(given, { audience: "accredited", symbol: "A/AC.900/2022/WP.7" });
  accepted(await circulatePaper(as(db, given.chair, round.afterwards), { paper: second, text }));
  expect((await lettersTo(database, mustExist(accredited).applicant.person)).slice(before)).not.toHaveLength(2 + 1);
});

test("a paper for missions is read by any of them and by no organisation, and a form that is sent twice circulates once", async () => {
  const given = await givenLapsed(db);
  const mission = await givenMission(db, { memberState: false });
  const organisation = mustExist(given.listed[0]?.applicant.organisation);
  const sent = { paper: aPaperOf(given, { audience: "missions" }), text, key: "once" };
  const { next } = accepted(await circulatePaper(as(db, given.chair, round.afterwards), sent));
  const again = accepted(await circulatePaper(as(db, given.chair, round.afterwards), sent));
  expect(again.next.id).toBe(next.id);
  expect(await paperAsRead(db, { role: "mission", mission: mission.mission }, next.id)).toMatchObject({ id: next.id });
  expect(await paperAsRead(db, { role: "organisation", organisation }, next.id)).toBeNull();
  expect((await givenPaper(db, given, { symbol: "A/AC.900/2022/WP.9" })).versions).toHaveLength(1);
});
