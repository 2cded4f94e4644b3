/** Pages shown instead of the page that was asked for. */
export const fault = {
  forbidden: {
    title: "You cannot see this page",
    text: "Your account does not have the right to do this. If you think that it should, write to the Secretariat.",
  },
  crossSite: {
    title: "This was sent from another site",
    text: "Nothing has been changed. Forms are accepted only from the portal’s own pages: open the page here and send it again.",
  },
  notFound: {
    title: "Page not found",
    text: "If you typed the web address, check that it is correct. If you followed a link, what it led to may have been moved, or you may not be able to see it.",
  },
  wrongMethod: {
    title: "This address cannot be used in that way",
    text: "Nothing has been changed. Go back and use the form on the page.",
  },
  conflict: {
    title: "This has changed in the meantime",
    text: "Somebody else, or you in another window, changed it after you opened the page. Nothing of what you sent has been saved. Open the page again and look before you repeat it.",
  },
  tooLarge: {
    title: "What you sent is too large",
    text: "Nothing has been saved. Shorten the text or choose a smaller file, and send it again.",
  },
  fileTooLarge: {
    title: "The file is too large",
    text: "A file may have up to 25 MB. Nothing has been saved. Go back, choose a smaller file, and send the form again.",
  },
  documentTooLarge: {
    title: "The file is too large",
    text: "A document may have up to 10 MB. Nothing has been saved. Go back, choose a smaller file, and send the form again.",
  },
  tooMany: {
    title: "Too many attempts",
    text: "Nothing has been changed. Wait a few minutes, then try again.",
  },
  byLetter: "Whoever asks for a letter need not wait: choose a new password by the link in it, then sign in.",
  unreadable: {
    title: "The request could not be read",
    text: "Nothing has been changed. Go back, check what you entered, and send it again.",
  },
  internal: {
    title: "Something went wrong on our side",
    text: "The fault has been recorded. Try again later. If what you sent was acknowledged with a receipt, it has been kept.",
  },
  unavailable: {
    title: "The portal is not available for the moment",
    text: "Try again in a few minutes. If you had just sent something and got no receipt, send it again: nothing is done twice.",
  },
  help: "Help",
  request: "If you write to us about this, name this request: {request}",
  again: "Open the page again",
  full: {
    title: "The portal cannot keep anything for the moment",
    text: "Its disk is full, and nothing of what you sent has been saved. What is here can still be read. Keep your text, and send it again later.",
  },
  home: "Go to the home page",
} as const;
