import { expect, test } from "vitest";
import { ProvisionList } from "#components/modalities/provision-list.tsx";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { ListCriterion, Provisions, Route } from "#domain/modalities/provisions.ts";
import { citeSilence } from "#domain/modalities/sources.ts";
import { render } from "../kit/gallery.tsx";

const { provisions } = oewg2021To2025;
const words = (criteria: readonly ListCriterion[]) =>
  render(
    <ProvisionList hasOwnClasses={false} provisions={{ ...provisions, list: { ...provisions.list, criteria } }} />,
  );

test("a decision that names no criteria is told as such, and not as naming nobody", () => {
  expect(words([])).toContain("No criteria are named.");
  expect(words([])).not.toMatch(/Criteria:/);
  expect(words(["relevance", "competence"])).toMatch(/Criteria: .*relevance/);
});

test("where the Chair consults, an objection is told to be withdrawn until the consultation ends, whatever holds in the period", () => {
  const told = (withdrawal: Provisions["objection"]["withdrawal"]) =>
    render(
      <ProvisionList
        hasOwnClasses={false}
        provisions={{
          ...provisions,
          objection: { ...provisions.objection, withdrawal },
          effect: { ...provisions.effect, kind: "chair-consults", for: { unit: "calendar_days", count: 10 } },
        }}
      />,
    );
  for (const withdrawal of ["none", "until-close", "until-decision"] as const)
    expect(told(withdrawal)).toContain("it may be withdrawn until the consultation ends");
  expect(told("none")).toContain("cannot be withdrawn in the period.");
  expect(render(<ProvisionList {...{ provisions }} hasOwnClasses={false} />)).not.toContain("consultation ends");
});

test("of a decision with classes of its own only what still holds is told: not its routes, nor what an objection does", () => {
  const told = (hasOwnClasses: boolean) => render(<ProvisionList {...{ provisions, hasOwnClasses }} />);
  const replaced = /Categories and routes|Effect of an objection|The Secretariat reviews/;
  expect(told(false)).toMatch(replaced);
  expect(told(true)).not.toMatch(replaced);
  for (const kept of ["Disclosure", "Validity", "Suspension"]) expect(told(true)).toContain(kept);
});

test("of what is only read out each sentence is marked, also where the rest of its provision is obeyed", () => {
  const told = (routeOfBusiness: Route) => {
    const { categories, entitlements } = provisions;
    const business = { ...categories.business, route: routeOfBusiness };
    const speak = { dedicatedSession: true, endOfItem: true, throughSpokespersons: false, minutes: null };
    const text = {
      categories: { ...categories, business },
      entitlements: { ...entitlements, attendFormal: true, speak },
    };
    return render(<ProvisionList provisions={{ ...provisions, ...text }} hasOwnClasses={false} />)
      .split(/<li>|<dt>/)
      .filter((line) => line.includes("read out"));
  };
  const closed = told("closed");
  expect(closed.some((line) => line.includes("at the end of each item"))).toBe(true);
  expect(closed.some((line) => /may attend|dedicated|Suspended/.test(line))).toBe(false);
  const carried = told("carried-over").filter((line) => !closed.includes(line));
  expect(carried).toHaveLength(1);
  expect(carried[0]).toMatch(/Business.*carried over/is);
});

test("where nobody suspends, no grounds are announced", () => {
  const told = (suspension: Provisions["suspension"]) =>
    render(<ProvisionList provisions={{ ...provisions, suspension }} hasOwnClasses={false} />);
  const { cites } = provisions.suspension;
  expect(told({ by: [], withdrawalBy: [], grounds: "", cites })).not.toContain("Grounds:");
  expect(told({ by: ["chair"], withdrawalBy: [], grounds: "Misuse.", cites })).toMatch(/Grounds:.*Misuse\./s);
});

test("that there are no exemptions has no source where the text does not say so", () => {
  const told = (cites: Citation) =>
    render(
      <ProvisionList provisions={{ ...provisions, exemptions: { accreditedTo: [], cites } }} hasOwnClasses={false} />,
    )
      .replace(/.*Exemptions/s, "")
      .replace(/<dt>.*/s, "");
  expect(told({ source: "A/1", paragraph: "16" })).toMatch(/None\..*A\/1, paragraph 16/s);
  const silent = told(citeSilence({ source: "A/1", paragraph: null }, "Exemptions"));
  expect(silent).toContain("None.");
  expect(silent).not.toMatch(/A\/1|silent/);
});

test("of the zone is said what it counts", () => {
  const told = render(<ProvisionList {...{ provisions }} hasOwnClasses={false} />);
  expect(told).toContain("Days and hours are those of New York time.");
});

test("who reads the list is said once, with to whom it goes", () => {
  const told = (proposedList: Provisions["disclosure"]["proposedList"], to: Provisions["circulation"]["to"]) =>
    render(
      <ProvisionList
        provisions={{
          ...provisions,
          circulation: { ...provisions.circulation, to },
          disclosure: { ...provisions.disclosure, proposedList },
        }}
        hasOwnClasses={false}
      />,
    );
  expect(told(["chair", "member-states"], "member-states")).toContain("Circulated to the Member States");
  expect(told(["chair", "member-states"], "member-states")).not.toMatch(/Proposed list|also read/);
  expect(told([], "all-missions")).not.toMatch(/Proposed list|also read/);
  const more = told(["chair", "public"], "member-states");
  expect(more).toMatch(/Circulated to the Member States.+?It is also read by everybody\..+?closing instant/s);
  expect(more).not.toContain("Proposed list");
  const { disclosure } = provisions;
  expect(render(<ProvisionList provisions={{ disclosure }} hasOwnClasses={false} />)).toContain("Proposed list");
  expect(render(<ProvisionList {...{ provisions }} hasOwnClasses />)).toContain("Proposed list");
});
