/** Words of standings, and of the list that explains a standing by its provisions. */
export const status = {
  why: "Why",
  whatNext: "What happens next",
  whatYouCanDo: "What you can do",
  satisfied: "Satisfied",
  awaited: "Still to come",
  failed: "Not satisfied",
  done: "Done",
  current: "Now",
  upcoming: "To come",
  stage: {
    done: " (done)",
    here: " (now)",
    yet: " (to come)",
    yes: " (reached)",
    cut: " (ended here)",
    unreached: " (not reached)",
  },
  notReached: "Not reached",
} as const;
