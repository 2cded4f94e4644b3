/* Of whom a sentence is, in a window in which `count` must object for an organisation to be objected to. */

const states = "{body, select, none {Member States} other {members of {title}}}";
const notOpposed = `organisation to which {count, plural, =1 {{body, select, none {no Member State} other {no member of {title}}} objects} other {fewer than # ${states} object}} by the closing instant`;
const opposed = `An organisation to which # ${states} or more object`;
const silence =
  "{count, plural, =1 {If no objection stands} other {If fewer than # objections stand}} when the period has ended";
const objection = "{count, plural, =1 {If there is an objection} other {If # objections or more stand}}";

/**
 * To what silence and an objection lead in a window, once for whoever reads a list and once for the organisation itself. A decision may ask States more than
 * once, so that nothing here is said of all windows together.
 */
export const follows = {
  of: "{classes}: {words}",
  listed: {
    silent: {
      accredited: `Silence is consent: an ${notOpposed} is accredited.`,
      states: `An ${notOpposed} goes on to a further list, on which States are asked again. It is not accredited yet.`,
      body: `An ${notOpposed} goes before the body, which decides {decides, select, vote {by vote} consensus {by consensus} other {by pronouncement}}. It is not accredited yet.`,
      chair: `On an ${notOpposed} the Chair consults for {length}. It is not accredited yet.`,
      office: `On an ${notOpposed} {office, select, chair {the Chair} other {the Secretariat}} rules. It is not accredited yet.`,
      class: `An ${notOpposed} goes on as one of “{class}”, if it agreed to that when it applied. Else it is refused.`,
      "not-accredited": `An ${notOpposed} is not accredited.`,
      refused: `An ${notOpposed} is refused.`,
    },
    objected: {
      accredited: `{count, plural, =1 {An objection keeps nobody out: the organisation that it names is accredited all the same.} other {${opposed} is accredited all the same: objections keep nobody out.}}`,
      states: `{count, plural, =1 {An objection does not end it: the organisation that it names goes on to a further list, on which States are asked again.} other {${opposed} goes on to a further list, on which States are asked again. Fewer objections are without effect.}}`,
      body: `{count, plural, =1 {An objection puts the organisation} other {${opposed} goes}} before the body, which decides {decides, select, vote {by vote} consensus {by consensus} other {by pronouncement}}.{count, plural, =1 {} other { Fewer objections are without effect.}}`,
      chair:
        "{count, plural, =1 {After an objection the Chair consults for {length} before the outcome.} other {After # objections the Chair consults for {length} before the outcome. Fewer are without effect.}}",
      office:
        "{count, plural, =1 {After an objection} other {After # objections}} {office, select, chair {the Chair} other {the Secretariat}} rules on the organisation.{count, plural, =1 {} other { Fewer are without effect.}}",
      class: `{count, plural, =1 {After an objection the organisation} other {${opposed}}} goes on as one of “{class}”, if it agreed to that when it applied. Else it is refused.{count, plural, =1 {} other { Fewer objections are without effect.}}`,
      "not-accredited": `{count, plural, =1 {An organisation to which an objection stands when the period has ended is not accredited in this round.} other {${opposed} is not accredited in this round. Fewer objections are without effect.}}`,
      refused: `{count, plural, =1 {An organisation to which an objection stands when the period has ended is refused.} other {${opposed} is refused. Fewer objections are without effect.}}`,
    },
  },
  own: {
    silent: {
      accredited: `${silence}, your organisation is accredited.`,
      states: `${silence}, your organisation goes on to a further list, on which States are asked again. That is not yet an accreditation.`,
      body: `${silence}, your organisation goes before the body, which decides {decides, select, vote {by vote} consensus {by consensus} other {by pronouncement}}. That is not yet an accreditation.`,
      chair: "When the period has ended, the Chair consults on your organisation for {length}.",
      office: `${silence}, {office, select, chair {the Chair} other {the Secretariat}} rules on your application. That is not yet an accreditation.`,
      class: `${silence}, your organisation goes on as one of “{class}”, if you agreed to that when you applied. Else the application is refused.`,
      "not-accredited": "When the period has ended, your organisation is not accredited.",
      refused: "When the period has ended, your application is refused.",
    },
    objected: {
      accredited: "An objection changes nothing: your organisation is accredited all the same.",
      states: `${objection}, your organisation goes on to a further list, on which States are asked again.`,
      body: `${objection}, the body itself decides.`,
      chair: `${objection}, the Chair consults on whether you are accredited.`,
      office: `${objection}, {office, select, chair {the Chair} other {the Secretariat}} rules on your application.`,
      class: `${objection}, your organisation goes on as one of “{class}”, if you agreed to that when you applied. Else the application is refused, and you are told so.`,
      "not-accredited": `${objection}, you are not accredited in this round, and you are told so.`,
      refused: `${objection}, your application is refused, and you are told so.`,
    },
  },
} as const;
