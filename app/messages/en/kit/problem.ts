/** Problems with what was sent in a form. `field` is the field's label; a form's own section says what to enter when nothing was. */
export const problem = {
  required: "Answer this question: {field}",
  tooLong: "{field}: use {limit, plural, one {# character} other {# characters}} or fewer",
  tooShort: "{field}: use {limit, plural, one {# character} other {# characters}} or more",
  unreadable: "{field}: some characters cannot be read. Type them again",
  notOffered: "{field}: choose one of the answers offered",
  email: "{field}: enter an e-mail address, such as name@example.org",
  webAddress: "{field}: enter a web address, such as https://www.example.org",
  wholeNumber: "{field}: enter a whole number from {from, number} to {to, number}",
  year: "{field}: enter a year from {from} to {to}",
  day: "{field}: enter a date that exists, with day, month and year, such as 24 5 2022",
  clock: "{field}: enter the hour as on a 24-hour clock, such as 18:00",
  tooMany: "{field}: choose {limit, number} or fewer",
} as const;
