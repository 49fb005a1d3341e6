/// The constants of the model, set on development texts in eight language pairs.
///
/// Scores are natural logarithms; a bead's score is its prior, plus length, plus words, plus structure.
struct ModelWeights: Sendable {
  /// Prior of each bead type, before they are brought to a sum of 1 with the two gaps.
  var oneToOne = 0.85
  var oneToTwo = -2.3
  var twoToTwo = -4.2
  var oneToThree = -4.13
  var oneToFour = -5.5
  var twoToThree = -5.78
  var threeToThree = -7.27

  /// Chance that a run of left-out segments starts here, on either side, and that it goes on.
  var gapStart = 0.1
  var gapGoesOn = 0.36
  /// Added where the first or last segment of a text is left out: pages begin and end with standing text.
  var edgeGap = 1.0
  /// Added where a segment is left out that several texts of the run have word for word.
  var standingGap = 1.0
  /// The same for the guess that the texts are whole.
  var rareGapStart = 0.003
  var rareGapGoesOn = 0.1

  /// Variance of a segment's length a unit of length, and the part of it that grows with the square.
  var lengthVariance = 3.44
  var lengthVarianceSquare = 0.0222
  var lengthOutlier = 0.0283
  var lengthWeight = 1.05
  /// How far a length that many segments of the text have counts as common rather than as a sign.
  var lengthCommonness = 1.0
  /// Taken off where both sides are next to nothing, falling to none at the length `shortest`.
  var shortLength = 2.0
  var shortest = 40.0
  /// Expected logarithm of target over source length, and its spread from document to document.
  var usualLengthRatio = 0.06
  var lengthRatioSpread = 0.13

  /// Weight of word evidence, before and after translations have been learned.
  var firstWordWeight = 0.6
  var wordWeight = 0.85
  /// Share of words that have a translation in the bead, as first believed, and how strongly (in tokens).
  var translatedShare = 0.1
  var translatedShareStrength = 119.5

  /// Pseudo-counts for pairs of forms.
  var identicalWord = 20.0
  var similarWord = 0.8
  var similarityFloor = 0.65
  var equalNumber = 1.5
  var equalMark = 0.3
  /// Smoothing of word frequencies.
  var frequencyFloor = 0.583
  var fewestTokens = 400.0
  var backgroundStrength = 3000.0
  /// Examples weigh this much against the run itself.
  var exampleWeight = 1.3
  /// Pseudo-count of a lexicon entry of probability 1.
  var lexiconEntry = 10.0

  /// Rounds of learning at most, for runs below `shortRun` segments and for others: little text teaches soon
  /// all that it can.
  var shortRounds = 4
  var rounds = 8
  /// Rounds after which one of two first guesses is given up.
  var shortTrialRounds = 1
  var trialRounds = 2
  var shortRun = 200
  /// Rounds end when no larger share of beads changes.
  var settledShare = 0.01
  /// Pairs of tokens that a round learns from, at most, about: what 15,000 beads of news have.
  var mostCombinations = 4_000_000
  /// Passes of Model 1 in each round.
  var learningPasses = 5
  /// Beads below this posterior teach nothing.
  var learningFloor = 0.1

  /// What length and words must say for a moved stretch before its beads may cross others.
  var crossingCost = 3.0
  /// Posterior that each bead of a moved stretch must have among what was left over.
  var crossingFloor = 0.5

  /// Lattices with more cells are cut into parts after a look at the whole texts.
  var mostCellsWhole = 500_000
  /// Cells of a window of a text that is cut into parts, about.
  var windowCells = 100_000
  /// Lattices with more cells are looked at once before they are looked at in several ways.
  var mostCellsTwice = 10_000

  /// How much of the scores that first look believes, and the segments around what it finds that are kept.
  var openingCaution = 0.4
  var openingMargin = 14

  /// Structure, where roles or paragraphs are known.
  var otherRole = -1.5
  var sameSpecialRole = 1.0
  var mergeAcrossParagraphs = -1.2
  var paragraphEdgesAgree = 0.3
  var paragraphEdgesDiffer = -0.4
}
