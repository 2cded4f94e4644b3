/**
 * The people whom a visitor of a demonstration can be. All of them are invented, and so are the States: nothing here
 * leaves a demonstration, so that password and second factor may stand in the open.
 */
export const demonstrationPassword = "open-and-transparent";

/** The key of the second factor of all these accounts. The page about the demonstration shows the code that it gives now. */
export const demonstrationTotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

export const demonstrationAccounts = [
  { email: "applicant@meridian.example", name: "Amal Idris", office: "applicant" },
  {
    email: "accredited@live-round.example",
    name: "Focal point of Juniper Archive Foundation for Digital Peace",
    office: "accredited",
  },
  { email: "officer@secretariat.example", name: "Noor Lindqvist", office: "secretariat" },
  { email: "colleague@secretariat.example", name: "Tove Marchetti", office: "second-officer" },
  { email: "chair@working-group.example", name: "Ines Okafor", office: "chair" },
  { email: "adviser@working-group.example", name: "Rui Tamm", office: "adviser" },
  { email: "delegate@state-a.example", name: "Delegate of State A", office: "State A" },
  { email: "delegate@state-b.example", name: "Delegate of State B", office: "State B" },
  { email: "delegate@observer.example", name: "Delegate of Observer State Z", office: "Observer State Z" },
  { email: "administrator@secretariat.example", name: "Mika Sato", office: "administrator" },
] as const;

/** Fictional Member States; the last one observes. */
export const fictionalMissions = [
  "State A",
  "State B",
  "State C",
  "State D",
  "State E",
  "State F",
  "State G",
  "State H",
] as const;
export const observerMission = "Observer State Z";
