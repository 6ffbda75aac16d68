"""Why a sentence gave the incidents that it gave: every candidate, whether it was kept, and what spoke for and against it."""

from hrwparse.extract.actors import Cast
from hrwparse.extract.analysis import analyse
from hrwparse.extract.candidates import find_candidates
from hrwparse.extract.event_features import event_features
from hrwparse.extract.linear import load_model
from hrwparse.extract.setting import Setting
from hrwparse.extract.specificity import choose, judge
from hrwparse.models import Document, Explanation, Span


def explain(document: Document, span: Span, most: int = 6) -> tuple[Explanation, ...]:
    """Every candidate of the sentences that ``span`` touches, in order of the text.

    ``document`` is a `Document` or `Report`; ``span`` any stretch of its text, such as `Incident.sentence`; ``most`` features are
    named on each side. The decision is made anew from the text, so it costs as much as `understand`.
    """
    sentences, names = analyse(document)
    cast = Cast(document, names, sentences)
    setting = Setting(document)
    model = load_model("event")
    found = []
    for sentence in (s for s in sentences if s.span.overlaps(span)):
        candidates = find_candidates(sentence)
        kept = {id(candidate) for candidate, _ in choose(candidates, setting, cast)}
        for candidate in candidates:
            verdict = judge(candidate, setting, cast)
            weights = [(feature, model.weights.get(feature, 0.0)) for feature in event_features(candidate, setting, cast)]
            found.append(
                Explanation(
                    kind=candidate.kind,
                    trigger=candidate.span,
                    rule=candidate.trigger.rule,
                    kept=id(candidate) in kept,
                    confidence=round(verdict.confidence, 3),
                    reason=verdict.reason
                    if id(candidate) in kept or not verdict.keep
                    else "another reading of the same words is likelier",
                    speaks_for=tuple(sorted(((f, w) for f, w in weights if w > 0), key=lambda pair: -pair[1])[:most]),
                    speaks_against=tuple(sorted(((f, w) for f, w in weights if w < 0), key=lambda pair: pair[1])[:most]),
                )
            )
    return tuple(found)
