export const demonstrationBanner = {
  tag: "Demonstration",
  label: "Demonstration",
  text: "Nothing here is real: organisations and missions are invented. The portal’s clock shows {now}.",
  link: "Mailbox, accounts and clock",
} as const;
