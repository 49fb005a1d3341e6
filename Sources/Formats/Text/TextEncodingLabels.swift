/// The labels by which pages name their encodings.
///
/// Source: WHATWG Encoding Standard, §4.2; without the stateful ISO-2022-JP and without
/// x-user-defined and replacement, which hold no text for readers.
extension TextEncoding {
  static let singleByteLabels = table([
    "windows-1252": """
    windows-1252 cp1252 x-cp1252 ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 iso_8859-1 \
    iso_8859-1:1987 iso-ir-100 latin1 l1 ibm819 cp819 csisolatin1
    """,
    "windows-1254": """
    windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 latin5 \
    l5 csisolatin5
    """,
    "windows-1250": "windows-1250 cp1250 x-cp1250",
    "windows-1251": "windows-1251 cp1251 x-cp1251",
    "windows-1253": "windows-1253 cp1253 x-cp1253",
    "windows-1255": "windows-1255 cp1255 x-cp1255",
    "windows-1256": "windows-1256 cp1256 x-cp1256",
    "windows-1257": "windows-1257 cp1257 x-cp1257",
    "windows-1258": "windows-1258 cp1258 x-cp1258",
    "windows-874": "windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620",
    "ISO-8859-2": """
    iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 l2 csisolatin2
    """,
    "ISO-8859-3": """
    iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 latin3 l3 csisolatin3
    """,
    "ISO-8859-4": """
    iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 latin4 l4 csisolatin4
    """,
    "ISO-8859-5": """
    iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic csisolatincyrillic
    """,
    "ISO-8859-6": """
    iso-8859-6 iso-8859-6-e iso-8859-6-i iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-ir-127 arabic \
    asmo-708 ecma-114 csiso88596e csiso88596i csisolatinarabic
    """,
    "ISO-8859-7": """
    iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 ecma-118 elot_928 \
    csisolatingreek sun_eu_greek
    """,
    "ISO-8859-8": """
    iso-8859-8 iso-8859-8-e iso-8859-8-i iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-ir-138 hebrew \
    visual logical csiso88598e csiso88598i csisolatinhebrew
    """,
    "ISO-8859-10": "iso-8859-10 iso8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6",
    "ISO-8859-13": "iso-8859-13 iso8859-13 iso885913",
    "ISO-8859-14": "iso-8859-14 iso8859-14 iso885914",
    "ISO-8859-15": "iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 csisolatin9",
    "ISO-8859-16": "iso-8859-16",
    "IBM866": "ibm866 866 cp866 csibm866",
    "KOI8-R": "koi8-r koi koi8 koi8_r cskoi8r",
    "KOI8-U": "koi8-u koi8-ru",
    "macintosh": "macintosh mac x-mac-roman csmacintosh",
    "x-mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
  ])

  static let multiByteLabels = table([
    "GBK": "gbk chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk",
    "gb18030": "gb18030",
    "Big5": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "EUC-JP": "euc-jp x-euc-jp cseucpkdfmtjapanese",
    "Shift_JIS": "shift_jis shift-jis sjis x-sjis ms932 ms_kanji windows-31j csshiftjis",
    "EUC-KR": """
    euc-kr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 iso-ir-149 windows-949 cseuckr \
    csksc56011987
    """,
  ])

  /// What glibc calls them, where the name differs.
  static let iconvNames = [
    "windows-874": "CP874", "windows-1250": "CP1250", "windows-1251": "CP1251", "windows-1252": "CP1252",
    "windows-1253": "CP1253", "windows-1254": "CP1254", "windows-1255": "CP1255", "windows-1256": "CP1256",
    "windows-1257": "CP1257", "windows-1258": "CP1258", "x-mac-cyrillic": "MAC-UK", "GBK": "GB18030",
    "Big5": "BIG5-HKSCS", "Shift_JIS": "CP932", "EUC-KR": "CP949",
  ]

  private static func table(_ labels: [String: String]) -> [String: String] {
    var table: [String: String] = [:]
    for (name, list) in labels {
      for label in list.split(separator: " ") { table[String(label)] = name }
    }
    return table
  }
}
