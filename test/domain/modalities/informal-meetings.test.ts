import { expect, test } from "vitest";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { wordsOnInformalMeetings } from "#domain/modalities/informal-meetings.ts";

test.each([
  [
    "OEWG 2019-2021",
    oewg2019To2021.text,
    "The informal consultative meeting between sessions is open to all interested parties.",
  ],
  ["OEWG 2021-2025", oewg2021To2025.text, null],
  ["Ad Hoc Committee", ahcCybercrime.text, null],
  ["a text that closes them", "Informal meetings are for States.", null],
])(
  "that informal meetings stay open to all is told in the words of the decision, where it says so: %s",
  (_name, text, words) => {
    expect(wordsOnInformalMeetings(text)).toBe(words);
  },
);
