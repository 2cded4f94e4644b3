export const demonstrationBanner = {
  tag: "演示",
  text: "此处一切内容均非真实。",
  clock: "时钟：{now}",
  link: "邮箱、账户和时钟",
};
