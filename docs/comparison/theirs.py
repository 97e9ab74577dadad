#!/usr/bin/env python3
"""Draws the lecture's three pictures with the defaults of matplotlib and gnuplot, and measures them and ours.

    python3 -m venv venv && venv/bin/pip install matplotlib numpy pillow    (and gnuplot, from your system's packages)
    venv/bin/python docs/comparison/theirs.py FOLDER

FOLDER gets matplotlib-1.png … gnuplot-3.png; the table goes to standard output.
"""

import pathlib
import subprocess
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from PIL import Image


def f(x):
    return np.sin(x) + 0.5 * np.sin(3 * x)


def slope(x):
    return np.cos(x) + 1.5 * np.cos(3 * x)


def descent(x, rate=0.1, epochs=100):
    steps = []
    for _ in range(epochs):
        steps.append((x, f(x)))
        x -= rate * slope(x)
    return np.array(steps)


TRACES = {1: None, 2: descent(1.0), 3: descent(0.5)}


def draw_matplotlib(number, path):
    trace = TRACES[number]
    xs = np.linspace(-5, 5, 1000)
    start = time.perf_counter()
    plt.figure()
    plt.plot(xs, f(xs))
    if trace is not None:
        plt.scatter(trace[:, 0], trace[:, 1], c="g")
    plt.savefig(path)
    plt.close()
    return time.perf_counter() - start


def draw_gnuplot(number, path):
    trace = TRACES[number]
    lines = [
        "set terminal pngcairo",
        f"set output '{path}'",
        "f(x) = sin(x) + 0.5 * sin(3 * x)",
        "set xrange [-5:5]",
    ]
    if trace is None:
        lines.append("plot f(x)")
    else:
        points = "\n".join(f"{x!r} {y!r}" for x, y in trace.tolist())
        lines += [f"$trace << END\n{points}\nEND", "plot f(x), $trace with points"]
    start = time.perf_counter()
    subprocess.run(["gnuplot"], input="\n".join(lines), text=True, check=True)
    return time.perf_counter() - start


def facts(path):
    image = Image.open(path)
    colours = len(image.convert("RGB").getcolors(maxcolors=1 << 24))
    texts = [key for key in image.info if key in ("Title", "Description", "Software", "Source")]
    return image.size, colours, path.stat().st_size, ", ".join(texts) or "none"


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    print("| picture | size | colours | bytes | text chunks | seconds |\n|---|---|---|---|---|---|")
    draw_matplotlib(3, folder / "matplotlib-3.png")  # the first one pays for the fonts
    for number in TRACES:
        for name, draw in [("matplotlib", draw_matplotlib), ("gnuplot", draw_gnuplot)]:
            path = folder / f"{name}-{number}.png"
            seconds = draw(number, path)
            (width, height), colours, size, texts = facts(path)
            print(f"| {name} {number} | {width}×{height} | {colours} | {size} | {texts} | {seconds:.3f} |")
    ours = pathlib.Path(__file__).parent
    for path in sorted(ours.glob("minima-*.png")):
        (width, height), colours, size, texts = facts(path)
        print(f"| {path.stem.replace('-', ' ')} | {width}×{height} | {colours} | {size} | {texts} | |")


main()
