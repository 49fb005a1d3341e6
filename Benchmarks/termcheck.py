"""How well `bellek term check` tells right uses of terms from wrong ones, on news.

    python3 Benchmarks/termcheck.py PATH/TO/bellek [en-tr en-de en-fr]

Real translations (BELLEK_DATA/checks) with a glossary of words: each word of the source whose translation
the project's own word list knows and whose translation stands in the target, as simplemma (PyPI) reads
its forms, is a right use. A wrong use is the same text with every form of that translation replaced by another
word of the news. In the same run the rule of tools that look for the term as it is written (word for word,
case aside). Without BELLEK_DATA it says so and ends.
"""

import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import simplemma

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def lower(word, language):
    return word.replace("I", "ı").replace("İ", "i").lower() if language == "tr" else word.lower()


def lemmas(word, language):
    base = re.split("['’]", word)[0]
    found = {lower(base, language)}
    for form in (base, lower(base, language)):
        found.add(lower(simplemma.lemmatize(form, lang=language), language))
    return found


def word_list(pair):
    """Translations of each English word that are likely both ways."""
    words = collections.defaultdict(dict)
    with open(f"{ROOT}/Sources/CResources/data/lexicons/{pair}.tsv", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or line.startswith("source\t"):
                continue
            source, target, forward, backward = line.rstrip("\n").split("\t")
            if float(forward) * float(backward) >= 0.15 and len(target) >= 3:
                words[source][target] = float(forward) * float(backward)
    return words


def uses(rows, pair):
    """(row, source word, its translation), one translation for a word throughout."""
    language = pair.split("-")[1]
    words = word_list(pair)
    with open(f"{ROOT}/Sources/CResources/data/function-words/en.txt", encoding="utf-8") as text:
        small = set(text.read().replace(",", " ").split())
    found = []
    for number, row in enumerate(rows):
        there = set().union(*(lemmas(word, language) for word in WORD.findall(row["target"])), set())
        for word in WORD.findall(row["source"]):
            if word in small or len(word) < 4 or not word.islower():
                continue
            known = [(likelihood, t) for t, likelihood in words.get(word, {}).items() if t in there]
            if known:
                found.append((number, word, max(known)[1]))
    main = {}
    for (word, translation), _ in collections.Counter((w, t) for _, w, t in found).most_common():
        main.setdefault(word, translation)
    return [use for use in found if main[use[1]] == use[2]], main


def write_glossary(path, words, language):
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<tbx style="dct" type="TBX-Basic" xml:lang="en" ')
        file.write('xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>words</p></sourceDesc>')
        file.write("</fileDesc></tbxHeader><text><body>\n")
        for number, (source, target) in enumerate(words.items()):
            file.write(f'<conceptEntry id="c{number}">')
            for tag, term in (("en", source), (language, target)):
                file.write(f'<langSec xml:lang="{tag}"><termSec><term>{term}</term></termSec></langSec>')
            file.write("</conceptEntry>\n")
        file.write("</body></text></tbx>\n")


def flagged(program, glossary, questions):
    """For each question, the source words that the check complains about."""
    lines = "\n".join(json.dumps(question) for question in questions)
    answer = subprocess.run(
        [program, "term", "check", "--jsonl", "--glossary", glossary],
        input=lines, capture_output=True, text=True, check=True)
    result = []
    for question, line in zip(questions, answer.stdout.splitlines(), strict=True):
        source = question["source"].encode()
        result.append({source[f["source"][0]:f["source"][1]].decode() for f in json.loads(line)["findings"] if "source" in f})
    return result


def stands(translation, text, language):
    return re.search(rf"\b{re.escape(translation)}\b", lower(text, language)) is not None


def measure(program, pair, folder):
    language = pair.split("-")[1]
    with open(f"{folder}/checks/clean-news.{pair}.jsonl", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found, words = uses(rows, pair)
    others = [word for row in rows for word in WORD.findall(row["target"]) if len(word) > 4]
    chance = random.Random(5)
    right, wrong = [], []
    for number, _, translation in found:
        row = rows[number]
        question = {"from": "en", "to": language, "source": row["source"], "target": row["target"]}
        other = next(word for word in iter(lambda: chance.choice(others), None)
                     if lower(word, language)[:3] != translation[:3])
        right.append(question)
        wrong.append(dict(question, target=WORD.sub(
            lambda match: other if translation in lemmas(match.group(), language) else match.group(), row["target"])))
    with tempfile.TemporaryDirectory() as scratch:
        glossary = os.path.join(scratch, "words.tbx")
        write_glossary(glossary, words, language)
        complaints = flagged(program, glossary, right), flagged(program, glossary, wrong)
    accepted = sum(use[1] not in said for use, said in zip(found, complaints[0]))
    noticed = sum(use[1] in said for use, said in zip(found, complaints[1]))
    as_written = sum(stands(use[2], question["target"], language) for use, question in zip(found, right))
    print(f"{pair}: {len(found)} uses of {len(words)} words: right ones accepted "
          f"{accepted / len(found):.1%} (as written {as_written / len(found):.1%}), "
          f"wrong ones found {noticed / len(found):.1%}")
    if os.environ.get("BELLEK_VERBOSE"):
        print("  refused:", [use[1:] for use, said in zip(found, complaints[0]) if use[1] in said])
        print("  let pass:", [use[1:] for use, said in zip(found, complaints[1]) if use[1] not in said])


if __name__ == "__main__":
    data = os.environ.get("BELLEK_DATA")
    if not data:
        print("termcheck: skipped, BELLEK_DATA is not set")
        sys.exit()
    for name in sys.argv[2:] or ["en-tr", "en-de", "en-fr"]:
        measure(sys.argv[1], name, data)
