import { Temporal } from "temporal-polyfill";
import { cited, type ModalitiesText, silentOn } from "./text.ts";

const resolution = "General Assembly resolution 73/27";

/** The predecessor of the Working Group: accreditation session by session, and not a word on who is told of an objection. */
export const oewg2019To2021: ModalitiesText = {
  title: "Participation of stakeholders in the Open-ended Working Group 2019-2021",
  issuer: "General Assembly",
  citation: cited(resolution),
  date: Temporal.PlainDate.from("2018-12-05"),
  text: [
    "Non-governmental organisations in consultative status with the Economic and Social Council inform of their interest.",
    "Other organisations are invited to a session if no Member State objects.",
    "The informal consultative meeting between sessions is open to all interested parties.",
  ].join("\n\n"),
  provisions: {
    categories: {
      "ecosoc-ngo": { route: "notify", cites: cited(resolution) },
      ngo: { route: "no-objection", cites: cited(resolution) },
      business: { route: "no-objection", cites: cited(resolution) },
      academia: { route: "no-objection", cites: cited(resolution) },
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
    list: { compiledBy: "secretariat", criteria: [], cites: silentOn(resolution, "the criteria of the list") },
    circulation: {
      to: "all-missions",
      fields: "name-and-country",
      beforeSession: null,
      period: { decidedByChair: true },
      zone: "America/New_York",
      cites: silentOn(resolution, "the length of the period"),
    },
    objection: {
      by: "member-states",
      bulk: true,
      withdrawal: "until-close",
      objectorSeenBy: ["chair"],
      basis: "none",
      cites: silentOn(resolution, "who is told of an objection"),
    },
    effect: { kind: "final", cites: cited(resolution) },
    disclosure: {
      proposedList: ["member-states"],
      finalList: ["public"],
      objectors: ["chair"],
      reasons: [],
      cites: silentOn(resolution, "disclosure"),
    },
    validity: { until: "session", reapplication: { allowed: true, after: null }, cites: cited(resolution) },
    entitlements: {
      attendFormal: true,
      speak: null,
      written: null,
      documents: true,
      representatives: null,
      cites: silentOn(resolution, "speaking and written inputs"),
    },
    suspension: {
      by: ["secretariat"],
      grounds: "A request of the organisation, or conduct contrary to its status as an observer.",
      withdrawalBy: ["secretariat"],
      cites: silentOn(resolution, "suspension and withdrawal"),
    },
  },
};
