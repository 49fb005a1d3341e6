"""TMX, PO and XLIFF files read by bellek and by Translate Toolkit (PyPI translate-toolkit), one core, the same run.

usage: formats.py BENCH_FORMATS [MEGABYTES] [PAIRS.tsv]

Makes the files of seeded, sentence-like texts, or of the pairs of a table (source, tab, target), each time with
another number in them, and prints MB/s and units a second. Both read the same files, unless the peer would take
more than a minute: then it gets a smaller one of the same texts, and the line says so. Of tables and JSON Lines,
and of TMX as Trados writes it, only bellek's speed is printed. Times are processor time.
"""
import json, os, re, subprocess, sys, tempfile, time
from xml.sax.saxutils import escape
from texts import seeded

PROGRAM = sys.argv[1]
SIZE = float(sys.argv[2]) * 1e6 if len(sys.argv) > 2 else 20e6
PROBE_SIZE = 1e6
PEER_SECONDS = 60

# Name and extension of each kind of file.
KINDS = {
    "TMX": "tmx",
    "TMX with fields and codes": "tmx",
    "PO": "po",
    "XLIFF 1.2": "xlf",
    "XLIFF 2.1": "xlf",
    "TSV": "tsv",
    "CSV": "csv",
    "JSON Lines": "jsonl",
}

HEADS = {
    "TMX": """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="bellek" creationtoolversion="1" segtype="sentence" o-tmf="bellek" adminlang="en" srclang="en" datatype="plaintext"/>
  <body>
""",
    "TMX with fields and codes": """<?xml version="1.0" encoding="utf-8"?>\r
<tmx version="1.4">\r
  <header creationtool="a" creationtoolversion="8.0" o-tmf="a" datatype="xml" segtype="sentence" adminlang="en-US" srclang="en-US"/>\r
  <body>\r
""",
    "PO": """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Language: tr\\n"

""",
    "XLIFF 1.2": """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="a.txt" source-language="en" target-language="tr" datatype="plaintext">
    <body>
""",
    "XLIFF 2.1": """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="tr">
  <file id="f1">
""",
    "CSV": "source,target\n",
}
TAILS = {
    "TMX": "  </body>\n</tmx>\n",
    "TMX with fields and codes": "  </body>\r\n</tmx>\r\n",
    "XLIFF 1.2": "    </body>\n  </file>\n</xliff>\n",
    "XLIFF 2.1": "  </file>\n</xliff>\n",
}


def quoted(text):
    return text.replace("\\", "\\\\").replace('"', '\\"')


def coded(number, text):
    """Every third text begins with a word in bold and ends in a code that stands alone."""
    first, _, rest = text.partition(" ")
    if number % 3:
        return escape(text)
    bold = f'<bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>{escape(first)}<ept i="1">&lt;/b&gt;</ept>'
    return f'{bold} {escape(rest)}<ph x="2" type="x">&lt;x id=1/&gt;</ph>'


def unit(kind, number, source, target):
    if kind == "PO":
        return f'#: a.c:{number}\nmsgctxt "{number}"\nmsgid "{quoted(source)}"\nmsgstr "{quoted(target)}"\n\n'
    if kind == "TSV":
        return f"{source}\t{target}\n"
    if kind == "CSV":
        return ",".join('"' + text.replace('"', '""') + '"' for text in (source, target)) + "\n"
    if kind == "JSON Lines":
        return json.dumps({"source": source, "target": target, "from": "en", "to": "tr"}, ensure_ascii=False) + "\n"
    if kind == "TMX with fields and codes":
        return f"""    <tu creationdate="20200102T030405Z" creationid="A\\user" changedate="20210304T050607Z" changeid="A\\other" lastusagedate="20210304T050607Z" usagecount="2" tuid="{number}">
      <prop type="x-LastUsedBy">A\\other</prop>
      <prop type="x-Context">0, 0</prop>
      <prop type="x-Origin">TM</prop>
      <prop type="x-ConfirmationLevel">ApprovedTranslation</prop>
      <tuv xml:lang="en-US">
        <seg>{coded(number, source)}</seg>
      </tuv>
      <tuv xml:lang="tr-TR">
        <seg>{coded(number, target)}</seg>
      </tuv>
    </tu>
""".replace("\n", "\r\n")
    source, target = escape(source), escape(target)
    if kind == "TMX":
        return f"""    <tu>
      <tuv xml:lang="en">
        <seg>{source}</seg>
      </tuv>
      <tuv xml:lang="tr">
        <seg>{target}</seg>
      </tuv>
    </tu>
"""
    if kind == "XLIFF 2.1":
        return f"""    <unit id="{number}">
      <segment state="translated">
        <source>{source}</source>
        <target>{target}</target>
      </segment>
    </unit>
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
        file.write(HEADS.get(kind, ""))
        while written < size:
            for source, target in texts:
                turn = count // len(texts)
                count += 1
                text = unit(kind, count, f"{source} {turn}" if turn else source, f"{target} {turn}" if turn else target)
                written += len(text.encode())
                file.write(text)
                if written >= size:
                    break
        file.write(TAILS.get(kind, ""))
    return count


def peer(path, kind):
    """Units that Translate Toolkit reads, source and target of each looked at, and its seconds."""
    from translate.storage import po, tmx, xliff, xliff2

    reader = {"TMX": tmx.tmxfile, "PO": po.pofile, "XLIFF 1.2": xliff.xlifffile, "XLIFF 2.1": xliff2.Xliff2File}[kind]
    start = time.process_time()
    store = reader.parsefile(path)
    count = sum(1 for unit in store.units if unit.source and unit.target)
    return count, time.process_time() - start


def peer_speed(kind, texts, path, expected, folder):
    """MB/s of the peer, units a second, and the MB of the file that it had."""
    probe = os.path.join(folder, f"probe.{KINDS[kind]}")
    made = make(probe, kind, texts, PROBE_SIZE)
    count, seconds = peer(probe, kind)
    if seconds * SIZE / PROBE_SIZE < PEER_SECONDS:
        probe, made = path, expected
        count, seconds = peer(probe, kind)
    assert count == made, (kind, count, made)
    size = os.path.getsize(probe) / 1e6
    return size / seconds, count / seconds, size


def main():
    texts = pairs()
    with tempfile.TemporaryDirectory() as folder:
        for kind, extension in KINDS.items():
            path = os.path.join(folder, f"a.{extension}")
            expected = make(path, kind, texts, SIZE)
            run = subprocess.run([PROGRAM, "en", "tr", path], stdout=subprocess.PIPE, text=True)
            if run.returncode:
                print(f"{kind}: {run.stdout.strip()}")
                continue
            theirs = None
            if kind in ("TMX", "PO", "XLIFF 1.2", "XLIFF 2.1"):
                theirs, rate, size = peer_speed(kind, texts, path, expected, folder)
                smaller = f", on {size:.0f} MB of the {os.path.getsize(path) / 1e6:.0f}" if size < SIZE / 2e6 else ""
                print(f"{kind}: Translate Toolkit {theirs:.1f} MB/s, {rate:,.0f} units/s{smaller}")
            for line in run.stdout.splitlines():
                _, what, found, speed, rate = line.split()
                ratio = f", {float(speed) / theirs:.0f} x" if theirs else ""
                wrong = "" if int(found) == expected else f", but {found} of {expected} found"
                print(f"{kind}: bellek as {what} {speed} MB/s, {float(rate):,.0f} units/s{ratio}{wrong}")


main()
