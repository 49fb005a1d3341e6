#!/usr/bin/env python3
"""The commonest words of a language, for telling it from others.

    words.py DATA LANGUAGE > LANGUAGE.txt

DATA  Sources/CResources/data, of which background/ and lexicons/ are read

Counted texts have lines that nobody translated, so that a word is kept only where a dictionary has it: Hunspell's,
if it is installed, or simplemma's (pip install simplemma). Words are folded as the program folds them. A line is a
level, ten times the decimal logarithm of the frequency in 1,000,000,000 words, and the words of that level.
"""
import ctypes
import re
import sys
from collections import defaultdict
from pathlib import Path

MOST_WORDS = 8_000
# What a word of the parallel lists has at least, if it was not counted.
LEXICON_LEVEL = 40
HUNSPELL = {"de": "de_DE", "en": "en_US", "es": "es_ES", "fr": "fr_FR", "it": "it_IT", "nl": "nl_NL",
            "pt": "pt_PT", "ru": "ru_RU", "tr": "tr_TR", "ar": "ar"}
WORD = re.compile(r"[^\W\d_]+$")


def hunspell(language):
    name = "/usr/share/hunspell/" + HUNSPELL.get(language, "-")
    if not Path(name + ".aff").exists():
        return None
    library = ctypes.CDLL("libhunspell-1.7.so.0")
    library.Hunspell_create.restype = ctypes.c_void_p
    library.Hunspell_get_dic_encoding.restype = ctypes.c_char_p
    library.Hunspell_get_dic_encoding.argtypes = [ctypes.c_void_p]
    library.Hunspell_spell.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
    handle = library.Hunspell_create(f"{name}.aff".encode(), f"{name}.dic".encode())
    encoding = library.Hunspell_get_dic_encoding(handle).decode().replace("microsoft-", "")

    def spell(word):
        try:
            return library.Hunspell_spell(handle, word.encode(encoding)) != 0
        except UnicodeEncodeError:
            return False
    return spell


def simplemma(language):
    try:
        from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
        forms = DefaultDictionaryFactory().get_dictionary(language)
    except (ImportError, ValueError):
        return None
    known = {form.lower() for form in forms} | {lemma.lower() for lemma in forms.values()}
    return known.__contains__


def title(word, language):
    return ("İ" + word[1:]) if language == "tr" and word[0] == "i" else word.capitalize()


def fold(word, language):
    word = word.replace("ß", "ss")
    if language == "ru":
        word = word.replace("ё", "е")
    if language == "tr":
        word = word.translate(str.maketrans("âîû", "aiu"))
    if language == "ar":
        word = re.sub("[\u0640\u064b-\u0652\u0670]", "", word).translate(
            str.maketrans("آأإٱؤئكيى", "اااا\u0621\u0621\u06a9\u06cc\u06cc"))
    return word


def main():
    data, language = Path(sys.argv[1]), sys.argv[2]
    levels = defaultdict(int)
    for line in (data / f"background/{language}.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        level, *words = line.split()
        for word in words:
            levels[word] = max(levels[word], int(level))
    for path in [data / f"lexicons/en-{language if language != 'en' else name}.tsv"
                 for name in ["tr", "de", "fr", "es"]]:
        if not path.exists():
            continue
        for line in path.read_text().splitlines():
            fields = line.split("\t")
            word = fields[0 if language == "en" else 1] if len(fields) == 4 and fields[0] != "source" else ""
            if WORD.match(word) and len(word) > 2 and float(fields[2]) >= 0.05:
                levels[word] = max(levels[word], LEXICON_LEVEL)
    checks = [check for check in (hunspell(language), simplemma(language)) if check]

    # A name is no word of its language.
    def is_known(word):
        if any(check(word) for check in checks):
            return True
        return language == "de" and any(check(title(word, language)) for check in checks)

    kept = defaultdict(list)
    number = 0
    seen = set()
    for word, level in sorted(levels.items(), key=lambda item: (-item[1], item[0])):
        folded = fold(word, language)
        if not WORD.match(word) or folded in seen or (len(word) == 1 and level < 62) or not is_known(word):
            continue
        seen.add(folded)
        kept[level].append(folded)
        number += 1
        if number == MOST_WORDS:
            break
    print(f"# Common words of {language}; README.md says where from. Made by Scripts/make-common-words.")
    for level in sorted(kept, reverse=True):
        print(level, *sorted(kept[level]))


main()
