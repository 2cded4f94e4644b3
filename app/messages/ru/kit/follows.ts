const few =
  "{body, select, none {{count, plural, one {менее # государства-члена} few {менее # государств-членов} many {менее # государств-членов} other {менее # государства-члена}}} other {{count, plural, one {менее # члена органа «{title}»} few {менее # членов органа «{title}»} many {менее # членов органа «{title}»} other {менее # члена органа «{title}»}}}}";
const enough =
  "{body, select, none {{count, plural, one {не менее # государства-члена} few {не менее # государств-членов} many {не менее # государств-членов} other {не менее # государства-члена}}} other {{count, plural, one {не менее # члена органа «{title}»} few {не менее # членов органа «{title}»} many {не менее # членов органа «{title}»} other {не менее # члена органа «{title}»}}}}";
const one = "{body, select, none {ни одно государство-член} other {ни один член органа «{title}»}}";
const nobody = `{count, plural, =1 {не возразит ${one}} one {возразит ${few}} few {возразит ${few}} many {возразит ${few}} other {возразит ${few}}}`;
const notOpposed = `против которой к моменту закрытия ${nobody}`;
const opposed = `Организация, против которой возразит ${enough},`;
const fewer = " Меньшее число возражений последствий не имеет.";
const silence =
  "Если к концу периода в силе {count, plural, =1 {не останется ни одного возражения} one {останется менее # возражения} few {останется менее # возражений} many {останется менее # возражений} other {останется менее # возражения}}";
const objection =
  "Если {count, plural, =1 {поступит возражение} one {в силе останется не менее # возражения} few {в силе останется не менее # возражений} many {в силе останется не менее # возражений} other {в силе останется не менее # возражения}}";
const deciding = "{decides, select, vote {голосованием} consensus {консенсусом} other {путём объявления}}";
const rules = "{office, select, chair {Председатель} other {Секретариат}}";

const objectedAccredited = `${opposed} всё равно получает аккредитацию: возражения никого не исключают.`;
const objectedStates = `${opposed} переходит в следующий список, по которому вновь запрашивается мнение государств.${fewer}`;
const objectedBody = `${opposed} передаётся на рассмотрение органа, который принимает решение ${deciding}.${fewer}`;
const afterObjections =
  "После {count, plural, one {# возражения} few {# возражений} many {# возражений} other {# возражения}}";
const objectedChair = `${afterObjections} Председатель, прежде чем будет определён итог, проводит консультации (срок: {length}).${fewer}`;
const objectedOffice = `${afterObjections} решение по организации выносит ${rules}.${fewer}`;
const objectedClass = `${opposed} продолжает процедуру в категории «{class}», если дала на это согласие при подаче заявки. В противном случае её заявка отклоняется.${fewer}`;
const objectedNotAccredited = `${opposed} не получает аккредитации в этом раунде.${fewer}`;
const objectedRefused = `${opposed} получает отказ.${fewer}`;

export const follows = {
  of: "{classes}: {words}",
  listed: {
    silent: {
      accredited: `Молчание означает согласие: организация, ${notOpposed}, получает аккредитацию.`,
      states: `Организация, ${notOpposed}, переходит в следующий список, по которому вновь запрашивается мнение государств. Она ещё не аккредитована.`,
      body: `Организация, ${notOpposed}, передаётся на рассмотрение органа, который принимает решение ${deciding}. Она ещё не аккредитована.`,
      chair: `По организации, ${notOpposed}, Председатель проводит консультации (срок: {length}). Она ещё не аккредитована.`,
      office: `По организации, ${notOpposed}, решение выносит ${rules}. Она ещё не аккредитована.`,
      class: `Организация, ${notOpposed}, продолжает процедуру в категории «{class}», если дала на это согласие при подаче заявки. В противном случае её заявка отклоняется.`,
      "not-accredited": `Организация, ${notOpposed}, не получает аккредитации.`,
      refused: `Организация, ${notOpposed}, получает отказ.`,
    },
    objected: {
      accredited: `{count, plural, =1 {Возражение никого не исключает: организация, которую оно называет, всё равно получает аккредитацию.} one {${objectedAccredited}} few {${objectedAccredited}} many {${objectedAccredited}} other {${objectedAccredited}}}`,
      states: `{count, plural, =1 {Возражение не прекращает процедуру: организация, которую оно называет, переходит в следующий список, по которому вновь запрашивается мнение государств.} one {${objectedStates}} few {${objectedStates}} many {${objectedStates}} other {${objectedStates}}}`,
      body: `{count, plural, =1 {В случае возражения организация передаётся на рассмотрение органа, который принимает решение ${deciding}.} one {${objectedBody}} few {${objectedBody}} many {${objectedBody}} other {${objectedBody}}}`,
      chair: `{count, plural, =1 {После возражения Председатель, прежде чем будет определён итог, проводит консультации (срок: {length}).} one {${objectedChair}} few {${objectedChair}} many {${objectedChair}} other {${objectedChair}}}`,
      office: `{count, plural, =1 {После возражения решение по организации выносит ${rules}.} one {${objectedOffice}} few {${objectedOffice}} many {${objectedOffice}} other {${objectedOffice}}}`,
      class: `{count, plural, =1 {После возражения организация продолжает процедуру в категории «{class}», если дала на это согласие при подаче заявки. В противном случае её заявка отклоняется.} one {${objectedClass}} few {${objectedClass}} many {${objectedClass}} other {${objectedClass}}}`,
      "not-accredited": `{count, plural, =1 {Организация, возражение против которой остаётся в силе к концу периода, не получает аккредитации в этом раунде.} one {${objectedNotAccredited}} few {${objectedNotAccredited}} many {${objectedNotAccredited}} other {${objectedNotAccredited}}}`,
      refused: `{count, plural, =1 {Организация, возражение против которой остаётся в силе к концу периода, получает отказ.} one {${objectedRefused}} few {${objectedRefused}} many {${objectedRefused}} other {${objectedRefused}}}`,
    },
  },
  own: {
    silent: {
      accredited: `${silence}, ваша организация получает аккредитацию.`,
      states: `${silence}, ваша организация переходит в следующий список, по которому вновь запрашивается мнение государств. Это ещё не аккредитация.`,
      body: `${silence}, ваша организация передаётся на рассмотрение органа, который принимает решение ${deciding}. Это ещё не аккредитация.`,
      chair: "По окончании периода Председатель проводит консультации по вашей организации (срок: {length}).",
      office: `${silence}, решение по вашей заявке выносит ${rules}. Это ещё не аккредитация.`,
      class: `${silence}, ваша организация продолжает процедуру в категории «{class}», если вы дали на это согласие при подаче заявки. В противном случае заявка отклоняется.`,
      "not-accredited": "По окончании периода ваша организация не получает аккредитации.",
      refused: "По окончании периода ваша заявка отклоняется.",
    },
    objected: {
      accredited: "Возражение ничего не меняет: ваша организация всё равно получает аккредитацию.",
      states: `${objection}, ваша организация переходит в следующий список, по которому вновь запрашивается мнение государств.`,
      body: `${objection}, решение принимает сам орган.`,
      chair: `${objection}, Председатель проводит консультации о том, аккредитовать ли вас.`,
      office: `${objection}, решение по вашей заявке выносит ${rules}.`,
      class: `${objection}, ваша организация продолжает процедуру в категории «{class}», если вы дали на это согласие при подаче заявки. В противном случае заявка отклоняется, и вам об этом сообщают.`,
      "not-accredited": `${objection}, вы не получаете аккредитации в этом раунде, и вам об этом сообщают.`,
      refused: `${objection}, ваша заявка отклоняется, и вам об этом сообщают.`,
    },
  },
};
