"""Alignment of seeded texts in two made-up languages, beside galechurch (PyPI) on the same texts.

usage: alignment.py PROGRAM

First stories of news length with sentences left out, added, split and put together: segments a second with each
story alone and with all in one run (--together), strict F1 against what was made. Then one book in growing sizes:
time, segments a second, memory. The languages are made up, so that nothing built in helps.
"""
import itertools, json, os, random, subprocess, sys, tempfile, time

import galechurch
from texts import vocabulary

PROGRAM = sys.argv[1]
STORIES, BOOK_SIZES = 200, (1_000, 3_000, 10_000, 30_000, 100_000)
# The peer keeps a cell for each pair of segments: past this many its memory is gigabytes.
PEER_CELLS = 300_000_000


class Languages:
    def __init__(self, source):
        self.source = source
        # The second language's word of the same rank is the translation.
        self.left, self.right = vocabulary(source, 20_000), vocabulary(source, 20_000)
        source.shuffle(self.right)
        self.weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(len(self.left))))
        self.endings = ["", "", "", "en", "lar", "da", "isi"]

    def sentence(self):
        count = min(50, max(2, round(self.source.lognormvariate(2.7, 0.5))))
        ranks = self.source.choices(range(len(self.left)), cum_weights=self.weights, k=count)
        extra = [str(self.source.randrange(2, 2000))] if self.source.random() < 0.2 else []
        return ranks, extra

    def written(self, sentence, translated):
        ranks, extra = sentence
        if not translated:
            return " ".join([self.left[rank] for rank in ranks] + extra).capitalize() + "."
        words = [self.right[rank] + self.source.choice(self.endings) for rank in ranks if self.source.random() > 0.15]
        for place in range(len(words) - 1):
            if self.source.random() < 0.3:
                words[place], words[place + 1] = words[place + 1], words[place]
        return " ".join((words or ["a"]) + extra).capitalize() + "."

    def pair(self, count, left_out):
        """About `count` source segments, their translation, and the true beads with both sides."""
        left, right, gold = [], [], set()
        while len(left) < count:
            chance, here, there = self.source.random(), len(left), len(right)
            if chance < left_out:
                for _ in range(self.source.choice((1, 1, 2, 4))):
                    left.append(self.written(self.sentence(), False))
            elif chance < 1.5 * left_out:
                right.append(self.written(self.sentence(), True))
            else:
                kind = self.source.random()
                sentences = [self.sentence() for _ in range(2 if kind < 0.1 else 1)]
                source_texts = [self.written(one, False) for one in sentences]
                target_texts = [self.written(one, True) for one in sentences]
                if kind < 0.05:
                    source_texts = [" ".join(source_texts)]
                elif kind < 0.1:
                    target_texts = [" ".join(target_texts)]
                left += source_texts
                right += target_texts
                gold.add((tuple(range(here, len(left))), tuple(range(there, len(right)))))
        return left, right, gold


def strict(found, gold):
    right = sum(len(one & other) for one, other in zip(found, gold))
    return 2 * right / max(1, sum(map(len, found)) + sum(map(len, gold)))


def bellek(pairs, *options):
    """Beads with both sides, CPU seconds and peak memory in MB of one process."""
    with tempfile.TemporaryFile("w+", encoding="utf8") as given, tempfile.TemporaryFile("w+", encoding="utf8") as out:
        for number, (left, right, _) in enumerate(pairs):
            print(json.dumps({"id": number, "from": "la", "to": "eo", "source": left, "target": right}), file=given)
        given.flush()
        given.seek(0)
        process = subprocess.Popen([PROGRAM, "align", "--jsonl", *options], stdin=given, stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"bellek align ended with {os.waitstatus_to_exitcode(status)}")
        out.seek(0)
        answers = [json.loads(line)["beads"] for line in out]
    found = [{(tuple(b["source"]), tuple(b["target"])) for b in beads if b["source"] and b["target"]} for beads in answers]
    return found, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def peer(pairs):
    start = time.process_time()
    results = [galechurch.align(left, right, max_block_size=PEER_CELLS) for left, right, _ in pairs]
    seconds = time.process_time() - start
    found = [
        {
            (tuple(range(b.source_start, b.source_end)), tuple(range(b.target_start, b.target_end)))
            for b in result.beads
            if b.source_end > b.source_start and b.target_end > b.target_start
        }
        for result in results
    ]
    return found, seconds


def main():
    source = random.Random(20260112)
    languages = Languages(source)
    stories = [languages.pair(15, 0.15) for _ in range(STORIES)]
    gold = [one[2] for one in stories]
    segments = sum(len(left) + len(right) for left, right, _ in stories)
    print(f"{STORIES} stories, {segments} segments{'':12}strict F1   segments a CPU second")
    for name, (found, seconds) in (
        ("bellek, each alone", bellek(stories)[:2]),
        ("bellek, all in one run", bellek(stories, "--together")[:2]),
        ("galechurch", peer(stories)),
    ):
        print(f"  {name:36}{strict(found, gold):9.3f}{segments / seconds:16,.0f}")
    print("a book, segments of both sides          strict F1   CPU s   segments/s   peak MB   galechurch F1, CPU s")
    for size in BOOK_SIZES:
        book = languages.pair(size // 2, 0.02)
        count = len(book[0]) + len(book[1])
        found, seconds, memory = bellek([book])
        line = f"  {count:36,}{strict(found, [book[2]]):9.3f}{seconds:10.1f}{count / seconds:13,.0f}{memory:10,.0f}"
        if (len(book[0]) + 1) * (len(book[1]) + 1) < PEER_CELLS:
            found, seconds = peer([book])
            line += f"{strict(found, [book[2]]):13.3f}{seconds:10.1f}"
        print(line, flush=True)


main()
