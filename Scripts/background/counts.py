#!/usr/bin/env python3
"""How frequent the words of a language are, from openly licensed texts.

    counts.py ROOT WORDS LANGUAGE > LANGUAGE.txt

ROOT   a folder into which the packages named in Scripts/make-background were unpacked
WORDS  Scripts/lexicons/words.tsv: frequent words of news by language

Each source's relative frequencies count alike for one word, by the weights below, so that a long manual does
not outweigh a short book. One line a level: ten times the decimal logarithm of the frequency per 1,000,000,000
words, rounded, then the words of that level, all in lower case. Only the numbers of words are kept of a text.
"""
import math
import re
import struct
import sys
from collections import Counter
from html import unescape
from pathlib import Path

MOST_WORDS = 20_000
# Of words that stand in the list of news words, per word of a language.
NEWS_FREQUENCY = 40e-6
WEIGHTS = {"story": 0.5, "glosses": 0.35, "manual": 0.2, "handbook": 0.15, "messages": 0.1}
HANDBOOK = {"ar": "ar-MA", "pt": "pt-BR", "en": "en-US"}
HELP = {"en": "en-US", "pt": "pt-BR"}
PACKS = {"pt": "pt-BR", "en": "en-US"}
WORD = re.compile(r"[^\W\d_]+")
ENGLISH = re.compile(r"\b(the|and|of|is|are|with|this|that)\b", re.I)
TAG = re.compile(r"<(script|style|pre|code|tt)\b.*?</\1>|<[^>]*>", re.S)


def lower(text, language):
    if language in ("tr", "az"):
        text = text.replace("I", "ı").replace("İ", "i")
    return text.lower()


def count(texts, language):
    found = Counter()
    for text in texts:
        text = unescape(text).replace("\u00ad", "")
        if language != "en":
            # What nobody has translated.
            text = "\n".join(line for line in text.split("\n") if not ENGLISH.search(line))
        if language == "tr":
            text = re.sub(r"(?<=\w)['’]\w+", "", text)
        found.update(WORD.findall(lower(text, language)))
    return found


def catalogue(path):
    """The texts of a message catalogue (GNU gettext, .mo)."""
    data = path.read_bytes()
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    number, left, right = struct.unpack_from(order + "III", data, 8)
    for row in range(number):
        for table, side in ((left, 0), (right, 1)):
            length, start = struct.unpack_from(order + "II", data, table + 8 * row)
            yield side, data[start:start + length].decode("utf8", "replace")


def story(root, language):
    base = root / "usr/share/games/wesnoth/1.16/locale"
    # English stands in every catalogue as what is translated.
    folder = base / ("de" if language == "en" else language)
    if language == "pt" and not folder.exists():
        folder = base / "pt_BR"
    for path in sorted(folder.glob("LC_MESSAGES/*.mo")):
        previous = None
        for side, text in catalogue(path):
            if side == 0:
                previous = text
                continue
            if previous:
                # A remark stands before ^ in these messages.
                yield re.sub(r"<[^>]*>|\$\w+", " ", (previous if language == "en" else text).split("^")[-1])


def pages(folder):
    for path in sorted(folder.rglob("*.html")):
        yield TAG.sub(" ", path.read_text("utf8", "replace"))


def messages(root, language):
    path = root / f"usr/lib/chromium/locales/{PACKS.get(language, language)}.pak"
    if not path.exists():
        return
    data = path.read_bytes()
    (number,) = struct.unpack_from("<H", data, 8)
    table = [struct.unpack_from("<HI", data, 12 + 6 * row) for row in range(number + 1)]
    for (_, start), (_, end) in zip(table, table[1:]):
        yield re.sub(r"<[^>]*>|\$\d|\{[^}]*\}|&", " ", data[start:end].decode("utf8", "replace"))


def glosses(root):
    for path in sorted((root / "usr/share/wordnet").glob("data.*")):
        for line in path.read_text("utf8", "replace").splitlines():
            if " | " in line:
                yield line.split(" | ", 1)[1]


def main():
    root, words, language = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    sources = {
        "story": story(root, language),
        "manual": pages(root / "usr/share/libreoffice/help" / HELP.get(language, language) / "text"),
        "handbook": pages(
            root / "usr/share/doc/debian-handbook/html"
            / HANDBOOK.get(language, f"{language}-{language.upper()}")),
        "messages": messages(root, language),
    }
    if language == "en":
        sources["glosses"] = glosses(root)
    counts = {name: count(texts, language) for name, texts in sources.items()}
    totals = {name: sum(found.values()) for name, found in counts.items()}
    used = {name: WEIGHTS[name] for name, total in totals.items() if total > 20_000}
    weight = sum(used.values())
    frequency = Counter()
    for name in used:
        for word, number in counts[name].items():
            # A word that one text has once says nothing.
            if number > 1:
                frequency[word] += used[name] / weight * number / totals[name]
    rows = [line.rstrip("\n").split("\t") for line in words.open(encoding="utf8") if not line.startswith("#")]
    if language in rows[0]:
        column = rows[0].index(language)
        for row in rows[1:]:
            for word in WORD.findall(lower(row[column], language)):
                frequency[word] = max(frequency[word], NEWS_FREQUENCY)
    levels = {}
    for word, value in sorted(frequency.items(), key=lambda item: (-item[1], item[0]))[:MOST_WORDS]:
        levels.setdefault(round(10 * math.log10(value * 1e9)), []).append(word)
    print(f"# How frequent the words of {language} are; README.md names the sources. Made by Scripts/make-background.")
    print("# " + ", ".join(f"{name} {totals[name]:,}" for name in used) + " words read")
    for level in sorted(levels, reverse=True):
        print(level, *levels[level])


main()
