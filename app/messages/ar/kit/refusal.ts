export const refusal = {
  title: "لا يمكن القيام بذلك",
  whatTheDecisionSays: "ما ينص عليه المقرر",
  late: "استُلم في {receivedAt}. وكانت لحظة الإغلاق {closesAt}.",
};

export const kitRefusal = {
  local_time_does_not_exist:
    "في {givenOn} تُقدَّم الساعات، ولا وجود للساعة {time} في هذه المنطقة الزمنية. اختاروا ساعة موجودة.",
  local_time_exists_twice:
    "في {givenOn} تُؤخَّر الساعات، فتحل الساعة {time} مرتين في هذه المنطقة الزمنية. حدِّدوا أيّ المرتين تقصدون.",
  deadline_before_opening: "يجب أن تكون لحظة الإغلاق بعد الافتتاح.",
  deadline_is_past: "يجب أن تكون لحظة الإغلاق في المستقبل.",
  opening_is_past: "الافتتاح في الماضي. يمكن أن يكون الآن أو لاحقًا.",
  closing_instant_would_move_earlier: "يمكن تأخير لحظة الإغلاق، ولا يمكن تقديمها أبدًا.",
  extension_needs_a_reason: "اذكروا سبب التمديد. فهو يُنشر ويُبلَّغ إلى جميع المعنيين.",
  outage_is_withdrawn: "سُجِّل هذا الانقطاع خطأً، وقد سُحب.",
  outage_does_not_touch_the_window:
    "لم يقع هذا الانقطاع ضمن الوقت الذي كان متاحًا. اختاروا انقطاعًا وقع ضمنه، أو لا تختاروا شيئًا.",
  year_without_holidays:
    "لم تُدخَل العطل الرسمية في مركز العمل {dutyStation} لسنة {year}، ولذلك لا يمكن حساب أيام العمل. أدخلوا التعميم أولًا.",
  not_allowed: "لستم ممن يجوز لهم القيام بذلك.",
  not_found: "هذا غير موجود هنا. ربما أُزيل، أو أن العنوان غير صحيح.",
  changed_meanwhile: "تغيّر هذا في هذه الأثناء، وربما في نافذة أخرى لكم. راجعوه من جديد قبل المتابعة.",
};
