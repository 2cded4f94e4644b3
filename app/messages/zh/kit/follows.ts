const none =
  "{count, plural, =1 {在截止时刻或之前没有{body, select, none {会员国} other {{title}成员}}提出异议的组织} other {在截止时刻或之前提出异议的{body, select, none {会员国} other {{title}成员}}少于#个的组织}}";
const opposed = "有#个或更多{body, select, none {会员国} other {{title}成员}}提出异议的组织";
const decides = "{decides, select, vote {以表决方式} consensus {以协商一致方式} other {以宣布方式}}作出决定";
const silence = "{count, plural, =1 {如无异议期结束时不存在异议} other {如无异议期结束时存在的异议少于#项}}";
const objection = "{count, plural, =1 {如有异议} other {如存在#项或更多异议}}";

export const follows = {
  of: "{classes}：{words}",
  listed: {
    silent: {
      accredited: `沉默即同意：${none}获认可。`,
      states: `${none}转入下一份名单，再次征询各国意见。该组织尚未获认可。`,
      body: `${none}提交机构审议，由机构${decides}。该组织尚未获认可。`,
      chair: `对于${none}，主席进行为期{length}的磋商。该组织尚未获认可。`,
      office: `对于${none}，由{office, select, chair {主席} other {秘书处}}作出裁定。该组织尚未获认可。`,
      class: `${none}，如在申请时已表示同意，则转为“{class}”类别。否则予以驳回。`,
      "not-accredited": `${none}不获认可。`,
      refused: `${none}被驳回。`,
    },
    objected: {
      accredited: `{count, plural, =1 {异议不排除任何组织：被提出异议的组织仍获认可。} other {${opposed}仍获认可：异议不排除任何组织。}}`,
      states: `{count, plural, =1 {异议不终止程序：被提出异议的组织转入下一份名单，再次征询各国意见。} other {${opposed}转入下一份名单，再次征询各国意见。异议数目不足的，不产生效力。}}`,
      body: `{count, plural, =1 {一经提出异议，该组织即提交机构审议} other {${opposed}提交机构审议}}，由机构${decides}。{count, plural, =1 {} other {异议数目不足的，不产生效力。}}`,
      chair:
        "{count, plural, =1 {提出异议后，主席在得出结果之前进行为期{length}的磋商。} other {提出#项异议后，主席在得出结果之前进行为期{length}的磋商。异议数目不足的，不产生效力。}}",
      office:
        "{count, plural, =1 {提出异议后} other {提出#项异议后}}，由{office, select, chair {主席} other {秘书处}}就该组织作出裁定。{count, plural, =1 {} other {异议数目不足的，不产生效力。}}",
      class: `{count, plural, =1 {提出异议后，该组织} other {${opposed}，}}如在申请时已表示同意，则转为“{class}”类别。否则予以驳回。{count, plural, =1 {} other {异议数目不足的，不产生效力。}}`,
      "not-accredited": `{count, plural, =1 {无异议期结束时仍存在异议的组织，在本轮不获认可。} other {${opposed}，在本轮不获认可。异议数目不足的，不产生效力。}}`,
      refused: `{count, plural, =1 {无异议期结束时仍存在异议的组织被驳回。} other {${opposed}被驳回。异议数目不足的，不产生效力。}}`,
    },
  },
  own: {
    silent: {
      accredited: `${silence}，贵组织获认可。`,
      states: `${silence}，贵组织转入下一份名单，再次征询各国意见。这还不是认可。`,
      body: `${silence}，贵组织提交机构审议，由机构${decides}。这还不是认可。`,
      chair: "无异议期结束后，主席就贵组织进行为期{length}的磋商。",
      office: `${silence}，由{office, select, chair {主席} other {秘书处}}就贵组织的申请作出裁定。这还不是认可。`,
      class: `${silence}，贵组织如在申请时已表示同意，则转为“{class}”类别。否则申请被驳回。`,
      "not-accredited": "无异议期结束后，贵组织不获认可。",
      refused: "无异议期结束后，贵组织的申请被驳回。",
    },
    objected: {
      accredited: "异议不改变结果：贵组织仍获认可。",
      states: `${objection}，贵组织转入下一份名单，再次征询各国意见。`,
      body: `${objection}，由机构自行决定。`,
      chair: `${objection}，主席就贵组织是否获认可进行磋商。`,
      office: `${objection}，由{office, select, chair {主席} other {秘书处}}就贵组织的申请作出裁定。`,
      class: `${objection}，贵组织如在申请时已表示同意，则转为“{class}”类别。否则申请被驳回，并会告知贵组织。`,
      "not-accredited": `${objection}，贵组织在本轮不获认可，并会告知贵组织。`,
      refused: `${objection}，贵组织的申请被驳回，并会告知贵组织。`,
    },
  },
};
