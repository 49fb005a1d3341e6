"""Seeded, sentence-like texts, so that a benchmark needs no data."""
import itertools, random


def vocabulary(source, size):
    """Words with the lengths of a natural language's, the short ones first."""
    letters, weights = "etaoinsrhldcumfpgwybvkxjqz", [0.9**i for i in range(26)]
    words = set()
    while len(words) < size:
        length = min(14, max(2, int(source.gauss(3 + len(words) ** 0.2, 2))))
        words.add("".join(source.choices(letters, weights, k=length)))
    return sorted(words, key=lambda word: (len(word), word))


def sentences(source, words, count):
    """Texts of about 8 words (log-normal), word frequencies by Zipf's law; a third are variants of earlier ones."""
    weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(len(words))))
    result = []
    while len(result) < count:
        if result and source.random() < 1 / 3:
            tokens = source.choice(result).split()
            for _ in range(source.randint(1, 2)):
                tokens[source.randrange(len(tokens))] = source.choices(words, cum_weights=weights)[0]
        else:
            size = min(40, max(2, round(source.lognormvariate(2.1, 0.6))))
            tokens = source.choices(words, cum_weights=weights, k=size)
        result.append(" ".join(tokens))
    return result


def queries(source, words, stored, count):
    """Stored texts with up to three words changed."""
    result = []
    for _ in range(count):
        tokens = source.choice(stored).split()
        for _ in range(source.randint(0, 3)):
            tokens[source.randrange(len(tokens))] = source.choice(words)
        result.append(" ".join(tokens))
    return result


def seeded(units, asked):
    """-> (stored texts, queries)"""
    source = random.Random(20260112)
    words = vocabulary(source, 20_000)
    stored = sentences(source, words, units)
    return stored, queries(source, words, stored, asked)
