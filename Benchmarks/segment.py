#!/usr/bin/env python3
"""Times `bellek segment` on 50 MB of seeded text, as JSON Lines and as a plain file.

    segment.py PROGRAM

Prints megabytes of input by the program's own processor time, start included.
"""
import json, random, resource, subprocess, sys, tempfile

WORDS = {
    "en": "the port of a new minister said that workers would not return before talks on pay begin again in "
    "northern city where ships wait for grain and fuel while prices rise across region officials expect more",
    "tr": "bakan yeni liman için görüşmelerin sürdüğünü işçilerin ücret artışı beklediğini söyledi kentte "
    "gemiler tahıl bekliyor fiyatlar bölgede yükseliyor yetkililer bu hafta gecikmeler olacağını öngörüyor",
}
PHRASES = {
    "en": ["Dr. Hale", "on Jan. 12, 2026", "No. 5", "3.5 percent"],
    "tr": ["Prof. Dr. Ak", "12. madde", "yüzde 3,5", "Türkiye'nin"],
}


def paragraphs(language, size, seed=20260114):
    chance = random.Random(seed)
    words = WORDS[language].split()
    made = 0
    while made < size:
        sentences = []
        for _ in range(chance.randint(3, 7)):
            sentence = chance.choices(words, k=chance.randint(8, 26))
            if chance.random() < 0.3:
                sentence.insert(3, chance.choice(PHRASES[language]))
            sentences.append(" ".join(sentence).capitalize() + ".")
        text = " ".join(sentences)
        made += len(text.encode())
        yield text


def seconds(command, source):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdin=source, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    program = sys.argv[1]
    for language in WORDS:
        texts = list(paragraphs(language, 50_000_000))
        lines = "".join(
            json.dumps({"id": i, "lang": language, "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts))
        for name, content, command in [
            ("JSON Lines", lines, [program, "segment", "--jsonl"]),
            ("plain file", "\n\n".join(texts), [program, "segment", "--lang", language, "-"]),
        ]:
            with tempfile.TemporaryFile() as file:
                file.write(content.encode())
                file.flush()
                times = []
                for _ in range(3):
                    file.seek(0)
                    times.append(seconds(command, file))
            print(f"segment, {language}, {name}: {len(content.encode()) / 1e6 / min(times):.0f} MB/s")


main()
