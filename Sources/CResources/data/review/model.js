// What a review is and what can be done in it; knows nothing of the page.

// A bead: the positions of its segments on both sides, and what is thought of it.
// {source: [i…], target: [j…], confidence: 0…1 or null when made by hand, status: "open" | "confirmed" | "rejected"}

const sides = ["source", "target"];
const otherSide = {source: "target", target: "source"};
const isPaired = (bead) => bead.source.length > 0 && bead.target.length > 0;
const isSame = (left, right) => sides.every((side) => left[side].join() === right[side].join());

class Review {
  constructor(story) {
    this.story = story;
    this.states = [{beads: inReadingOrder(story.beads), selected: 0}];
    this.position = 0;
    this.savedPosition = 0;
  }

  get beads() { return this.states[this.position].beads; }
  get canUndo() { return this.position > 0; }
  get canRedo() { return this.position + 1 < this.states.length; }
  get isSaved() { return this.position === this.savedPosition; }

  // Takes `beads` for the new state; `selected` is the number of the bead to come back to after an undo.
  change(beads, selected) {
    this.states.length = this.position + 1;
    this.states[this.position].selected = selected;
    this.states.push({beads: inReadingOrder(beads), selected});
    this.position += 1;
    if (this.savedPosition >= this.position) this.savedPosition = -1;
  }

  undo() { this.position -= 1; return this.states[this.position].selected; }
  redo() { this.position += 1; return this.states[this.position].selected; }
  markSaved() { this.savedPosition = this.position; }

  isDoubtful(bead) {
    return bead.status === "open" && isPaired(bead)
      && (bead.confidence === null || bead.confidence < this.story.threshold);
  }

  // What a person should look at: doubtful pairs, the least sure first, then what has no counterpart.
  queue() {
    const open = this.beads.filter((bead) => bead.status === "open");
    const bySureness = (left, right) => (left.confidence ?? 1) - (right.confidence ?? 1);
    return open.filter((bead) => this.isDoubtful(bead)).sort(bySureness)
      .concat(open.filter((bead) => !isPaired(bead)).sort(bySureness));
  }

  decided() { return this.beads.filter((bead) => bead.status !== "open").length; }

  setStatus(number, status) {
    const beads = this.beads.slice();
    beads[number] = {...beads[number], status: beads[number].status === status ? "open" : status};
    this.change(beads, number);
  }

  confirmSure() {
    const number = this.beads.findIndex((bead) => this.isSure(bead));
    if (number < 0) return 0;
    const count = this.beads.filter((bead) => this.isSure(bead)).length;
    this.change(
      this.beads.map((bead) => (this.isSure(bead) ? {...bead, status: "confirmed"} : bead)), number);
    return count;
  }

  isSure(bead) { return bead.status === "open" && isPaired(bead) && !this.isDoubtful(bead); }

  merge(first, second) {
    const both = {};
    for (const side of sides) {
      both[side] = this.beads[first][side].concat(this.beads[second][side]).sort((a, b) => a - b);
    }
    return this.replace([first, second], [both]);
  }

  // Cuts a bead before segment `index` of `side`, and the other side where as much text is before the cut.
  split(number, side, index) {
    const bead = this.beads[number];
    const cut = bead[side].indexOf(index);
    if (cut <= 0) return null;
    const other = otherSide[side];
    const place = this.cutLike(bead[side], cut, side, bead[other], other);
    return this.replace([number], [
      {[side]: bead[side].slice(0, cut), [other]: bead[other].slice(0, place)},
      {[side]: bead[side].slice(cut), [other]: bead[other].slice(place)},
    ]);
  }

  cutLike(given, cut, side, wanted, other) {
    if (wanted.length < 2) return wanted.length;
    const lengths = (indices, which) => indices.map((index) => this.story[which][index].text.length);
    const sum = (values) => values.reduce((total, value) => total + value, 0);
    const own = lengths(given, side);
    const others = lengths(wanted, other);
    const share = sum(own.slice(0, cut)) / Math.max(1, sum(own));
    const distance = (place) => Math.abs(sum(others.slice(0, place)) / Math.max(1, sum(others)) - share);
    let best = 1;
    for (let place = 2; place < wanted.length; place += 1) if (distance(place) < distance(best)) best = place;
    return best;
  }

  // Takes a segment out of its bead and puts it into another one; with `to` null it stands alone.
  move(side, index, to) {
    const from = this.beads.findIndex((bead) => bead[side].includes(index));
    if (from === to) return null;
    const rest = {...this.beads[from], [side]: this.beads[from][side].filter((other) => other !== index)};
    const alone = {[side]: [index], [otherSide[side]]: []};
    if (to === null) {
      if (rest[side].length + rest[otherSide[side]].length === 0) return null;
      return this.replace([from], [alone, rest]);
    }
    const home = this.beads[to];
    const grown = {...home, [side]: home[side].concat(index).sort((a, b) => a - b)};
    return this.replace([from, to], [grown, rest]);
  }

  // Puts beads made by hand in the place of others; gives back the number of the first of them.
  replace(numbers, made) {
    const fresh = made.filter((bead) => bead.source.length + bead.target.length > 0)
      .map((bead) => this.byHand(bead));
    const kept = this.beads.filter((_, number) => !numbers.includes(number));
    this.change(kept.concat(fresh), Math.min(...numbers));
    return this.numberOf(fresh[0]);
  }

  // A bead that the aligner proposed as well has its confidence back.
  byHand(bead) {
    const proposed = this.story.proposals.find((other) => isSame(other, bead));
    return {source: bead.source, target: bead.target, confidence: proposed ? proposed.confidence : null,
      status: "open"};
  }

  numberOf(bead) { return this.beads.findIndex((other) => isSame(other, bead)); }
}

// By first source segment; a bead of the target alone follows the one that has the segment before it.
function inReadingOrder(beads) {
  const ordered = beads.filter((bead) => bead.source.length > 0)
    .sort((left, right) => left.source[0] - right.source[0]);
  const following = new Map();
  const holders = new Map();
  for (const bead of beads) for (const index of bead.target) holders.set(index, bead);
  const alone = beads.filter((bead) => bead.source.length === 0).sort((left, right) => left.target[0] - right.target[0]);
  for (const bead of alone) {
    const before = holders.get(bead.target[0] - 1) ?? null;
    following.set(before, (following.get(before) ?? []).concat(bead));
  }
  const result = [];
  const waiting = (following.get(null) ?? []).concat(ordered).reverse();
  while (waiting.length > 0) {
    const bead = waiting.pop();
    result.push(bead);
    waiting.push(...(following.get(bead) ?? []).slice().reverse());
  }
  return result;
}
