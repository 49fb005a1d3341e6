const review = new TermReview(JSON.parse(document.getElementById("candidates").textContent));
const view = new TermView(review);
const actions = new TermActions(review, view);

const keys = {
  Enter: () => actions.accept(), x: () => actions.reject(), Delete: () => actions.reject(), e: () => actions.edit(),
  ArrowDown: () => view.step(1), ArrowUp: () => view.step(-1), u: () => actions.undo(), U: () => actions.redo(),
  w: () => actions.save(), t: () => actions.saveTBX(), y: () => actions.copy(), "?": () => actions.help(),
};

function actionForKey(event) {
  if (event.ctrlKey || event.metaKey) return {z: keys.u, Z: keys.U, y: keys.U}[event.key];
  return event.altKey ? undefined : keys[event.key] ?? keys[event.key.toLowerCase()];
}

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]") || event.target.closest("select, input")) return;
  if (event.key === "Enter" && event.target.closest("button")) return;
  const action = actionForKey(event);
  if (!action) return;
  event.preventDefault();
  action();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.matches("[data-close]")) return button.closest("dialog").close();
  const row = event.target.closest(".term");
  if (row && !event.target.closest("input")) view.select(Number(row.dataset.number));
  if (button?.dataset.do) actions[button.dataset.do]();
});

document.getElementById("filter").addEventListener("change", (event) => view.show(event.target.value));

window.addEventListener("beforeunload", (event) => {
  if (!review.isSaved) event.preventDefault();
});
