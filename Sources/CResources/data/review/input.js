// Keys and the mouse.

const plainKeys = {
  Enter: (actions) => (actions.grabbed ? actions.grab() : actions.confirm()),
  x: (actions) => actions.reject(),
  Delete: (actions) => actions.reject(),
  n: (actions) => actions.queueStep(1),
  N: (actions) => actions.queueStep(-1),
  ArrowDown: (actions) => actions.step(1),
  ArrowUp: (actions) => actions.step(-1),
  Home: (actions) => actions.step(-Infinity),
  End: (actions) => actions.step(Infinity),
  ArrowRight: (actions) => actions.chooseSegment(1),
  ArrowLeft: (actions) => actions.chooseSegment(-1),
  m: (actions) => actions.merge(1),
  M: (actions) => actions.merge(-1),
  s: (actions) => actions.split(),
  g: (actions) => actions.grab(),
  d: (actions) => actions.detach(),
  a: (actions) => actions.confirmSure(),
  u: (actions) => actions.undo(),
  U: (actions) => actions.redo(),
  w: (actions) => actions.download(),
  y: (actions) => actions.copy(),
  "?": (actions) => actions.help(),
  Escape: (actions) => actions.letGo(),
};

function actionForKey(event) {
  if (event.ctrlKey || event.metaKey) {
    if (event.key === "z") return (actions) => actions.undo();
    if (event.key === "y" || event.key === "Z") return (actions) => actions.redo();
    return null;
  }
  if (event.altKey) {
    if (event.key === "ArrowDown") return (actions) => actions.moveSegment(1);
    if (event.key === "ArrowUp") return (actions) => actions.moveSegment(-1);
    return null;
  }
  return plainKeys[event.key] ?? plainKeys[event.key.toLowerCase()] ?? null;
}

function listen(review, view, actions) {
  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    // On a button Enter presses it.
    if (event.key === "Enter" && event.target.closest("button")) return;
    const action = actionForKey(event);
    if (!action) return;
    event.preventDefault();
    action(actions);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches("[data-close]")) return button.closest("dialog").close();
    if (button?.matches(".item")) {
      return actions.go(review.beads.indexOf(button.parentElement.bead));
    }
    const row = event.target.closest(".bead");
    if (row) {
      const segment = segmentAt(event.target);
      view.select(numberOf(view, row), segment);
      if (actions.grabbed) return actions.grab();
    }
    if (button?.matches(".cut")) {
      actions.splitBefore(button.dataset.side, Number(button.dataset.index));
    } else if (button?.dataset.do) {
      actions[button.dataset.do]();
    }
  });

  window.addEventListener("beforeunload", (event) => {
    if (!review.isSaved) event.preventDefault();
  });
  listenForDrags(view, actions);
}

function numberOf(view, row) { return Number(row.ariaRowIndex) - 2; }

function segmentAt(target) {
  const segment = target.closest(".segment");
  return segment && {side: segment.dataset.side, index: Number(segment.dataset.index)};
}

// A segment is dragged by its number; the bead under the pointer takes it.
function listenForDrags(view, actions) {
  const ghost = document.getElementById("ghost");
  let dragged = null;
  let over = null;

  const rowAt = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest(".bead") ?? null;
  const light = (row) => {
    over?.classList.remove("over");
    over = row;
    over?.classList.add("over");
  };
  const end = () => {
    dragged = null;
    ghost.hidden = true;
    light(null);
    document.body.classList.remove("dragging");
  };

  document.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest(".number");
    if (!grip || event.button !== 0) return;
    event.preventDefault();
    dragged = segmentAt(grip);
    const row = grip.closest(".bead");
    view.select(numberOf(view, row), dragged);
    ghost.textContent = grip.nextElementSibling.textContent.slice(0, 80);
    grip.setPointerCapture?.(event.pointerId);
  });

  document.addEventListener("pointermove", (event) => {
    if (!dragged) return;
    document.body.classList.add("dragging");
    ghost.hidden = false;
    ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
    light(rowAt(event));
    const edge = 60;
    if (event.clientY < edge) window.scrollBy(0, -20);
    else if (event.clientY > window.innerHeight - edge) window.scrollBy(0, 20);
  });

  document.addEventListener("pointerup", (event) => {
    if (!dragged) return;
    const segment = dragged;
    const row = ghost.hidden ? null : rowAt(event);
    end();
    if (row) actions.moveTo(segment, numberOf(view, row));
  });
  document.addEventListener("pointercancel", end);
}
