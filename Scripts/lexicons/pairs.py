#!/usr/bin/env python3
"""Pairs of texts in English and another language, to learn a word list from.

    pairs.py CLDR LOCALES WORDS LANGUAGE > pairs.tsv

CLDR     the folder `common` of the Unicode CLDR (Debian: unicode-cldr-core; Unicode-DFS-2016)
LOCALES  the folder of Chromium's messages, *.pak (Debian: chromium-common, chromium-l10n; BSD-3-Clause)
WORDS    a table of words by language, English first; each row counts several times

One pair a line: English, tab, the other language.
"""
import re
import struct
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

# Names of a language in each source, where they differ from ours.
CLDR_NAMES = {"nb": "no"}
PACK_NAMES = {"zh": "zh-CN", "pt": "pt-BR"}
WORD_REPEATS = 4
LONGEST_MESSAGE = 400


def annotations(folder, language, found):
    """Names and keywords of pictographs: a small encyclopedia of everyday things."""
    for kind in ("annotations", "annotationsDerived"):
        path = folder / kind / f"{language}.xml"
        if not path.exists():
            continue
        for item in ET.parse(path).getroot().iter("annotation"):
            point, is_name = item.get("cp"), item.get("type") == "tts"
            is_flag = any(0x1F1E6 <= ord(scalar) <= 0x1F1FF for scalar in point)
            # Derived ones repeat the base with each skin tone; only sequences and flags add words.
            if kind == "annotationsDerived" and not (is_name and ("\u200d" in point or is_flag)):
                continue
            found[("annotation", point, is_name)] = (item.text or "").replace(" | ", ", ")


def names(folder, language, found):
    """Languages, territories, currencies, months, days, units, cities."""
    path = folder / "main" / f"{language}.xml"
    if not path.exists():
        return
    root = ET.parse(path).getroot()
    for tag in ("language", "territory", "script"):
        for item in root.iter(tag):
            if item.get("type") and item.get("alt") is None and item.text:
                found[(tag, item.get("type"))] = item.text
    for tag, child in (("currency", "displayName"), ("zone", "exemplarCity")):
        for item in root.iter(tag):
            for name in item.findall(child):
                if name.get("count") is None and name.text:
                    found[(tag, item.get("type"))] = name.text
    for calendar in root.iter("calendar"):
        if calendar.get("type") != "gregorian":
            continue
        for tag in ("month", "day", "quarter", "dayPeriod"):
            for item in calendar.iter(tag):
                if item.text and len(item.text) > 1 and not item.text.isdigit():
                    found[(tag, item.get("type"))] = item.text
    for field in root.iter("field"):
        for item in field.findall("displayName") + field.findall("relative"):
            if item.text:
                found[("field", field.get("type"), item.get("type"))] = item.text
    for length in root.iter("unitLength"):
        if length.get("type") == "long":
            for unit in length.findall("unit"):
                for item in unit.findall("displayName"):
                    if item.text:
                        found[("unit", unit.get("type"))] = item.text


def cldr(folder, language):
    found = {}
    annotations(folder, language, found)
    names(folder, CLDR_NAMES.get(language, language), found)
    return found


def messages(path):
    """Messages of a resource pack (format version 5) by number."""
    data = path.read_bytes()
    (version,) = struct.unpack_from("<I", data)
    if version != 5:
        sys.exit(f"{path}: resource pack of version {version}; version 5 is known here")
    (count,) = struct.unpack_from("<H", data, 8)
    table = [struct.unpack_from("<HI", data, 12 + 6 * row) for row in range(count + 1)]
    return {
        number: data[start:end].decode("utf8", "replace")
        for (number, start), (_, end) in zip(table, table[1:])
    }


def plain(text):
    """Without tags, placeholders and shortcut marks."""
    text = re.sub(r"<[^>]*>|\$\d|[&{}\t]", " ", text)
    return re.sub(r"\s+", " ", text).strip()


def main():
    folder, locales, words, language = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
    english, other = cldr(folder, "en"), cldr(folder, language)
    pairs = [(english[key], other[key]) for key in english if key in other]
    pack = locales / f"{PACK_NAMES.get(language, language)}.pak"
    if pack.exists():
        left, right = messages(locales / "en-US.pak"), messages(pack)
        pairs += [
            (left[number], right[number])
            for number in left
            if number in right and "{" not in left[number] and len(left[number]) < LONGEST_MESSAGE
        ]
    pairs = [(plain(a), plain(b)) for a, b in pairs if b != "↑↑↑"]
    pairs = list(dict.fromkeys(pair for pair in pairs if all(pair) and pair[0] != pair[1]))
    rows = [line.rstrip("\n").split("\t") for line in words.open(encoding="utf8") if not line.startswith("#")]
    if language in rows[0]:
        column = rows[0].index(language)
        pairs += [(row[0], row[column]) for row in rows[1:]] * WORD_REPEATS
    for a, b in pairs:
        print(a, b, sep="\t")


main()
