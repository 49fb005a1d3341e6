"""The match index alone, by letters and by words, beside rapidfuzz's scan of the same forms.

usage: index.py BENCH-MATCHING [UNITS] [THRESHOLD]

Seeded texts; or, where BELLEK_DATA names a folder of real data, the first UNITS real segments in it and its
queries. CPU of one thread; the scores of sampled queries are compared with the scan's.
"""
import collections, lzma, os, re, subprocess, sys, tempfile, time, unicodedata
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein
from texts import seeded

BENCH, UNITS = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
THRESHOLD = float(sys.argv[3]) if len(sys.argv) > 3 else 70
SAMPLE = {"letters": 40, "words": 10}
ALONE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
SIMPLE = re.compile("[0-9A-Za-z_]+|[^0-9A-Za-z_\\s]")


def texts():
    folder = os.environ.get("BELLEK_DATA")
    if not folder:
        return "seeded texts", *seeded(UNITS, 1000)
    with lzma.open(f"{folder}/matching/segments-1m.en.txt.xz", "rt", encoding="utf8", newline="\n") as file:
        stored = [line.rstrip("\n") for _, line in zip(range(UNITS), file)]
    with open(f"{folder}/matching/queries.dev.en.txt", encoding="utf8", newline="\n") as file:
        return "real segments", stored, [line.rstrip("\n") for line in file]


def words(text):
    """The definition: runs of letters, marks, digits and connectors; scripts without spaces and other signs alone."""
    if text.isascii():
        return SIMPLE.findall(text)
    found, run = [], ""
    for character in text:
        kind = unicodedata.category(character)
        inside = (kind[0] in "LMN" or kind == "Pc") and not ALONE.match(character)
        if inside:
            run += character
            continue
        if run:
            found.append(run)
        run = ""
        if not character.isspace():
            found.append(character)
    return found + [run] if run else found


def main():
    name, stored, queries = texts()
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, part) for part in ("stored", "queries", "index")]
        for path, lines in zip(paths, (stored, queries)):
            with open(path, "w", encoding="utf8", newline="\n") as file:
                file.writelines(line + "\n" for line in lines)
        output = subprocess.run([BENCH, *paths, str(THRESHOLD), "-v"], capture_output=True, text=True, check=True).stdout
        with open(paths[2] + ".loose", encoding="utf8", newline="\n") as file:
            loose = [line.rstrip("\n") for line in file]
        with open(paths[2] + ".queries", encoding="utf8", newline="\n") as file:
            asked = [line.rstrip("\n") for line in file]
    figures, hits = {}, collections.defaultdict(dict)
    for line in output.splitlines():
        kind, *rest = line.split()
        if kind == "hits":
            hits[rest[0]][int(rest[1])] = [float(score) for score in rest[2:]]
        else:
            figures[kind] = float(rest[0])
    print(f"{len(stored):,} {name}: built in {figures['build_cpu_s']:.1f} s CPU, {figures['index_bytes'] / 1e6:.0f} MB; "
          f"a change is seen after {figures['change_visible_us'] / 1000:.2f} ms")
    wrong = compared = 0
    for measure, sample in SAMPLE.items():
        forms = loose if measure == "letters" else [words(text) for text in loose]
        times = []
        for number in range(0, len(asked), max(1, len(asked) // sample)):
            query = asked[number] if measure == "letters" else words(asked[number])
            start = time.thread_time()
            found = process.extract(query, forms, scorer=Levenshtein.normalized_similarity, score_cutoff=THRESHOLD / 100 - 1e-9, limit=5)
            compared += 1
            times.append(1e6 * (time.thread_time() - start))
            # 100 takes an equal typographic form, which is not compared here.
            expected = [min(99.0, 100 * score) for _, score, _ in found]
            got = [min(99.0, score) for score in hits[measure][number]]
            wrong += len(got) != len(expected) or any(abs(a - b) > 1e-6 for a, b in zip(got, expected))
        times.sort()
        p50, p95 = figures[f"{measure}_p50_us"], figures[f"{measure}_p95_us"]
        theirs = times[len(times) // 2], times[len(times) * 95 // 100]
        print(f"{measure} at {THRESHOLD:g}: p50 {p50 / 1000:.3f} ms, p95 {p95 / 1000:.3f} ms; "
              f"rapidfuzz {theirs[0] / 1000:.1f} and {theirs[1] / 1000:.1f} ms: {theirs[0] / p50:.0f} and {theirs[1] / p95:.0f} times as long")
    print(f"answers that differ from the scan: {wrong} of {compared}")
    sys.exit(wrong > 0)


main()
