// What a check says beside its verdict, in both languages: its worst outages, the latest safe start.

Object.assign(WORDS.en, {
  worst: "Worst outages",
  worst_of: (hosts) => `The worst outage of ${hosts}`,
  worst_for: (w, span) => [w.seconds === null ? "is out of reach for ever" :
    w.seconds === 0 ? "closes in the instant in which the history ends" :
      `is out of reach for ${w.exact ? "" : "at most "}${span}`,
  w.goes_on && w.seconds ? ", and may still be when the history ends" : ""].join(""),
  worst_shown: "show how",
  worst_unknown: "not found within the limits",
  no_worst: "No watched site is ever out of reach.",
  latest_start: "Latest safe start",
  starts: {
    at: (l, told) => told(l.at),
    between: (l, told) => `${told(l.at)}, or up to ${span(l.bad_from - l.at)} later; ` +
      "more was not found within the limits",
    any: () => "any: nothing that is given comes to an end in its way",
    until: () => "any, but only because the history ends where it does",
    none: (l, told) => (l.too_late_by === undefined ? "none that was tried" :
      `${told(l.too_late_by)}; the document begins too late`),
    unknown: () => "not found within the limits",
  },
  from_own: (time, seconds) => (seconds === 0 ? `${time}, the document’s own` :
    `${time}, ${span(Math.abs(seconds))} ${seconds > 0 ? "after" : "before"} the document’s start`),
});

Object.assign(WORDS.ko, {
  worst: "가장 긴 접속 장애",
  worst_of: (hosts) => `${hosts}의 가장 긴 접속 장애`,
  worst_for: (w, span) => [w.seconds === null ? "끝나지 않는 접속 장애" :
    w.seconds === 0 ? "진행이 끝나는 순간에 접속 불가가 됨" :
      `${w.exact ? "" : "최대 "}${span} 동안 접속 불가`,
  w.goes_on && w.seconds ? ", 진행이 끝날 때까지 계속될 수 있음" : ""].join(""),
  worst_shown: "진행 보기",
  worst_unknown: "한계 안에서 찾지 못했습니다",
  no_worst: "지켜보는 사이트는 언제나 접속할 수 있습니다.",
  latest_start: "가장 늦은 안전한 시작",
  starts: {
    at: (l, told) => told(l.at),
    between: (l, told) => `${told(l.at)}, 또는 그보다 최대 ${span(l.bad_from - l.at)} 늦게; ` +
      "한계 안에서 더 찾지 못했습니다",
    any: () => "언제라도: 주어진 것 가운데 먼저 끝나는 것이 없습니다",
    until: () => "언제라도. 다만 진행이 거기서 끝나기 때문입니다",
    none: (l, told) => (l.too_late_by === undefined ? "시도한 시각 가운데 없음" :
      `${told(l.too_late_by)}; 문서의 시작은 너무 늦습니다`),
    unknown: () => "한계 안에서 찾지 못했습니다",
  },
  from_own: (time, seconds) => (seconds === 0 ? `${time} (문서의 시작 시각)` :
    `${time} (문서의 시작 ${span(Math.abs(seconds))} ${seconds > 0 ? "후" : "전"})`),
});
