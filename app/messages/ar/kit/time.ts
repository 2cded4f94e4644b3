export const time = {
  instantInZone: "{date}، {clock}، {zone}",
  deadline: "{date}، {clock}، {zone} ({utc} بالتوقيت العالمي المنسق)",
  deadlineOtherDay: "{date}، {clock}، {zone} ({utcDate}، {utc} بالتوقيت العالمي المنسق)",
  forYou: "{date}، {clock} بالتوقيت المحلي لديكم",
  days: "من {from} إلى {to}",
  openEnded: "من {from}، دون تحديد نهاية",
  extended:
    "نُقل من {from} إلى {to}، بقرار من {by, select, chair {الرئاسة} other {الأمانة العامة}} في {at}. السبب: {reason}",
  outage: "انقطاع مسجَّل: {what}، من {from} إلى {to}.",
  outageWithdrawn: "سُحب في {at} لأنه سُجِّل خطأً: {reason}",
  zone: {
    newYork: "بتوقيت نيويورك",
    geneva: "بتوقيت جنيف",
    vienna: "بتوقيت فيينا",
    nairobi: "بتوقيت نيروبي",
    utc: "بالتوقيت العالمي المنسق",
    other: "بتوقيت {place}",
  },
  duration: {
    days: "{days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}",
    hours: "{hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}",
    minutes:
      "{minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}",
    two: "{first} و{second}",
  },
  left: "تتبقى مدة {length}.",
  short: "{date}، {clock}",
  shortDeadline: "{there} ({utc} بالتوقيت العالمي المنسق)",
  columnInZone: "{label}، {zone}",
  until: "حتى",
  wholeLeft: {
    days: "{count, plural, zero {يوم متبقٍّ من أصل {all, number}} one {يوم متبقٍّ من أصل {all, number}} two {يومان متبقيان من أصل {all, number}} few {أيام متبقية من أصل {all, number}} many {يومًا متبقيًا من أصل {all, number}} other {يوم متبقٍّ من أصل {all, number}}}",
    hours:
      "{count, plural, zero {ساعة متبقية} one {ساعة متبقية} two {ساعتان متبقيتان} few {ساعات متبقية} many {ساعة متبقية} other {ساعة متبقية}} من أصل {all, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}",
    minutes:
      "{count, plural, zero {دقيقة متبقية} one {دقيقة متبقية} two {دقيقتان متبقيتان} few {دقائق متبقية} many {دقيقة متبقية} other {دقيقة متبقية}} من أصل {all, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}",
  },
  /** Beside the number. */
  untilOpening: {
    days: "{count, plural, zero {يوم} one {يوم} two {يومان} few {أيام} many {يومًا} other {يوم}} حتى الافتتاح",
    hours: "{count, plural, zero {ساعة} one {ساعة} two {ساعتان} few {ساعات} many {ساعة} other {ساعة}} حتى الافتتاح",
    minutes:
      "{count, plural, zero {دقيقة} one {دقيقة} two {دقيقتان} few {دقائق} many {دقيقة} other {دقيقة}} حتى الافتتاح",
  },
  leftOfAll:
    "تتبقى مدة {length} من أصل {all, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}",
  inAll: {
    days: "{count, plural, zero {يوم} one {يوم} two {يومان} few {أيام} many {يومًا} other {يوم}}",
    hours: "{count, plural, zero {ساعة} one {ساعة} two {ساعتان} few {ساعات} many {ساعة} other {ساعة}}",
    minutes: "{count, plural, zero {دقيقة} one {دقيقة} two {دقيقتان} few {دقائق} many {دقيقة} other {دقيقة}}",
  },
  numeral: {
    days: "{days, number} ي {hours, number} س",
    hours: "{hours, number} س {minutes, number} د",
  },
  shortLeft: {
    hours:
      "{count, plural, zero {ساعة متبقية} one {ساعة متبقية} two {ساعتان متبقيتان} few {ساعات متبقية} many {ساعة متبقية} other {ساعة متبقية}}",
    minutes:
      "{count, plural, zero {دقيقة متبقية} one {دقيقة متبقية} two {دقيقتان متبقيتان} few {دقائق متبقية} many {دقيقة متبقية} other {دقيقة متبقية}}",
    all: "متبقٍّ",
  },
  leftOf: "متبقٍّ من أصل {all, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}",
  year: {
    done: "انقضى",
    now: "مفتوح الآن",
    next: "لاحقًا",
    today: "{day}، اليوم",
  },
};
