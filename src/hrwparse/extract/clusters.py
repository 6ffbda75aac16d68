"""Which mentions of names belong together: full names, surnames, acronyms, short forms, states and their governments.

Sieves from the most precise to the least (Raghunathan et al. 2010); a wrong merge corrupts the record, a missed one only
splits it, so every sieve asks for a single candidate.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import attrs

from hrwparse.extract.names import Name
from hrwparse.models import ActorKind
from hrwparse.vocab.bodies import find_body
from hrwparse.vocab.places import country_of_demonym, find_country

_KINDS = frozenset(ActorKind)
_STATE, _NAME = "state:", "name:"
_SMALL = frozenset({"of", "the", "for", "and", "on", "de", "la", "to", "in"})


@attrs.define(eq=False)
class Cluster:
    """Mentions of one named thing."""

    cls: str
    names: list[Name]
    country: str = ""

    @property
    def guess(self) -> str:
        """The kind of a named actor of which nothing is known: an acronym is rather an organisation's, all else a person's."""
        return "civil_society" if all(n.text.isupper() for n in self.names) else "person"

    @property
    def forms(self) -> list[str]:
        """The different forms, the fullest first."""
        counts = Counter(n.text for n in self.names)
        return sorted(counts, key=lambda f: (-len(f.split()), -len(f), f))


def cluster_names(text: str, names: Sequence[Name]) -> dict[Name, Cluster]:
    """The cluster of each mention."""
    clusters: dict[str, Cluster] = {}
    fuller: dict[str, list[str]] = {}  # words and initials to the keys of the names that they may stand for
    of: dict[Name, Cluster] = {}
    defined = _acronyms(text, names) | _translations(text, names)
    for name in sorted(names, key=lambda n: (-len(n.text.split()), n.span.start)):
        key = _key(name, clusters, fuller, defined)
        cluster = clusters.get(key)
        if cluster is None:
            country = key.removeprefix(_STATE) if key.startswith(_STATE) else ""
            cluster = clusters[key] = Cluster(name.cls, [], country)
            for word in () if country else _stand_ins(key.removeprefix(_NAME)):
                fuller.setdefault(word, []).append(key)
        cluster.names.append(name)
        of[name] = cluster
    for cluster in clusters.values():
        cluster.names.sort(key=lambda n: n.span.start)
        cluster.cls = _class(cluster)
    return of


def _class(cluster: Cluster) -> str:
    """The class that most sure mentions give."""
    votes = Counter(n.cls for n in cluster.names if n.sure and n.cls) or Counter(n.cls for n in cluster.names if n.cls)
    return max(sorted(votes), key=lambda c: votes[c]) if votes else ""


def _acronyms(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Acronyms that the text defines: Nepal Workers' Union (NWU)."""
    found: dict[str, str] = {}
    for name in names:
        match = re.match(
            r"[”\"’']? ?[,(] ?[“\"‘']?(?:the |or )?([A-Z][\w-]*[A-Z]\w*)\b", text[name.span.end : name.span.end + 30]
        )
        if match and " " in name.text:
            found.setdefault(match.group(1), name.text)
    return found


def _key(name: Name, clusters: dict[str, Cluster], fuller: dict[str, list[str]], defined: dict[str, str]) -> str:
    words = re.sub(r"^(?:The|the) ", "", name.text).rstrip(".")
    entry = find_country(words) or country_of_demonym(words)
    if entry is not None and name.cls in ("country", "demonym"):
        return f"{_STATE}{entry.name}"
    if words in defined and defined[words] != name.text:
        words = re.sub(r"^(?:The|the) ", "", defined[words])
    body = find_body(words)
    if body is not None:
        return f"{_NAME}{body.name.casefold()}"
    exact = f"{_NAME}{words.casefold()}"
    if exact in clusters:
        return exact
    last = "".join(words.casefold().split()[-1:])
    longer = [k for k in fuller.get(last, ()) if _short_for(words, name.cls, k.removeprefix(_NAME), clusters[k].cls)]
    return _meant(name, longer, clusters) if longer else exact


def _meant(name: Name, keys: Sequence[str], clusters: dict[str, Cluster]) -> str:
    """Of several bearers of a surname the one whose full name stands last before the mention."""
    before = [(n.span.start, k) for k in keys for n in clusters[k].names if n.span.start < name.span.start and " " in n.text]
    return max(before)[1] if before else keys[0]


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


def _stand_ins(full: str) -> set[str]:
    """The words of which one ends every shorter form of a name: its own, and its initials."""
    words = full.split()
    return {*words, _initials(words)}


def _initials(words: Sequence[str]) -> str:
    return "".join(w[0] for w in words if w not in _SMALL)


def _short_for(short: str, cls: str, full: str, full_cls: str) -> bool:
    """Whether a shorter name may stand for the fuller one."""
    a, b = short.casefold().split(), full.split()
    if len(a) >= len(b):
        return False
    if "person" in (cls, full_cls) and (cls in ("person", "") and full_cls in ("person", "")):
        return a == b[-len(a) :] or (len(a) == 1 and ((a[0] == b[0] and len(b) > 1 and cls == "person") or a[0] in b[1:]))
    if cls not in ("", full_cls) or full_cls not in _KINDS:
        return False
    return (
        (a == b[: len(a)] and len(a) > 1)
        or a == b[-len(a) :]
        or (len(a) == 1 and short.isupper() and len(short) > 1 and a[0] == _initials(b))
    )
