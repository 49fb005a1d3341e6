internal import Bitext

/// What a column of a table of terms can say of a concept.
///
/// The raw values are promises: they head the columns that are written.
enum ConceptTableField: String, CaseIterable {
  case identifier = "concept"
  case domain, definition
  case definitionSource = "definition source"
  case note, picture, created
  case creator = "created by"
  case changed
  case changer = "changed by"
  /// All that the others cannot say: a list of pairs in JSON.
  case properties = "concept properties"
}

/// What a column of a table of terms can say of a term, beside its language and text.
///
/// The raw values are promises: they head the columns that are written.
enum TermTableField: String, CaseIterable {
  case status
  case partOfSpeech = "part of speech"
  case type, gender, number, geography, register
  case caseSensitive = "case sensitive"
  case usageNote = "usage note"
  case note = "term note"
  case context
  case contextSource = "context source"
  /// All that the others cannot say: a list of pairs in JSON.
  case properties = "term properties"

  var detail: Term.Detail? {
    switch self {
    case .gender: .gender
    case .number: .number
    case .geography: .geography
    case .register: .register
    case .usageNote: .usageNote
    case .caseSensitive: .caseSensitive
    default: nil
    }
  }

  /// Whether a column without a language, once in its table, speaks of every term of the row.
  ///
  /// The others speak of the translation: that it is forbidden, or feminine, says nothing of the source term.
  var isOfAllTerms: Bool { self == .partOfSpeech || self == .type || self == .caseSensitive }
  /// Whether it speaks of the first term then: a sentence is given for the source.
  var isOfFirstTerm: Bool { self == .context || self == .contextSource }
}

/// The names that people and programs give the columns of a table of terms.
///
/// They are compared without case, accents, spaces and marks: `part_of_speech`, `PartOfSpeech` and
/// `Part of speech` are one. Sources: what MultiTerm, memoQ, Phrase, Smartcat, Crowdin, Weblate and UTX write, and
/// Turkish words.
enum ConceptTableNames {
  enum Meaning: Hashable {
    case concept(ConceptTableField)
    case term(TermTableField)
    /// A term's text, in the language that stands beside it or in that of another column.
    case text
    case language
    /// Columns of two languages that the table does not name.
    case source, target
  }

  static func meaning(_ name: some StringProtocol) -> Meaning? { table[key(name)] }

  static func key(_ name: some StringProtocol) -> String {
    SearchKey.of(String(name)).filter { $0.isLetter || $0.isNumber }
  }

  private static let table: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    for field in ConceptTableField.allCases { table[key(field.rawValue)] = .concept(field) }
    for field in TermTableField.allCases { table[key(field.rawValue)] = .term(field) }
    for (meaning, names) in others {
      for name in names.split(separator: ",") { table[String(name)] = meaning }
    }
    return table
  }()

  private static let others: [(Meaning, String)] = [
    (
      .concept(.identifier),
      "id,identifier,conceptid,entryid,entry,entrynumber,termid,termbaseid,kavram,kimlik,no"
    ),
    (
      .concept(.domain),
      "subject,subjectfield,field,category,topic,entrydomain,entrysubject,domains,alan,konu,kategori"
    ),
    (
      .concept(.definition),
      "def,description,meaning,explanation,conceptdefinition,entrydefinition,tanim,aciklama,anlam"
    ),
    (.concept(.definitionSource), "defsource,sourceofdefinition,reference,tanimkaynagi"),
    (.concept(.note), "notes,comment,comments,remark,remarks,entrynote,conceptnote,not,notlar,yorum"),
    (.concept(.picture), "pictures,image,figure,graphic,illustration,imageurl,resim,gorsel"),
    (.concept(.created), "creationdate,createdate,createdon,createdat,datecreated,entrycreated,olusturma"),
    (.concept(.creator), "creator,author,createdby,entrycreator,olusturan"),
    (
      .concept(.changed),
      "modified,lastmodified,modificationdate,changedate,updated,updatedat,entrylastmodified,degisiklik"
    ),
    (.concept(.changer), "modifier,modifiedby,lastmodifiedby,updatedby,entrymodifier,degistiren"),
    (.term(.status), "termstatus,usagestatus,termstate,approval,administrativestatus,durum,termdurumu"),
    (.term(.partOfSpeech), "pos,wordclass,wordtype,grammaticalcategory,sozcukturu,tur"),
    (.term(.type), "termtype,formtype,terimturu"),
    (.term(.gender), "grammaticalgender,cinsiyet"),
    (.term(.number), "grammaticalnumber,sayi"),
    (.term(.geography), "geographicalusage,region,country,locale,bolge,ulke"),
    (.term(.register), "languageregister,usageregister,stil"),
    (.term(.caseSensitive), "casesensitivity,casesense,matchcase,case,buyukkucukharf"),
    (.term(.usageNote), "usage,usageexample,kullanim"),
    (.term(.note), "termcomment,termremark,terminfo,terimnotu"),
    (.term(.context), "example,examples,examplesentence,sentence,termexample,sample,contexts,ornek,baglam"),
    (.term(.contextSource), "examplesource,sourceofcontext"),
    (.text, "term,text,word,entryterm,terim,sozcuk"),
    (.language, "lang,language,languagecode,locale code,dil"),
    (.source, "source,src,sourceterm,sourcetext,sourcelanguageterm,original,kaynak,kaynakterim"),
    (
      .target,
      "target,tgt,trg,targetterm,targettext,translation,translatedterm,hedef,hedefterim,ceviri,karsilik"
    ),
  ]
}
