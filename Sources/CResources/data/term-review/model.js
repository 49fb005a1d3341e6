// What a review of candidates is and what can be done in it; knows nothing of the page.

// A candidate: {id, source, target: [text…], kind, count, known, forms, contexts: [{source, target}]}, with a status
// "open" | "accepted" | "rejected" and the texts as a person may have changed them.

class TermReview {
  constructor(data) {
    this.data = data;
    this.states = [data.candidates.map((item) => ({
      status: item.status ?? "open", source: item.source, target: item.target.slice(0, 1).join("; "),
    }))];
    this.position = 0;
    this.savedPosition = 0;
  }

  get state() { return this.states[this.position]; }
  get isSaved() { return this.position === this.savedPosition; }

  change(number, values) {
    this.states.length = this.position + 1;
    const next = this.state.slice();
    next[number] = {...next[number], ...values};
    this.states.push(next);
    this.position += 1;
    if (this.savedPosition >= this.position) this.savedPosition = -1;
  }

  // Gives back the number of the candidate that it changed, or -1.
  undo() { return this.move(-1); }
  redo() { return this.move(1); }
  move(step) {
    const next = this.states[this.position + step];
    if (!next) return -1;
    const number = next.findIndex((item, index) => item !== this.state[index]);
    this.position += step;
    return number;
  }

  markSaved() { this.savedPosition = this.position; }

  // The same decision again takes it back.
  decide(number, status) {
    this.change(number, {status: this.state[number].status === status ? "open" : status});
  }

  decided() { return this.state.filter((item) => item.status !== "open").length; }

  matches(number, filter) {
    const {status} = this.state[number];
    const candidate = this.data.candidates[number];
    switch (filter) {
      case "all": return true;
      case "open": case "accepted": case "rejected": return status === filter;
      case "known": return candidate.known !== null;
      default: return candidate.kind === filter;
    }
  }

  isEdited(number) {
    const item = this.data.candidates[number];
    return this.state[number].source !== item.source
      || this.state[number].target !== item.target.slice(0, 1).join("; ");
  }

  // Translations as a list: a person parts several by semicolons.
  translations(number) {
    return this.state[number].target.split(";").map((text) => text.trim()).filter((text) => text !== "");
  }
}
