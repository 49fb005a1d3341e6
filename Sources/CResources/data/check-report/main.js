const findings = new Findings();
const view = new View(findings);
const search = document.getElementById("search");

const shortcuts = [
  ["J, K", "next or previous finding; so do ↓ and ↑ once one is chosen"],
  ["E", "what the check of the finding means"],
  ["Y", "copy the fingerprint of the finding, to dismiss it"],
  ["A", "segments without findings too, or not"],
  ["/", "search"],
  ["Escape", "show the findings of every check"],
  ["?", "this list"],
];

const actions = {
  next: () => view.step(1),
  previous: () => view.step(-1),
  all: () => view.toggleAll(),
  search: () => search.focus(),
  explain: () => view.current && view.explain(view.current.check),
  clear: () => {
    search.value = "";
    findings.clear();
    view.draw();
  },
  copy: () => {
    if (!view.current) return;
    const {fingerprint} = view.current.element.dataset;
    const copied = navigator.clipboard ? navigator.clipboard.writeText(fingerprint) : Promise.reject();
    copied.then(() => view.tell(`Copied ${fingerprint}`), () => view.tell(`Fingerprint ${fingerprint}`));
  },
  help: () => {
    document.querySelector("#help dl").replaceChildren(...shortcuts.flatMap(([keys, meaning]) => {
      const [term, description, key] = ["dt", "dd", "kbd"].map((name) => document.createElement(name));
      key.textContent = keys;
      term.append(key);
      description.textContent = meaning;
      return [term, description];
    }));
    document.getElementById("help").showModal();
  },
};

const keys = {j: "next", k: "previous", a: "all", e: "explain", y: "copy", "/": "search", "?": "help", Escape: "clear"};
const arrows = {ArrowDown: "next", ArrowUp: "previous"};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target === search) {
    if (event.key === "Enter") view.step(1);
    if (event.key !== "Escape") return;
    search.blur();
  }
  const isChosen = event.target.classList.contains("finding");
  const name = keys[event.key] ?? keys[event.key.toLowerCase()] ?? (isChosen ? arrows[event.key] : undefined);
  if (!name) return;
  event.preventDefault();
  view.tell("");
  actions[name]();
});

document.addEventListener("click", (event) => {
  const {target} = event;
  const button = target.closest("button");
  if (button?.matches("[data-close]")) return button.closest("dialog").close();
  if (button?.dataset.do) return actions[button.dataset.do]();
  if (button?.matches(".bar")) {
    findings.toggle(button.closest("[data-facet]").dataset.facet, button.dataset.value);
    return view.draw();
  }
  const link = target.closest(".check");
  if (link) {
    event.preventDefault();
    view.go(findings.all.find((finding) => finding.element.contains(link)));
    return view.explain(view.current.check);
  }
  const element = target.closest(".finding");
  if (element) return view.go(findings.all.find((finding) => finding.element === element));
  const mark = target.closest("mark");
  if (mark) view.go(findings.marks.find((one) => one.element === mark).findings.find((finding) => finding.isShown));
});

search.addEventListener("input", () => {
  findings.search(search.value);
  view.draw();
});

// Rows that are gone to stand below what sticks to the top.
new ResizeObserver(([{target}]) => {
  const isSticky = getComputedStyle(target).position === "sticky";
  document.documentElement.style.setProperty("--header", `${isSticky ? target.offsetHeight : 0}px`);
}).observe(document.querySelector("header"));
