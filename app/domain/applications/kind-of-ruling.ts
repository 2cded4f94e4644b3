/** What an office can rule on an application that waits for it, each by an act of its own: to clear it, refuse it or send it back. */
export const kindsOfRuling = ["clear", "refuse", "return"] as const;
export type KindOfRuling = (typeof kindsOfRuling)[number];
