export const problem = {
  missing: {
    written: "请填写“{field}”",
    chosen: "请在“{field}”下选择一个答案",
    count: "请在“{field}”下输入数字，并选择计数单位",
    day: "请在“{field}”下输入年、月、日",
    dayAndClock: "请在“{field}”下输入年、月、日和时间",
  },
  tooLong: "请将“{field}”缩短至{limit, plural, other {#个字符}}以内",
  tooShort: "“{field}”至少须填写{limit, plural, other {#个字符}}",
  stray: {
    override:
      "“{field}”中{place, select, beginning {的第一个字符} other {“{after}”之后的字符}}改变了后面文字的方向（{code}）。请将其删除，并按阅读顺序书写文字",
    unreadable:
      "“{field}”中{place, select, beginning {的第一个字符} other {“{after}”之后的字符}}无法读取（{code}）。请重新输入该处文字",
    heaped:
      "“{field}”中{place, select, beginning {的第一个字母} other {“{after}”之后的字母}}附加符号过多，无法辨认。请重新输入该处文字",
  },
  notOffered: "请从“{field}”下所列答案中选择一个",
  email: "请在“{field}”下输入电子邮件地址，例如name@example.org",
  oneEmail: "“{field}”中的“{typed}”不是电子邮件地址。请每行填写一个地址，例如name@example.org",
  tooManyEmails: "“{field}”下填写的地址不得超过{limit, number}个",
  webAddress: "请在“{field}”下输入网址，例如https://www.example.org",
  addressInName: "“{field}”是名称，不能包含网址。请删去网址",
  wholeNumber: "请在“{field}”下输入{from, number}至{to, number}之间的整数",
  year: "请在“{field}”下输入{from}至{to}之间的年份",
  day: "请在“{field}”下输入实际存在的日期，包括年、月、日，例如2022年5月24日",
  clock: "请在“{field}”下输入时间，例如18:00或6 p.m.",
  midnight: "00:00可归属两天。请在“{field}”下填写前一日23:59，或00:01",
  tooMany: "“{field}”下所选不得超过{limit, number}项",
};
