"""Incidents: candidates that are specific events, with their attributes."""

from collections.abc import Sequence

import attrs

from hrwparse.extract.actors import Cast
from hrwparse.extract.analysis import Sentence, analyse
from hrwparse.extract.attribution import find_source
from hrwparse.extract.candidates import Candidate, find_candidates
from hrwparse.extract.counts import find_count
from hrwparse.extract.date_features import date_features
from hrwparse.extract.dating import find_date
from hrwparse.extract.draft import Draft
from hrwparse.extract.law import legal_references
from hrwparse.extract.link import merge_retold
from hrwparse.extract.modality import find_modality
from hrwparse.extract.places import find_places
from hrwparse.extract.roles import fill_roles
from hrwparse.extract.setting import Setting
from hrwparse.extract.specificity import choose
from hrwparse.models import Document, Report, Span


def understand(document: Document) -> Report:
    """The report that a document makes: its header and outline, with the actors and incidents that the prose tells of."""
    sentences, names = analyse(document)
    cast = Cast(document, names, sentences)
    setting = Setting(document)
    drafts = []
    for number, sentence in enumerate(sentences):
        before = [s for s in sentences[max(0, number - 3) : number] if s.paragraph == sentence.paragraph]
        for candidate, verdict in choose(find_candidates(sentence), setting, cast):
            drafts.append(_draft(candidate, before, setting, cast, verdict.confidence))
    drafts = merge_retold(drafts)
    actors = cast.actors()
    incidents = tuple(draft.incident(f"i{number}", actors) for number, draft in enumerate(drafts, 1))
    fields = {field.name: getattr(document, field.name) for field in attrs.fields(Document)}
    return Report(**fields, actors=tuple(actors.values()), incidents=incidents)


def _draft(candidate: Candidate, before: Sequence[Sentence], setting: Setting, cast: Cast, confidence: float) -> Draft:
    agents, targets = fill_roles(candidate, cast)
    source = find_source(candidate)
    return Draft(
        candidate=candidate,
        agents=agents,
        targets=targets,
        date=find_date(candidate, before, date_features),
        places=find_places(candidate, before),
        modality=find_modality(candidate, setting, cast),
        count=find_count(candidate, targets, cast),
        source=None
        if source is None
        else (Span(source.start, source.end), cast.text[source.start : source.end], cast.of(source)),
        laws=legal_references(cast.text, candidate.sentence),
        confidence=confidence,
    )
