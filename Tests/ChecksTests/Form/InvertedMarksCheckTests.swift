import Testing

@Suite struct InvertedMarksCheckTests {
  @Test(arguments: [
    FormCase("en-es", "Who came?", "Quién vino⟦?⟧"),
    FormCase("en-es", "Goal!", "Gol⟦!⟧"),
    FormCase("en-es", "He came. Who came?", "¿Vino? ¿Quién? Cómo vino⟦?⟧"),
    FormCase("en-es", "He asked: “Who?”", "Preguntó: «Quién⟦?⟧»"),
    FormCase("es", nil, "Entonces, ⟦¿⟧quién vino."),
  ])
  func findsAQuestionThatNothingOpens(example: FormCase) throws { try example.verify("inverted-marks") }

  @Test(arguments: [
    FormCase("en-es", "But who came?", "Pero, ¿quién vino?"),
    FormCase("en-es", "What?!", "¡¿Qué?!"),
    FormCase("en-es", "What?!", "¡Qué?"),
    FormCase("en-es", "Yahoo! was sold.", "Yahoo! fue vendida."),
    FormCase("en-es", "He (?) came.", "Vino (?)."),
    FormCase("en-es", "See https://a.org/?b", "Véase https://a.org/b?c"),
    FormCase("es", nil, "¿Quién vino"),
    FormCase("en-fr", "Who came?", "Qui est venu ?"),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("inverted-marks") }
}
