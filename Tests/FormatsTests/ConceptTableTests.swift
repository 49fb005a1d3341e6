import Bitext
import TestSupport
import Testing

@testable import Formats

/// Tables of terms as people and programs write them.
@Suite struct ConceptTableTests {
  private func read(
    _ text: String, name: String = "g.csv", columns: [String: String] = [:], languages: LanguagePair? = nil
  ) throws -> GlossaryReading {
    var options = GlossaryReadingOptions()
    options.columns = columns
    options.languages = languages
    return try GlossaryFile.read(name: name, bytes: Array(text.utf8), options: options)
  }

  /// A concept in one line.
  private func line(_ concept: Concept) -> String {
    let terms = concept.terms.map { term in
      let marks = [
        term.status.rawValue, term.partOfSpeech?.rawValue, term.type?.rawValue, term.gender, term.note,
        term.contexts.first?.text, term.isCaseSensitive ? "case" : nil,
      ]
      return "\(term.language)=\(term.text)[\(marks.compactMap(\.self).joined(separator: ","))]"
    }
    let head = [concept.domain, concept.definition, concept.note].map { $0 ?? "" }.joined(separator: "|")
    let rest = concept.properties.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
    return "\(concept.identifier) \(head) \(terms.joined(separator: " ")) \(rest)"
  }

  @Test(arguments: [
    // A row a concept, in several ways of naming.
    (
      "en,tr,domain,definition,pos\nexport,ihracat,economy,what goes out,n.\n",
      "export economy|what goes out| en=export[preferred,noun] tr=ihracat[preferred,noun] "
    ),
    (
      "English;Türkçe;Status;Client\nexport;dışsatım;do not use;desk\n",
      "export || en=export[preferred] tr=dışsatım[forbidden] Client=desk"
    ),
    (
      "ID,term_en,pos_en,term_tr,gender_tr,tr_note\n7,a,verb,b,neuter,c\n",
      "7 || en=a[preferred,verb] tr=b[preferred,neuter,c] "
    ),
    // memoQ: what is said of a term stands behind it.
    (
      "Entry_ID,Entry_Subject,Entry_Note,English,Term_Info,Term_Example,Turkish,Term_Info,Term_Example\n"
        + "12,economy,n,a,ia,xa,b,ib,xb\n",
      "12 economy||n en=a[preferred,ia,xa] tr=b[preferred,ib,xb] "
    ),
    // Several terms of a language.
    (
      "en,tr,tr,tr 2 status\na,b,c,deprecated\n",
      "a || en=a[preferred] tr=b[preferred] tr=c[deprecated] "
    ),
    (
      "en-GB,pt_BR status,pt_BR\na,yasak,b\n", "a || en-GB=a[preferred] pt-BR=b[forbidden] "
    ),
    // A row a term.
    (
      "concept,language,term,status,part of speech\n1,en,a,preferred,noun\n1,Turkish,b,admitted,isim\n,tr,c,,\n",
      "1 || en=a[preferred,noun] tr=b[admitted,noun] tr=c[preferred] "
    ),
    // What a closed column cannot hold is kept.
    ("en,tr,status\na,b,on hold\n", "a || en=a[preferred] tr=b[preferred] "),
  ])
  func readsColumnsByTheirNames(text: String, expected: String) throws {
    let concept = try #require(try read(text).termbase.concepts.first)
    #expect(line(concept).hasPrefix(expected), "\(line(concept))")
  }

  @Test func keepsAWordThatAColumnCannotHold() throws {
    let reading = try read("en,tr,status\na,b,on hold\n")
    #expect(reading.termbase.concepts[0].terms[1].properties == [.init(name: "status", value: "on hold")])
    #expect(
      reading.notices.map(\.reason) == [
        "row 2: \"on hold\" is no status known here; kept as the property \"status\""
      ])
  }

  @Test func takesSourceAndTargetFromTheLanguagesAsked() throws {
    let pair = try englishTurkish()
    let reading = try read(
      "Source term\tTarget term\tTarget POS\na\tb\tnoun\n", name: "g.tsv", languages: pair)
    #expect(line(reading.termbase.concepts[0]) == "a || en=a[preferred] tr=b[preferred,noun] ")
    #expect(throws: FormatError.self) { try read("source,target\na,b\n") }
    let german = #expect(throws: FormatError.self) { try read("de,fr\na,b\n", languages: pair) }
    #expect(german?.description.contains("its columns are in de, fr, not in en and tr") == true)
    // Icelandic, or an entry.
    #expect(line(try read("is,iş\n", languages: pair).termbase.concepts[0]).hasPrefix("is || en=is"))
    #expect(throws: FormatError.self) { try read("is,iş\n") }
    // Without a header the first two columns are the pair, as in a glossary of OmegaT.
    let bare = try read("bank,banka,money\n", languages: pair)
    #expect(line(bare.termbase.concepts[0]) == "bank ||money en=bank[preferred] tr=banka[preferred] ")
  }

  @Test func takesColumnsAsTheyAreMapped() throws {
    let columns = ["Begriff": "de", "Wortart": "de pos", "intern": "-", "Terim": "tr"]
    let reading = try read("Begriff,Wortart,intern,Terim\nBank,n,x,banka\n", columns: columns)
    #expect(line(reading.termbase.concepts[0]) == "Bank || de=Bank[preferred,noun] tr=banka[preferred] ")
    let error = #expect(throws: FormatError.self) { try read("en,tr\na,b\n", columns: ["x": "de"]) }
    #expect(error?.description == "g.csv:1 (byte 0): there is no column \"x\". It has en, tr.")
  }

  @Test func namesTheRowsThatItCannotRead() throws {
    let text = "concept,language,term,note\n1,en,a,\n2,xx!,b,\n3,tr,,\n,,,\n4,,c,\n5,en,d,x,y,z\n"
    let reading = try read(text)
    #expect(reading.termbase.concepts.map(\.identifier) == ["1", "3"])
    #expect(
      reading.refused.map { "\($0.location.line): \($0.reason)" } == [
        "3: row 3: \"xx!\" is no language. Write a tag such as en, tr or pt-BR",
        "6: row 6: says no language for \"c\"",
        "7: row 7 has 6 cells, the header 4. Put cells with \",\" in quotes",
      ])
    #expect(reading.read == 5)
  }

  @Test func joinsRowsOfOneConcept() throws {
    let text = """
      concept,en,tr,definition
      1,a,b,d
      1,a,c,e
      """
    let reading = try read(text)
    #expect(
      reading.termbase.concepts.map(line) == [
        "1 |d| en=a[preferred] tr=b[preferred] tr=c[admitted] definition=e"
      ])
    #expect(reading.notices.count == 1)
  }

  @Test func readsOtherEncodings() throws {
    var options = GlossaryReadingOptions()
    options.encoding = "windows-1254"
    let bytes = Array("en,tr\na,".utf8) + [0xFE, 0x0A]
    let reading = try GlossaryFile.read(name: "g.csv", bytes: bytes, options: options)
    #expect(reading.termbase.concepts[0].terms[1].text == "ş")
    #expect(throws: FormatError.self) { try GlossaryFile.read(name: "g.csv", bytes: bytes) }
    let wide: [UInt8] =
      [0xFF, 0xFE] + "en\ttr\na\tş\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try GlossaryFile.read(name: "g.tsv", bytes: wide).termbase.concepts[0].terms[1].text == "ş")
  }

  @Test func readsUTX() throws {
    let text = """
      #UTX 1.11; en/tr; 2026-01-12T10:00:00Z; copyright: Desk (2026); license: CC BY 4.0; bidirectional;
      #description: words of the desk;
      #src\ttgt\tsrc:pos\ttgt:pos\tterm status\tsrc:comment\tConcept ID\tcustomer
      export\tihracat\tnoun\tnoun\tapproved\ttrade\tC1\twire
      export\tdışsatım\tnoun\tnoun\tprovisional\t\tC1\t
      import\tithalât\tnoun\t-\tforbidden\t-\tC2\t
      """
    let reading = try read(text, name: "g.txt")
    #expect(
      reading.termbase.concepts.map(line) == [
        "C1 || en=export[preferred,noun,trade] tr=ihracat[preferred,noun] tr=dışsatım[proposed,noun] customer=wire",
        "C2 || en=import[preferred,noun] tr=ithalât[forbidden] ",
      ])
    #expect(
      reading.termbase.sourceDescription == [
        "2026-01-12T10:00:00Z", "copyright: Desk (2026)", "license: CC BY 4.0", "bidirectional",
        "description: words of the desk",
      ])
    let newer = "#UTX 1.20; en/tr;\n#term:en\tterm:tr\tpos:en\tterm status:tr\na\tb\tverb\tnon-standard\n"
    #expect(
      try read(newer, name: "g.utx").termbase.concepts.map(line) == [
        "a || en=a[preferred,verb] tr=b[deprecated] "
      ])
    #expect(throws: FormatError.self) { try read("#UTX 1.11; en/tr;\na\tb\n", name: "g.utx") }
  }

  @Test func readsJSONInThreeShapes() throws {
    let one = #"{"concept":"1","domain":"d","terms":[{"term":"a","lang":"en","gender":"neuter"}]}"#
    let two = #"{"terms":[{"term":"b","lang":"tr","status":"forbidden","x":"y"}],"client":"desk"}"#
    let bad = #"{"concept":"3","terms":[{"term":"a","lang":"en","status":"odd"}]}"#
    let shapes = [
      "[\(one),\n\(two),\n\(bad)]", "{\"total\":3,\"concepts\":[\(one),\n\(two),\n\(bad)]}",
      "\(one)\n\(two)\n\(bad)\n",
    ]
    for text in shapes {
      let reading = try read(text, name: "g.json")
      #expect(
        reading.termbase.concepts.map(line) == [
          "1 d|| en=a[preferred,neuter] ", "b || tr=b[forbidden] client=desk",
        ])
      #expect(
        reading.refused.map { "\($0.location.line): \($0.reason)" } == [
          "3: concept 3 \"odd\" is no status known here"
        ])
    }
  }

  @Test(arguments: [
    ("tr=merkez bankası", "tr=merkez bankası[preferred]"),
    ("tr=TCMB [acronym, admitted, properNoun]", "tr=TCMB[admitted,properNoun,acronym]"),
    (
      "de=Bank [noun; feminine; note=Geld, viel; case; context=Zur Bank]",
      "de=Bank[preferred,noun,feminine,Geld, viel,Zur Bank,case]"
    ),
    ("en=array[0]", "en=array[0][preferred]"), ("en=a=b [yasak]", "en=a=b[forbidden]"),
  ])
  func readsTermsAsTheyAreTyped(text: String, expected: String) throws {
    let concept = Concept(identifier: "", terms: [try TermNotation(text).term()])
    #expect(line(concept).hasPrefix(" || \(expected)"), "\(line(concept))")
  }

  @Test(arguments: ["ihracat", "=a", "tr=", "tr=a [odd]", "tr=a [status=odd]", "x=a"])
  func refusesWhatIsNoTerm(text: String) {
    #expect(throws: TermNotation.Refusal.self) { try TermNotation(text) }
  }
}
