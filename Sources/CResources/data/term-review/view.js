// Draws the candidates; what is drawn stands in `review`.

const element = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

const kindNames = {doNotTranslate: "do not translate", name: "name"};

class TermView {
  constructor(review) {
    this.review = review;
    this.selected = 0;
    this.filter = "all";
    this.list = document.getElementById("terms");
    document.getElementById("title").textContent = review.data.name;
    document.getElementById("languages").textContent =
      `${review.data.source}${review.data.target ? ` → ${review.data.target}` : ""}, ${review.data.texts} texts`;
    this.rows = review.data.candidates.map((item, number) => this.row(item, number));
    this.list.append(...this.rows);
    review.state.forEach((_, number) => this.draw(number));
    this.select(0);
  }

  row(item, number) {
    const row = element("div", "term");
    row.role = "row";
    row.tabIndex = -1;
    row.dataset.number = number;
    for (const side of ["source", "target"]) {
      const cell = element("div", side);
      cell.role = "gridcell";
      const language = this.review.data[side];
      const word = element("div", "word");
      word.dir = "auto";
      if (language) word.lang = language;
      cell.append(word);
      const others = side === "source" ? item.forms : item.target.slice(1);
      if (others.length > 0) cell.append(element("div", "more", others.join(", ")));
      row.append(cell);
    }
    const figures = element("div", "figures");
    figures.role = "gridcell";
    figures.append(element("div", "", `${item.count} times`));
    if (item.confidence !== null) figures.append(element("div", "", `${Math.round(item.confidence * 100)} % sure`));
    const marks = [kindNames[item.kind], item.known ? `known: ${item.known}` : undefined].filter(Boolean);
    if (marks.length > 0) figures.append(element("div", "marks", marks.join(", ")));
    row.append(figures, this.choices(), this.contexts(item));
    return row;
  }

  choices() {
    const choices = element("div", "choices");
    choices.role = "gridcell";
    for (const [action, name] of [["accept", "Accept"], ["reject", "Reject"], ["edit", "Edit"]]) {
      const button = element("button", "", name);
      button.type = "button";
      button.dataset.do = action;
      choices.append(button);
    }
    return choices;
  }

  contexts(item) {
    const contexts = element("div", "contexts");
    for (const {source, target} of item.contexts) {
      const context = element("div", "context");
      for (const [side, text] of [["source", source], ["target", target]]) {
        const cell = element("div", "", text);
        cell.dir = "auto";
        if (this.review.data[side]) cell.lang = this.review.data[side];
        context.append(cell);
      }
      contexts.append(context);
    }
    return contexts;
  }

  draw(number) {
    const row = this.rows[number];
    const item = this.review.state[number];
    row.dataset.status = item.status;
    row.querySelector(".source .word").textContent = item.source;
    row.querySelector(".target .word").textContent = item.target;
    row.hidden = !this.review.matches(number, this.filter);
    for (const [action, status] of [["accept", "accepted"], ["reject", "rejected"]]) {
      row.querySelector(`[data-do=${action}]`).ariaPressed = String(item.status === status);
    }
    this.drawCount();
  }

  drawCount() {
    const total = this.rows.length;
    const decided = this.review.decided();
    document.getElementById("count").textContent = `${decided} of ${total} decided`;
    const bar = document.getElementById("bar");
    bar.ariaValueMax = String(total);
    bar.ariaValueNow = String(decided);
    bar.querySelector("span").style.setProperty("--share", total === 0 ? 1 : decided / total);
  }

  show(filter) {
    this.filter = filter;
    this.rows.forEach((row, number) => { row.hidden = !this.review.matches(number, filter); });
    const first = this.rows.findIndex((row) => !row.hidden);
    if (this.rows[this.selected]?.hidden && first >= 0) this.select(first);
  }

  select(number) {
    if (!this.rows[number]) return;
    this.rows[this.selected].ariaSelected = "false";
    this.selected = number;
    const row = this.rows[number];
    row.ariaSelected = "true";
    row.focus({preventScroll: true});
    row.scrollIntoView({block: "nearest"});
  }

  // The next candidate that is shown, `step` forwards or backwards.
  step(step) {
    for (let number = this.selected + step; this.rows[number]; number += step) {
      if (!this.rows[number].hidden) return this.select(number);
    }
  }

  say(text) { document.getElementById("message").textContent = text; }
}
