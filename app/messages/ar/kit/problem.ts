export const problem = {
  missing: {
    written: "املؤوا خانة «{field}»",
    chosen: "اختاروا إجابة في خانة «{field}»",
    count: "أدخلوا عددًا في خانة «{field}»، واختاروا ما يُعدّ به",
    day: "أدخلوا اليوم والشهر والسنة في خانة «{field}»",
    dayAndClock: "أدخلوا اليوم والشهر والسنة والساعة في خانة «{field}»",
  },
  tooLong:
    "اختصروا نص الخانة «{field}» إلى {limit, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}} أو أقل",
  tooShort:
    "اكتبوا ما لا يقل عن {limit, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}} في خانة «{field}»",
  stray: {
    override:
      "في خانة «{field}»، {place, select, beginning {المحرف الأول} other {المحرف الذي يلي «{after}»}} يقلب اتجاه ما بعده ({code}). احذفوه واكتبوا النص بالترتيب الذي يُقرأ به",
    unreadable:
      "في خانة «{field}»، {place, select, beginning {المحرف الأول} other {المحرف الذي يلي «{after}»}} لا يمكن قراءته ({code}). أعيدوا كتابة النص في ذلك الموضع",
    heaped:
      "في خانة «{field}»، {place, select, beginning {الحرف الأول} other {الحرف الذي يلي «{after}»}} عليه علامات أكثر مما يمكن قراءته. أعيدوا كتابة النص في ذلك الموضع",
  },
  notOffered: "اختاروا إحدى الإجابات المعروضة في خانة «{field}»",
  email: "أدخلوا عنوان بريد إلكتروني في خانة «{field}»، مثل name@example.org",
  oneEmail: "في خانة «{field}»، «{typed}» ليس عنوان بريد إلكتروني. اكتبوا عنوانًا واحدًا في كل سطر، مثل name@example.org",
  tooManyEmails: "الحد الأقصى لعدد ما يُكتب في خانة «{field}»: {limit, number}",
  webAddress: "أدخلوا عنوان موقع شبكي في خانة «{field}»، مثل https://www.example.org",
  addressInName: "خانة «{field}» خانة اسم لا يتضمن عنوان موقع شبكي. احذفوا العنوان",
  wholeNumber: "أدخلوا عددًا صحيحًا من {from, number} إلى {to, number} في خانة «{field}»",
  year: "أدخلوا سنة من {from} إلى {to} في خانة «{field}»",
  day: "أدخلوا تاريخًا صحيحًا في خانة «{field}»، باليوم والشهر والسنة، مثل 24 5 2022",
  clock: "أدخلوا الساعة في خانة «{field}»، مثل 18:00 أو 6 p.m.",
  midnight: "الساعة 00:00 تنتمي إلى يومين. أدخلوا في خانة «{field}» الساعة 23:59 من اليوم السابق، أو 00:01",
  tooMany: "الحد الأقصى لعدد ما يُختار في خانة «{field}»: {limit, number}",
};
