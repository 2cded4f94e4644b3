export const status = {
  why: "原因",
  whatNext: "下一步",
  satisfied: "已满足",
  awaited: "待满足",
  failed: "未满足",
  done: "已完成",
  current: "当前",
  upcoming: "尚未开始",
  stage: {
    done: " （已完成）",
    here: " （当前）",
    yet: " （尚未开始）",
    yes: " （已达到）",
    cut: " （在此结束）",
    unreached: " （未达到）",
  },
  notReached: "未达到",
};
