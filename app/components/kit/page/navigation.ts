import type { Role } from "#domain/kit/actor.ts";
import type { en } from "#messages/en.ts";
import type { paths } from "#paths";

export interface Destination {
  /** A key of messages/en/kit/navigation.ts that takes no arguments. */
  label: Exclude<keyof typeof en.navigation, "page">;
  href: string;
  /** Beginnings of other addresses whose pages belong to it. */
  holds?: readonly string[];
}

/** Where each role may go from every page. What it may do there is said by authority.ts, which each page asks. */
export function navigationOf(role: Role, to: ReturnType<typeof paths>): Destination[] {
  const home: Destination = { label: "home", href: to.home };
  const accredited: Destination = { label: "accreditedOrganisations", href: to.accreditedOrganisations };
  const calendar: Destination = { label: "calendar", href: to.calendar };
  const outcomes: Destination = {
    label: "outcomes",
    href: to.outcomes,
    holds: [`${to.secretariat}/accreditations/`, to.nameChanges],
  };
  const determinations: Destination = { label: "determinations", href: to.determinations };
  const lists = [`${to.secretariat}/lists/`];
  switch (role) {
    case "public":
    case "clock":
      return [home, calendar, accredited];
    case "applicant":
      return [
        home,
        { label: "myOrganisation", href: to.organisation },
        { label: "chairLetters", href: to.organisationLetters },
        calendar,
        accredited,
      ];
    case "mission":
      return [
        home,
        { label: "mission", href: to.mission },
        { label: "objections", href: to.objections, holds: [to.objectionNote("")] },
        { label: "chairLetters", href: to.missionLetters },
        calendar,
        accredited,
      ];
    case "chair":
      return [
        home,
        { label: "chair", href: to.chair },
        { label: "chairLetters", href: to.chairLetters },
        { label: "queue", href: to.secretariat },
        { ...determinations, holds: lists },
        outcomes,
        { label: "letters", href: to.letters },
        accredited,
      ];
    case "secretariat":
      return [
        home,
        { label: "queue", href: to.secretariat },
        {
          label: "calls",
          href: to.calls,
          holds: [
            to.openProcess,
            to.calendars,
            ...["processes", "sessions", "program-accesses", "written-inputs", "inscriptions"].map(
              (kind) => `${to.secretariat}/${kind}/`,
            ),
          ],
        },
        { label: "noObjectionPeriods", href: to.noObjectionPeriods, holds: lists },
        { ...determinations, holds: [`${to.secretariat}/adoptions/`] },
        { label: "registers", href: to.registers, holds: [to.openRegister, to.consolidatedList] },
        outcomes,
        { label: "letters", href: to.letters },
        { label: "auditTrail", href: to.auditTrail },
      ];
    case "administrator":
      return [home, { label: "people", href: to.people }, { label: "auditTrail", href: to.auditTrail }];
  }
}

/** Where the reader signs in, or what is theirs: at the end of the places. */
export function accountOf(role: Role, to: ReturnType<typeof paths>): Destination {
  if (role === "public" || role === "clock") return { label: "signIn", href: to.signIn };
  const { passkeys, addPasskey, changeName, changeAddress, changePassword, setUpSecondFactor, makeCalendarAddress } =
    to;
  const holds = [
    ...[passkeys, addPasskey, changeName, changeAddress, changePassword, setUpSecondFactor],
    makeCalendarAddress,
  ];
  return { label: "account", href: to.signIns, holds };
}
