internal import Bitext

/// The words that people write into tables for the closed fields of a term.
///
///     TermWords.status("Do not use")        // .forbidden
///     TermWords.partOfSpeech("isim")        // .noun
///     TermWords.type("Kısaltma")            // .abbreviation
///
/// In English and Turkish, as termbase programs and spreadsheets have them; case, spaces and marks do not count.
enum TermWords {
  static func status(_ word: String) -> Term.Status? {
    Term.Status(rawValue: word) ?? TBXWords.status(word)?.value ?? statuses[key(word)]
  }

  static func partOfSpeech(_ word: String) -> Term.PartOfSpeech? {
    TBXWords.partOfSpeech(word)?.value ?? parts[key(word)]
  }

  static func type(_ word: String) -> Term.Kind? { TBXWords.type(word)?.value ?? types[key(word)] }

  /// `nil` for a word that says neither yes nor no.
  static func isCaseSensitive(_ word: String) -> Bool? {
    switch key(word) {
    case "true", "yes", "1", "x", "casesensitive", "exact", "sensitive", "evet", "permissive": true
    case "false", "no", "0", "caseinsensitive", "insensitive", "none", "hayir": false
    default: nil
    }
  }

  private static func key(_ word: String) -> String {
    SearchKey.of(word).filter { $0.isLetter || $0.isNumber }
  }

  private static let statuses: [String: Term.Status] = table([
    .preferred:
      "preferred,preferredterm,approved,standard,standardized,recommended,main,tercihedilen,onayli,onaylandi",
    .admitted:
      "admitted,admittedterm,allowed,acceptable,accepted,alternative,synonym,valid,kabuledilen,esanlamli,izinli",
    .proposed: "proposed,candidate,suggested,provisional,new,draft,tobereviewed,onerilen,oneri,aday,taslak",
    .deprecated:
      "deprecated,notrecommended,nonstandard,superseded,obsolete,discouraged,avoid,eski,onerilmeyen",
    .forbidden:
      "forbidden,prohibited,donotuse,notallowed,banned,rejected,blacklisted,wrong,incorrect,yasak,kullanma,kullanmayin,yanlis",
  ])
  private static let parts: [String: Term.PartOfSpeech] = table([
    .noun: "noun,n,nn,subst,substantive,substantiv,commonnoun,nounphrase,isim,ad",
    .properNoun: "propernoun,propn,pn,name,propername,ozelisim,ozelad",
    .verb: "verb,v,vb,verbphrase,fiil,eylem", .adjective: "adjective,adj,a,sifat",
    .adverb: "adverb,adv,zarf,belirtec", .other: "other,phrase,diger",
  ])
  private static let types: [String: Term.Kind] = table([
    .fullForm: "fullform,full,entryterm,tamad,acikyazim", .acronym: "acronym,initialism",
    .abbreviation: "abbreviation,abbr,kisaltma", .shortForm: "shortform,short,kisaad,kisabicim",
    .variant: "variant,spellingvariant,orthographicvariant,varyant,degisken",
    .phrase: "phrase,phraseologicalunit,setphrase,collocation,kalip,deyim",
  ])

  private static func table<Value>(_ words: [Value: String]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, list) in words { for word in list.split(separator: ",") { table[String(word)] = value } }
    return table
  }
}
