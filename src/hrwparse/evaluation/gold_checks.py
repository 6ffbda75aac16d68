"""Whether a gold file fits its page: quotations stand there once, triggers in their quotations, names in the text."""

from collections.abc import Iterator

from hrwparse.evaluation.folding import FoldedText, fold, fold_name
from hrwparse.evaluation.gold import GoldDocument, GoldIncident
from hrwparse.models import ActorKind, Document, Span


def ambiguities(gold: GoldDocument, text: str) -> Iterator[str]:
    """What makes the gold unfit to measure with: nobody could say which words are meant."""
    folded = FoldedText(text)
    seen: dict[tuple[str, Span], int] = {}
    for number, incident in enumerate(gold.incidents):
        where = f"{gold.name}.json: incidents[{number}] ({incident.quote!r})"
        if fold(incident.trigger) not in fold(incident.quote):
            yield f"{where}: the trigger {incident.trigger!r} does not stand in the quote"
        for quote in (incident.quote, *incident.also):
            times = len(folded.find(quote))
            if times > 1:
                yield f"{where}: {quote!r} stands {times} times in the text; make it longer"
        spot = folded.find_within(incident.quote, incident.trigger)
        if spot is not None:
            other = seen.setdefault((incident.kind, spot), number)
            if other != number:
                yield f"{where}: the same event as incidents[{other}]"


def absences(gold: GoldDocument, document: Document) -> Iterator[str]:
    """What the gold quotes and the text does not have: a slip of the pen, or words that the reader lost."""
    folded = FoldedText(document.text)
    front = FoldedText("\n".join(filter(None, (document.title, document.subtitle, *document.header.values(), document.text))))
    known = {fold_name(form) for actor in gold.actors or () for form in actor.forms}
    for number, incident in enumerate(gold.incidents):
        where = f"{gold.name}.json: incidents[{number}] ({incident.quote!r})"
        for quote in (incident.quote, *incident.also):
            if not folded.find(quote):
                yield f"{where}: {quote!r} does not stand in the text"
        for name in _names(incident):
            if fold_name(name) not in known and not front.find(name):
                yield f"{where}: {name!r} stands neither in the text nor among the actors"
    for number, actor in enumerate(gold.actors or ()):
        if actor.kind is not ActorKind.GOVERNMENT and not any(map(front.find, actor.forms)):
            yield f"{gold.name}.json: actors[{number}] ({actor.name!r}): no form of the name stands in the text"


def _names(incident: GoldIncident) -> tuple[str, ...]:
    return (*incident.agents, *incident.targets, *incident.places)
