// What a person can ask for, by button or key.

const shortcuts = [
  ["Enter", "accept the candidate and go on"],
  ["X", "reject the candidate and go on"],
  ["↓, ↑", "next or previous candidate"],
  ["E", "edit both terms; Tab goes to the other, Enter keeps, Escape leaves"],
  ["U, Shift+U", "undo, redo (Ctrl+Z, Ctrl+Y)"],
  ["W", "save the decisions"],
  ["T", "save what was accepted as TBX"],
  ["Y", "copy the decisions"],
  ["?", "this list"],
];

class TermActions {
  constructor(review, view) {
    this.review = review;
    this.view = view;
  }

  decide(status) {
    const number = this.view.selected;
    if (!this.review.state[number]) return;
    this.review.decide(number, status);
    const isDecided = this.review.state[number].status === status;
    this.view.draw(number);
    if (isDecided) this.view.step(1);
  }

  accept() { this.decide("accepted"); }
  reject() { this.decide("rejected"); }

  // Puts fields in the place of both terms.
  edit() {
    const number = this.view.selected;
    const row = this.view.rows[number];
    if (!row) return;
    const words = [...row.querySelectorAll(".word")].filter((word) => word.lang !== "");
    if (words.length === 0 || row.querySelector("input")) return;
    const fields = words.map((word) => {
      const field = element("input");
      field.value = word.textContent;
      field.dir = "auto";
      field.ariaLabel = word.lang;
      word.replaceChildren(field);
      return field;
    });
    let isDone = false;
    const finish = (isKept) => {
      if (isDone) return;
      isDone = true;
      const [source, target] = fields.map((field) => field.value.trim());
      const item = this.review.state[number];
      const next = {source: source || item.source, target: target ?? item.target};
      if (isKept && (next.source !== item.source || next.target !== item.target)) this.review.change(number, next);
      this.view.draw(number);
      this.view.select(number);
    };
    for (const field of fields) {
      field.addEventListener("keydown", (event) => {
        event.stopPropagation();
        if (event.key === "Enter") finish(true);
        if (event.key === "Escape") finish(false);
        if (event.key === "Enter" || event.key === "Escape") event.preventDefault();
      });
      field.addEventListener("blur", (event) => {
        if (!fields.includes(event.relatedTarget)) finish(true);
      });
    }
    fields[0].focus();
    fields[0].select();
  }

  back(number) {
    if (number < 0) return;
    this.view.draw(number);
    this.view.select(number);
  }
  undo() { this.back(this.review.undo()); }
  redo() { this.back(this.review.redo()); }

  save() {
    this.download(decisionLines(this.review), "decisions.jsonl", "application/jsonl");
    this.review.markSaved();
  }
  saveTBX() { this.download(tbx(this.review), "tbx", "application/xml"); }

  download(text, ending, type) {
    if (text === "") return this.view.say("Nothing is decided yet");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], {type}));
    link.download = `${this.review.data.name}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    this.view.say(`Saved as ${link.download}`);
  }

  copy() {
    const text = decisionLines(this.review);
    const copied = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
    copied.then(() => this.view.say("Copied"), () => {
      const dialog = document.getElementById("text");
      dialog.querySelector("textarea").value = text;
      dialog.showModal();
    });
  }

  help() {
    const list = document.querySelector("#help dl");
    list.replaceChildren(...shortcuts.flatMap(([keys, meaning]) => {
      const term = element("dt");
      term.append(element("kbd", "", keys));
      return [term, element("dd", "", meaning)];
    }));
    document.getElementById("help").showModal();
  }
}
