// Many random histories: how often something takes how long.

function draw_many() {
  const { many } = page;
  if (!many) return;
  at("many").hidden = false;
  const said = (name) => said_of(story.claims.find((claim) => claim.name === name) ?? { name });
  const broken = Object.entries(many.broken_by)
    .map(([name, count]) => words().broken_times(said(name), count)).join(", ");
  at("many-said").textContent = words().many_said(many.histories, many.broken, broken) +
    (many.broken === 0 && many.check_breaks.length > 0 ?
      words().check_breaks(many.check_breaks.map(said).join(", ")) : "");
  translate_drawings(at("charts"));
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
