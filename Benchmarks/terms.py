"""Finding the terms of a large glossary, beside Snowball's stems on the same texts.

usage: terms.py PROGRAM [TERMS]

PROGRAM is bench-terms. Texts are those of BELLEK_DATA, news-like sentences only; half of them give the glossary,
the other half is searched. Without the data, nothing is run.
"""
import lzma, os, random, subprocess, sys, tempfile

PROGRAM, TERMS = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "100000"
DATA = os.environ.get("BELLEK_DATA")
SEARCHED = 50_000


def english():
    with lzma.open(os.path.join(DATA, "matching/segments-1m.en.txt.xz"), "rt", encoding="utf8") as file:
        for line in file:
            line = line.rstrip("\n")
            if 8 <= len(line.split()) <= 40 and line[0].isupper() and line.rstrip()[-1:] in ".!?\"":
                yield line


def turkish():
    with lzma.open(os.path.join(DATA, "matching/memory.en-tr.tsv.xz"), "rt", encoding="utf8") as file:
        for line in file:
            line = line.rstrip("\n").split("\t")[1]
            if 5 <= len(line.split()) <= 40 and line[0].isupper():
                yield line


def main():
    if not DATA:
        print("terms: set BELLEK_DATA to the folder of shared data to run it")
        return
    for language, texts in ("en", english()), ("tr", turkish()):
        texts = list(texts)
        random.Random(7).shuffle(texts)
        half = len(texts) // 2
        with tempfile.TemporaryDirectory() as folder:
            names = [os.path.join(folder, name) for name in ("sources", "texts")]
            for name, part in zip(names, (texts[:half], texts[half:half + SEARCHED])):
                with open(name, "w", encoding="utf8") as file:
                    file.writelines(text + "\n" for text in part)
            output = subprocess.run([PROGRAM, language, *names, TERMS], check=True, capture_output=True, text=True).stdout
        figures = dict(line.split() for line in output.splitlines())
        number = {name: float(value) for name, value in figures.items()}
        print(f"terms {language}: {number['terms']:,.0f} terms, {number['segments']:,.0f} segments of {number['bytes_a_segment']:.0f} bytes")
        print(f"  made in {number['build_s']:.2f} s, {number['file_MB']:.0f} MB, opened in {number['load_ms']:.1f} ms")
        print(f"  {number['segments_s']:,.0f} segments/s on one core, {number['found_a_segment']:.1f} terms each (with their texts {number['occurrences_segments_s']:,.0f})")
        for name in ("snowball", "snowball_cached"):
            if name + "_segments_s" in number:
                print(f"  {name}: {number[name + '_segments_s']:,.0f} segments/s, {number[name + '_found_a_segment']:.1f} terms each; ours {number['segments_s'] / number[name + '_segments_s']:.2f} x")


main()
