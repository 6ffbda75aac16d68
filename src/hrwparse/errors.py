"""What `hrwparse` raises of its own accord."""


class ParseError(ValueError):
    """There is no report to give: the source is empty, not text, a challenge or error page, or a frame without content.

    The message names what was seen. It is the only error that the *content* of a source can cause; an argument of a wrong
    type is a `TypeError`, and a file that cannot be opened raises its `OSError` unchanged.
    """


class CodebookError(ValueError):
    """A vocabulary file breaks its own format: the message names the file, the line and what is wrong with it."""


class FormatError(ValueError):
    """A dict or JSON text is not a serialised report of a schema version that this release reads."""


class GoldError(ValueError):
    """A gold file cannot be measured with: the message names the file, the entry and what is wrong with it."""
