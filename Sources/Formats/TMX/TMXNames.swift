/// The names of TMX as numbers of a reader.
struct TMXNames {
  let tu, tuv, seg, note, prop, header: XMLName
  let lang, xmlLang, srclang: XMLName

  init(_ xml: XMLReader) {
    tu = xml.number(of: "tu")
    tuv = xml.number(of: "tuv")
    seg = xml.number(of: "seg")
    note = xml.number(of: "note")
    prop = xml.number(of: "prop")
    header = xml.number(of: "header")
    lang = xml.number(of: "lang")
    xmlLang = xml.number(of: "xml:lang")
    srclang = xml.number(of: "srclang")
  }
}
