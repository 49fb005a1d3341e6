import Bitext

@testable import Formats

extension FormatSample {
  static let po = [
    FormatSample("story.po", .po, poEverything),
    FormatSample("dos.po", .po, poEverything.replacing("\n", with: "\r\n")),
    FormatSample("mark.po", .po, "\u{FEFF}" + poEverything),
    FormatSample("template.pot", .po, poTemplate, languages: pairOf("en", "tr"), hasHeader: true),
    FormatSample("headless.po", .po, "msgid \"a\" msgstr \"b\" #, fuzzy\nmsgid \"c\" msgstr \"d\""),
    FormatSample(
      "latin5.po", .po,
      bytes: Array(
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-9\\n\"\n\nmsgid \"Rain\"\nmsgstr \"Ya"
          .utf8)
        + [0xF0] + Array("mur\"\n\nmsgid \"Snow\"\nmsgstr \"\"\n".utf8)),
  ]

  static func pairOf(_ source: String, _ target: String) -> LanguagePair? {
    guard let source = LanguageTag(source), let target = LanguageTag(target) else { return nil }
    return LanguagePair(source: source, target: target)
  }

  private static let poEverything = #"""
    # Translators' header
    #
    msgid ""
    msgstr ""
    "Project-Id-Version: story 1\n"
    "Language: ru\n"
    "MIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\n"
    "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? "
    "1 : 2);\n"

    #  a translator's note
    #. The author's note,
    #. in two lines
    #: src/main.c:12
    #, c-format
    msgctxt "menu"
    msgid "Open %s"
    msgstr "Открыть %s"

    #: src/main.c:13
    #, fuzzy, c-format
    #| msgid "Close it"
    msgid "Close %s"
    msgstr "Закрыть"

    #,fuzzy
    #| msgid ""
    #| "Long "
    #| "text\n"
    msgid ""
    "Longer "
    "text\n"
    msgstr "Текст\n"

    #, c-format, fuzzy
    msgid "%d file"
    msgid_plural "%d files"
    msgstr[0] "%d файл"
    msgstr[1] ""
    "%d "
    "файла"
    msgstr [ 2 ] "%d файлов"

    msgid "%d day"
    msgid_plural "%d days"
    msgstr[0] ""
    msgstr[1] ""
    msgstr[2] ""

    #, read-only
    msgid "Locked \"here\"\t\\ \x41\102"
    msgstr "Нет"

    msgid   "indented"
            " text"
    msgstr  "с "
            "отступом"
    #, no-wrap
    msgid "A text that is not to be wrapped"
    msgstr ""

    #~ msgid "Old"
    #~ msgstr "Старый"

    #, fuzzy
    #~| msgid "Older"
    #~ msgid ""
    #~ "Old "
    #~ "two"
    #~ msgstr "б"

    msgid "Last"
    msgstr "Последний"
    # end
    """#

  private static let poTemplate = #"""
    # SOME DESCRIPTIVE TITLE.
    #, fuzzy
    msgid ""
    msgstr ""
    "Project-Id-Version: PACKAGE VERSION\n"
    "Language-Team: LANGUAGE <LL@li.org>\n"
    "Language: \n"
    "MIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=CHARSET\n"
    "Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\n"

    msgid "One"
    msgstr ""

    #, c-format
    msgid "%d story"
    msgid_plural "%d stories"
    msgstr[0] ""
    msgstr[1] ""

    """#
}
