"""Lookups in a memory of seeded, sentence-like texts, beside rapidfuzz's scan of the same texts.

usage: matching.py PROGRAM [UNITS]

Prints import time, process start to one answer, and time a lookup (letters, five best at 70 %); every
answer is compared with the scan's.
"""
import json, os, random, resource, subprocess, sys, tempfile, time
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

PROGRAM, UNITS = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
QUERIES, THRESHOLD, LIMIT = 200, 70, 5


def vocabulary(random_source, size):
    """Words with the lengths of a natural language's, the short ones first."""
    letters, weights = "etaoinsrhldcumfpgwybvkxjqz", [0.9**i for i in range(26)]
    words = set()
    while len(words) < size:
        length = min(14, max(2, int(random_source.gauss(3 + len(words) ** 0.2, 2))))
        words.add("".join(random_source.choices(letters, weights, k=length)))
    return sorted(words, key=len)


def sentences(random_source, words, count):
    """Texts of about 8 words (log-normal), word frequencies by Zipf's law; a third are variants of earlier ones."""
    weights = [1 / (rank + 10) for rank in range(len(words))]
    result = []
    while len(result) < count:
        if result and random_source.random() < 1 / 3:
            tokens = random_source.choice(result).split()
            for _ in range(random_source.randint(1, 2)):
                tokens[random_source.randrange(len(tokens))] = random_source.choices(words, weights)[0]
        else:
            tokens = random_source.choices(words, weights, k=min(40, max(2, round(random_source.lognormvariate(2.1, 0.6)))))
        result.append(" ".join(tokens))
    return result


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main():
    source = random.Random(20260112)
    words = vocabulary(source, 20_000)
    stored = sentences(source, words, UNITS)
    queries = []
    for _ in range(QUERIES):
        tokens = source.choice(stored).split()
        for _ in range(source.randint(0, 3)):
            tokens[source.randrange(len(tokens))] = source.choice(words)
        queries.append(" ".join(tokens))
    with tempfile.TemporaryDirectory() as folder:
        pairs, memory = os.path.join(folder, "pairs.tsv"), os.path.join(folder, "memory.bellek")
        with open(pairs, "w", encoding="utf8") as file:
            file.writelines(f"{text}\t{number}\n" for number, text in enumerate(stored))
        start = time.monotonic()
        subprocess.run([PROGRAM, "import", pairs, "--from", "en", "--to", "tr", "-m", memory], check=True, stdout=subprocess.DEVNULL)
        print(f"import of {UNITS:,} units: {time.monotonic() - start:.2f} s")
        size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder) if name.startswith("memory"))
        print(f"memory and index: {size / 1e6:.0f} MB")
        languages = ["--from", "en", "--to", "tr", "-m", memory, "--threshold", str(THRESHOLD), "--limit", str(LIMIT)]
        starts = []
        for query in queries[:10]:
            start = time.monotonic()
            subprocess.run([PROGRAM, "lookup", query, *languages], stdout=subprocess.DEVNULL)
            starts.append(time.monotonic() - start)
        print(f"process start to answer: {1000 * sorted(starts)[5]:.1f} ms")
        lines = "".join(json.dumps({"id": i, "text": q}) + "\n" for i, q in enumerate(queries)).encode()
        times = []
        for given in (lines.split(b"\n")[0] + b"\n", lines):
            before = cpu()
            output = subprocess.run([PROGRAM, "lookup", "--jsonl", *languages], input=given, capture_output=True, check=True).stdout
            times.append(cpu() - before)
        ours = (times[1] - times[0]) / (QUERIES - 1)
        answers = [json.loads(line)["matches"] for line in output.splitlines()]
        start, wrong = time.process_time(), 0
        for query, answer in zip(queries, answers):
            found = process.extract(query, stored, scorer=Levenshtein.normalized_similarity, score_cutoff=THRESHOLD / 100 - 1e-9, limit=LIMIT)
            # The texts are in lower case throughout: only an equal one may score over 99.
            expected = [100.0 if score == 1 else min(99.0, 100 * score) for _, score, _ in found]
            # Scores are printed with two decimals.
            near = len(answer) == len(expected) and all(abs(m["score"] - e) < 0.006 for m, e in zip(answer, expected))
            wrong += not near
        theirs = (time.process_time() - start) / QUERIES
    print(f"lookup, CPU: bellek {1000 * ours:.2f} ms, rapidfuzz scan {1000 * theirs:.2f} ms, ratio {theirs / ours:.1f}")
    print(f"answers that differ from the scan: {wrong} of {QUERIES}")
    sys.exit(wrong > 0)


main()
