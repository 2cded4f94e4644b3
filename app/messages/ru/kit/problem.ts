export const problem = {
  missing: {
    written: "Заполните поле «{field}»",
    chosen: "Выберите ответ в поле «{field}»",
    count: "Введите число в поле «{field}» и выберите единицу измерения",
    day: "Введите день, месяц и год в поле «{field}»",
    dayAndClock: "Введите день, месяц, год и время в поле «{field}»",
  },
  tooLong:
    "Сократите текст в поле «{field}»: не более {limit, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}",
  tooShort:
    "Напишите не менее {limit, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}} в поле «{field}»",
  stray: {
    override:
      "В поле «{field}» {place, select, beginning {первый знак} other {знак после «{after}»}} меняет направление последующего текста ({code}). Удалите его и напишите текст в том порядке, в котором он читается",
    unreadable:
      "В поле «{field}» {place, select, beginning {первый знак} other {знак после «{after}»}} не читается ({code}). Введите текст в этом месте заново",
    heaped:
      "В поле «{field}» {place, select, beginning {у первой буквы} other {у буквы после «{after}»}} слишком много диакритических знаков, и она не читается. Введите текст в этом месте заново",
  },
  notOffered: "Выберите один из предложенных ответов в поле «{field}»",
  email: "Введите адрес электронной почты в поле «{field}», например name@example.org",
  oneEmail:
    "В поле «{field}» значение «{typed}» не является адресом электронной почты. Пишите по одному адресу в строке, например name@example.org",
  tooManyEmails: "В поле «{field}» укажите не более {limit, number}",
  webAddress: "Введите адрес веб-сайта в поле «{field}», например https://www.example.org",
  addressInName: "«{field}» — это название или имя, без адреса веб-сайта. Удалите адрес",
  wholeNumber: "Введите целое число от {from, number} до {to, number} в поле «{field}»",
  year: "Введите год от {from} до {to} в поле «{field}»",
  day: "Введите существующую дату в поле «{field}»: день, месяц и год, например 24 5 2022",
  clock: "Введите время в поле «{field}», например 18:00",
  midnight: "Время 00:00 относится к двум дням. В поле «{field}» укажите 23:59 предыдущего дня или 00:01",
  tooMany: "В поле «{field}» выберите не более {limit, number}",
};
