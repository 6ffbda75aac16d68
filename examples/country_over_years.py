"""Draw several editions of a country's chapter: what kinds of incidents each tells, and who comes back year after year.

    python examples/country_over_years.py                              four invented editions
    python examples/country_over_years.py picture.png page page ...    a picture and pages of your own, in any order

Needs matplotlib: pip install 'hrwparse[pictures]'
"""

import pathlib
import sys
from collections import Counter

import matplotlib as mpl

import hrwparse
from hrwparse.across.linked import LinkedActor, LinkedReports

mpl.use("Agg")
import matplotlib.pyplot as plt

HERE = pathlib.Path(__file__).parent
PAGES = [*sorted((HERE / "pages" / "editions").glob("*.txt")), HERE / "pages" / "refworld-sample.html"]
PICTURE = HERE / "output" / "country_over_years.png"
COLOURS = {  # Okabe and Ito 2008: told apart with every kind of colour vision
    "violence": "#d55e00",
    "justice": "#0072b2",
    "restriction": "#e69f00",
    "displacement": "#cc79a7",
    "politics": "#009e73",
    "response": "#777777",
}
SURE = 0.5
MOST = 14  # actors that are shown


def categories(linked: LinkedReports, actor: LinkedActor) -> dict[int, Counter[str]]:
    """The categories of the incidents that an actor takes part in, by index of the report."""
    index = {hrwparse.report_id(report): at for at, report in enumerate(linked.reports)}
    found: dict[int, Counter[str]] = {}
    for part in actor.parts:
        for incident in linked.report(part).incidents:
            if part.id in {member.id for member in (*incident.agents, *incident.targets)} and incident.confidence >= SURE:
                found.setdefault(index[part.report], Counter())[str(incident.kind.category)] += 1
    return found


def recurring(linked: LinkedReports) -> list[tuple[LinkedActor, dict[int, Counter[str]]]]:
    """The actors that take part in incidents of two or more editions, those of the most first."""
    entries = [(actor, categories(linked, actor)) for actor in linked.actors if len(actor.parts) > 1]
    entries = [entry for entry in entries if len(entry[1]) > 1]
    return sorted(entries, key=lambda entry: (-len(entry[1]), -sum(map(Counter.total, entry[1].values())), entry[0].name))[:MOST]


def draw(linked: LinkedReports, picture: pathlib.Path) -> list[tuple[LinkedActor, dict[int, Counter[str]]]]:
    """Write the picture: bars by category above, and below a dot for each edition that an actor takes part in."""
    reports, again = linked.reports, recurring(linked)
    labels = [f"{report.coverage.edtf if report.coverage else report.title}" for report in reports]
    figure, (bars, dots) = plt.subplots(
        2, 1, figsize=(10, 5.2 + 0.33 * len(again)), sharex=True, height_ratios=[4, 1.2 + 0.33 * len(again)], layout="constrained"
    )
    below = [0] * len(reports)
    for category, colour in COLOURS.items():
        numbers = [sum(i.kind.category == category and i.confidence >= SURE for i in report.incidents) for report in reports]
        bars.bar(range(len(reports)), numbers, bottom=below, color=colour, label=category, width=0.6)
        below = [sum(pair) for pair in zip(below, numbers, strict=True)]
    bars.set_ylabel("Incidents told")
    bars.set_title(
        f"{reports[0].country.name if reports[0].country else 'A country'} over the years", loc="left", fontweight="bold"
    )
    figure.legend(*bars.get_legend_handles_labels(), title="Category", loc="outside right upper")
    for row, (_, years) in enumerate(again):
        dots.plot([min(years), max(years)], [row, row], color="#cccccc", zorder=1)
        for year, counts in years.items():
            colour = COLOURS[counts.most_common(1)[0][0]]
            dots.scatter(year, row, s=60 + 45 * (counts.total() - 1), color=colour, edgecolor="white", zorder=2)
    dots.set_yticks(range(len(again)), [actor.name for actor, _ in again], fontsize=9)
    dots.set_ylim(len(again) - 0.4, -0.6)
    dots.set_ylabel("Who comes back")
    dots.set_xticks(range(len(reports)), labels)
    dots.set_xlabel("Year that the edition tells of")
    dots.grid(axis="x", alpha=0.3)
    words = (
        "A dot: takes part in incidents of that year (larger: in more of them; colour: the most frequent category). "
        f"Confidence {SURE} or more.\n"
        f"Source: {len(reports)} editions of the World Report, read and linked by hrwparse."
    )
    figure.supxlabel(words, fontsize=8, x=0.01, ha="left")
    picture.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(picture, dpi=120)
    plt.close(figure)
    return again


def main(arguments: list[str]) -> None:
    """Read the pages, link them and draw them."""
    picture = pathlib.Path(arguments[0]) if arguments else PICTURE
    reports = [hrwparse.parse(page) for page in arguments[1:] or PAGES]
    reports.sort(key=lambda report: (report.report_year or 0, report.title or ""))
    linked = hrwparse.link_reports(reports)
    again = draw(linked, picture)
    print(f"{len(reports)} editions, {sum(len(r.incidents) for r in reports)} incidents; drawn in {picture}")
    for actor, years in again[:6]:
        told = ", ".join(f"{reports[year].report_year}: {counts.total()}" for year, counts in sorted(years.items()))
        reasons = "; ".join(sorted({link.reason for link in actor.links}))
        print(f"  {actor.name} ({actor.kind}): incidents in edition {told}  [{reasons}]")


if __name__ == "__main__":
    main(sys.argv[1:])
