// Draws a review. Text from the stories is only ever set as text, never read as markup.

const statusNames = {open: "", confirmed: "confirmed", rejected: "rejected"};

class View {
  constructor(review) {
    this.review = review;
    // What is drawn of each bead, so that it is drawn once.
    this.rows = new Map();
    this.items = new Map();
    this.selected = 0;
    // The segment chosen within the selected bead: {side, index}, or null.
    this.segment = null;
    this.grid = document.getElementById("beads");
    this.drawHeader();
    this.draw();
  }

  get bead() { return this.review.beads[this.selected]; }

  drawHeader() {
    const {story} = this.review;
    document.getElementById("title").textContent = story.document;
    const [source, target] = sides.map((side) => languageName(story.languages[side].tag));
    document.getElementById("languages").textContent =
      `${source} → ${target}, ${story.source.length} and ${story.target.length} segments`;
    const head = element("div", {role: "row", className: "head"});
    for (const [text, side] of [[source, "source"], ["Sureness", null], [target, "target"]]) {
      const column = element("div", {role: "columnheader", textContent: text});
      if (side && story.languages[side].isRightToLeft) column.style.textAlign = "right";
      head.append(column);
    }
    this.grid.append(head);
  }

  // Brings the page to the state of the review; rows of beads that are as they were stay.
  draw() {
    const {beads} = this.review;
    const rows = new Map();
    const wanted = beads.map((bead) => {
      const row = this.rows.get(bead) ?? this.rowOf(bead);
      rows.set(bead, row);
      return row;
    });
    for (const [bead, row] of this.rows) if (!rows.has(bead)) row.remove();
    this.rows = rows;
    let place = this.grid.firstElementChild;
    for (const [number, row] of wanted.entries()) {
      if (place.nextElementSibling !== row) place.after(row);
      row.ariaRowIndex = String(number + 2);
      place = row;
    }
    this.grid.ariaRowCount = String(beads.length + 1);
    this.drawQueue();
    this.drawProgress();
    this.select(Math.min(this.selected, beads.length - 1), this.segment, {isQuiet: true});
  }

  rowOf(bead) {
    const {review} = this;
    const row = element("div", {role: "row", className: "bead", tabIndex: -1});
    row.dataset.status = bead.status;
    row.dataset.source = bead.source.join(" ");
    row.dataset.target = bead.target.join(" ");
    row.classList.toggle("doubtful", review.isDoubtful(bead));
    row.classList.toggle("alone", !isPaired(bead));
    const link = this.link(bead);
    const join = element("button", {type: "button", className: "join", textContent: "+", tabIndex: -1});
    join.ariaLabel = join.title = "Merge with the next";
    join.dataset.do = "mergeNext";
    link.append(join);
    row.append(this.side(bead, "source"), link, this.side(bead, "target"));
    return row;
  }

  side(bead, side) {
    const {story} = this.review;
    const language = story.languages[side];
    const cell = element("div", {role: "gridcell", className: `side ${side}`, lang: language.tag});
    cell.dir = language.isRightToLeft ? "rtl" : "ltr";
    for (const [position, index] of bead[side].entries()) {
      if (position > 0) cell.append(this.scissors(side, index));
      const segment = story[side][index];
      const paragraph = element("p", {className: "segment"});
      paragraph.dataset.side = side;
      paragraph.dataset.index = String(index);
      paragraph.dataset.role = segment.role;
      const number = element("span", {className: "number", textContent: String(index + 1), dir: "ltr", lang: "en"});
      number.title = "Drag onto another bead";
      paragraph.append(number, element("span", {className: "text", textContent: segment.text}));
      if (segment.role !== "body") {
        paragraph.append(element("span", {className: "role", textContent: segment.role, lang: "en"}));
      }
      cell.append(paragraph);
    }
    if (bead[side].length === 0) {
      cell.append(element("p", {className: "nothing", textContent: "no counterpart", dir: "ltr", lang: "en"}));
    }
    return cell;
  }

  scissors(side, index) {
    const cut = element("button", {type: "button", className: "cut", tabIndex: -1, textContent: "✂"});
    cut.dataset.side = side;
    cut.dataset.index = String(index);
    cut.ariaLabel = `Split before segment ${index + 1}`;
    cut.title = "Split here";
    return cut;
  }

  link(bead) {
    const cell = element("div", {role: "gridcell", className: "link"});
    const chip = element("div", {className: "chip"});
    const facts = element("div", {className: "facts"});
    if (bead.source.length !== 1 || bead.target.length !== 1) {
      facts.append(element("span", {className: "shape", textContent: `${bead.source.length}–${bead.target.length}`}));
    }
    if (bead.confidence === null) {
      facts.append(element("span", {className: "confidence", textContent: "by hand"}));
    } else if (isPaired(bead)) {
      facts.append(element("span", {className: "confidence", textContent: percent(bead.confidence)}));
      const meter = element("span", {className: "meter"});
      meter.style.setProperty("--share", String(bead.confidence));
      facts.append(meter);
    }
    facts.append(element("span", {className: "status", textContent: statusNames[bead.status]}));
    chip.append(this.verdictButton(bead, "confirm"), facts, this.verdictButton(bead, "reject"));
    cell.append(this.bracket(bead, "source"), chip, this.bracket(bead, "target"));
    return cell;
  }

  verdictButton(bead, action) {
    const [sign, name, status] = {
      confirm: ["✓", "Confirm", "confirmed"], reject: ["✕", "Reject", "rejected"],
    }[action];
    const button = element("button", {type: "button", textContent: sign, tabIndex: -1, ariaLabel: name, title: name});
    button.dataset.do = action;
    button.ariaPressed = String(bead.status === status);
    return button;
  }

  bracket(bead, side) {
    const count = bead[side].length;
    const kind = count > 1 ? "many" : count === 1 ? "one" : "none";
    const bracket = element("span", {className: `bracket ${side} ${kind}`});
    bracket.ariaHidden = "true";
    return bracket;
  }

  drawQueue() {
    this.queue = this.review.queue();
    document.getElementById("left").textContent = String(this.queue.length);
    const items = new Map(this.queue.map((bead) => [bead, this.items.get(bead) ?? this.item(bead)]));
    const list = document.querySelector("#queue ol");
    for (const item of [...list.children]) if (!items.has(item.bead)) item.remove();
    this.items = items;
    let place = null;
    for (const item of items.values()) {
      const wanted = place ? place.nextElementSibling : list.firstElementChild;
      if (wanted !== item) list.insertBefore(item, wanted);
      place = item;
    }
    if (items.size === 0) list.append(element("li", {className: "done", textContent: "Nothing is left to look at."}));
  }

  item(bead) {
    const {story} = this.review;
    const button = element("button", {type: "button", className: "item"});
    const side = bead.source.length > 0 ? "source" : "target";
    const sign = !isPaired(bead) ? "alone" : bead.confidence === null ? "by hand" : percent(bead.confidence);
    const text = element("span", {className: "excerpt", lang: story.languages[side].tag});
    text.dir = story.languages[side].isRightToLeft ? "rtl" : "ltr";
    text.textContent = story[side][bead[side][0]].text.slice(0, 90);
    button.append(element("span", {className: "sign", textContent: sign}), text);
    const item = element("li", {bead});
    item.append(button);
    return item;
  }

  drawProgress() {
    const {review} = this;
    const decided = review.decided();
    const bar = document.getElementById("bar");
    bar.ariaValueMax = String(review.beads.length);
    bar.ariaValueNow = String(decided);
    bar.firstElementChild.style.setProperty("--share", String(decided / Math.max(1, review.beads.length)));
    document.getElementById("count").textContent =
      `${decided} of ${review.beads.length} decided, ${this.queue.length} to look at`;
    document.querySelector("[data-do=undo]").disabled = !review.canUndo;
    document.querySelector("[data-do=redo]").disabled = !review.canRedo;
  }

  // Chooses a bead, and maybe a segment in it; scrolls there and gives it the focus unless told to be quiet.
  select(number, segment = null, {isQuiet = false} = {}) {
    if (number < 0) return;
    if (this.row) {
      this.row.setAttribute("aria-selected", "false");
      this.row.tabIndex = -1;
      this.row.querySelector(".chosen")?.classList.remove("chosen");
    }
    this.entry?.removeAttribute("aria-current");
    this.selected = number;
    const {bead} = this;
    this.row = this.rows.get(bead);
    this.row.setAttribute("aria-selected", "true");
    this.row.tabIndex = 0;
    this.segment = segment && bead[segment.side].includes(segment.index) ? segment : null;
    if (this.segment) {
      this.row.querySelector(`.segment[data-side=${segment.side}][data-index="${segment.index}"]`)
        .classList.add("chosen");
    }
    this.entry = this.items.get(bead)?.firstElementChild;
    this.entry?.setAttribute("aria-current", "true");
    if (isQuiet) return;
    this.row.focus({preventScroll: true});
    this.row.scrollIntoView({block: "nearest"});
    this.entry?.scrollIntoView({block: "nearest"});
  }

  // Says what was done, for a while.
  say(text) {
    document.getElementById("message").textContent = text;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.say(""), 6000);
  }
}

// Rounded down: nothing under the threshold looks as if it reached it.
function percent(confidence) { return `${Math.floor(confidence * 100)} %`; }

function languageName(tag) {
  try {
    return new Intl.DisplayNames(["en"], {type: "language"}).of(tag);
  } catch {
    return tag;
  }
}

function element(name, properties) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "role") made.setAttribute("role", value);
    else made[key] = value;
  }
  return made;
}
