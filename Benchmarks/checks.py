"""How much of what is wrong with a translation `bellek check` finds, and how often it flags what is right.

    python3 Benchmarks/checks.py PATH/TO/bellek [--bench PATH/TO/bench-checks] [--seed N] [en-tr tr-en …]

Faults of about 60 kinds (errors.py) are put into human translations of news, at most 100 of a kind, each into one
segment. One is found when the checks say something that they do not say of the right translation. Printed for
each pair of languages: macro recall, the mean over kinds of the share found; the share of right segments flagged;
segments a second in processor time, the program's start and its reading of lines included; and a table by kind.
The peer, in the same run on the same texts, is pofilter of Translate Toolkit (PyPI): with its tests that bear on
news, and with all that it runs by itself.

Texts are BELLEK_DATA/checks/clean-news.*.jsonl, both ways; without BELLEK_DATA the stories of Samples, which are
few. With BELLEK_VERBOSE set it prints the faults that were missed and what was flagged on right texts;
--kinds a,b keeps to some kinds.
"""

import argparse
import collections
import json
import os
import resource
import subprocess
import sys
import tempfile

import errors
import errortables

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")

# Tests of pofilter that bear on news: without those for comments, plurals, menus and options of programs, and without
# those that ask the translation for the source's sentences, capitals and kind of quotation marks.
NEWS_TESTS = """acronyms blank brackets doublespacing doublewords emails endpunc endwhitespace escapes filepaths long
newlines numbers printf puncspacing purepunc pythonbraceformat short singlequoting startcaps startwhitespace tabs
unchanged untranslated urls validchars variables xmltags""".split()


def rows_of(pair):
    """Right translations of a pair of languages, each with its translations into third languages."""
    source, target = pair.split("-")
    data = os.environ.get("BELLEK_DATA")
    if not data:
        return sample_rows(source, target)
    other = target if source == "en" else source
    found = {}
    for language in {other, "de", "fr", "tr"}:
        path = f"{data}/checks/clean-news.en-{language}.jsonl"
        if os.path.exists(path):
            with open(path, encoding="utf-8") as lines:
                found[language] = {row["id"]: row for row in map(json.loads, lines)}
    rows = []
    for name, row in found.get(other, {}).items():
        third = {language: texts[name]["target"] for language, texts in found.items()
                 if language not in (source, target) and name in texts}
        texts = (row["source"], row["target"]) if source == "en" else (row["target"], row["source"])
        rows.append({"source": texts[0], "target": texts[1], "third": third})
    return rows


def sample_rows(source, target):
    rows = []
    for folder in sorted(os.listdir(f"{ROOT}/Samples")):
        gold = f"{ROOT}/Samples/{folder}/gold.jsonl"
        if not os.path.exists(gold):
            continue
        with open(gold, encoding="utf-8") as file:
            story = json.load(file)
        if {story["from"], story["to"]} != {source, target}:
            continue
        for own, others in story["gold"]:
            texts = {story["from"]: " ".join(story["source"][index] for index in own),
                     story["to"]: " ".join(story["target"][index] for index in others)}
            if texts[source] and texts[target]:
                rows.append({"source": texts[source], "target": texts[target]})
    return rows


def timed(command, **options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(command, capture_output=True, text=True, **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return run, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


class Bellek:
    def __init__(self, program, glossary=None):
        self.name = "bellek"
        self.command = [program, "check", "--jsonl"] + (["--glossary", glossary] if glossary else [])

    def findings(self, questions, source, target):
        """What is said of each question, as a set of (check, message), and the processor time it took."""
        lines = "".join(json.dumps({"id": number, "from": source, "to": target, "source": own, "target": text}) + "\n"
                        for number, (own, text) in enumerate(questions))
        run, seconds = timed(self.command, input=lines)
        answers = [json.loads(line) for line in run.stdout.splitlines()]
        if len(answers) != len(questions):
            sys.exit(f"checks: {' '.join(self.command)} answered {len(answers)} of {len(questions)} lines: {run.stderr}")
        return [{(f["check"], f["message"]) for f in answer["findings"]} for answer in answers], seconds


class Pofilter:
    def __init__(self, name, tests):
        self.name = name
        self.program = os.path.join(os.path.dirname(sys.executable), "pofilter")
        self.tests = [f"--test={test}" for test in tests]

    def findings(self, questions, source, target):
        from translate.storage import po

        with tempfile.TemporaryDirectory() as folder:
            path, output = f"{folder}/in.po", f"{folder}/out.po"
            with open(path, "w", encoding="utf-8") as file:
                file.write('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
                           f'"Language: {target}\\n"\n\n')
                for number, (own, text) in enumerate(questions):
                    file.write(f'msgctxt "{number}"\nmsgid {quoted(own)}\nmsgstr {quoted(text)}\n\n')
            run, seconds = timed([self.program, f"--language={target}", "--progress=none", *self.tests, path, output])
            said = [set() for _ in questions]
            if os.path.exists(output):
                for unit in po.pofile.parsefile(output).units:
                    if unit.getcontext():
                        said[int(unit.getcontext())] |= set(
                            tuple(note.split(": ", 1))
                            for note in unit.getnotes().replace("(pofilter) ", "").splitlines())
            elif run.returncode:
                sys.exit(f"checks: pofilter: {run.stderr}")
            return said, seconds


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def write_glossary(path, source, target):
    statuses = ["preferredTerm-admn-sts", "deprecatedTerm-admn-sts"]
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<tbx style="dct" type="TBX-Basic" xml:lang="en" '
                   'xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><tbxHeader><fileDesc>'
                   "<sourceDesc><p>concepts</p></sourceDesc></fileDesc></tbxHeader><text><body>\n")
        for name, words in errortables.CONCEPTS.items():
            file.write(f'<conceptEntry id="{name}">')
            for language in (source, target):
                file.write(f'<langSec xml:lang="{language}">')
                for term, status in zip(words[language].split(), statuses[: 1 if language == source else 2]):
                    file.write(f"<termSec><term>{term}</term><min:administrativeStatus>{status}"
                               "</min:administrativeStatus></termSec>")
                file.write("</langSec>")
            file.write("</conceptEntry>\n")
        file.write("</body></text></tbx>\n")


class Result:
    """What one program said about the cases of a pair of languages."""

    def __init__(self, program, rows, cases, source, target):
        self.name = program.name
        questions = [(row["source"], row["target"]) for row in rows]
        for kind in cases.values():
            for case in kind:
                questions += [(case.source, case.right), (case.source, case.wrong)]
        said, seconds = program.findings(questions, source, target)
        self.speed = len(questions) / seconds
        self.clean = said[: len(rows)]
        answers = iter(said[len(rows):])
        self.found = {kind: [news(right=next(answers), wrong=next(answers)) for _ in made]
                      for kind, made in cases.items()}

    def recall(self, kind):
        found = self.found[kind]
        return sum(map(bool, found)) / len(found)

    @property
    def flagged(self):
        return sum(map(bool, self.clean)) / len(self.clean)


def news(right, wrong):
    return wrong - right


def measure(program, pair, seed, kinds, folder):
    source, target = pair.split("-")
    rows = rows_of(pair)
    if not rows:
        return print(f"{pair}: no texts")
    glossary = f"{folder}/{pair}.tbx"
    write_glossary(glossary, source, target)
    chosen = {name: make for name, make in errors.KINDS.items() if not kinds or name in kinds}
    terms = {name: make for name, make in errors.TERM_KINDS.items() if not kinds or name in kinds}
    cases = errors.cases(rows, source, target, seed, kinds=chosen or {"": lambda pair: None})
    term_cases = errors.cases(rows, source, target, seed, kinds=terms or {"": lambda pair: None})
    results = []
    for checker, with_terms in ((Bellek(program), Bellek(program, glossary)),
                                (Pofilter("pofilter", NEWS_TESTS),) * 2, (Pofilter("pofilter, all", []),) * 2):
        result = Result(checker, rows, cases, source, target)
        result.found |= Result(with_terms, [], term_cases, source, target).found if any(term_cases.values()) else {}
        results.append(result)
    cases |= term_cases
    names = [kind for kind, made in cases.items() if len(made) >= 5]
    few = [kind for kind, made in cases.items() if len(made) < 5 and kind]
    print(f"\n{pair}: {len(rows)} segments, {sum(len(cases[kind]) for kind in names)} faults of {len(names)} kinds")
    for result in results:
        recall = sum(map(result.recall, names)) / max(1, len(names))
        print(f"{pair}: {result.name}: macro recall {recall:.1%}, right segments flagged {result.flagged:.1%}, "
              f"{result.speed:,.0f} segments/s")
    print("kind".ljust(38) + "cases".rjust(6) + "".join(result.name.rjust(15) for result in results))
    for kind in names:
        print(kind.ljust(38) + f"{len(cases[kind]):6}" + "".join(f"{result.recall(kind):15.0%}" for result in results))
    if few:
        print("under 5 cases, left out: " + ", ".join(few))
    by_check = collections.Counter(check for said in results[0].clean for check, in {(f[0],) for f in said})
    print("flagged on right segments by: " + ", ".join(f"{check} {count}" for check, count in by_check.most_common()))
    if os.environ.get("BELLEK_VERBOSE"):
        show(rows, cases, results[0])


def show(rows, cases, result):
    for row, said in zip(rows, result.clean):
        for check, message in sorted(said):
            print(f"FLAGGED {check}: {message}\n   {row['source']}\n   {row['target']}")
    for kind, made in cases.items():
        for case, found in zip(made, result.found.get(kind, [])):
            if not found:
                print(f"MISSED {kind}\n   {case.source}\n   {case.right}\n   {case.wrong}")


def bench(program, pair, folder):
    path = f"{folder}/{pair}.tsv"
    with open(path, "w", encoding="utf-8") as file:
        for row in rows_of(pair):
            file.write("\t".join(" ".join(row[side].split()) for side in ("source", "target")) + "\n")
    sys.stdout.flush()
    subprocess.run([program, *pair.split("-"), path], check=True)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("program")
    options.add_argument("pairs", nargs="*")
    options.add_argument("--bench")
    options.add_argument("--seed", type=int, default=8)
    options.add_argument("--kinds", type=lambda text: text.split(","), default=[])
    given = options.parse_args()
    pairs = given.pairs or (["en-tr", "tr-en", "en-de", "de-en", "en-fr", "fr-en"]
                            if os.environ.get("BELLEK_DATA") else ["en-tr", "tr-en", "en-de"])
    with tempfile.TemporaryDirectory() as folder:
        for pair in pairs:
            if given.bench:
                bench(given.bench, pair, folder)
            measure(given.program, pair, given.seed, given.kinds, folder)


main()
