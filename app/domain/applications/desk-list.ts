import { outcomes, type StandingInAWord } from "./standing-in-a-word.ts";

/* The lists of an officer's desk: an application is on the one that says what it waits for, and when it has its outcome, on the last. */

export const deskLists = [
  "submitted",
  "returned",
  "cleared",
  "circulated",
  "in-consultation",
  "before-body",
  "decided",
] as const;
export type DeskList = (typeof deskLists)[number];

/** Of a queue: what waits for the ruling of the other office is on a list of its own, on which whoever reads it has nothing to do. */
export type QueueList = DeskList | "other-office";

/** Which standings are on the list. A draft is its organisation's own, and on none. */
export const standingsOn: Readonly<Record<DeskList, readonly StandingInAWord[]>> = {
  submitted: ["submitted", "interest-notified"],
  returned: ["returned"],
  cleared: ["cleared"],
  circulated: ["circulated", "settling"],
  "in-consultation": ["in-consultation"],
  "before-body": ["before-body"],
  decided: outcomes,
};
