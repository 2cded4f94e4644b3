export const demonstrationBanner = {
  tag: "عرض توضيحي",
  text: "لا شيء هنا حقيقي.",
  clock: "الساعة: {now}",
  link: "صندوق البريد والحسابات والساعة",
};
