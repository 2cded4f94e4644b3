export const refusal = {
  title: "无法办理",
  whatTheDecisionSays: "决定的规定",
  late: "收到时间为{receivedAt}。截止时刻为{closesAt}。",
};

export const kitRefusal = {
  local_time_does_not_exist: "{givenOn}时钟拨快，{time}在该时区不存在。请选择存在的时间。",
  local_time_exists_twice: "{givenOn}时钟拨慢，{time}在该时区出现两次。请说明是指其中哪一次。",
  deadline_before_opening: "截止时刻必须晚于开始时间。",
  deadline_is_past: "截止时刻必须在将来。",
  opening_is_past: "开始时间已过。可选现在或以后的时间。",
  closing_instant_would_move_earlier: "截止时刻只能推迟，不能提前。",
  extension_needs_a_reason: "请说明延长的理由。理由将予公布，并告知所有相关方。",
  outage_is_withdrawn: "该服务中断系误登，已予撤回。",
  outage_does_not_touch_the_window: "该服务中断未发生在原定时段内。请选择发生在原定时段内的服务中断，或选择“无”。",
  year_without_holidays:
    "{dutyStation}{year}年的假日尚未录入，因此无法计算工作日。须先由秘书处录入：“申请征集”，“假日和其他日历”。",
  not_allowed: "您无权办理此事。",
  not_found: "此处没有所要的内容。可能已被移除，或者地址有误。",
  changed_meanwhile: "内容在此期间已被更改，也可能是您在另一窗口中更改的。请重新查看后再继续。",
};
