/** One sentence for each RefusalCode of the domain, with its details as arguments. */
export const refusal = {
  title: "This cannot be done",
  whatTheDecisionSays: "What the decision says",
} as const;
