"""Lookup time against the size of the memory, on seeded texts, as a chart and a table.

usage: growth.py BENCH-MATCHING [LARGEST]

Writes growth.svg and growth.txt beside this file. CPU of one thread, five best at 70 %.
"""
import os, subprocess, sys, tempfile
from texts import seeded

BENCH, LARGEST = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3_000_000
SIZES = [size for size in (10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000) if size <= LARGEST]
SERIES = [("letters, p95", "letters_p95_us", "#b2182b"), ("letters, p50", "letters_p50_us", "#ef8a62"),
          ("words, p95", "words_p95_us", "#2166ac"), ("words, p50", "words_p50_us", "#67a9cf")]
HERE = os.path.dirname(os.path.abspath(__file__))


def measure():
    stored, queries = seeded(SIZES[-1], 1000)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, part) for part in ("stored", "queries", "index")]
        with open(paths[1], "w") as file:
            file.writelines(query + "\n" for query in queries)
        for size in SIZES:
            with open(paths[0], "w") as file:
                file.writelines(text + "\n" for text in stored[:size])
            output = subprocess.run([BENCH, *paths, "70"], capture_output=True, text=True, check=True).stdout
            rows.append((size, {name: float(value) for name, value in map(str.split, output.splitlines())}))
    return rows


def table(rows):
    lines = [f"{'units':>9}" + "".join(f"{name:>15}" for name, _, _ in SERIES) + f"{'build, s':>10}{'file, MB':>10}"]
    for size, figures in rows:
        lines.append(f"{size:>9}" + "".join(f"{figures[key] / 1000:>12.3f} ms" for _, key, _ in SERIES)
                     + f"{figures['build_cpu_s']:>10.1f}{figures['index_bytes'] / 1e6:>10.0f}")
    return "\n".join(lines) + "\n"


def chart(rows):
    """Both axes logarithmic."""
    import math
    left, top, width, height = 80, 50, 560, 330
    low, high = 1e-3, 1e1
    x = lambda size: left + width * math.log(size / SIZES[0]) / math.log(SIZES[-1] / SIZES[0])
    y = lambda ms: top + height * (1 - math.log(ms / low) / math.log(high / low))
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" width="800" height="440" font-family="sans-serif" font-size="13">',
             '<rect width="800" height="440" fill="white"/>',
             f'<text x="{left}" y="28" font-size="15">CPU time of a lookup, five best at 70 %, by units in the memory (seeded texts)</text>',
             f'<text x="{left + width / 2}" y="{top + height + 44}" text-anchor="middle">units in the memory</text>']
    for power in range(-3, 2):
        place = y(10**power)
        parts.append(f'<line x1="{left}" x2="{left + width}" y1="{place:.1f}" y2="{place:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{place + 4:.1f}" text-anchor="end">{10**power:g} ms</text>')
    for size in SIZES:
        parts.append(f'<text x="{x(size):.1f}" y="{top + height + 22}" text-anchor="middle">{size:,}</text>')
    lowest = 0
    for name, key, colour in SERIES:
        points = [(x(size), y(figures[key] / 1000)) for size, figures in rows]
        parts.append(f'<polyline fill="none" stroke="{colour}" stroke-width="2" points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points)}"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in points]
        # Names stand from top to bottom as the series do; two that end close together are moved apart.
        lowest = max(points[-1][1] + 4, lowest + 16)
        parts.append(f'<text x="{left + width + 10}" y="{lowest:.1f}" fill="{colour}">{name}</text>')
    return "\n".join(parts + ["</svg>"]) + "\n"


def main():
    rows = measure()
    print(table(rows), end="")
    for name, content in (("growth.txt", table(rows)), ("growth.svg", chart(rows))):
        with open(os.path.join(HERE, name), "w", encoding="utf8") as file:
            file.write(content)


main()
