import { Temporal } from "temporal-polyfill";
import { cited, type ModalitiesText, silentOn } from "./text.ts";

const resolution = "General Assembly resolution 75/282";
const modalities = "A/AC.291/6";

/** Ad Hoc Committee on a convention against the criminal use of ICTs: one list, drawn up by the Chair and approved by the Committee itself. */
export const ahcCybercrime: ModalitiesText = {
  title: "Participation of stakeholders in the Ad Hoc Committee on cybercrime",
  issuer: "General Assembly",
  citation: cited(resolution, "paragraphs 7-10"),
  date: Temporal.PlainDate.from("2021-05-26"),
  text: [
    "Non-governmental organisations in consultative status with the Economic and Social Council may register with the secretariat.",
    "Other relevant non-governmental organisations, civil society organisations, academic institutions and the private sector may take part if they are on a list that the Chair draws up with the secretariat and that the Committee approves.",
    "The list is valid for the whole process. There is one call.",
    "Stakeholders attend open formal sessions, may speak at the end of the discussion of each item, through spokespersons where time is short, and may submit written materials of up to 2,000 words.",
  ].join("\n\n"),
  provisions: {
    categories: {
      "ecosoc-ngo": { route: "notify", cites: cited(resolution, "paragraph 8") },
      ngo: { route: "body-decides", cites: cited(resolution, "paragraph 9") },
      business: { route: "body-decides", cites: cited(resolution, "paragraph 9") },
      academia: { route: "body-decides", cites: cited(resolution, "paragraph 9") },
    },
    exemptions: { accreditedTo: [], cites: silentOn(resolution, "earlier accreditations") },
    information: {
      required: ["purpose", "programmes", "activities", "headName", "headTitle", "headEmail"],
      requiredOfNotifiers: ["consultativeStatus", "consultativeStatusYear", "headName", "headTitle", "headEmail"],
      screenedBy: "secretariat",
      refusalCarriesReason: true,
      curable: null,
      cites: silentOn(resolution, "the information required"),
    },
    list: {
      compiledBy: "chair",
      criteria: ["relevance", "transparency", "geography", "gender"],
      cites: cited(resolution, "paragraph 9"),
    },
    circulation: {
      to: "member-states",
      fields: "name-and-country",
      beforeSession: null,
      period: { inTheRoom: true },
      zone: "Europe/Vienna",
      cites: cited(resolution, "paragraph 9"),
    },
    objection: {
      by: "nobody",
      bulk: false,
      withdrawal: "none",
      objectorSeenBy: [],
      basis: "none",
      cites: cited(resolution, "paragraph 9"),
    },
    effect: { kind: "body-decides", by: "consensus", cites: silentOn(resolution, "consensus or vote on the list") },
    disclosure: {
      proposedList: ["member-states"],
      finalList: ["public"],
      objectors: [],
      reasons: [],
      cites: cited(modalities, "annex I"),
    },
    validity: {
      until: "mandate",
      reapplication: { allowed: false, after: null },
      cites: cited(resolution, "paragraph 9"),
    },
    entitlements: {
      attendFormal: true,
      speak: { dedicatedSession: false, endOfItem: true, throughSpokespersons: true, minutes: null },
      written: { maximumWords: 2000, language: null, posted: true },
      documents: true,
      representatives: null,
      cites: cited(modalities, "annex II"),
    },
    suspension: {
      by: ["secretariat"],
      grounds: "A request of the organisation, or conduct contrary to its status as an observer.",
      withdrawalBy: ["secretariat"],
      cites: silentOn(resolution, "suspension and withdrawal"),
    },
  },
};
