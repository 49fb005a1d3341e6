import Testing

@testable import Checks

@Suite struct KeptAnswersTests {
  @Test func keepsWhatWasAnswered() {
    var answers = KeptAnswers()
    #expect(answers[0x1234_5678_9abc_def0] == nil)
    answers.keep(true, for: 0x1234_5678_9abc_def0)
    answers.keep(false, for: 0xfedc_ba98_7654_3210)
    #expect(answers[0x1234_5678_9abc_def0] == true)
    #expect(answers[0xfedc_ba98_7654_3210] == false)
    answers.keep(false, for: 0x1234_5678_9abc_def0)
    #expect(answers[0x1234_5678_9abc_def0] == false)
  }

  /// Keys that fall to one place: the later answer stands, the earlier one is asked for anew, never mistaken.
  @Test func forgetsWhatAnotherTookThePlaceOf() {
    var answers = KeptAnswers()
    let (one, other): (UInt64, UInt64) = (2, 2 | 1 << 62)
    answers.keep(true, for: one)
    #expect(answers[other] == nil)
    answers.keep(false, for: other)
    #expect(answers[other] == false)
    #expect(answers[one] == nil)
  }
}
