"""The whole lecture as a learner would run it: three pictures of 800 × 480 into the folder named."""

import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return np.sin(x) + 0.5 * np.sin(3 * x)


def slope(x):
    return np.cos(x) + 1.5 * np.cos(3 * x)


def descend(x):
    trace = []
    for _ in range(100):
        trace.append((x, f(x)))
        x -= 0.1 * slope(x)
    return np.array(trace)


def draw(name, trace=None):
    figure, axes = plt.subplots(figsize=(8, 4.8), dpi=100)
    xs = np.linspace(-5, 5, 801)
    axes.plot(xs, f(xs), label="f")
    if trace is not None:
        axes.plot(trace[:, 0], trace[:, 1], "o-", label="descent")
    axes.set_xlabel("x")
    axes.set_ylabel("f(x)")
    axes.set_title("sin(x) + 0.5 sin(3x)")
    axes.legend()
    figure.savefig(f"{sys.argv[1]}/{name}.png")
    plt.close(figure)


draw("figure-1")
draw("figure-2", descend(1.0))
draw("figure-3", descend(0.5))
