// What was found, and which of it is to be seen.

// For a search: without case, marks, and the difference between dotted and dotless i.
const folded = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i");

class Finding {
  constructor(element, number) {
    this.element = element;
    this.number = number;
    this.check = element.dataset.check;
    this.severity = element.dataset.severity;
    this.row = element.closest(".row");
    this.report = element.closest(".report");
    this.marks = [];
    this.isShown = true;
  }

  // All that a reader sees of it and of its segment.
  get text() {
    this.folded ??= folded(`${this.element.textContent} ${[...this.row.querySelectorAll(".text")].map((side) => side.textContent).join(" ")}`);
    return this.folded;
  }
}

class Findings {
  constructor() {
    this.all = [...document.querySelectorAll(".finding")].map((element, number) => new Finding(element, number));
    this.marks = [...document.querySelectorAll("mark")].map((element) => ({
      element, findings: element.dataset.of.split(" ").map((number) => this.all[number]),
    }));
    for (const {element, findings} of this.marks) findings.forEach((finding) => finding.marks.push(element));
    // The values chosen of each facet; none stands for all.
    this.chosen = {severity: new Set(), check: new Set()};
    this.words = [];
  }

  get shown() { return this.all.filter((finding) => finding.isShown); }
  get isFiltered() { return this.words.length + this.chosen.severity.size + this.chosen.check.size > 0; }

  toggle(facet, value) {
    if (!this.chosen[facet].delete(value)) this.chosen[facet].add(value);
    this.filter();
  }

  search(text) {
    this.words = folded(text).split(/\s+/).filter(Boolean);
    this.filter();
  }

  clear() {
    for (const values of Object.values(this.chosen)) values.clear();
    this.words = [];
    this.filter();
  }

  filter() {
    for (const finding of this.all) {
      finding.isFound = this.words.every((word) => finding.text.includes(word));
      finding.isShown = finding.isFound && this.isChosen(finding, "severity") && this.isChosen(finding, "check");
    }
  }

  isChosen(finding, facet) {
    return this.chosen[facet].size === 0 || this.chosen[facet].has(finding[facet]);
  }

  // How many findings a facet has of each value among those that the other filters let through.
  counts(facet) {
    const other = facet === "check" ? "severity" : "check";
    const counts = new Map();
    for (const finding of this.all) {
      if (finding.isFound === false || !this.isChosen(finding, other)) continue;
      counts.set(finding[facet], (counts.get(finding[facet]) ?? 0) + 1);
    }
    return counts;
  }
}
