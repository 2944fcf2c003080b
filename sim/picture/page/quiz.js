// An exercise: a student picks a cause and a cure; the page says what comes of them.

/// FNV-1a of 64 bits, as the program computes it: under it the answers are kept.
function digest_of(question, code) {
  let digest = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${quiz.salt}/${question}/${code}`)) {
    digest = BigInt.asUintN(64, (digest ^ BigInt(byte)) * 0x100000001b3n);
  }
  return digest.toString(16).padStart(16, "0");
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
  const found = quiz.answers[digest_of(question, view.chosen[question])];
  const tone = found?.is_right ? "good" : "bad";
  return found && make("p", { class: `badge ${tone}`, "data-answer": question,
    "data-right": String(found.is_right) }, mark(tone), found[view.lang]);
}

function draw_answers() {
  at("answers").replaceChildren(...["cause", "cure"].map(answer).filter(Boolean));
}

function draw_quiz() {
  if (!quiz) return;
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
