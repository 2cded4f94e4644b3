import { describe, expect, test } from "vitest";
import * as colleagues from "#domain/people/colleagues.ts";
import { anId } from "#support/an-id.ts";
import { acceptedOf, instant, refusalOf } from "#support/factories.ts";

const now = instant("2022-06-01T16:00:00Z");
const organisation = anId<"organisation">("organisation");
const [ada, ben, cleo] = [anId<"person">("ada"), anId<"person">("ben"), anId<"person">("cleo")];

const acting = (person: typeof ada, maySignIn = true): colleagues.ActingPerson => ({
  id: anId(`${person} acts`),
  person,
  email: `${person}@example.org`,
  maySignIn,
});

const invitation = (given: Partial<colleagues.ColleagueInvitation> = {}): colleagues.ColleagueInvitation => ({
  id: anId("invitation"),
  organisation,
  email: "dora@example.org",
  name: "Dora",
  invitedBy: ada,
  naming: null,
  expiresAt: now.add({ hours: 1 }),
  acceptedAt: null,
  withdrawnAt: null,
  ...given,
});

const of = (
  people: readonly colleagues.ActingPerson[],
  waiting: readonly colleagues.ColleagueInvitation[] = [],
): colleagues.People => ({ organisation, people, waiting });

const many = (count: number) =>
  Array.from({ length: count }, (_, place) => acting(place === 0 ? ada : anId(`p${String(place)}`)));

describe("inviting", () => {
  const invite = (people: colleagues.People, by = ada, email = "eve@example.org") =>
    colleagues.inviteColleague(people, { id: anId("new"), email, name: "Eve", by }, now);

  test("works for seven days, and counts those who are invited among the five", () => {
    const { next } = acceptedOf(invite(of(many(4))));
    expect(next.expiresAt.equals(now.add({ hours: 7 * 24 }))).toBe(true);
    expect(refusalOf(invite(of(many(5)))).because).toBe("organisation_has_enough_people");
    expect(refusalOf(invite(of(many(4), [invitation()]))).because).toBe("organisation_has_enough_people");
  });

  test("does not count what has expired, who may not sign in, and what the new invitation replaces", () => {
    acceptedOf(invite(of(many(4), [invitation({ expiresAt: now.subtract({ seconds: 1 }) })])));
    acceptedOf(invite(of([...many(4), acting(cleo, false)])));
    const { happened } = acceptedOf(invite(of(many(4), [invitation()]), ada, "DORA@example.org"));
    expect(happened.replaces).toBe(anId("invitation"));
  });

  test("is for who acts, and not for who acts already", () => {
    expect(refusalOf(invite(of([acting(ben)]))).because).toBe("not_found");
    expect(refusalOf(invite(of([acting(ada), acting(ben)]), ada, `${ben}@EXAMPLE.org`)).because).toBe(
      "person_acts_for_it_already",
    );
  });
});

describe("joining", () => {
  const holder = (given: Partial<colleagues.Holder> = {}): colleagues.Holder => ({
    id: cleo,
    role: "applicant",
    organisation: null,
    bannedAt: null,
    ...given,
  });
  const because = (
    one: colleagues.Holder | null,
    given: Partial<colleagues.ColleagueInvitation> = {},
    people = [acting(ada)],
  ) => colleagues.mayJoin(of(people), invitation(given), one, now)?.because ?? null;

  test.each([
    ["a new account", null, {}, null],
    ["an account without an organisation", holder(), {}, null],
    ["an account of another", holder({ organisation: anId("other") }), {}, "person_acts_for_another_organisation"],
    ["an account of the same", holder({ organisation }), {}, "person_acts_for_it_already"],
    ["an office", holder({ role: "secretariat" }), {}, "holder_of_an_office_acts_for_no_organisation"],
    ["an account that was ended", holder({ bannedAt: now }), {}, "person_is_deactivated"],
    ["what was accepted", null, { acceptedAt: now }, "invitation_already_accepted"],
    ["what was withdrawn", null, { withdrawnAt: now }, "invitation_was_withdrawn"],
    ["its last instant", null, { expiresAt: now }, null],
    ["a millisecond later", null, { expiresAt: now.subtract({ milliseconds: 1 }) }, "invitation_has_expired"],
    ["an inviter who was taken off", null, { invitedBy: ben }, "inviter_acts_no_longer"],
    ["what administrators named", null, { invitedBy: ben, naming: anId<"person_naming">("naming") }, null],
  ] as const)("%s", (_name, one, given, expected) => {
    expect(because(one, given)).toBe(expected);
  });

  test("ends at five", () => {
    expect(because(null, {}, many(4))).toBeNull();
    expect(because(null, {}, many(5))).toBe("organisation_has_enough_people");
  });
});

describe("taking off and leaving", () => {
  test("leave somebody who may sign in", () => {
    expect(colleagues.mayTakeOff(of([acting(ada), acting(ben)]), ben, ada)).toBeNull();
    expect(colleagues.mayTakeOff(of([acting(ada), acting(ben, false)]), ben, ada)).toBeNull();
    expect(colleagues.mayLeave(of([acting(ada), acting(ben)]), ada)).toBeNull();
    expect(colleagues.mayLeave(of([acting(ada)]), ada)?.because).toBe("somebody_remains_for_the_organisation");
    expect(colleagues.mayLeave(of([acting(ada), acting(ben, false)]), ada)?.because).toBe(
      "somebody_remains_for_the_organisation",
    );
  });

  test("are among those who act", () => {
    expect(colleagues.mayTakeOff(of([acting(ada)]), cleo, ada)?.because).toBe("not_found");
    expect(colleagues.mayTakeOff(of([acting(ben), acting(cleo)]), ben, ada)?.because).toBe("not_found");
    expect(colleagues.mayTakeOff(of([acting(ada), acting(ben)]), ada, ada)?.because).toBe(
      "nobody_takes_themselves_off",
    );
    expect(colleagues.mayLeave(of([acting(ben), acting(cleo)]), ada)?.because).toBe("not_found");
  });
});

describe("a naming by administrators", () => {
  const [first, second] = [anId<"person">("first"), anId<"person">("second")];
  const naming = acceptedOf(
    colleagues.namePerson(
      of([acting(ada, false)]),
      { id: anId("naming"), email: "dora@example.org", name: "Dora", askedBy: first, reason: "She left." },
      now,
    ),
  ).next;

  test("is for an organisation for which nobody may sign in", () => {
    expect(colleagues.mayNamePerson(of([]))).toBeNull();
    expect(colleagues.mayNamePerson(of([acting(ada, false), acting(ben)]))?.because).toBe(
      "somebody_acts_for_the_organisation",
    );
  });

  test("is confirmed by another within a day, while that is still so", () => {
    const because = (by = second, at = now, people = [acting(ada, false)]) =>
      colleagues.mayConfirmNaming(of(people), naming, by, at)?.because ?? null;
    expect(because()).toBeNull();
    expect(because(first)).toBe("second_administrator_confirms");
    expect(because(second, now.add({ hours: 24 }))).toBe("naming_is_not_asked_for");
    expect(because(second, now, [acting(ada)])).toBe("somebody_acts_for_the_organisation");
    expect(colleagues.mayConfirmNaming(of([]), null, second, now)?.because).toBe("naming_is_not_asked_for");
  });
});
