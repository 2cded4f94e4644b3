import { Temporal } from "temporal-polyfill";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { cited, type ModalitiesText, silentOn } from "./text.ts";

const letter = "Letter of the Chair, 22 April 2022";

/** Open-ended Working Group on security of and in the use of ICTs 2021-2025: the text on which silence passed on 22 April 2022. */
export const oewg2021To2025: ModalitiesText = {
  title: "Modalities for the participation of stakeholders in the Open-ended Working Group 2021-2025",
  issuer: "Chair of the Open-ended Working Group",
  citation: cited(letter),
  date: Temporal.PlainDate.from("2022-04-22"),
  text: [
    "States are committed to engaging with stakeholders in a systematic, sustained and substantive manner.",
    "Relevant non-governmental organisations in consultative status with the Economic and Social Council inform the Secretariat of their interest.",
    "Other interested organisations that are relevant and competent to the scope and purpose of the Working Group inform the Secretariat too, with information on their purpose, programmes and activities in areas relevant to its scope. They are invited as observers on a non-objection basis.",
    "States are asked to use the non-objection mechanism judiciously, in a spirit of inclusivity. A State that objects makes its objection known to the Chair and, on a voluntary basis, its general basis. The Chair shares what was received with any Member State on request.",
    "Accredited stakeholders attend formal meetings as observers, speak in a dedicated stakeholder session and submit written inputs that are posted on the web page of the Working Group.",
    "An accreditation is valid for the remainder of the mandate. There is a round for each substantive session.",
  ].join("\n\n"),
  provisions: provisionsCiting(letter),
};

/** What the text provides, each provision with the letter that says it. */
export function provisionsCiting(letter: string): Provisions {
  return {
    categories: {
      "ecosoc-ngo": { route: "notify", cites: cited(letter) },
      ngo: { route: "no-objection", cites: cited(letter) },
      business: { route: "no-objection", cites: cited(letter) },
      academia: { route: "no-objection", cites: cited(letter) },
    },
    exemptions: { accreditedTo: [], cites: silentOn(letter, "earlier accreditations") },
    information: {
      required: ["purpose", "programmes", "activities", "headName", "headTitle", "headEmail"],
      requiredOfNotifiers: ["consultativeStatus", "consultativeStatusYear", "headName", "headTitle", "headEmail"],
      screenedBy: "secretariat",
      refusalCarriesReason: true,
      curable: null,
      cites: cited(`${letter}, and the call for applications`),
    },
    list: { compiledBy: "secretariat", criteria: ["relevance", "competence"], cites: cited(letter) },
    circulation: {
      to: "all-missions",
      fields: "name-and-country",
      beforeSession: null,
      period: { decidedByChair: true },
      zone: "America/New_York",
      cites: silentOn(letter, "the length of the period"),
    },
    objection: {
      by: "member-states",
      bulk: true,
      withdrawal: "until-close",
      objectorSeenBy: ["chair", "state-on-request"],
      basis: "voluntary",
      cites: cited(letter),
    },
    effect: { kind: "final", cites: cited(letter) },
    disclosure: {
      proposedList: ["member-states"],
      finalList: ["public"],
      objectors: ["chair", "state-on-request"],
      reasons: ["chair", "state-on-request"],
      cites: cited(letter),
    },
    validity: { until: "mandate", reapplication: { allowed: true, after: null }, cites: cited(letter) },
    entitlements: {
      attendFormal: true,
      speak: { dedicatedSession: true, endOfItem: false, throughSpokespersons: false, minutes: null },
      written: { maximumWords: null, language: null, posted: true },
      documents: true,
      representatives: null,
      cites: cited(letter),
    },
    suspension: {
      by: ["secretariat"],
      grounds: "A request of the organisation, or conduct contrary to its status as an observer.",
      withdrawalBy: ["secretariat"],
      cites: silentOn(letter, "suspension and withdrawal"),
    },
  };
}
