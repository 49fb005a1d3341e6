// Shows what the filters let through, and leads from finding to finding.

const severities = ["info", "warning", "error"];

class View {
  constructor(findings) {
    this.findings = findings;
    this.current = null;
    this.showsAll = false;
    this.folds = [...document.querySelectorAll(".clean")];
    this.reports = [...document.querySelectorAll(".report")];
    for (const element of document.querySelectorAll("[data-scripted]")) element.hidden = false;
    for (const bar of document.querySelectorAll(".bar")) bar.disabled = false;
    this.nameLanguages();
    if (findings.all.length > 0) findings.all[0].element.tabIndex = 0;
    this.draw();
  }

  // A tag is good, the name that a reader knows is better.
  nameLanguages() {
    const names = new Intl.DisplayNames(["en"], {type: "language", fallback: "code"});
    for (const element of document.querySelectorAll(".language")) {
      element.title = element.textContent;
      try { element.textContent = names.of(element.textContent); } catch { continue; }
    }
  }

  draw() {
    const {findings} = this;
    const rows = new Map();
    for (const finding of findings.all) {
      finding.element.hidden = !finding.isShown;
      rows.set(finding.row, rows.get(finding.row) || finding.isShown);
    }
    for (const {element, findings: of} of findings.marks) {
      const worst = severities.findLast((severity) => of.some((one) => one.isShown && one.severity === severity));
      element.classList.remove("off", ...severities);
      element.classList.add(worst ?? "off");
    }
    for (const [row, isShown] of rows) {
      row.hidden = !isShown && !this.showsAll;
      row.querySelector(".findings").hidden = !isShown;
    }
    const hidesRest = findings.isFiltered && !this.showsAll;
    for (const fold of this.folds) fold.hidden = hidesRest;
    const inReport = new Map();
    for (const finding of findings.shown) inReport.set(finding.report.id, (inReport.get(finding.report.id) ?? 0) + 1);
    for (const report of this.reports) report.hidden = hidesRest && !inReport.has(report.id);
    for (const amount of document.querySelectorAll("[data-report]")) amount.textContent = inReport.get(amount.dataset.report) ?? 0;
    this.drawBars();
    if (this.current && !this.current.isShown) this.leave();
    this.say();
    for (const action of ["previous", "next"]) this.button(action).disabled = findings.shown.length === 0;
    this.button("clear").disabled = !findings.isFiltered;
    this.button("all").ariaPressed = String(this.showsAll);
  }

  drawBars() {
    for (const list of document.querySelectorAll("[data-facet]")) {
      const {facet} = list.dataset;
      const counts = this.findings.counts(facet);
      const most = Math.max(1, ...counts.values());
      list.classList.toggle("chosen", this.findings.chosen[facet].size > 0);
      for (const bar of list.querySelectorAll(".bar")) {
        const count = counts.get(bar.dataset.value) ?? 0;
        bar.ariaPressed = String(this.findings.chosen[facet].has(bar.dataset.value));
        bar.classList.toggle("none", count === 0);
        bar.querySelector(".amount").textContent = count;
        bar.querySelector(".fill").setAttribute("width", `${Math.round(count / most * 1000) / 10}%`);
      }
    }
  }

  button(action) { return document.querySelector(`[data-do=${action}]`); }

  // Which of how many.
  say() {
    const {shown, all} = this.findings;
    const many = `${shown.length} finding${shown.length === 1 ? "" : "s"}`;
    const place = this.current ? `${shown.indexOf(this.current) + 1} of ${many}` : many;
    document.getElementById("place").textContent = shown.length < all.length ? `${place}, ${all.length} in all` : place;
  }

  leave() {
    for (const element of document.querySelectorAll(".current")) element.classList.remove("current");
    this.current = null;
  }

  go(finding) {
    if (!finding) return;
    const before = this.current ?? this.findings.all[0];
    before.element.tabIndex = -1;
    this.leave();
    this.current = finding;
    finding.element.tabIndex = 0;
    finding.row.classList.add("current");
    for (const mark of finding.marks) mark.classList.add("current");
    finding.row.scrollIntoView({block: "nearest"});
    finding.element.scrollIntoView({block: "nearest"});
    finding.element.focus({preventScroll: true});
    this.say();
  }

  // The next finding that is shown, `by` 1 forwards or −1 backwards, and round at the ends.
  step(by) {
    const {shown} = this.findings;
    const place = shown.indexOf(this.current);
    this.go(shown.at(place < 0 ? (by > 0 ? 0 : -1) : (place + by + shown.length) % shown.length));
  }

  toggleAll() {
    this.showsAll = !this.showsAll;
    for (const fold of this.folds) fold.open = this.showsAll;
    this.draw();
    this.current?.row.scrollIntoView({block: "nearest"});
  }

  explain(check) {
    const about = document.getElementById(`about-${check}`);
    const dialog = document.getElementById("explanation");
    if (!about) return;
    dialog.querySelector("h2").textContent = check;
    const summary = document.createElement("p");
    summary.textContent = about.closest("details").querySelector("summary").lastChild.textContent.trim();
    dialog.querySelector(".explanation").replaceChildren(summary, ...[...about.children].map((child) => child.cloneNode(true)));
    dialog.showModal();
    dialog.scrollTop = 0;
  }

  tell(text) { document.getElementById("message").textContent = text; }
}
