/** Problems with what was sent in a form; a form's own schema adds its own words in its own section. */
export const problem = {
  required: "Enter {field}",
  choose: "Choose {field}",
  tooLong: "{field} must be {limit, plural, one {# character} other {# characters}} or fewer",
  tooShort: "{field} must be {limit, plural, one {# character} other {# characters}} or more",
  unreadable: "{field} contains characters that cannot be read. Type it again",
  invalid: "{field} is not in a form that the portal understands",
  email: "Enter an e-mail address in the correct form, such as name@example.org",
  url: "Enter a web address in the correct form, such as https://www.example.org",
  date: "{field} must be a real date",
  number: "{field} must be a whole number",
  tooMany: "Choose {limit, number} or fewer",
  malformedRequest: "What was sent could not be read. Nothing has been changed",
} as const;
