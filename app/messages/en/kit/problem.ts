/** Problems with what was sent in a form: what to do, and in quotes the field's label, which may be a question. */
export const problem = {
  missing: {
    written: "Fill in “{field}”",
    chosen: "Choose an answer under “{field}”",
    count: "Enter a number under “{field}”, and choose what it counts",
    day: "Enter day, month and year under “{field}”",
    dayAndClock: "Enter day, month, year and hour under “{field}”",
  },
  tooLong: "Shorten “{field}” to {limit, plural, one {# character} other {# characters}} or fewer",
  tooShort: "Write {limit, plural, one {# character} other {# characters}} or more under “{field}”",
  stray: {
    override:
      "Under “{field}”, {place, select, beginning {the first character} other {the character after “{after}”}} turns the direction of what follows ({code}). Delete it, and write the text in the order in which it is read",
    unreadable:
      "Under “{field}”, {place, select, beginning {the first character} other {the character after “{after}”}} cannot be read ({code}). Type the text again there",
    heaped:
      "Under “{field}”, {place, select, beginning {the first letter} other {the letter after “{after}”}} has more marks than can be read. Type the text again there",
  },
  notOffered: "Choose one of the answers offered under “{field}”",
  email: "Enter an e-mail address under “{field}”, such as name@example.org",
  oneEmail: "Under “{field}”, “{typed}” is no e-mail address. Write one a line, such as name@example.org",
  tooManyEmails: "Write {limit, number} or fewer under “{field}”",
  webAddress: "Enter a web address under “{field}”, such as https://www.example.org",
  addressInName: "“{field}” is a name and holds no web address. Leave the address out",
  wholeNumber: "Enter a whole number from {from, number} to {to, number} under “{field}”",
  year: "Enter a year from {from} to {to} under “{field}”",
  day: "Enter a date that exists under “{field}”, with day, month and year, such as 24 5 2022",
  clock: "Enter the hour under “{field}”, such as 18:00 or 6 p.m.",
  midnight: "00:00 belongs to two days. Under “{field}”, give 23:59 of the day before, or 00:01",
  tooMany: "Choose {limit, number} or fewer under “{field}”",
} as const;
