// Many random histories: how often something takes how long.

function draw_many() {
  const { many } = page;
  if (!many) return;
  at("many").hidden = false;
  const broken = Object.entries(many.broken_by)
    .map(([name, count]) => words().broken_times(name, count)).join(", ");
  at("many-said").textContent = words().many_said(many.histories, many.broken, broken);
  many.quantities.forEach((quantity, i) => {
    const figure = at("charts").querySelectorAll(".chart")[i];
    figure.querySelector("figcaption")?.remove();
    const has_values = quantity.median !== undefined;
    figure.prepend(make("figcaption", null,
      make("strong", null, name_of(quantity[view.lang])), " ",
      has_values ? words().quantiles(span(quantity.median), span(quantity.most_of_100)) : null,
      quantity.without > 0 ? ` ${words().without(quantity.without)}` : null,
      ...quantity.bounds.map((bound) => make("span", { class: "tag" }, bound[view.lang]))));
  });
}
