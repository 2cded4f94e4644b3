/** Problems with what was sent in a form. `field` is the field's label; a form's own section says what to enter when nothing was. */
export const problem = {
  missing: {
    written: "{field}: enter a text",
    chosen: "{field}: choose an answer",
    count: "{field}: enter how many, and of what",
    day: "{field}: enter day, month and year",
    dayAndClock: "{field}: enter day, month, year and hour",
  },
  tooLong: "{field}: use {limit, plural, one {# character} other {# characters}} or fewer",
  tooShort: "{field}: use {limit, plural, one {# character} other {# characters}} or more",
  stray: {
    override:
      "{field}: {place, select, beginning {it begins with} other {after “{after}” stands}} a character that turns the direction of what follows ({code}). Delete it, and write the text in the order in which it is read",
    unreadable:
      "{field}: {place, select, beginning {it begins with} other {after “{after}” stands}} a character that cannot be read ({code}). Type the text again there",
    heaped:
      "{field}: {place, select, beginning {it begins with} other {after “{after}” stand}} more marks on one letter than can be read. Type the text again there",
  },
  notOffered: "{field}: choose one of the answers offered",
  email: "{field}: enter an e-mail address, such as name@example.org",
  oneEmail: "{field}: “{typed}” is no e-mail address. Write one a line, such as name@example.org",
  tooManyEmails: "{field}: write {limit, number} or fewer",
  webAddress: "{field}: enter a web address, such as https://www.example.org",
  wholeNumber: "{field}: enter a whole number from {from, number} to {to, number}",
  year: "{field}: enter a year from {from} to {to}",
  day: "{field}: enter a date that exists, with day, month and year, such as 24 5 2022",
  clock: "{field}: enter the hour as on a 24-hour clock, such as 18:00",
  midnight: "{field}: 00:00 belongs to two days. Give 23:59 of the day before, or 00:01",
  tooMany: "{field}: choose {limit, number} or fewer",
} as const;
