import { Temporal } from "temporal-polyfill";
import { provisionsCiting } from "./oewg-2021-2025.ts";
import { cited, type ModalitiesText } from "./text.ts";

const proposal = "Chair's proposal, 18 January 2022 (letter of 17 December 2021)";

const { objection, disclosure, validity, ...provisions } = provisionsCiting(proposal);

/**
 * The text on which silence was broken on 25 January 2022. Its wording is not public: this one is invented for the demonstration, and differs from
 * the one that passed in April where the two can be told apart by what became of them.
 */
export const oewgJanuary2022: ModalitiesText = {
  title: "Chair's proposal on modalities, January 2022",
  issuer: "Chair of the Open-ended Working Group",
  citation: cited(proposal),
  date: Temporal.PlainDate.from("2022-01-18"),
  text: [
    "This wording is invented for the demonstration: that of the proposal is not public.",
    "Non-governmental organisations in consultative status with the Economic and Social Council may take part when they have informed the Secretariat.",
    "Other organisations may take part in a session when no State has objected to them before it. A State need not say why it objects.",
    "Stakeholders speak in a session of their own and may send written inputs.",
    "A participation is valid for one session.",
  ].join("\n\n"),
  provisions: {
    ...provisions,
    objection: { ...objection, basis: "none", objectorSeenBy: ["chair"] },
    disclosure: { ...disclosure, objectors: ["chair"], reasons: [] },
    validity: { ...validity, until: "session" },
  },
};
