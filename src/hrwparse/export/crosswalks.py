"""The nearest codes of each kind of incident in other schemes: the shipped ones, with the user's own over them."""

from collections.abc import Mapping, Sequence

import attrs

from hrwparse.models import IncidentKind
from hrwparse.vocab.kinds import SCHEMES, load_kinds

Crosswalks = Mapping[IncidentKind, Mapping[str, Sequence[str]]]
"""Kind of incident → name of a scheme → codes: what `Codebook.crosswalks` is."""


@attrs.frozen
class Crosswalk:
    """All codes that a writer may need, looked up by kind and scheme."""

    own: tuple[str, ...]  # the schemes that the library has no codes of, in the order in which they come
    _codes: Mapping[IncidentKind, Mapping[str, tuple[str, ...]]]

    @classmethod
    def over(cls, own: Crosswalks | None) -> "Crosswalk":
        """The shipped codes, and the user's own in place of those of the same kind and scheme, or beside them.

        `ValueError` for a kind that there is none of, and for a str in the place of a list of codes.

        >>> both = Crosswalk.over({IncidentKind.ARREST: {"archive": ["D1", "D2"], "cameo": []}})
        >>> both.own, both.codes(IncidentKind.ARREST, "archive"), both.codes(IncidentKind.CHARGE, "archive")
        (('archive',), ('D1', 'D2'), ())
        >>> both.codes(IncidentKind.ARREST, "cameo"), both.codes(IncidentKind.ARREST, "plover")
        ((), ('COERCE/arrest',))
        """
        codes = {kind: {scheme: getattr(entry, scheme) for scheme in SCHEMES} for kind, entry in load_kinds().items()}
        for kind, schemes in (own or {}).items():
            for scheme, listed in schemes.items():
                if isinstance(listed, str):
                    raise ValueError(f"codes of {kind} in {scheme!r}: a list of codes is needed, this is {listed!r}")
                codes[IncidentKind(kind)][scheme] = tuple(listed)
        named = dict.fromkeys(scheme for schemes in (own or {}).values() for scheme in schemes)
        return cls(tuple(scheme for scheme in named if scheme not in SCHEMES), codes)

    @property
    def schemes(self) -> tuple[str, ...]:
        """The shipped schemes, then the user's own."""
        return (*SCHEMES, *self.own)

    def codes(self, kind: IncidentKind, scheme: str) -> tuple[str, ...]:
        """The codes of a kind in a scheme; () where it has no counterpart."""
        return self._codes[kind].get(scheme, ())
