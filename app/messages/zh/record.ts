export const record = {
  testLetter: {
    subject: "认可门户网站的测试信函",
    text: "{url}门户网站的操作人员发送本信函，以查看邮件服务器是否接收从该处发出的信函。无须采取任何行动。",
  },
  letters: {
    title: "信函",
    givenUpCount: "{count, plural, other {#封信函已放弃发送，在此等待重新尝试。}}",
    how: "信函如何发出",
    howSays: "尝试五天；此处不显示的内容",
    intro: "信函自行发出；如邮件服务器未接收，则在五天内重复尝试。此后放弃发送，信函在此等待。",
    introOfChair:
      "代表团与主席之间关于异议和打破默许的收据和通知。信函自行发出；如邮件服务器未接收，则在五天内重复尝试。此后放弃发送，信函在此等待；只有主席办公室能看到。",
    views: "信函，按所处状态分列",
    waiting: "等待发出",
    failing: "正在重新尝试",
    held: "暂不发出",
    sent: "已发送",
    dead: "已放弃",
    empty: "没有放弃发送的信函。",
    emptyText: "所有信函均已发出，或将自行重新尝试。",
    kind: "信函",
    recipient: "收件人",
    error: "邮件服务器的回应",
    givenUp: "放弃时间",
    attempts: "尝试次数",
    retry: "重新尝试",
    retryOne: "重新尝试：致{recipient}的{kind}",
    retryStays: "未发送任何内容，也未作任何更改。",
    retried: "正在重新尝试发送该信函。",
    retryAll: "{count, plural, =1 {重新尝试#封} other {重新尝试全部#封}}",
    retryAllHint: "不包括链接已失效的信函。",
    retriedAll: "正在重新尝试发送所有能够发送的信函。",
    aMission: "一个代表团",
    notShown: "不显示",
    whoSpoke: "查看谁作了表态",
    confidential: "关于异议和打破默许的收据和通知，在代表团与主席之间保密，此处不显示。",
    withheld:
      "此处不显示信函致哪一代表团，也不显示邮件服务器对其地址的回应：谁作了表态只在一处显示，每次查看均登记在案。",
  },
  audit: {
    title: "审计记录",
    intro:
      "所做的一切事项，由近及远排列。任何内容均不能更改或移除。谁提出异议、谁打破默许、告知了谁，均属保密，只有主席能看到。日期以纽约为准，例如2022-07-01。",
    sealed:
      "{count, plural, =0 {所有条目均已封存} other {除#条以外，所有条目均已封存}}：封存可使门户网站运行方看出事后更改了什么。",
    heading: "{count, plural, =0 {没有条目} other {#条}}",
    empty: "没有符合筛选条件的条目。",
    of: "仅涉及一项：",
    onlyThis: "仅此项",
    narrowed: "缩小范围至",
    changed: "更改",
    changes: "{count, plural, other {#处更改}}",
    change: "{field}：由{before}改为{after}",
    given: "{field}：{after}",
    search: "名称、编号或理由",
    by: "行为人",
    from: "从",
    until: "至",
    dayUnread: "请按年、月、日输入日期，例如2022-07-01，或按日、月、年输入，例如01/07/2022",
    file: "{count, plural, =1 {该条目} other {全部#条}}，文件形式（CSV）",
  },
  reached: {
    title: "本名单的信函",
    sent: "名单已发给{missions, number}个代表团中的{reached, number}个。",
    waiting: "{count, number}个代表团的信函等待发出。",
    givenUp: "发给{count, number}个代表团的信函已放弃发送：邮件服务器未接收。",
    letters: "查看有关本名单的已发信函",
  },
  allLetters: {
    title: "信函：{state}",
    empty: {
      waiting: "没有等待发出的信函。",
      failing: "没有正在重新尝试的信函。",
      held: "没有暂不发出的信函。",
      sent: "尚未发送任何信函。",
      dead: "没有放弃发送的信函。",
    },
    toWhom: "收件人名称或地址",
    reference: "申请编号",
    from: "撰写日期从",
    until: "撰写日期至",
    about: "有关",
    oneList: "一份已分发的名单",
    noneSuch: "没有符合条件的信函。",
    ofCase: "有关本申请的已发信函",
    emptyNext: "有事项发生时即撰写信函，并自行发出。",
  },
  letter: {
    title: "信函",
    read: "阅读该信函",
    onRecord: "该信函表明谁作了表态。您已阅读一事登记在案。",
    written: "撰写时间",
    sent: "发送时间",
    text: "发送时的内容",
    facts: "该信函",
    state: "所处状态",
    notLeft: "未发送",
    notSent: "该信函尚未发出。",
    notSentNext: "其内容在发出时撰写。",
    lettersGivenUp: {
      subject: "已放弃：{count, plural, other {#封信函}}无法送达",
      opening: "{count, plural, other {秘书处的#封信函}}已放弃发送：邮件服务器未接收{count, plural, other {信函}}。",
      unnamed: "{count, plural, other {另有#封}}列于门户网站。",
      what: "每封信函连同邮件服务器的回应在门户网站等待，可重新尝试。",
      go: "查看信函",
    },
  },
  role: {
    applicant: "代表组织",
    mission: "代表代表团",
    chair: "主席",
    secretariat: "秘书处",
    administrator: "管理员",
    clock: "时间推移",
    public: "未登录者",
  },
};

export const recordLetterKinds = {
  "letters-given-up": "放弃发送的信函摘要",
};

export const recordRefusal = {
  letter_was_not_given_up: "该信函并未放弃发送：已经发送，或将自行重新尝试。",
  letter_has_expired: "该信函中的链接已失效。须请求新的信函，或发送新的邀请。",
  no_letter_can_be_retried: "除链接已失效的信函外，没有放弃发送的信函。",
};

export const recordEventWords = {
  LetterRetried: "重新尝试发送信函",
  LettersRetried: "重新尝试发送所有已放弃的信函",
  LetterSeen: "主席阅读信函",
};

export const recordSubjectWords = {
  letter: "信函",
};
