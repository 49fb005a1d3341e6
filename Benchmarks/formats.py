"""TMX, PO and XLIFF files read by bellek and by Translate Toolkit (PyPI translate-toolkit), one core, the same run.

usage: formats.py BENCH_FORMATS [MEGABYTES] [PAIRS.tsv]

Makes the files of seeded, sentence-like texts, or of the pairs of a table (source, tab, target), each time with
another number in them, and prints MB/s and units a second. Times are processor time.
"""
import os, re, subprocess, sys, tempfile, time
from xml.sax.saxutils import escape
from texts import seeded

PROGRAM = sys.argv[1]
SIZE = float(sys.argv[2]) * 1e6 if len(sys.argv) > 2 else 20e6
# The peer holds a file in memory, many times over: it gets a smaller one.
PEER_SIZE = min(SIZE, 10e6)

HEADS = {
    "tmx": """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="bellek" creationtoolversion="1" segtype="sentence" o-tmf="bellek" adminlang="en" srclang="en" datatype="plaintext"/>
  <body>
""",
    "po": """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Language: tr\\n"

""",
    "xlf": """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="a.txt" source-language="en" target-language="tr" datatype="plaintext">
    <body>
""",
}
TAILS = {"tmx": "  </body>\n</tmx>\n", "po": "", "xlf": "    </body>\n  </file>\n</xliff>\n"}


def quoted(text):
    return text.replace("\\", "\\\\").replace('"', '\\"')


def unit(kind, number, source, target):
    if kind == "po":
        return f'#: a.c:{number}\nmsgctxt "{number}"\nmsgid "{quoted(source)}"\nmsgstr "{quoted(target)}"\n\n'
    source, target = escape(source), escape(target)
    if kind == "tmx":
        return f"""    <tu>
      <tuv xml:lang="en">
        <seg>{source}</seg>
      </tuv>
      <tuv xml:lang="tr">
        <seg>{target}</seg>
      </tuv>
    </tu>
"""
    return f"""      <trans-unit id="{number}">
        <source>{source}</source>
        <target state="translated">{target}</target>
      </trans-unit>
"""


def pairs():
    if len(sys.argv) > 3:
        with open(sys.argv[3], encoding="utf8", newline="\n") as file:
            rows = [re.sub(r"[\x00-\x08\x0b-\x1f]", "", line.rstrip("\n")).split("\t") for line in file]
        return [(row[0], row[1]) for row in rows if len(row) > 1 and row[0] and row[1]]
    stored, _ = seeded(40_000, 1)
    return list(zip(stored, reversed(stored)))


def make(path, kind, texts, size):
    """Writes a file of about `size` bytes and returns the number of its units."""
    count = written = 0
    with open(path, "w", encoding="utf8", newline="\n") as file:
        file.write(HEADS[kind])
        while written < size:
            for source, target in texts:
                turn = count // len(texts)
                count += 1
                text = unit(kind, count, f"{source} {turn}" if turn else source, f"{target} {turn}" if turn else target)
                written += len(text.encode())
                file.write(text)
                if written >= size:
                    break
        file.write(TAILS[kind])
    return count


def peer(path, kind):
    """Units that Translate Toolkit reads, source and target of each looked at, and its seconds."""
    from translate.storage import po, tmx, xliff

    reader = {"tmx": tmx.tmxfile, "po": po.pofile, "xlf": xliff.xlifffile}[kind]
    start = time.process_time()
    store = reader.parsefile(path)
    count = sum(1 for unit in store.units if unit.source and unit.target)
    return count, time.process_time() - start


def main():
    texts = pairs()
    with tempfile.TemporaryDirectory() as folder:
        for kind in HEADS:
            path, small = os.path.join(folder, f"a.{kind}"), os.path.join(folder, f"small.{kind}")
            expected = make(path, kind, texts, SIZE)
            run = subprocess.run([PROGRAM, "en", "tr", path], stdout=subprocess.PIPE, text=True)
            if run.returncode:
                print(f"{kind}: {run.stdout.strip()}")
                continue
            made = make(small, kind, texts, PEER_SIZE)
            count, seconds = peer(small, kind)
            assert count == made, (count, made)
            theirs = os.path.getsize(small) / seconds / 1e6
            print(f"{kind}: Translate Toolkit {theirs:.1f} MB/s, {count / seconds:,.0f} units/s")
            for line in run.stdout.splitlines():
                _, what, found, speed, rate = line.split()
                wrong = "" if int(found) == expected else f", but {found} of {expected} found"
                print(f"{kind}: bellek as {what} {speed} MB/s, {float(rate):,.0f} units/s, {float(speed) / theirs:.0f} x{wrong}")


main()
