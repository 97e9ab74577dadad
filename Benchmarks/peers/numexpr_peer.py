"""numexpr, whose compiled blocks stay in the first cache; MINIMA_THREADS says how many threads."""

import os

import numexpr
import numpy as np

from peer import serve, timed

numexpr.set_num_threads(int(os.environ["MINIMA_THREADS"]))


def descents(epochs):
    x = np.linspace(-5, 5, 1_000_000)

    def work():
        for _ in range(epochs):
            numexpr.evaluate("x - 0.1 * (cos(x) + 1.5 * cos(3 * x))", out=x)

    return timed(work)


def points(formula):
    x = np.linspace(-5, 5, 10_000_000)
    y = np.ones_like(x)
    return timed(lambda: numexpr.evaluate(formula, {"x": x}, out=y))


serve(
    {
        "descents": lambda: descents(100),
        "points": lambda: points("sin(x) + 0.5 * sin(3 * x)"),
        "points-cubic": lambda: points("x*x*x - 2*x + 1"),
    }
)
