"""Lookups in a memory of seeded, sentence-like texts, beside rapidfuzz's scan of the same texts.

usage: matching.py PROGRAM [UNITS]

Prints import time, process start to one answer, and time a lookup (letters, five best at 70 %); every
answer is compared with the scan's.
"""
import json, os, resource, subprocess, sys, tempfile, time
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein
from texts import seeded

PROGRAM, UNITS = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
QUERIES, THRESHOLD, LIMIT = 200, 70, 5


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main():
    stored, queries = seeded(UNITS, QUERIES)
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
        many = lines * max(1, 20_000 // QUERIES)
        walls = []
        for cores in ({0}, {0, 1}):
            start = time.monotonic()
            subprocess.run([PROGRAM, "lookup", "--jsonl", *languages], input=many, stdout=subprocess.DEVNULL, check=True, preexec_fn=lambda: os.sched_setaffinity(0, cores))
            walls.append(time.monotonic() - start)
        print(f"batch of {many.count(bytes([10])):,} lookups: one core {walls[0]:.2f} s, two {walls[1]:.2f} s, {walls[0] / walls[1]:.2f} x")
        answers = [json.loads(line)["matches"] for line in output.splitlines()]
        start, wrong = time.process_time(), 0
        for query, answer in zip(queries, answers):
            found = process.extract(query, stored, scorer=Levenshtein.normalized_similarity, score_cutoff=THRESHOLD / 100 - 1e-9, limit=LIMIT)
            # The texts are in lower case throughout: only an equal one may score over 99.
            expected = [100.0 if score == 1 else min(99.0, 100 * score) for _, score, _ in found]
            # Scores are printed with two decimals.
            scores = sorted((match["score"] for match in answer), reverse=True)  # they come by usefulness
            near = len(scores) == len(expected) and all(abs(s - e) < 0.006 for s, e in zip(scores, expected))
            wrong += not near
        theirs = (time.process_time() - start) / QUERIES
    print(f"lookup, CPU: bellek {1000 * ours:.2f} ms, rapidfuzz scan {1000 * theirs:.2f} ms, ratio {theirs / ours:.1f}")
    print(f"answers that differ from the scan: {wrong} of {QUERIES}")
    sys.exit(wrong > 0)


main()
