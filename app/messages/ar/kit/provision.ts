const opposed =
  "{threshold, plural, =1 {اعترضت دولة عضو} zero {اعترضت دول أعضاء عددها # أو أكثر} one {اعترضت دول أعضاء عددها # أو أكثر} two {اعترضت دول أعضاء عددها # أو أكثر} few {اعترضت دول أعضاء عددها # أو أكثر} many {اعترضت دول أعضاء عددها # أو أكثر} other {اعترضت دول أعضاء عددها # أو أكثر}}";
const unopposed =
  "{threshold, plural, =1 {إذا لم يرد اعتراض} zero {إذا كان عدد الاعتراضات أقل من #} one {إذا كان عدد الاعتراضات أقل من #} two {إذا كان عدد الاعتراضات أقل من #} few {إذا كان عدد الاعتراضات أقل من #} many {إذا كان عدد الاعتراضات أقل من #} other {إذا كان عدد الاعتراضات أقل من #}}";

export const provision = {
  no_longer_applies: "لم تعد هذه الخطوة منطبقة.",

  modalities_adopted_by_silence: "طرائق المشاركة نافذة: اعتُمد النص بإجراء الموافقة الصامتة.",
  modalities_adopted_in_meeting: "طرائق المشاركة نافذة: اعتُمد النص في جلسة.",
  modalities_not_in_force: "لا يوجد مقرر نافذ متعلق بالطرائق.",

  category_notifies: "تُعلن هذه الفئة اهتمامها. ولا يمكن لأحد الاعتراض.",
  category_is_listed: "تُعلن هذه الفئة اهتمامها وتُدرج في قائمة للعلم. ولا يمكن لأحد الاعتراض.",
  category_needs_no_objection: "تقدّم هذه الفئة طلبًا، ويجوز للدول الاعتراض عليه.",
  category_is_decided_by_body: "تقدّم هذه الفئة طلبًا، وتقرّر الهيئة نفسها.",
  category_closed: "لا ينص المقرر على مشاركة هذه الفئة.",
  claim_not_verified_goes_on:
    "تعذّر التحقق مما ادّعته المنظمة. وانتقلت إلى فئة أخرى، محتفظةً بإشعار الاستلام، كما كانت قد وافقت عند تقديم طلبها.",
  list_answered_goes_on:
    "ما ورد من ردود على قائمتها ينقلها إلى مرحلة أخرى. وانتقلت إلى فئة أخرى، محتفظةً بإشعار الاستلام، كما كانت قد وافقت عند تقديم طلبها.",
  category_not_chosen: "لم تحدِّد المنظمة فئتها بعد. وعلى ذلك يتوقف ما يلي.",
  category_carried_over: "اعتماد هذه الفئة منقول من عملية أخرى.",

  call_awaits_opening: "لم تُفتح الدعوة إلى تقديم الطلبات بعد.",
  call_awaits_submission: "يمكن للمنظمة تقديم الطلب حتى الموعد النهائي، بما يشمل الموعد نفسه.",
  call_missed: "لم يُقدَّم شيء حتى الموعد النهائي.",
  received_in_time: "استُلم في الموعد.",

  information_missing:
    "{count, plural, zero {لا تنقص أي إجابة مطلوبة.} one {تنقص إجابة مطلوبة واحدة.} two {تنقص إجابتان مطلوبتان.} few {تنقص # إجابات مطلوبة.} many {تنقص # إجابة مطلوبة.} other {تنقص # إجابة مطلوبة.}}",
  information_complete: "قُدِّمت كل الإجابات المطلوبة.",
  information_returned: "طُلب ما تبيّن في الفحص أنه ناقص.",

  screening_not_needed: "لا يفحص أحد ما يرد من هذه الفئة.",
  screening_after_submission: "{screenedBy, select, chair {تفحصه الرئاسة} other {تفحصه الأمانة العامة}} بعد تقديمه.",
  screening_awaited:
    "{screenedBy, select, chair {تفحص الرئاسة} other {تفحص الأمانة العامة}} ما إذا كانت المنظمة ذات صلة بالنطاق والغرض ومختصة بهما.",
  status_verification_awaited:
    "{screenedBy, select, chair {تتحقق الرئاسة} other {تتحقق الأمانة العامة}} من المركز الاستشاري.",
  screening_returned: "أُعيد الطلب: تستكمله المنظمة وترسله من جديد.",
  screening_settles: "انقضى وقت الاستكمال. ويجري تسجيل ما استُلم في الموعد.",
  screening_not_completed: "أُعيد الطلب لاستكماله، ولم يُستلم شيء في الموعد: فهو مرفوض.",
  screening_cleared: "{screenedBy, select, chair {أجازته الرئاسة} other {أجازته الأمانة العامة}}.",
  status_verified: "{screenedBy, select, chair {تحققت الرئاسة} other {تحققت الأمانة العامة}} من المركز الاستشاري.",
  screening_refused:
    "{screenedBy, select, chair {رفضته الرئاسة} other {رفضته الأمانة العامة}}، للسبب المبلَّغ إلى المنظمة.",
  nobody_ruled_in_time:
    "لم يبتّ فيه أحد حين حان موعد الرد: وينص المقرر على {answer, select, yes {أنه يواصل مساره} other {أن ذلك بمثابة رد بالنفي}}.",

  circulation_not_needed: "لا تُعمَّم قائمة لهذه الفئة.",
  circulation_awaited: "تعمِّم الأمانة العامة قائمة المنظمات المجازة على البعثات.",
  circulated_to_missions: "عُمِّمت القائمة على البعثات.",

  period_not_needed: "لا توجد فترة عدم اعتراض لهذه الفئة.",
  period_after_circulation: "تلي تعميمَ القائمة فترةُ عدم اعتراض.",
  period_awaits_opening: "تُفتح فترة عدم الاعتراض.",
  period_open: "فترة عدم الاعتراض مفتوحة حتى لحظة إغلاقها، بما يشمل تلك اللحظة.",
  period_settling: "أُغلقت فترة عدم الاعتراض. ويجري تسجيل ما استُلم في الموعد.",
  period_ended: "انتهت فترة عدم الاعتراض.",

  objection_not_possible: "لا يمكن لأحد الاعتراض على منظمة من هذه الفئة.",
  objection_not_yet_possible: "يجوز للدول الأعضاء الاعتراض بعد افتتاح الفترة.",
  objections_possible: "يجوز للدول الاعتراض حتى لحظة الإغلاق.",
  objections_being_counted: "يجري تسجيل ما استُلم في الموعد.",
  no_objection_stands:
    "{threshold, plural, =1 {لا يوجد اعتراض قائم.} zero {عدد الاعتراضات القائمة أقل من #.} one {عدد الاعتراضات القائمة أقل من #.} two {عدد الاعتراضات القائمة أقل من #.} few {عدد الاعتراضات القائمة أقل من #.} many {عدد الاعتراضات القائمة أقل من #.} other {عدد الاعتراضات القائمة أقل من #.}}",
  objection_stands: `${opposed}.`,
  objection_before_body: `${opposed}: تقرّر الهيئة نفسها.`,
  objection_before_chair: `${opposed}: تتشاور الرئاسة.`,
  objection_leads_on: `${opposed}: المنظمة {to, select, states {تنتقل إلى قائمة أخرى تُسأل الدول بشأنها من جديد} class {تنتقل إلى فئة أخرى، إذا كانت قد وافقت على ذلك عند تقديم طلبها} accredited {تُعتمد رغم ذلك} other {تواصل مسارها وفق ما ينص عليه المقرر}}.`,

  silence_leads_on: `${unopposed} لا تكون المنظمة معتمدة بعد عند انتهاء الفترة: فهي {to, select, states {تنتقل إلى قائمة أخرى تُسأل الدول بشأنها من جديد} body {تُعرض على الهيئة، وهي التي تقرّر} class {تنتقل إلى فئة أخرى، إذا كانت قد وافقت على ذلك عند تقديم طلبها} other {تواصل مسارها وفق ما ينص عليه المقرر}}.`,
  accreditation_by_silence: `${unopposed} تُعتمد المنظمة عند انتهاء الفترة.`,
  accreditation_after_verification: "تُعتمد المنظمة بعد التحقق من مركزها.",
  accreditation_by_decision_of_body: "تقرّر الهيئة بشأن القائمة.",
  accreditation_by_body_after_objection: "لا تُعتمد المنظمة بالصمت. وتقرّر الهيئة ما إذا كانت تُعتمد.",
  accreditation_after_consultations: "لا تُعتمد المنظمة بالصمت. وتتشاور الرئاسة بشأن اعتمادها.",
  accredited_by_silence: "المنظمة معتمدة: الصمت موافقة.",
  accredited_by_body: "المنظمة معتمدة: هكذا قرّرت الهيئة.",
  accredited_after_consultations:
    "المنظمة معتمدة: بعد أن تشاورت الرئاسة {threshold, plural, =1 {لم يبق اعتراض قائم} zero {كان عدد الاعتراضات القائمة أقل من #} one {كان عدد الاعتراضات القائمة أقل من #} two {كان عدد الاعتراضات القائمة أقل من #} few {كان عدد الاعتراضات القائمة أقل من #} many {كان عدد الاعتراضات القائمة أقل من #} other {كان عدد الاعتراضات القائمة أقل من #}}.",
  accredited_as_of_right: "المنظمة معتمدة: فهي تشارك بحكم حقها، وقد أعلنت مشاركتها.",
  accreditation_as_of_right: "تشارك المنظمة بحكم حقها: وتُعتمد عند إعلان مشاركتها.",
  accredited_by_notification: "المنظمة معتمدة: أعلنت اهتمامها وجرى التحقق من مركزها.",
  accredited_by_default: "المنظمة معتمدة: لم يبتّ أحد في طلبها حين حان موعد الرد، ويعدّ المقرر ذلك ردًا بالإيجاب.",
  accreditation_suspended: "الاعتماد موقوف.",
  accreditation_withdrawn: "سُحب الاعتماد.",
  accreditation_expired: "انتهت صلاحية الاعتماد: انقضى يومه الأخير.",
  not_accredited_by_route: "لا يوجد اعتماد يُطلب في هذا المسار.",
  not_accredited_by_missed_call: "المنظمة غير معتمدة: لم يُقدَّم شيء حتى الموعد النهائي.",
  not_accredited_by_screening: "المنظمة غير معتمدة: رُفض طلبها عند الفحص.",
  not_accredited_as_incomplete: "المنظمة غير معتمدة: لم يُرسل المطلوب في الموعد.",
  not_accredited_by_objection: `المنظمة غير معتمدة: ${opposed}.`,
  not_accredited_by_body: "المنظمة غير معتمدة: قرّرت الهيئة عدم اعتمادها.",
  not_accredited_by_default: "المنظمة غير معتمدة: لم يبتّ أحد في طلبها حين حان موعد الرد، ويعدّ المقرر ذلك ردًا بالنفي.",
  not_accredited_after_consultations: "المنظمة غير معتمدة: أُبقي على اعتراض بعد أن تشاورت الرئاسة.",
  application_left_undecided: "لم يُتخذ قرار قبل انتهاء ما قُدِّم الطلب من أجله. والطلب غير مرفوض، ولا يُحتسب ذلك على أحد.",
  application_withdrawn: "سحبت المنظمة طلبها.",

  valid_for_session: "يكون الاعتماد صالحًا للدورة.",
  valid_for_mandate: "يكون الاعتماد صالحًا لما تبقى من الولاية.",
  valid_until_its_day: "يكون الاعتماد صالحًا حتى اليوم الذي يحدِّده المقرر.",
  valid_for_cycle: "يكون الاعتماد صالحًا لدورة العمل.",
  may_apply_again: "يجوز للمنظمة أن تقدّم طلبًا من جديد في جولة لاحقة.",
  may_apply_again_later: "يجوز للمنظمة أن تقدّم طلبًا من جديد في جولة لاحقة، بعد المدة التي يحدِّدها المقرر.",
  may_not_apply_again: "لا ينص المقرر على تقديم طلب آخر.",
};
