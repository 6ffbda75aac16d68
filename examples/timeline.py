"""Draw the dated incidents of a report along its year, coloured by category.

    python examples/timeline.py                                    the invented sample page
    python examples/timeline.py saved-page.html timeline.png       a page and a picture of your own

Needs matplotlib: pip install 'hrwparse[pictures]'
"""

import datetime as dt
import pathlib
import sys

import matplotlib as mpl

import hrwparse

mpl.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "pages" / "refworld-sample.html"
PICTURE = HERE / "output" / "timeline.png"
COLOURS = {  # Okabe and Ito 2008: told apart with every kind of colour vision
    "violence": "#d55e00",
    "justice": "#0072b2",
    "restriction": "#e69f00",
    "displacement": "#cc79a7",
    "politics": "#009e73",
    "response": "#777777",
}
SURE = 0.5


def dated(report: hrwparse.Report) -> list[tuple[hrwparse.Incident, dt.date, dt.date]]:
    """The incidents with both day bounds, in the period that the report covers, more likely right than not, in order of time."""
    start = (report.coverage and report.coverage.earliest) or dt.date.min
    end = (report.coverage and report.coverage.latest) or dt.date.max
    found = [
        (incident, incident.date.earliest, incident.date.latest)
        for incident in report.incidents
        if incident.date and incident.date.earliest and incident.date.latest and incident.confidence >= SURE
    ]
    return sorted((entry for entry in found if start <= entry[1] <= end), key=lambda entry: (entry[1], entry[2]))


def label(incident: hrwparse.Incident) -> str:
    """A few words: the kind, and whom it concerns or else by whom."""
    kind = incident.kind.replace("_", " ")
    modality = "" if incident.modality == "asserted" else f" ({incident.modality})"
    if incident.targets:
        return f"{kind}{modality}: {incident.targets[0].name}"
    return f"{kind}{modality} by {incident.agents[0].name}" if incident.agents else f"{kind}{modality}"


def draw(report: hrwparse.Report, picture: pathlib.Path) -> int:
    """Write the picture; how many incidents it shows."""
    entries = dated(report)
    figure, axes = plt.subplots(figsize=(11, 1.9 + 0.22 * len(entries)), layout="constrained")
    for row, (incident, earliest, latest) in enumerate(entries):
        colour = COLOURS[incident.kind.category]
        if earliest == latest:
            axes.plot(mdates.date2num(earliest) + 0.5, row, "o", color=colour, markersize=6)
        else:
            axes.barh(row, (latest - earliest).days + 1, left=mdates.date2num(earliest), height=0.55, color=colour)
        shown = label(incident)
        axes.annotate(
            shown if len(shown) <= 52 else f"{shown[:50]}…",
            (mdates.date2num(latest) + 1, row),
            xytext=(6, 0),
            textcoords="offset points",
            va="center",
            fontsize=8,
        )
    axes.set_ylim(len(entries) - 0.3, -0.7)
    axes.set_yticks([])
    axes.xaxis_date()
    left, right = axes.get_xlim()
    locator = mdates.AutoDateLocator(minticks=6, maxticks=14)
    axes.set_xticks(locator.tick_values(*mdates.num2date([left, right])))
    axes.xaxis.set_major_formatter(mdates.ConciseDateFormatter(locator))
    axes.set_xlim(left, right + 0.3 * (right - left))  # room for the words behind the last ones, with no dates below it
    axes.set_xlabel("A dot is a day; a bar goes from the first to the last possible day")
    axes.set_ylabel("Incidents, in order of time")
    axes.set_title(f"What the report dates: {report.title}", loc="left", fontweight="bold")
    axes.grid(axis="x", alpha=0.3)
    used = [name for name in COLOURS if any(entry[0].kind.category == name for entry in entries)]
    handles = [plt.Rectangle((0, 0), 1, 1, color=COLOURS[name]) for name in used]
    figure.legend(handles, used, title="Category of incident", loc="outside upper right", ncols=len(used), fontsize=8)
    source = f"Source: {report.publisher or 'unknown publisher'}, {report.title}; read by hrwparse, confidence {SURE} or more."
    figure.supxlabel(source, fontsize=8, x=0.01, ha="left")
    picture.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(picture, dpi=130)
    plt.close(figure)
    return len(entries)


def main(arguments: list[str]) -> None:
    """Read a page and draw it."""
    page = pathlib.Path(arguments[0]) if arguments else SAMPLE
    picture = pathlib.Path(arguments[1]) if len(arguments) > 1 else PICTURE
    report = hrwparse.parse(page)
    number = draw(report, picture)
    total = len(report.incidents)
    print(f"{number} of {total} incidents of “{report.title}” are dated within the time it covers; drawn in {picture}")
    for incident, earliest, latest in dated(report)[:5]:
        print(f"  {earliest} to {latest}  {label(incident)}")


if __name__ == "__main__":
    main(sys.argv[1:])
