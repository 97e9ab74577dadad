"""NumPy at its best: in place, in blocks that stay in the second cache."""

import numpy as np

from peer import serve, timed

BLOCK = 32768


def descend(x, epochs):
    third = np.empty(BLOCK)
    step = np.empty(BLOCK)
    for begin in range(0, len(x), BLOCK):
        block = x[begin : begin + BLOCK]
        a, b = step[: len(block)], third[: len(block)]
        for _ in range(epochs):
            np.cos(block, out=a)
            np.multiply(block, 3, out=b)
            np.cos(b, out=b)
            b *= 1.5
            a += b
            a *= 0.1
            block -= a


def descents(epochs):
    x = np.linspace(-5, 5, 1_000_000)
    return timed(lambda: descend(x, epochs))


def in_blocks(function):
    x = np.linspace(-5, 5, 10_000_000)
    y = np.ones_like(x)

    def work():
        for begin in range(0, len(x), 16384):
            function(x[begin : begin + 16384], y[begin : begin + 16384])

    return timed(work)


def lecture(x, y):
    np.multiply(x, 3, out=y)
    np.sin(y, out=y)
    y *= 0.5
    y += np.sin(x)


def cubic(x, y):
    np.multiply(x, x, out=y)
    y *= x
    y -= 2 * x
    y += 1


serve(
    {
        "descents": lambda: descents(100),
        "descents-1000": lambda: descents(1000),
        "points": lambda: in_blocks(lecture),
        "points-cubic": lambda: in_blocks(cubic),
    }
)
