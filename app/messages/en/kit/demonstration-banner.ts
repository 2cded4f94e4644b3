export const demonstrationBanner = {
  tag: "Demonstration",
  text: "Nothing here is real.",
  clock: "Clock: {now}",
  link: "Mailbox, accounts and clock",
} as const;
