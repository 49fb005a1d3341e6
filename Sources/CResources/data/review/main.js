const review = new Review(JSON.parse(document.getElementById("story").textContent));
const view = new View(review);
const actions = new Actions(review, view);
listen(review, view, actions);
if (view.queue.length > 0) actions.go(review.beads.indexOf(view.queue[0]));
else actions.go(0);
