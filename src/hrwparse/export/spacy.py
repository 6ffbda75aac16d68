"""spaCy: a `Doc` with every finding as a span, for training sets (`DocBin`), displaCy, rules, statistics."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hrwparse.export.extras import extra
from hrwparse.export.regions import ACTOR, PART_LABELS, Region, find_regions
from hrwparse.models import Actor, ActorKind, Report, Span, report_id

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_ENTITIES = {ActorKind.PERSON: "PERSON", ActorKind.RELIGIOUS_GROUP: "NORP"}  # all others are ORG, a state is GPE


def to_spacy(report: Report, nlp: "Language | None" = None) -> "Doc":
    """The report's text as a spaCy `Doc`, tokenized by ``nlp``, or by a blank English pipeline that needs no model.

    ``doc.spans`` holds ``incidents`` (triggers, and other words that tell the same; labelled with the kind), ``actors``
    (labelled with the actor's kind), ``dates``, ``places``, ``counts``, ``sources`` and ``laws``; ``span.id_`` is the
    incident's or actor's id, or empty. ``doc.ents`` holds the names of actors (PERSON, ORG, NORP, GPE), the longest where
    they overlap. ``doc.user_data["hrwparse"]`` holds report id, title and address, ``actors`` and ``incidents`` by id, with
    roles as tuples of actor ids: plain values only, which ``DocBin(store_user_data=True)`` keeps.

    Every span keeps its exact words. Where one begins or ends inside a token of spaCy's (in "U.S.-led", say), the token is
    cut there: the tokens are spaCy's own nearly everywhere, ``doc.text == report.text`` always. Needs the extra ``exchange``.
    """
    spacy, kinds = extra("spacy", "exchange"), extra("spacy.tokens", "exchange")
    pipeline: Language = nlp or spacy.blank("en")
    regions, _ = find_regions(report)
    words, spaces = _tokens(pipeline.make_doc(report.text), [region.span for region in regions])
    doc = kinds.Doc(pipeline.vocab, words=words, spaces=spaces)
    starts = [token.idx for token in doc]

    def span(region: Region, label: str) -> Any:
        first, last = bisect_left(starts, region.span.start), bisect_left(starts, region.span.end)
        return kinds.Span(doc, first, last, label=label, span_id=_id(region))

    groups: dict[str, list[Any]] = {"incidents": [], **{f"{label}s": [] for label in PART_LABELS}}
    for region in regions:
        label = region.actor.kind.value if region.label == ACTOR and region.actor else region.label
        groups["incidents" if region.incident else f"{region.label}s"].append(span(region, label))
    for name, members in groups.items():
        doc.spans[name] = members
    named = [
        span(region, _entity(region.actor))
        for region in regions
        if region.actor and region.actor.named and _names(region.span.quote(report.text), region.actor)
    ]
    doc.ents = spacy.util.filter_spans(named)
    doc.user_data["hrwparse"] = _user_data(report)
    return doc  # type: ignore[no-any-return]


def _tokens(doc: "Doc", spans: Sequence[Span]) -> tuple[list[str], list[bool]]:
    """The tokens, cut at the bounds of the spans, and whether a space follows each."""
    edges = sorted({edge for span in spans for edge in (span.start, span.end)})
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        start, stop = token.idx, token.idx + len(token.text)
        cuts = [start, *edges[bisect_right(edges, start) : bisect_left(edges, stop)], stop]
        words += [token.text[first - start : last - start] for first, last in pairwise(cuts)]
        spaces += [False] * (len(cuts) - 2) + [bool(token.whitespace_)]
    return words, spaces


def _id(region: Region) -> str:
    return region.incident.id if region.incident else region.actor.id if region.actor else ""


def _names(mention: str, actor: Actor) -> bool:
    """Whether the words are a form of the actor's name, rather than a pronoun or "the government"."""
    capitalized = {word for word in mention.split() if word[0].isupper()}
    return any(capitalized & set(form.split()) for form in (actor.name, *actor.aliases))


def _entity(actor: Actor) -> str:
    return "GPE" if actor.kind is ActorKind.GOVERNMENT and actor.country else _ENTITIES.get(actor.kind, "ORG")


def _user_data(report: Report) -> dict[str, Any]:
    return {
        "report_id": report_id(report),
        "title": report.title,
        "url": report.url,
        "actors": {actor.id: {"name": actor.name, "kind": actor.kind.value, "named": actor.named} for actor in report.actors},
        "incidents": {
            incident.id: {
                "kind": incident.kind.value,
                "date": incident.date.edtf if incident.date else None,
                "modality": incident.modality.value,
                "confidence": incident.confidence,
                "agents": tuple(actor.id for actor in incident.agents),
                "targets": tuple(actor.id for actor in incident.targets),
            }
            for incident in report.incidents
        },
    }
