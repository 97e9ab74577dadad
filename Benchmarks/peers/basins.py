"""A basin map of a function of two variables, 1000 × 1000 starts, as a PNG in the folder named."""

import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

# g(x, y) = (x^2 - 1)^2 + (y^2 - 1)^2: four minima.
x, y = np.meshgrid(np.linspace(-2, 2, 1000), np.linspace(-2, 2, 1000))
for _ in range(100):
    x -= 0.02 * (4 * x * (x * x - 1))
    y -= 0.02 * (4 * y * (y * y - 1))
labels = (x > 0) + 2 * (y > 0)
figure, axes = plt.subplots(figsize=(12, 11), dpi=100)
axes.imshow(labels, extent=(-2, 2, -2, 2), origin="lower", cmap="tab10")
figure.savefig(f"{sys.argv[1]}/basins.png")
