import type { Class, Track } from "#domain/modalities/stages.ts";
import { aRuling, aWindow } from "./stages.ts";

/* Classes that no customary form has: claims against two registers, one of which leads on to another class, a class that is closed, and two rulings of
   an office one after the other. */

const cites = { source: "Synthetic decision 2", paragraph: "paragraph 6" };

const proposed = {
  kind: "list",
  what: "proposed",
  key: "list",
  of: "all",
  cites,
  to: ["chair", "member-states", "observers"],
  fields: "name-and-country",
  beforeSession: null,
} as const;

function own(key: string, title: string, track: Track | null): Class {
  const belongs = `Whoever is of the ${title.toLowerCase()}.`;
  return { key, title, belongs, kind: "other", consultative: false, track, cites };
}

/** Of the registers of which the keys are given. */
export function ownClasses(registers: { readonly conference: string; readonly partners: string }): readonly Class[] {
  const { conference, partners } = registers;
  return [
    own("of-the-conference", "Organisations of the conference", [
      aRuling("of-the-conference", { what: "claim", register: conference, no: { to: "class", class: "all-others" } }),
    ]),
    own("partners", "Partners", [aRuling("partner", { what: "claim", register: partners })]),
    own("guilds", "Guilds", [
      aRuling("guild", { what: "claim", register: partners }),
      aRuling("guild-screening"),
      { ...proposed, key: "guild-list" },
      aWindow("guild-window"),
    ]),
    own("all-others", "All others", [aRuling("screening"), proposed, aWindow("window")]),
    own("persons", "Persons", null),
  ];
}
