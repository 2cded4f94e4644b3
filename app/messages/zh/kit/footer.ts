export const footer = {
  purpose: "供申请参加政府间进程的组织以及负责作出决定的代表团和干事使用。",
  questions: "问题请联系：{address}",
  translated: "本译文并非正式译文。如与英文页面有出入，以英文页面为准。",
  authoritative: "决定以英文文本为准。",
  privacy: "隐私",
  accessibility: "无障碍",
};
