export const participation = {
  attends: { "in-person": "现场", online: "线上" },
  standing: "{count, plural, =0 {尚未提名任何人} other {已提名#人}}",
  standingOf: "{count, plural, =0 {尚未提名任何人} other {已提名#人}}，最多{most, number}人",
  otherGates: "在此提名不等于准予入场。会议登记、出入证和签证须另行办理，本门户网站对这些事项均不作决定。",
  field: {
    name: "姓名",
    nameHint: "与护照或身份证件一致",
    functionalTitle: "职衔",
    functionalTitleHint: "此人在贵组织的职务，例如研究主管",
    email: "电子邮件地址",
    emailHint: "可就届会与此人联系的地址。门户网站不向该地址发送任何内容",
    attends: "此人的参加方式",
    attendsShort: "参加方式",
    acts: "您可以办理的事项",
    organisation: "组织",
    country: "国家或地区",
    nominated: "提名时间",
  },
  enter: {
    name: "请输入此人的姓名",
    functionalTitle: "请输入此人在贵组织的职衔",
    attends: "请选择此人的参加方式",
  },
  own: {
    title: "代表",
    lead: "认可不等于与会。请在此就每届会议说明谁代表贵组织参加。",
    link: "说明谁参加届会",
    says: "决定的规定",
    most: "决定允许获认可组织列席正式会议，每个组织每届会议最多{count, plural, other {#名代表}}。",
    noLimit: "决定允许获认可组织列席正式会议，未规定代表人数。",
    attendsNot: "决定不允许获认可组织列席正式会议。",
    none: "没有贵组织可提名代表的即将举行的届会。",
    noneWhy: "贵组织获某一进程认可的，可就该进程的届会提名代表。",
    nobody: "尚未就该届会提名任何人。",
    doNotCount: "这些提名目前不计入：该认可无效。",
    nominate: "提名代表",
    change: "更改",
    withdraw: "撤回",
    whoSees: "谁能看到",
    whoSeesText:
      "代表贵组织行事的人和秘书处。代表团、主席和公众均不能看到。届会结束{months, plural, other {#个月}}后删除。",
    tell: "请告知所提名的人，贵组织已提名，以及保存了其哪些信息。",
    done: {
      nominated: "已提名代表。代表贵组织行事的人均会收到信函。",
      changed: "更改已登记在案。",
      withdrawn: "已撤回提名。代表贵组织行事的人均会收到信函。",
    },
  },
  nominate: { title: "提名代表", button: "提名" },
  change: { title: "更改代表", button: "更改" },
  withdraw: {
    title: "撤回对{name}的提名",
    text: "撤回后，{name}不再是{session}的提名人选。届会结束之前，可另行提名他人。",
    elsewhere: "如{name}已在其他地方办理会议登记，也请在该处撤回。",
    button: "撤回提名",
  },
  desk: {
    title: "代表",
    link: "获认可组织的代表",
    search: "组织",
    all: "全部",
    ways: "参加方式",
    organisations: "{count, plural, =0 {没有组织} other {#个组织}}",
    csv: "全部代表（CSV）",
    doNotCount: "{count, plural, other {#项提名未列入：该认可无效。}}",
    empty: "没有符合条件的代表",
    emptyYet: "尚无组织提名任何人",
    emptyNext: "届会结束之前，获认可组织可提名代表。",
    seeAll: "查看所有代表",
  },
  privacy: {
    title: "参加届会的代表",
    kept: "组织就届会所提名的人：姓名、职衔、电子邮件地址（如组织提供），以及现场还是线上参加。谁提名或撤回提名，何时提名或撤回。",
    why: "使秘书处知道为谁办理登记，并使参加人数不超过决定所允许的人数。",
    until:
      "届会结束后{months, plural, other {#个月}}，已撤回提名的人也是如此。届时删除。审计记录和信函只说明提名了人，不说明是谁。",
    seen: "代表该组织行事的人和秘书处。将名单带走者，按其自身规则保存。",
  },
  letter: {
    representativesChanged: {
      subject: {
        nominated: "已提名代表：{organisation}，{session}",
        withdrawn: "已撤回代表提名：{organisation}，{session}",
      },
      opening: {
        nominated: "{organisation}已就一届会议提名一名代表。",
        withdrawn: "{organisation}一名代表的提名已撤回。",
      },
      process: "进程",
      session: "届会",
      standing: "目前",
      who: "代表是谁，见网页；网页向代表该组织行事的人显示。",
      go: "查看代表",
    },
  },
};

export const participationRefusal = {
  representatives_are_named_until_the_session_ends:
    "届会已于{endsOn}结束。代表的提名、更改和撤回只能在届会结束之前办理。",
  accreditation_is_not_for_this_session: "贵组织的认可不适用于该届会。",
  decision_lets_nobody_attend: "贵组织获认可所依据的决定不允许获认可组织列席正式会议。",
  session_invites_no_accredited: "该届会不邀请获认可组织。",
  session_is_not_attended_so: "该届会不能以这种方式参加。请选择另一种方式。",
  representatives_are_complete:
    "{most, plural, other {已提名#名代表，决定不允许更多代表参加。}}如要提名他人，请先撤回一项提名。",
  representative_is_unchanged: "登记在案的内容已是如此。未作任何更改。",
  representative_is_withdrawn: "该提名已撤回或更改。",
};

export const participationEventWords = {
  RepresentativeNominated: "提名代表",
  RepresentativeChanged: "更改代表",
  RepresentativeWithdrawn: "撤回代表提名",
};

export const participationSubjectWords = {
  representative: "代表",
};

export const participationLetterKinds = {
  "representatives-changed": "提名代表或撤回提名",
};
