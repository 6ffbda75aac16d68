"""Which mentions of names belong together: full names, surnames, acronyms, short forms, states and their governments.

Sieves from the most precise to the least (Raghunathan et al. 2010); a wrong merge corrupts the record, a missed one only
splits it, so every sieve asks for a single candidate.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import attrs

from hrwparse.extract.name_forms import are_twins, fold, is_common, is_short_body, is_short_person, stand_ins
from hrwparse.extract.names import Name
from hrwparse.models import ActorKind
from hrwparse.vocab.bodies import find_body
from hrwparse.vocab.given_names import is_family_name, is_given_name
from hrwparse.vocab.places import country_of_demonym, find_country

_KINDS = frozenset(ActorKind)
_DEFINED = re.compile(
    r"[”\"’']? ?[,(] ?(?:(?:also |better |commonly )?known (?:as|by its \w+ (?:acronym|initials))|by its \w+ acronym|or|the)?,? ?"
    r"[“\"‘']?(?:the )?([A-Z][\w-]*[A-Z]\w*)\b"
)
_STATE, _NAME = "state:", "name:"


@attrs.define(eq=False)
class Cluster:
    """Mentions of one named thing."""

    cls: str
    names: list[Name]
    country: str = ""

    @property
    def guess(self) -> str:
        """The kind of a named actor of which nothing is known: acronyms and names of common words are rather organisations'."""
        words = self.forms[0].split()
        ordinary = len(words) > 1 and all(is_common(w) and not is_given_name(w) and not is_family_name(w) for w in words)
        return "civil_society" if ordinary or all(n.text.isupper() for n in self.names) else "person"

    @property
    def forms(self) -> list[str]:
        """The different forms, the fullest first; of several spellings the usual one."""
        counts = Counter(n.text for n in self.names)
        return sorted(counts, key=lambda f: (-len(f.split()), "." in f, -counts[f], -len(f), f.isascii(), f))


def cluster_names(text: str, names: Sequence[Name]) -> dict[Name, Cluster]:
    """The cluster of each mention."""
    return _Sieve(text, names).of


class _Sieve:
    """The clusters while they grow: from the names of most words to those of one."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self.defined = _acronyms(text, names) | _translations(text, names)
        self.classes = _form_classes(names)
        self.clusters: dict[str, Cluster] = {}
        self.fuller: dict[str, list[str]] = {}  # words and initials to the keys of the names that they may stand for
        self.of: dict[Name, Cluster] = {}
        for name in sorted(names, key=lambda n: (-len(n.text.split()), n.span.start)):
            self._add(name)
        for cluster in self.clusters.values():
            cluster.names.sort(key=lambda n: n.span.start)
            cluster.cls = _class(cluster)

    def _add(self, name: Name) -> None:
        key = self._key(name)
        cluster = self.clusters.get(key)
        if cluster is None:
            country = key.removeprefix(_STATE) if key.startswith(_STATE) else ""
            cluster = self.clusters[key] = Cluster(self.classes.get(name.text, name.cls), [], country)
            for word in () if country else stand_ins(key.removeprefix(_NAME)):
                self.fuller.setdefault(word, []).append(key)
        cluster.names.append(name)
        self.of[name] = cluster

    def _key(self, name: Name) -> str:
        words = _bare(name.text)
        entry = find_country(words) or country_of_demonym(words)
        if entry is not None and name.cls in ("country", "demonym"):
            return f"{_STATE}{entry.name}"
        for _ in range(3):  # an acronym of a translation of a name
            if words not in self.defined or self.defined[words] == name.text:
                break
            words = _bare(self.defined[words])
        body = find_body(words)
        if body is not None:
            return f"{_NAME}{fold(body.name)}"
        exact = f"{_NAME}{fold(words)}"
        if exact in self.clusters and " " in words:
            return exact
        last = "".join(fold(words).split()[-1:])
        cls = self.classes.get(name.text, name.cls)
        longer = [k for k in self.fuller.get(last, ()) if k != exact and self._short_for(words, cls, k)]
        if longer:
            return self._meant(name, longer)
        return (self._twin(words, cls) if exact not in self.clusters else "") or exact

    def _short_for(self, short: str, cls: str, key: str) -> bool:
        """Whether a shorter name may stand for the fuller one."""
        full, full_cls = key.removeprefix(_NAME), self.clusters[key].cls
        if cls in ("person", "") and full_cls in ("person", "") and not (short.isupper() and cls == ""):
            return is_short_person(fold(short), full) and not (cls == "" and " " not in short and is_common(short))
        return cls in ("", full_cls) and full_cls in _KINDS and is_short_body(short, full)

    def _meant(self, name: Name, keys: Sequence[str]) -> str:
        """Of several bearers of a surname the one whose full name stands last before the mention."""
        before = [
            (n.span.start, k) for k in keys for n in self.clusters[k].names if n.span.start < name.span.start and " " in n.text
        ]
        return max(before)[1] if before else keys[0]

    def _twin(self, words: str, cls: str) -> str:
        """The key of a person whose name differs by a slip of one letter."""
        mine = fold(words)
        if cls not in ("person", "") or " " not in mine:
            return ""
        near = sorted({k for word in mine.split() for k in self.fuller.get(word, ())})
        people = (k for k in near if self.clusters[k].cls in ("person", ""))
        return next((k for k in people if are_twins(mine, k.removeprefix(_NAME))), "")


def _bare(form: str) -> str:
    return re.sub(r"^(?:The|the) ", "", form).rstrip(".")


def _form_classes(names: Sequence[Name]) -> dict[str, str]:
    """The class that most mentions of a form have: one that is mistaken for another thing must not stand apart."""
    votes: dict[str, Counter[str]] = {}
    for name in names:
        if name.cls:
            votes.setdefault(name.text, Counter())[name.cls] += 2 if name.sure else 1
    return {form: max(sorted(count), key=lambda c: count[c]) for form, count in votes.items()}


def _class(cluster: Cluster) -> str:
    """The class that most sure mentions give."""
    votes = Counter(n.cls for n in cluster.names if n.sure and n.cls) or Counter(n.cls for n in cluster.names if n.cls)
    return max(sorted(votes), key=lambda c: votes[c]) if votes else ""


def _acronyms(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Acronyms that the text defines: Nepal Workers' Union (NWU)."""
    found: dict[str, str] = {}
    for name in names:
        match = _DEFINED.match(text[name.span.end : name.span.end + 80])
        if match and " " in name.text:
            found.setdefault(match.group(1), name.text)
    return found


def _translations(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Names in two languages, every form in brackets meaning the first: National Action Party (Partido Acción Nacional, PAN)."""
    found: dict[str, str] = {}
    for first, second in pairwise(names):
        between = text[first.span.end : second.span.start]
        organisation = first.cls in _KINDS and first.cls != "person" and " " in first.text
        if (
            re.fullmatch(r"[”\"’']? \([“\"‘']?(?:the |or )?", between)
            and organisation
            and text[second.span.end : second.span.end + 1] in ',)”"'
        ):
            found.setdefault(second.text, first.text)
    return found
