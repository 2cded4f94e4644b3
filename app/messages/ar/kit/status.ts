export const status = {
  why: "السبب",
  whatNext: "ما يلي ذلك",
  satisfied: "مستوفى",
  awaited: "منتظَر",
  failed: "غير مستوفى",
  done: "تمّ",
  current: "الآن",
  upcoming: "لاحقًا",
  stage: {
    done: " (تمّ)",
    here: " (الآن)",
    yet: " (لاحقًا)",
    yes: " (تم بلوغها)",
    cut: " (انتهى المسار هنا)",
    unreached: " (لم يتم بلوغها)",
  },
  notReached: "لم يتم بلوغها",
};
