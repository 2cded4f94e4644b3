/** Invented: what the page of components shows. Names stand in their own script, whatever the page's language. */
export const organisations = [
  {
    reference: "A-H4QX-1X40",
    name: "Meridian Observatory for Digital Peace",
    acronym: "MODP",
    country: "KEN",
    days: 14,
  },
  { reference: "A-1WGZ-XHXX", name: "مرصد السلام الرقمي", acronym: null, country: "JOR", days: 9 },
  { reference: "A-977Q-JXGH", name: "Северный союз инженеров сетей", acronym: "ССИС", country: "KAZ", days: 4 },
  { reference: "A-8D9N-HNG0", name: "网络安全与发展研究中心", acronym: null, country: "SGP", days: 1 },
] as const;

export type SampleOrganisation = (typeof organisations)[number];

/** The same sentence in scripts that need taller lines, other fonts, or no spaces: a verdict, its reason, its next date. */
export const scripts = [
  {
    language: "ar",
    dir: "rtl",
    name: "عربي",
    word: "معتمدة",
    text: "لم تعترض أي دولة عضو حتى إغلاق الفترة. يسري الاعتماد حتى نهاية الولاية.",
    stages: ["أُرسل", "أُجيز", "القائمة", "لا اعتراض"],
  },
  {
    language: "zh",
    dir: "ltr",
    name: "中文",
    word: "已获认可",
    text: "截至期限结束，没有会员国提出反对。认可有效期至任务期限结束。",
    stages: ["已提交", "已审核", "名单已发", "无异议"],
  },
  {
    language: "ru",
    dir: "ltr",
    name: "Русский",
    word: "Аккредитована",
    text: "К моменту закрытия периода ни одно государство-член не представило возражений. Аккредитация действует до окончания мандата.",
    stages: ["Отправлено", "Рассмотрено", "Список разослан", "Нет возражений"],
  },
] as const;

/** Counts of a round, of categories, of saved lists. */
export const kinds = ["ngo", "consultative", "business", "academia"] as const;
export const stages = ["sent", "cleared", "listed", "unopposed", "accredited"] as const;

const zone = "America/New_York";

/** A window of so many days around a moment, in ISO 8601. */
export function windowAround(now: string, before: number, after: number) {
  const at = (days: number) => new Date(new Date(now).getTime() + days * 86_400_000).toISOString();
  return { opensAt: at(-before), closesAt: at(after), zone };
}
