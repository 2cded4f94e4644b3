import { describe, expect, it } from "vitest";
import {
  emptyProgramme,
  mayPublishProgramme,
  type Meeting,
  type Programme,
  publishProgramme,
  readAgendaItem,
  readProgrammeItem,
  writeItem,
} from "#domain/process/programme-of-work.ts";
import { anId } from "#support/an-id.ts";
import { acceptedOf, aProcess, aSession, refusalOf, round } from "#support/factories.ts";

const agenda = [
  { number: "1", title: "Opening of the session" },
  { number: "5 (a)", title: "Existing and potential threats" },
];
const morning: Meeting = {
  on: "2022-07-25",
  part: "morning",
  begins: "10:00",
  ends: "13:00",
  room: "Conference Room 3",
  dedicated: false,
  items: [{ number: "1", title: "Opening of the session" }],
};

function publishing(programme: Partial<Programme>, others: Partial<Parameters<typeof mayPublishProgramme>[0]> = {}) {
  return {
    process: aProcess(),
    session: aSession(),
    programme: { agenda, meetings: [morning], flexible: true, ...programme },
    before: null,
    elsewhere: [],
    ...others,
  };
}

const because = (state: ReturnType<typeof publishing>) => mayPublishProgramme(state, round.reviewing)?.because ?? null;

describe("a programme of work", () => {
  it("is published in versions, each after the one before, and never twice the same", () => {
    const state = publishing({});
    const first = acceptedOf(publishProgramme(state, anId("programme"), round.reviewing));
    expect(first.next).toMatchObject({ number: 1, programme: state.programme });
    expect(first.happened).toMatchObject({ type: "ProgrammePublished", number: 1 });
    const again = publishing({}, { before: first.next });
    expect(because(again)).toBe("programme_is_unchanged");
    const changed = publishing({ flexible: false }, { before: first.next });
    expect(acceptedOf(publishProgramme(changed, anId("programme"), round.reviewing)).next.number).toBe(2);
  });

  it("has meetings, on the days of its session, that end after they begin and do not overlap", () => {
    expect(because(publishing(emptyProgramme))).toBe("programme_has_no_meeting");
    expect(because(publishing({ meetings: [{ ...morning, on: "2022-07-30" }] }))).toBe(
      "meeting_is_outside_its_session",
    );
    expect(because(publishing({ meetings: [{ ...morning, ends: "10:00" }] }))).toBe("meeting_ends_before_it_begins");
    const long = { ...morning, part: "afternoon" as const, begins: "12:59", ends: "18:00" };
    expect(because(publishing({ meetings: [morning, long] }))).toBe("meetings_of_a_session_overlap");
    expect(because(publishing({ meetings: [morning, { ...long, begins: "13:00" }] }))).toBeNull();
  });

  it("takes up what stands on the agenda, where it names a number", () => {
    const items = [{ number: "7", title: "Other matters" }];
    const state = publishing({ meetings: [{ ...morning, items }] });
    expect(refusalOf(publishProgramme(state, anId("programme"), round.reviewing))).toMatchObject({
      because: "programme_item_is_not_on_the_agenda",
      details: { number: "7" },
    });
    expect(because(publishing({ agenda: [...agenda, { number: "1", title: "Again" }] }))).toBe(
      "agenda_number_is_there_twice",
    );
  });

  it("does not sit where another session sits at that hour; a room that is not named is nobody's", () => {
    const other = { on: "2022-07-25", begins: "12:00", ends: "14:00", room: "conference  room 3", session: "Other" };
    expect(because(publishing({}, { elsewhere: [other] }))).toBe("room_is_taken");
    expect(because(publishing({}, { elsewhere: [{ ...other, begins: "13:00" }] }))).toBeNull();
    expect(because(publishing({}, { elsewhere: [{ ...other, room: "Conference Room 4" }] }))).toBeNull();
    const nowhere = { meetings: [{ ...morning, room: "" }] };
    expect(because(publishing(nowhere, { elsewhere: [{ ...other, room: "" }] }))).toBeNull();
  });

  it("is not published for a session that is over or cancelled", () => {
    expect(because(publishing({}, { session: aSession({ standing: "cancelled" }) }))).toBe("session_is_cancelled");
    expect(mayPublishProgramme(publishing({}), round.afterwards.add({ hours: 24 * 60 }))?.because).toBe(
      "session_is_over",
    );
  });
});

describe("an item as it is written", () => {
  it.each([
    ["5. Exchange of views", { number: "5", title: "Exchange of views" }],
    ["5 (a) Threats", { number: "5 (a)", title: "Threats" }],
    ["5(a). Threats", { number: "5 (a)", title: "Threats" }],
    ["12 Other matters", { number: "12", title: "Other matters" }],
    ["Other matters", null],
    ["5.", null],
  ])("of the agenda: %s", (line, item) => {
    expect(readAgendaItem(line)).toEqual(item);
  });

  it.each([
    ["1.", { number: "1", title: "Opening of the session" }],
    ["1", { number: "1", title: "Opening of the session" }],
    ["5 (a)", { number: "5 (a)", title: "Existing and potential threats" }],
    ["5 (a), continued", { number: "5 (a)", title: "Existing and potential threats, continued" }],
    ["5 (a) Threats, continued", { number: "5 (a)", title: "Threats, continued" }],
    ["10 minutes for each delegation", { number: null, title: "10 minutes for each delegation" }],
    ["Statements by stakeholders", { number: null, title: "Statements by stakeholders" }],
  ])("of a meeting: %s, and reads back as the same", (line, item) => {
    expect(readProgrammeItem(line, agenda)).toEqual(item);
    expect(readProgrammeItem(writeItem(item), agenda)).toEqual(item);
  });
});
