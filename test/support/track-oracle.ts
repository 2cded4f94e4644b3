import type { Voice, WindowOfCase } from "#domain/applications/item-in-window.ts";
import type { Case, Ruled } from "#domain/applications/records.ts";
import type { CaseStanding, Passed } from "#domain/applications/standing.ts";
import type { Instant, Length } from "#domain/kit/calendar.ts";
import type { ConsultationStage, Leads, RulingStage, Stage, WindowStage } from "#domain/modalities/stages.ts";

/*
 * What becomes of an application, told a second time and in another way than the rule: time walks forward from receipt, from one thing that happens to
 * the next, and the application is moved from stage to stage as it happens. Instants are milliseconds; days are those of UTC, all of them 24 hours.
 */

const margin = 120_000;
const hour = 3_600_000;
const day = 24 * hour;

/** A standing as it is compared: stages by their keys, instants as milliseconds. */
export interface Told {
  readonly class: string | null;
  readonly passed: readonly string[];
  readonly now: string;
}

/** What the rule said, in the form in which it is compared. */
export function toldOf({ class: own, passed, now }: CaseStanding): Told {
  const ms = (at: Instant | null) => (at === null ? "-" : String(at.epochMilliseconds));
  return {
    class: own?.key ?? null,
    passed: passed.map(({ stage, outcome, at }) => `${stage.key} ${outcome} ${ms(at)}`),
    now:
      now.kind === "draft"
        ? "draft"
        : now.kind === "waits"
          ? `waits at ${now.stage.key} for ${now.for} since ${ms(now.since)} until ${ms(now.until)}${now.overdue ? " overdue" : ""}`
          : `${now.kind} at ${ms(now.at)} by ${now.stage?.key ?? "-"}`,
  };
}

export function expectedOf(one: Case, at: Instant): Told {
  const instant = at.epochMilliseconds;
  const received = timeOf(one.receivedAt) ?? Infinity;
  const withdrawn = timeOf(one.withdrawnAt) ?? Infinity;
  if (received > instant) return { class: one.class, passed: [], now: "draft" };
  if (received <= withdrawn && withdrawn <= instant) {
    const then = new Walk(one, withdrawn).told();
    const [, stage] = /^waits at (\S+)/.exec(then.now) ?? [];
    if (stage !== undefined) return { ...then, now: `withdrawn at ${String(withdrawn)} by ${stage}` };
  }
  return new Walk(one, instant).told();
}

interface Entry {
  readonly class: string;
  readonly stage: Stage;
  readonly reachedAt: number;
  /** The window in which it stood objected to when it came here. */
  readonly objectedIn: WindowStage | null;
  outcome: Passed["outcome"] | null;
  at: number;
}

const timeOf = (at: Instant | null) => at?.epochMilliseconds ?? null;
const lengthOf = ({ unit, count }: Length) => (unit === "hours" ? hour : day) * count;

class Walk {
  readonly #one: Case;
  /** What is known at this instant is all that there is. */
  readonly #at: number;
  /** The last instant that counts. */
  readonly #last: number;
  readonly #rulings: readonly Ruled[];
  /** When it is on the walk. */
  readonly #clock: { now: number };
  /** From the first stage to where it is. */
  #path: Entry[] = [];
  #class: string;
  #end: { kind: string; at: number; stage: string | null } | null = null;

  constructor(one: Case, at: number) {
    this.#one = one;
    this.#at = at;
    if (one.class === null) throw new Error("Nobody walks before a class is chosen.");
    this.#class = one.class;
    this.#last = Math.min(at, timeOf(one.scopeEndsAt) ?? at);
    this.#rulings = one.rulings
      .filter(({ knownAt, decidedAt }) => knownAt.epochMilliseconds <= at && decidedAt.epochMilliseconds <= this.#last)
      .toSorted((a, b) => a.decidedAt.epochMilliseconds - b.decidedAt.epochMilliseconds);
    this.#clock = { now: timeOf(one.receivedAt) ?? 0 };
    this.#enter(this.#class, 0, null);
    for (let next: number | undefined = this.#now; next !== undefined && next <= this.#last; next = this.#next()) {
      this.#clock.now = next;
      this.#reopen();
      this.#advance();
      this.#free();
    }
  }

  get #now(): number {
    return this.#clock.now;
  }

  told(): Told {
    const passed = this.#path.flatMap(({ stage, outcome, at }) =>
      outcome === null ? [] : [`${stage.key} ${outcome} ${String(at)}`],
    );
    if (this.#end !== null) {
      const { kind, at, stage } = this.#end;
      return { class: this.#class, passed, now: `${kind} at ${String(at)} by ${stage ?? "-"}` };
    }
    return { class: this.#class, passed, now: this.#waits() };
  }

  get #here(): Entry | null {
    const last = this.#path.at(-1);
    return last?.outcome === null ? last : null;
  }

  /** Everything that happens, and every clock of the stage where it is. */
  #next(): number | undefined {
    const { cures, lists, windows } = this.#one;
    const happens = [
      ...this.#rulings.map(({ decidedAt }) => decidedAt),
      ...cures.map(({ at }) => at),
      ...lists.map(({ sealedAt }) => sealedAt),
      ...windows.flatMap(({ voices }) => voices.flatMap(({ endedAt }) => (endedAt === null ? [] : [endedAt]))),
    ].map(({ epochMilliseconds }) => epochMilliseconds);
    const clock = this.#here === null ? null : this.#clockOf(this.#here);
    return [...happens, ...(clock === null ? [] : [clock])].filter((t) => t > this.#now).sort((a, b) => a - b)[0];
  }

  /** When time answers the stage, as it looks now. */
  #clockOf(here: Entry): number | null {
    const { stage } = here;
    if (stage.kind === "ruling") {
      const { back, due } = this.#ruling(here, stage, this.#now);
      return back ?? due;
    }
    if (stage.kind === "consultation") return here.reachedAt + lengthOf(stage.within);
    if (stage.kind === "window") {
      const open = this.#windowOf(stage);
      return open === undefined ? null : this.#itemCloses(open, stage);
    }
    return null;
  }

  #enter(of: string, index: number, objectedIn: WindowStage | null): void {
    const track = this.#one.classes.find(({ key }) => key === of)?.track ?? null;
    this.#class = of;
    const stage = track?.[index];
    if (stage === undefined) {
      this.#end = { kind: track === null ? "refused" : "accredited", at: this.#now, stage: null };
      return;
    }
    const entry: Entry = { class: of, stage, reachedAt: this.#now, objectedIn, outcome: null, at: 0 };
    this.#path.push(entry);
    const onlyObjected = stage.of === "objected" || stage.kind === "consultation";
    if ((onlyObjected && objectedIn === null) || (stage.kind === "list" && !this.#isAnswered(track ?? [], index)))
      this.#answer(entry, "passed-over", { to: "next" });
  }

  #isAnswered(track: readonly Stage[], index: number): boolean {
    const stage = track[index];
    if (stage?.kind !== "list" || stage.what !== "proposed") return false;
    for (const after of track.slice(index + 1)) {
      if (after.kind === "window") return true;
      if (after.kind === "ruling" && after.what === "determination") return true;
    }
    return false;
  }

  #answer(entry: Entry, outcome: Passed["outcome"], leads: Leads): void {
    entry.outcome = outcome;
    entry.at = this.#now;
    const { stage } = entry;
    const end = (kind: string) => {
      this.#end = { kind, at: this.#now, stage: stage.key };
    };
    if (leads.to === "next") {
      const objected = { objected: stage.kind === "window" ? stage : null, silent: null, withdrawn: null };
      const track = this.#one.classes.find(({ key }) => key === entry.class)?.track ?? [];
      const inWindow = outcome in objected ? objected[outcome as keyof typeof objected] : entry.objectedIn;
      this.#enter(entry.class, track.indexOf(stage) + 1, inWindow);
    } else if (leads.to === "class") {
      const isThere = this.#one.classes.some(({ key }) => key === leads.class);
      if (isThere && this.#one.agreedTo === leads.class && leads.class !== entry.class)
        this.#enter(leads.class, 0, null);
      else end("refused");
    } else end(leads.to);
  }

  /** What was answered is open again, and all that followed from it is not. */
  #backTo(entry: Entry): void {
    this.#path = this.#path.slice(0, this.#path.indexOf(entry) + 1);
    this.#class = entry.class;
    this.#end = null;
    entry.outcome = null;
  }

  /** Somebody rules now at a stage that had been answered. */
  #reopen(): void {
    const ruledNow = this.#rulings.filter(({ decidedAt }) => decidedAt.epochMilliseconds === this.#now);
    const entry = this.#path.find(
      ({ stage, outcome }) =>
        stage.kind === "ruling" && outcome !== "passed-over" && ruledNow.some((ruling) => ruling.stage === stage.key),
    );
    if (entry !== undefined) this.#backTo(entry);
  }

  #advance(): void {
    for (let here = this.#here; here !== null; here = this.#here) {
      const before = this.#path.length;
      this.#step(here);
      if (here.outcome === null && this.#path.length === before) return;
    }
  }

  #step(here: Entry): void {
    const { stage } = here;
    if (stage.kind === "ruling") this.#rule(here, stage);
    else if (stage.kind === "list") {
      const sealed = this.#one.lists.filter((list) => list.stage === stage.key).map(({ sealedAt }) => timeOf(sealedAt));
      if (sealed.some((t) => t !== null && t <= this.#now)) this.#answer(here, "listed", { to: "next" });
    } else if (stage.kind === "window") this.#close(here, stage);
    else this.#consult(here, stage);
  }

  /** What is to be said of a ruling at an instant: the last one, until when what was returned can be cured, and when an answer is due. */
  #ruling(here: Entry, stage: RulingStage, then: number) {
    const last = this.#rulings.findLast(
      (ruling) => ruling.stage === stage.key && ruling.decidedAt.epochMilliseconds <= then,
    );
    let from = Math.max(here.reachedAt, timeOf(last?.decidedAt ?? null) ?? 0);
    const longer = (last?.longer ?? []).filter(({ at }) => at.epochMilliseconds <= this.#at);
    const back = last?.outcome === "returned" ? timeOf(longer.at(-1)?.until ?? last.curableUntil) : null;
    const returnedAt = timeOf(last?.decidedAt ?? null) ?? 0;
    if (back !== null) {
      const cures = this.#one.cures
        .filter((cure) => cure.stage === stage.key)
        .map(({ at }) => at.epochMilliseconds)
        .filter((t) => t >= returnedAt && t <= back && t <= then);
      if (cures.length === 0) return { last, from, back, due: null, mayDefault: false };
      from = Math.max(here.reachedAt, Math.min(...cures));
    }
    const due = last?.outcome === "deferred" ? null : this.#due(stage, from);
    return { last, from, back: null, due, mayDefault: stage.ifNone !== "waits" && due !== null && due >= from };
  }

  #due({ due }: RulingStage, from: number): number | null {
    if (due === null) return null;
    if ("after" in due) return from + lengthOf(due.after);
    const { beginsOn, endsOn } = this.#one.session;
    return due.at === "session-begins"
      ? Date.parse(`${beginsOn.toString()}T00:00:00Z`)
      : Date.parse(`${endsOn.toString()}T00:00:00Z`) + day - 1;
  }

  #rule(here: Entry, stage: RulingStage): void {
    const { last, back, due, mayDefault } = this.#ruling(here, stage, this.#now);
    if (last?.outcome === "yes") this.#answer(here, "yes", stage.yes);
    else if (last?.outcome === "no") this.#answer(here, "no", stage.no);
    else if (back !== null) {
      if (this.#now >= back && this.#at >= back + margin) this.#answer(here, "no", { to: "refused" });
    } else if (mayDefault && due !== null && this.#now >= due && this.#at >= settled(stage, due))
      this.#answer(here, "by-default", stage.ifNone === "yes" ? stage.yes : stage.no);
  }

  #windowOf(stage: WindowStage): WindowOfCase | undefined {
    return this.#one.windows.find((open) => open.stage === stage.key);
  }

  /** As all have been told by the instant that is asked about. */
  #toldClose({ window, extensions = [] }: WindowOfCase): number {
    const closes = [...extensions.map(({ from }) => from), window.closesAt].map((t) => t.epochMilliseconds);
    const made = extensions.filter(({ extendedAt }) => extendedAt.epochMilliseconds <= this.#at).length;
    return closes[made] ?? NaN;
  }

  #endOfHold(voice: Voice): number {
    const limit = timeOf(voice.limitAt) ?? Infinity;
    const ended = timeOf(voice.endedAt);
    return ended === null || ended > this.#at ? limit : Math.min(limit, ended);
  }

  #heard({ voices }: WindowOfCase): Voice[] {
    return voices.filter(({ receivedAt }) => receivedAt.epochMilliseconds <= this.#at);
  }

  /** The first instant, from the close of the window on, at which nobody holds it. */
  #itemCloses(open: WindowOfCase, { hold }: WindowStage): number {
    const close = this.#toldClose(open);
    const holds = hold === null ? [] : this.#heard(open).filter(({ kind }) => kind === "hold");
    const opens = open.window.opensAt.epochMilliseconds;
    const isHeld = (t: number) =>
      holds.some((voice) => {
        const received = voice.receivedAt.epochMilliseconds;
        return received >= opens && received <= t && this.#endOfHold(voice) > t;
      });
    const candidates = [close, ...holds.map((voice) => this.#endOfHold(voice))].filter((t) => t >= close);
    return candidates.sort((a, b) => a - b).find((t) => !isHeld(t)) ?? NaN;
  }

  /** Who stands against it at an instant from its close on. */
  #standing(open: WindowOfCase, stage: WindowStage, then: number): Voice[] {
    const close = this.#itemCloses(open, stage);
    const ended = (voice: Voice, by: number) => {
      const t = timeOf(voice.endedAt);
      return t !== null && t <= by && t <= this.#at;
    };
    return this.#heard(open).filter((voice) => {
      const received = voice.receivedAt.epochMilliseconds;
      if (received < open.window.opensAt.epochMilliseconds || received > close) return false;
      if (voice.kind === "hold") {
        const limit = timeOf(voice.limitAt) ?? Infinity;
        if (stage.hold?.then !== "objection" || ended(voice, limit)) return false;
      }
      return stage.withdrawal === "never" || !ended(voice, stage.withdrawal === "until-close" ? close : then);
    });
  }

  #close(here: Entry, stage: WindowStage): void {
    const open = this.#windowOf(stage);
    if (open === undefined) return;
    const close = this.#itemCloses(open, stage);
    if (this.#now < close || this.#at < close + margin) return;
    const enough = (then: number) => this.#standing(open, stage, then).length >= stage.threshold;
    // It may come here late, when some have been withdrawn meanwhile.
    const asOf = here.reachedAt > close ? Math.max(close, here.reachedAt - 1) : close;
    if (enough(close) && enough(asOf)) this.#answer(here, "objected", stage.objected);
    else this.#answer(here, "silent", stage.silent);
  }

  /** An objection is withdrawn now, and with it too few are left: unless somebody has decided, or it was cleared of them already, nobody had objected. */
  #free(): void {
    for (const entry of this.#path) {
      const { stage } = entry;
      if (stage.kind !== "window" || entry.outcome !== "objected" || stage.withdrawal !== "until-decided") continue;
      const open = this.#windowOf(stage);
      if (open === undefined) continue;
      const left = (then: number) => this.#standing(open, stage, then).length;
      if (left(this.#now - 1) < stage.threshold || left(this.#now) >= stage.threshold) continue;
      if (this.#now <= this.#itemCloses(open, stage)) continue;
      const after = this.#path.slice(this.#path.indexOf(entry) + 1);
      const ruled = after.some((one) => one.stage.kind === "ruling" && ![null, "passed-over"].includes(one.outcome));
      const cleared = after.some((one) => one.outcome === "silent" || one.outcome === "withdrawn");
      const ranOut = this.#here === null ? null : this.#ranOut(this.#here, this.#now);
      if (ruled || cleared || this.#end !== null || (ranOut !== null && ranOut <= this.#now)) continue;
      this.#backTo(entry);
      this.#answer(entry, "silent", stage.silent);
      this.#advance();
      return;
    }
  }

  #consult(here: Entry, stage: ConsultationStage): void {
    const close = here.reachedAt + lengthOf(stage.within);
    if (this.#now < close || this.#at < close + margin || here.objectedIn === null) return;
    const open = this.#windowOf(here.objectedIn);
    const itemClose = open === undefined ? 0 : this.#itemCloses(open, here.objectedIn);
    const against = open === undefined ? [] : this.#standing(open, here.objectedIn, itemClose);
    const kept = against.filter(({ endedAt, maintainedAt }) => {
      const ended = timeOf(endedAt);
      if (ended !== null && ended <= close) return false;
      const said = timeOf(maintainedAt);
      return stage.silence === "maintains" ? true : said !== null && said <= close;
    });
    if (kept.length >= here.objectedIn.threshold) this.#answer(here, "maintained", stage.maintained);
    else this.#answer(here, "withdrawn", stage.withdrawn);
  }

  /** Since when time has answered, and only what was done before has still to be put on record. */
  #ranOut(here: Entry, then: number): number | null {
    const { stage } = here;
    if (stage.kind === "ruling") {
      const { back, due, mayDefault } = this.#ruling(here, stage, then);
      const clock = back ?? (mayDefault ? due : null);
      return clock !== null && this.#at > clock ? clock : null;
    }
    const clock = this.#clockOf(here);
    if (clock === null || this.#at <= clock) return null;
    return clock;
  }

  #waits(): string {
    const here = this.#here;
    if (here === null) throw new Error("It is nowhere");
    const { stage } = here;
    const scope = timeOf(this.#one.scopeEndsAt);
    if (scope !== null && this.#at > scope) {
      const ranOut = this.#ranOut(here, this.#last);
      if (ranOut === null || ranOut > scope) return `undecided at ${String(scope)} by ${stage.key}`;
    }
    const said = (what: string, since: number, until: number | null, overdue = false) =>
      `waits at ${stage.key} for ${what} since ${String(since)} until ${until === null ? "-" : String(until)}${overdue ? " overdue" : ""}`;
    const clock = this.#clockOf(here);
    switch (stage.kind) {
      case "list":
        return said("list", here.reachedAt, null);
      case "ruling": {
        const { from, back, due } = this.#ruling(here, stage, this.#last);
        if (back !== null) return this.#at > back ? said("settlement", back, back + margin) : said("cure", from, back);
        return said("ruling", from, due, due !== null && this.#at > due);
      }
      case "consultation":
        if (clock === null) throw new Error("A consultation has a clock");
        return this.#at > clock
          ? said("settlement", clock, clock + margin)
          : said("consultation", here.reachedAt, clock);
      case "window": {
        const open = this.#windowOf(stage);
        if (open === undefined || clock === null) return said("opening", here.reachedAt, null);
        const opens = open.window.opensAt.epochMilliseconds;
        const told = this.#toldClose(open);
        if (this.#at < opens) return said("opening", opens, opens);
        if (this.#at <= told) return said("silence", opens, told);
        return this.#at <= clock ? said("hold", opens, clock) : said("settlement", clock, clock + margin);
      }
    }
  }
}

/** An office's by the longest request, a body's by a working day, Monday to Friday. */
function settled({ by }: RulingStage, due: number): number {
  if (typeof by === "string") return due + margin;
  let then = due + day;
  while ([0, 6].includes(new Date(then).getUTCDay())) then += day;
  return then;
}
