import { describe, expect, test } from "vitest";
import { mayPerform } from "#domain/authority.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Invitation } from "#domain/people/invitation.ts";
import {
  endAccessAdministrator,
  endDelegateAccess,
  inviteDelegate,
  type MissionPerson,
  nameAccessAdministrator,
  partInMission,
  type PeopleOfMission,
  withdrawDelegateInvitation,
} from "#domain/people/people-of-mission.ts";
import { anId } from "#support/an-id.ts";
import { instant } from "#support/factories.ts";

const at = instant("2022-06-01T16:00:00Z");
const mission = anId<"mission">("state a");
const one = (name: string, changes: Partial<MissionPerson> = {}): MissionPerson => ({
  person: anId<"person">(name),
  email: `${name}@state-a.example`,
  maySignIn: true,
  readsOnly: false,
  accessAdministrator: false,
  ...changes,
});
const dana = one("dana", { accessAdministrator: true });
const eli = one("eli");
const gone = one("gone", { maySignIn: false });
const of = (people: readonly MissionPerson[] = [dana, eli, gone], waiting: readonly Invitation[] = []) =>
  ({ mission, people, waiting }) satisfies PeopleOfMission;
const sentBy = (who: MissionPerson, email = "new@state-a.example") => ({
  id: anId<"invitation">("new"),
  email,
  readsOnly: false,
  by: who.person,
});
const because = (ruling: { readonly ok: boolean }) => ("because" in ruling ? ruling.because : "accepted");
const asMission = ({ person }: MissionPerson) => ({ person, role: "mission" }) as const;
const administrator = { person: anId<"person">("administrator"), role: "administrator" } as const;

function waiting(email: string, changes: Partial<Invitation> = {}): Invitation {
  return {
    id: anId<"invitation">(email),
    email,
    role: "mission",
    mission,
    process: null,
    readsOnly: false,
    accessAdministrator: false,
    fromMission: mission,
    expiresAt: at.add({ hours: 1 }),
    acceptedAt: null,
    withdrawnAt: null,
    ...changes,
  };
}

test("the first delegate of a mission looks after its people; the next does if it is said, and a reader does not", () => {
  expect(partInMission("delegate", false)).toEqual({ readsOnly: false, accessAdministrator: true });
  expect(partInMission("delegate", true)).toEqual({ readsOnly: false, accessAdministrator: false });
  expect(partInMission("access-administrator", true)).toEqual({ readsOnly: false, accessAdministrator: true });
  expect(partInMission("reader", false)).toEqual({ readsOnly: true, accessAdministrator: false });
});

test("who only reads for a Member State may do what an observer State's people may, and see all", () => {
  const delegate = { role: "mission", person: eli.person, mission, mayObject: true } as const;
  const reader = { ...delegate, readsOnly: true };
  const observer = { ...delegate, mayObject: false };
  for (const act of ["raise-objection", "break-silence", "withdraw-objection", "ask-who-objected"] as const) {
    expect(mayPerform(delegate, act)).toBe(true);
    expect(mayPerform(reader, act)).toBe(false);
  }
  for (const act of ["see-own-objections", "change-own-name", "invite-delegate", "end-delegate-access"] as const)
    for (const who of [reader, observer]) expect(mayPerform(who, act), act).toBe(true);
});

describe("inviting", () => {
  test("is for the mission itself, lasts seven days, and makes nobody an access administrator", () => {
    expect(inviteDelegate(of(), { ...sentBy(dana), readsOnly: true }, at)).toMatchObject({
      ok: true,
      next: { mission, fromMission: mission, role: "mission", readsOnly: true, accessAdministrator: false },
      happened: { type: "DelegateInvited", mission, readsOnly: true, replaces: null },
    });
    const ruling = inviteDelegate(of(), sentBy(dana), at);
    expect("next" in ruling ? ruling.next.expiresAt.toString() : null).toBe("2022-06-08T16:00:00Z");
  });

  test.each([
    ["a delegate who is none", eli],
    ["one whose access has ended", one("former", { accessAdministrator: true, maySignIn: false })],
    ["somebody of another mission", one("stranger")],
  ])("is refused to %s", (_, who) => {
    const people = who.email.startsWith("stranger") ? [dana] : [dana, eli, who];
    expect(because(inviteDelegate(of(people), sentBy(who), at))).toBe("access_administrator_does_this");
  });

  test("replaces what the mission sent to the address before, and nothing that an administrator of the portal has sent", () => {
    const own = waiting("New@state-a.example");
    const theirs = waiting("new@state-a.example", { id: anId<"invitation">("theirs"), fromMission: null });
    expect(inviteDelegate(of([dana], [theirs, own]), sentBy(dana), at)).toMatchObject({
      happened: { replaces: own.id },
    });
    expect(inviteDelegate(of([dana], [theirs]), sentBy(dana), at)).toMatchObject({ happened: { replaces: null } });
  });

  test("is refused of who is of the mission, also with access ended, and of more than thirty people", () => {
    for (const who of [eli, gone])
      expect(because(inviteDelegate(of(), sentBy(dana, who.email.toUpperCase()), at))).toBe(
        "person_is_of_the_mission_already",
      );
    const expired = waiting("late@state-a.example", { expiresAt: at.subtract({ seconds: 1 }) });
    const full = Array.from({ length: 28 }, (_, index) => one(`p${String(index)}`));
    const awaited = waiting("a@state-a.example");
    expect(because(inviteDelegate(of([dana, ...full, gone], [expired]), sentBy(dana), at))).toBe("accepted");
    expect(because(inviteDelegate(of([dana, ...full], [awaited]), sentBy(dana), at))).toBe("mission_has_enough_people");
  });
});

test("an invitation is withdrawn by the mission that sent it, and no other's", () => {
  const withdraw = (invitation: Invitation, by: MissionPerson) =>
    because(withdrawDelegateInvitation(of(), invitation, by.person, at));
  expect(withdraw(waiting("a@state-a.example"), dana)).toBe("accepted");
  expect(withdraw(waiting("a@state-a.example"), eli)).toBe("access_administrator_does_this");
  expect(withdraw(waiting("a@state-a.example", { fromMission: null }), dana)).toBe("not_found");
  const other: Id<"mission"> = anId<"mission">("state b");
  expect(withdraw(waiting("a@state-a.example", { mission: other, fromMission: other }), dana)).toBe("not_found");
  expect(withdraw(waiting("a@state-a.example", { acceptedAt: at }), dana)).toBe("invitation_already_accepted");
});

test("an access is ended by who looks after the mission, but not their own, nor that of another mission", () => {
  const end = (person: MissionPerson, by: MissionPerson) => because(endDelegateAccess(of(), person.person, by.person));
  expect(end(eli, dana)).toBe("accepted");
  expect(end(dana, dana)).toBe("nobody_ends_their_own_access");
  expect(end(dana, eli)).toBe("access_administrator_does_this");
  expect(end(gone, dana)).toBe("person_is_deactivated");
  expect(end(one("stranger"), dana)).toBe("not_found");
});

describe("the role of access administrator", () => {
  test("is given to one of the mission by who has it, or by an administrator of the portal", () => {
    const name = (who: MissionPerson, by: Parameters<typeof nameAccessAdministrator>[2]) =>
      because(nameAccessAdministrator(of(), who.person, by, null));
    expect(name(eli, asMission(dana))).toBe("accepted");
    expect(name(eli, administrator)).toBe("accepted");
    expect(name(eli, asMission(eli))).toBe("access_administrator_does_this");
    expect(name(dana, asMission(dana))).toBe("person_is_access_administrator");
    expect(name(gone, administrator)).toBe("person_is_deactivated");
    expect(name(one("stranger"), administrator)).toBe("not_found");
  });

  test("is handed over, one's own once somebody else has it; an administrator of the portal ends the last one's too", () => {
    const two = [dana, { ...eli, accessAdministrator: true }];
    const end = (
      people: readonly MissionPerson[],
      who: MissionPerson,
      by: Parameters<typeof endAccessAdministrator>[2],
    ) => because(endAccessAdministrator(of(people), who.person, by, null));
    expect(end([dana, eli], dana, asMission(dana))).toBe("access_administrator_remains");
    expect(end([dana, { ...gone, accessAdministrator: true }], dana, asMission(dana))).toBe(
      "access_administrator_remains",
    );
    expect(end(two, dana, asMission(dana))).toBe("accepted");
    expect(end(two, eli, asMission(dana))).toBe("accepted");
    expect(end([dana, eli], dana, administrator)).toBe("accepted");
    expect(end([dana, eli], eli, asMission(dana))).toBe("person_is_no_access_administrator");
    expect(end([dana, eli], dana, asMission(eli))).toBe("access_administrator_does_this");
  });
});
