// What a person can ask for, by button or key.

const shortcuts = [
  ["Enter", "confirm the bead and go on"],
  ["X", "reject the bead and go on"],
  ["N, Shift+N", "next or previous bead to look at"],
  ["↓, ↑", "next or previous bead in reading order"],
  ["→, ←", "choose a segment within the bead"],
  ["M, Shift+M", "merge with the bead after or before it"],
  ["S", "split before the chosen segment"],
  ["Alt+↓, Alt+↑", "move the chosen segment to the bead after or before it"],
  ["G", "grab the chosen segment; again on another bead, put it there"],
  ["D", "detach the chosen segment: it stands alone"],
  ["A", "confirm every pair that is sure"],
  ["U, Shift+U", "undo, redo (Ctrl+Z, Ctrl+Y)"],
  ["W", "save the decisions as a file"],
  ["Y", "copy the decisions"],
  ["?", "this list"],
];

class Actions {
  constructor(review, view) {
    this.review = review;
    this.view = view;
    this.grabbed = null;
  }

  confirm() { this.decide("confirmed"); }
  reject() { this.decide("rejected"); }

  // Sets the status and goes on to what is left to look at, else to the next bead.
  decide(status) {
    const {review, view} = this;
    const {bead} = view;
    const wasQueued = view.queue.indexOf(bead);
    const isTakenBack = bead.status === status;
    review.setStatus(view.selected, status);
    view.draw();
    if (isTakenBack) return this.go(view.selected, "Undecided again");
    const next = wasQueued >= 0 && view.queue.length > 0
      ? review.beads.indexOf(view.queue[Math.min(wasQueued, view.queue.length - 1)])
      : Math.min(view.selected + 1, review.beads.length - 1);
    this.go(next, `Bead ${status}`);
  }

  confirmSure() {
    const count = this.review.confirmSure();
    this.view.draw();
    this.view.say(count === 1 ? "1 sure pair confirmed" : `${count} sure pairs confirmed`);
  }

  queueStep(step) {
    const {review, view} = this;
    if (view.queue.length === 0) return view.say("Nothing is left to look at");
    const at = view.queue.indexOf(view.bead);
    const count = view.queue.length;
    const place = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
    this.go(review.beads.indexOf(view.queue[place]));
  }

  step(step) {
    const {review, view} = this;
    this.go(Math.max(0, Math.min(review.beads.length - 1, view.selected + step)));
  }

  chooseSegment(step) {
    const {view} = this;
    const all = sides.flatMap((side) => view.bead[side].map((index) => ({side, index})));
    const chosen = view.segment;
    const at = all.findIndex((one) => chosen && one.side === chosen.side && one.index === chosen.index);
    const place = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + step));
    view.select(view.selected, all[place]);
    view.say(`Segment ${all[place].index + 1} of the ${all[place].side} chosen`);
  }

  mergeNext() { this.merge(1); }

  merge(step) {
    const {review, view} = this;
    const other = view.selected + step;
    if (other < 0 || other >= review.beads.length) return view.say("There is no bead to merge with");
    this.go(review.merge(view.selected, other), "Merged");
  }

  split() {
    const {view} = this;
    const segment = view.segment ?? this.secondSegment();
    if (segment) this.splitBefore(segment.side, segment.index);
    else view.say("One segment a side: nothing to split");
  }

  secondSegment() {
    const side = ["target", "source"].find((one) => this.view.bead[one].length > 1);
    return side && {side, index: this.view.bead[side][1]};
  }

  splitBefore(side, index) {
    const {review, view} = this;
    const number = review.split(view.selected, side, index);
    if (number === null) view.say("Choose a later segment of its side: the split comes before it");
    else this.go(number, "Split");
  }

  detach() {
    const {review, view} = this;
    if (!view.segment) return view.say("Choose a segment first, with → and ←");
    const {side, index} = view.segment;
    if (review.move(side, index, null) === null) return view.say("It stands alone already");
    this.goToSegment({side, index}, "Detached");
  }

  moveSegment(step) {
    const {review, view} = this;
    const segment = view.segment ?? this.onlySegment();
    if (!segment) return view.say("Choose a segment first, with → and ←");
    const to = view.selected + step;
    if (to < 0 || to >= review.beads.length) return view.say("There is no bead to move it to");
    this.moveTo(segment, to);
  }

  onlySegment() {
    const all = sides.flatMap((side) => this.view.bead[side].map((index) => ({side, index})));
    return all.length === 1 ? all[0] : null;
  }

  moveTo(segment, number) {
    const made = this.review.move(segment.side, segment.index, number);
    if (made === null) return this.view.say("It is there already");
    this.goToSegment(segment, "Moved");
  }

  grab() {
    const {view} = this;
    if (this.grabbed) {
      const segment = this.grabbed;
      this.letGo();
      return this.moveTo(segment, view.selected);
    }
    const segment = view.segment ?? this.onlySegment();
    if (!segment) return view.say("Choose a segment first, with → and ←");
    this.grabbed = segment;
    view.grid.classList.add("carrying");
    view.say(`Segment ${segment.index + 1} of the ${segment.side} grabbed: go to its bead and press G, or Escape`);
  }

  letGo() {
    this.grabbed = null;
    this.view.grid.classList.remove("carrying");
    this.view.say("");
  }

  undo() {
    if (this.review.canUndo) this.restore(this.review.undo(), "Undone");
  }

  redo() {
    if (this.review.canRedo) this.restore(this.review.redo(), "Done again");
  }

  restore(selected, message) {
    this.letGo();
    this.view.draw();
    this.go(Math.min(selected, this.review.beads.length - 1), message);
  }

  go(number, message = "") {
    if (this.review.beads.some((bead) => !this.view.rows.has(bead))) this.view.draw();
    this.view.select(number);
    this.view.say(message);
  }

  goToSegment(segment, message) {
    this.view.draw();
    const number = this.review.beads.findIndex((bead) => bead[segment.side].includes(segment.index));
    this.view.select(number, segment);
    this.view.say(message);
  }

  download() {
    const {review, view} = this;
    const blob = new Blob([decisionLines(review)], {type: "application/x-ndjson"});
    const name = review.story.document.split("/").pop().replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 80);
    const link = element("a", {href: URL.createObjectURL(blob), download: `${name || "story"}.decisions.jsonl`});
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    review.markSaved();
    view.say(`${review.decided()} decisions saved as ${link.download}`);
  }

  async copy() {
    const {review, view} = this;
    const lines = decisionLines(review);
    try {
      await navigator.clipboard.writeText(lines);
      review.markSaved();
      view.say(`${review.decided()} decisions copied`);
    } catch {
      const dialog = document.getElementById("text");
      dialog.querySelector("textarea").value = lines;
      dialog.showModal();
      dialog.querySelector("textarea").select();
    }
  }

  help() {
    const list = document.querySelector("#help dl");
    list.replaceChildren(...shortcuts.flatMap(([keys, meaning]) => {
      const term = element("dt", {});
      for (const [position, key] of keys.split(", ").entries()) {
        if (position > 0) term.append(" ");
        term.append(element("kbd", {textContent: key}));
      }
      return [term, element("dd", {textContent: meaning})];
    }));
    document.getElementById("help").showModal();
  }
}
