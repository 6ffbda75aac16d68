"""How the work of a function grows with its text, whatever the machine and its load."""

import time

_SIZE, _TIMES = 3_000, 8
_LIMIT = 30  # between 8, for what is linear, and 64, for what is quadratic


def is_linear(work, piece):
    """Whether eight times the text costs about eight times the processor time; one of three tries suffices."""
    return any(_cost(work, piece, _SIZE * _TIMES) < _LIMIT * max(_cost(work, piece, _SIZE), 1e-4) for _ in range(3))


def _cost(work, piece, size):
    text = piece * (size // len(piece))
    began = time.process_time()
    work(text)
    return time.process_time() - began
