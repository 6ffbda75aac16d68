"""Property tests are not timed: a first example may have to read the lexicon, and machines are busy."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
