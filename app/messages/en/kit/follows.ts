/**
 * To what silence and an objection lead in a window, once for whoever reads a list and once for the organisation itself. A decision may ask States more than
 * once, so that nothing here is said of all windows together.
 */
export const follows = {
  of: "{classes}: {words}",
  listed: {
    silent: {
      accredited:
        "Silence is consent: an organisation to which {body, select, none {no Member State} other {no member of {title}}} objects by the closing instant is accredited.",
      states:
        "An organisation to which {body, select, none {no Member State} other {no member of {title}}} objects by the closing instant goes on to a further list, on which States are asked again. It is not accredited yet.",
      body: "An organisation to which {body, select, none {no Member State} other {no member of {title}}} objects by the closing instant goes before the body, which decides {decides, select, vote {by vote} consensus {by consensus} other {by pronouncement}}. It is not accredited yet.",
      chair:
        "On an organisation to which {body, select, none {no Member State} other {no member of {title}}} objects by the closing instant the Chair consults for {length}. It is not accredited yet.",
      office:
        "On an organisation to which {body, select, none {no Member State} other {no member of {title}}} objects by the closing instant {office, select, chair {the Chair} other {the Secretariat}} rules. It is not accredited yet.",
      class:
        "An organisation to which {body, select, none {no Member State} other {no member of {title}}} objects by the closing instant goes on as one of “{class}”, if it agreed to that when it applied. Else it is refused.",
      "not-accredited":
        "An organisation to which {body, select, none {no Member State} other {no member of {title}}} objects by the closing instant is not accredited.",
      refused:
        "An organisation to which {body, select, none {no Member State} other {no member of {title}}} objects by the closing instant is refused.",
    },
    objected: {
      accredited: "An objection keeps nobody out: the organisation that it names is accredited all the same.",
      states:
        "An objection does not end it: the organisation that it names goes on to a further list, on which States are asked again.",
      body: "An objection puts the organisation before the body, which decides {decides, select, vote {by vote} consensus {by consensus} other {by pronouncement}}.",
      chair: "After an objection the Chair consults for {length} before the outcome.",
      office:
        "After an objection {office, select, chair {the Chair} other {the Secretariat}} rules on the organisation.",
      class:
        "After an objection the organisation goes on as one of “{class}”, if it agreed to that when it applied. Else it is refused.",
      "not-accredited": "An objection is final: the organisation that it names is not accredited in this round.",
      refused: "An objection is final: the organisation that it names is refused.",
    },
  },
  own: {
    silent: {
      accredited: "If no objection stands when the period has ended, your organisation is accredited.",
      states:
        "If no objection stands when the period has ended, your organisation goes on to a further list, on which States are asked again. That is not yet an accreditation.",
      body: "If no objection stands when the period has ended, your organisation goes before the body, which decides {decides, select, vote {by vote} consensus {by consensus} other {by pronouncement}}. That is not yet an accreditation.",
      chair: "When the period has ended, the Chair consults on your organisation for {length}.",
      office:
        "If no objection stands when the period has ended, {office, select, chair {the Chair} other {the Secretariat}} rules on your application. That is not yet an accreditation.",
      class:
        "If no objection stands when the period has ended, your organisation goes on as one of “{class}”, if you agreed to that when you applied. Else the application is refused.",
      "not-accredited": "When the period has ended, your organisation is not accredited.",
      refused: "When the period has ended, your application is refused.",
    },
    objected: {
      accredited: "An objection changes nothing: your organisation is accredited all the same.",
      states: "If there is an objection, your organisation goes on to a further list, on which States are asked again.",
      body: "If there is an objection, the body itself decides.",
      chair: "If there is an objection, the Chair consults on whether you are accredited.",
      office:
        "If there is an objection, {office, select, chair {the Chair} other {the Secretariat}} rules on your application.",
      class:
        "If there is an objection, your organisation goes on as one of “{class}”, if you agreed to that when you applied. Else the application is refused, and you are told so.",
      "not-accredited": "If there is an objection, you are not accredited in this round, and you are told so.",
      refused: "If there is an objection, your application is refused, and you are told so.",
    },
  },
} as const;
