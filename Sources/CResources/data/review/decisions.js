// What was decided, as JSON Lines: one unit a line, with the positions of its segments under "decision".

const decisionVersion = 1;
const utf8 = new TextEncoder();

// Segments put together as their language writes them, inline codes and all; offsets in UTF-8 bytes.
function joined(story, side, indices) {
  const result = {text: "", codes: []};
  for (const [position, index] of indices.entries()) {
    const segment = story[side][index];
    if (position > 0) result.text += story.languages[side].gap;
    const shift = utf8.encode(result.text).length;
    const highest = Math.max(0, ...result.codes.map((code) => code.number));
    const taken = new Set(result.codes.map((code) => code.number));
    const renumber = (segment.codes ?? []).some((code) => taken.has(code.number)) ? highest : 0;
    for (const code of segment.codes ?? []) {
      result.codes.push({...code, number: code.number + renumber, offset: code.offset + shift});
    }
    result.text += segment.text;
  }
  return result;
}

function decisionLine(story, bead, status) {
  const source = joined(story, "source", bead.source);
  const target = joined(story, "target", bead.target);
  const first = bead.source.length > 0 ? story.source[bead.source[0]] : story.target[bead.target[0]];
  const before = bead.source.length > 0 ? story.source[bead.source[0] - 1] : undefined;
  const after = bead.source.length > 0 ? story.source[bead.source[bead.source.length - 1] + 1] : undefined;
  const line = {
    decision: {version: decisionVersion, source: bead.source, target: bead.target},
    source: source.text, target: target.text,
    from: story.languages.source.tag, to: story.languages.target.tag,
    document: story.document, role: first.role, status, origin: "aligned",
    confidence: bead.confidence ?? undefined, previous: before?.text, next: after?.text,
    sourceCodes: source.codes.length > 0 ? source.codes : undefined,
    targetCodes: target.codes.length > 0 ? target.codes : undefined,
  };
  return JSON.stringify(line) + "\n";
}

// In reading order: what was confirmed or rejected, and what the aligner proposed and a person took apart.
function decisionLines(review) {
  const {story, beads} = review;
  const present = new Set(beads.map((bead) => `${bead.source}:${bead.target}`));
  const gone = story.proposals.filter((bead) => isPaired(bead) && !present.has(`${bead.source}:${bead.target}`));
  return beads.filter((bead) => bead.status !== "open").map((bead) => decisionLine(story, bead, bead.status))
    .concat(gone.map((bead) => decisionLine(story, bead, "rejected"))).join("");
}
