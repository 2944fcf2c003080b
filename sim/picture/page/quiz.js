// An exercise: a student picks a cause and a cure; the page says what comes of them.

/// FNV-1a of 64 bits, as the program computes it.
function digest_of(text) {
  let digest = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    digest = BigInt.asUintN(64, (digest ^ BigInt(byte)) * 0x100000001b3n);
  }
  return digest;
}

/// The answer to a choice, which is hidden under digests of it; nothing where there is none.
function opened(question, code) {
  const choice = `${quiz.salt}/${question}/${code}`;
  const hidden = quiz.answers[digest_of(`key/${choice}`).toString(16).padStart(16, "0")];
  if (!hidden) return null;
  const bytes = Uint8Array.from(hidden.match(/../g), (two) => parseInt(two, 16));
  let pad = 0n;
  bytes.forEach((byte, i) => {
    if (i % 8 === 0) pad = digest_of(`${i / 8}/${choice}`);
    bytes[i] = byte ^ Number((pad >> BigInt(8 * (i % 8))) & 0xffn);
  });
  return JSON.parse(new TextDecoder().decode(bytes));
}

function choice(question, heading, place) {
  const options = quiz.choices.map((one) =>
    make("option", { value: one.code, selected: view.chosen[question] === one.code },
      one[view.lang][place]));
  const list = make("select", { id: `choose-${question}`, name: question },
    make("option", { value: "" }, words().nothing_chosen), ...options);
  list.addEventListener("change", () => {
    view.chosen[question] = list.value;
    at("answers").replaceChildren();
  });
  return make("p", null, make("label", { for: `choose-${question}` }, heading), " ", list);
}

function answer(question) {
  const found = opened(question, view.chosen[question]);
  const tone = found?.is_right ? "good" : "bad";
  return found && make("p", { class: `badge ${tone}`, "data-answer": question,
    "data-right": String(found.is_right) }, mark(tone), found[view.lang]);
}

function draw_answers() {
  at("answers").replaceChildren(...["cause", "cure"].map(answer).filter(Boolean));
}

/// What commands print at the end, one at a time.
function draw_captures() {
  at("captures").hidden = false;
  const list = make("select", { id: "command" },
    ...quiz.captures.map((one, i) => make("option", { value: i }, one.command)));
  const printed = make("pre", { tabindex: "0", role: "region", "aria-label": words().printed,
    "data-keeps-keys": true });
  const show_printed = () => {
    view.capture = Number(list.value);
    const one = quiz.captures[view.capture];
    printed.replaceChildren(make("span", { class: "typed" }, `$ ${one.command}\n`), one.text.trim());
  };
  list.value = view.capture;
  list.addEventListener("change", show_printed);
  at("captures").replaceChildren(bar("$", words().captures, false),
    make("div", { class: "body" },
      make("div", { class: "ask" }, make("label", { for: "command" }, words().command), list),
      printed));
  if (quiz.captures.length > 0) show_printed();
}

function draw_quiz() {
  if (!quiz) return;
  draw_captures();
  at("quiz").hidden = false;
  at("verdict").hidden = true;
  at("choices").replaceChildren(choice("cause", words().choose_cause, 0),
    choice("cure", words().choose_cure, 1),
    make("button", { type: "submit" }, words().try_it));
  at("choices").onsubmit = (event) => {
    event.preventDefault();
    draw_answers();
  };
  if (at("answers").children.length > 0) draw_answers();
}
