"""JAX on the processor, compiled before the clock starts."""

import functools

import jax
import jax.numpy as jnp
import numpy as np

from peer import serve, timed

jax.config.update("jax_enable_x64", True)


@functools.partial(jax.jit, static_argnums=1)
def descend(x, epochs):
    def step(_, x):
        return x - 0.1 * (jnp.cos(x) + 1.5 * jnp.cos(3 * x))

    return jax.lax.fori_loop(0, epochs, step, x)


@jax.jit
def lecture(x):
    return jnp.sin(x) + 0.5 * jnp.sin(3 * x)


@jax.jit
def cubic(x):
    return x * x * x - 2 * x + 1


def warm(count, function):
    x = jnp.asarray(np.linspace(-5, 5, count))
    function(x).block_until_ready()
    return timed(lambda: function(x).block_until_ready())


serve(
    {
        "descents": lambda: warm(1_000_000, lambda x: descend(x, 100)),
        "points": lambda: warm(10_000_000, lecture),
        "points-cubic": lambda: warm(10_000_000, cubic),
    }
)
