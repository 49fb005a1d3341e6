import Testing

@Suite struct NoBreakSpaceCheckTests {
  @Test(arguments: [
    FormCase("en-fr", "Who came?", "Qui est venu⟦?⟧", "\u{202f}?"),
    FormCase("en-fr", "Who came?", "Qui est venu⟦ ⟧?", "\u{202f}"),
    FormCase("en-fr", "So: no", "Donc⟦ ⟧: non", "\u{a0}"),
    FormCase("en-fr", "a “no” there", "un «⟦ ⟧non\u{a0}»"),
    FormCase("en-de", "by 5%", "um 5⟦ ⟧%", "\u{a0}"),
    FormCase("en-ru", "5 km", "5⟦ ⟧км", "\u{a0}"),
    FormCase("en-fi", "10,000 euros", "10⟦ ⟧000 euroa", "\u{a0}"),
  ])
  func findsWhereALineMustNotEnd(example: FormCase) throws { try example.verify("no-break-space") }

  @Test(arguments: [
    FormCase("en-fr", "Who came?", "Qui est venu\u{202f}?"),
    FormCase("en-fr", "At 10:30, see http://a.org", "À 10:30, voir http://a.org"),
    FormCase("en-fr_CA", "Who came?", "Qui est venu?"),
    FormCase("en-de", "by 5%", "um 5\u{a0}%"),
    FormCase("en-de", "5 people in 2020 200 days", "5 Menschen 2020 200 Tage"),
    FormCase("en-tr", "by 5 km", "5 km"),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("no-break-space") }
}
