// What was decided, as JSON Lines and as TBX.

const termDecisionVersion = 1;

function decisionLine(review, number) {
  const item = review.data.candidates[number];
  const line = {
    termDecision: {version: termDecisionVersion}, concept: item.id, status: review.state[number].status,
    from: review.data.source, to: review.data.target ?? undefined, source: review.state[number].source,
    target: review.translations(number), doNotTranslate: item.kind === "doNotTranslate" ? true : undefined,
    contexts: item.contexts,
  };
  return JSON.stringify(line) + "\n";
}

// In the order of the page: what was accepted or rejected.
function decisionLines(review) {
  return review.state.map((item, number) => (item.status === "open" ? "" : decisionLine(review, number))).join("");
}

const escapedXML = (text) => text.replace(/[&<>"]/g, (mark) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"})[mark])
  // What XML cannot hold.
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");

function tbxTerm(language, text, status) {
  return `        <langSec xml:lang="${escapedXML(language)}">\n${text.map((term, number) =>
    `          <termSec>\n            <term>${escapedXML(term)}</term>\n`
    + `            <min:administrativeStatus>${number === 0 ? status : "admittedTerm-admn-sts"}</min:administrativeStatus>\n`
    + "          </termSec>\n").join("")}        </langSec>\n`;
}

// What was accepted, in TBX-Basic of 2019.
function tbx(review) {
  const entries = review.state.map((item, number) => {
    if (item.status !== "accepted") return "";
    const {id, kind} = review.data.candidates[number];
    const translations = review.translations(number);
    const note = kind === "doNotTranslate"
      ? "        <note>Do not translate: it stands the same in both languages.</note>\n" : "";
    return `      <conceptEntry id="${escapedXML(id)}">\n${note}`
      + tbxTerm(review.data.source, [item.source], "preferredTerm-admn-sts")
      + (review.data.target && translations.length > 0
        ? tbxTerm(review.data.target, translations, "preferredTerm-admn-sts") : "")
      + "      </conceptEntry>\n";
  }).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="${escapedXML(review.data.source)}" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Accepted from ${escapedXML(review.data.name)}</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${entries}    </body>
  </text>
</tbx>
`;
}
