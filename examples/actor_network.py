"""Draw who did what to whom in a report: actors as dots, the incidents between them as arrows; a GraphML file beside it.

    python examples/actor_network.py                                   the invented sample page
    python examples/actor_network.py saved-page.html network.png       a page and a picture of your own

Needs matplotlib and networkx: pip install 'hrwparse[pictures]'
"""

import pathlib
import sys
from collections import Counter

import matplotlib as mpl
import networkx as nx

import hrwparse

mpl.use("Agg")
import matplotlib.pyplot as plt

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "pages" / "refworld-sample.html"
PICTURE = HERE / "output" / "actor_network.png"
COLOURS = {  # Okabe and Ito 2008: told apart with every kind of colour vision
    "person": "#56b4e9",
    "the state": "#d55e00",
    "organisation": "#009e73",
    "group": "#f0e442",
}
STATE = {"government", "security_force", "court", "legislature"}
WHITE = {"facecolor": "white", "edgecolor": "none", "pad": 1.0}
SURE = 0.5
MOST = 26  # arrows that can still be read


def family(actor: hrwparse.Actor) -> str:
    """One of the four families that have a colour."""
    if actor.kind in STATE:
        return "the state"
    return str(actor.kind) if actor.kind in ("person", "group") else "organisation"


def shown(name: str) -> str:
    """A name as far as there is room for it."""
    return name if len(name) <= 44 else f"{name[:42]}…"


def network(report: hrwparse.Report) -> nx.DiGraph:
    """Actors and, from each agent to each target, the kinds of the surest incidents between them."""
    acts: dict[tuple[str, str], Counter[str]] = {}
    people = {actor.id: actor for actor in report.actors}
    for incident in sorted(report.incidents, key=lambda i: -i.confidence):
        if incident.confidence < SURE or incident.modality == "denied":
            continue
        for agent in incident.agents:
            for target in incident.targets:
                if agent != target and ((agent.id, target.id) in acts or len(acts) < MOST):
                    acts.setdefault((agent.id, target.id), Counter())[incident.kind.replace("_", " ")] += 1
    graph = nx.DiGraph()
    for (agent, target), kinds in acts.items():
        for actor in (people[agent], people[target]):
            graph.add_node(actor.id, label=shown(actor.name), family=family(actor))
        graph.add_edge(agent, target, label=", ".join(kinds), weight=sum(kinds.values()))
    return graph


def rows(graph: nx.DiGraph) -> tuple[dict[str, float], dict[str, float]]:
    """Heights for who acts, on the left, and whom it concerns, on the right: who belong together stand together."""
    parts = sorted(nx.weakly_connected_components(graph), key=lambda part: (-len(part), min(part)))
    pairs = [(agent, target) for part in parts for agent, target in sorted(graph.subgraph(part).edges)]
    heights: dict[str, list[int]] = {}
    for at, (_, target) in enumerate(pairs):
        heights.setdefault(target, []).append(at)
    targets = {target: float(at) for at, target in enumerate(heights)}
    reached: dict[str, list[float]] = {}
    for agent, target in pairs:
        reached.setdefault(agent, []).append(targets[target])
    wanted = {agent: sum(at) / len(at) for agent, at in reached.items()}
    agents: dict[str, float] = {}
    for agent in sorted(wanted, key=lambda agent: wanted[agent]):
        agents[agent] = max(wanted[agent], max(agents.values(), default=-1.0) + 1.0)
    return agents, targets


def draw(report: hrwparse.Report, picture: pathlib.Path) -> nx.DiGraph:
    """Write the picture of a report's network."""
    graph = network(report)
    agents, targets = rows(graph)
    figure, axes = plt.subplots(figsize=(12, 1.8 + 0.42 * max(len(agents), len(targets), 1)), layout="constrained")
    for agent, target, words in graph.edges(data="label"):
        start, end = agents[agent], targets[target]
        axes.annotate(
            "", (0.985, end), (0.015, start), arrowprops={"arrowstyle": "-|>", "color": "#888888", "shrinkA": 6, "shrinkB": 6}
        )
        axes.text(0.62, start + 0.62 * (end - start), words, fontsize=8, ha="center", va="center", bbox=WHITE)
    for x, column, side in ((0.0, agents, "right"), (1.0, targets, "left")):
        for node, y in column.items():
            data = graph.nodes[node]
            axes.plot(x, y, "o", markersize=11, color=COLOURS[data["family"]], markeredgecolor="#333333")
            axes.text(x + (0.03 if side == "left" else -0.03), y, data["label"], ha=side, va="center", fontsize=9)
    for name, colour in COLOURS.items():
        axes.plot([], [], "o", markersize=9, color=colour, markeredgecolor="#333333", label=name)
    figure.legend(title="Kind of actor", loc="outside upper right", ncols=len(COLOURS), fontsize=8)
    axes.text(0, -1.1, "Who acted", ha="right", fontweight="bold")
    axes.text(1, -1.1, "Whom it concerned", ha="left", fontweight="bold")
    axes.set_title(f"Who did what to whom: {report.title}", loc="left", fontweight="bold")
    axes.set_xlim(-0.75, 1.75)
    axes.set_ylim(max([*agents.values(), *targets.values()], default=0) + 0.8, -1.6)
    axes.set_axis_off()
    words = (
        f"The words on an arrow are the kinds of incident (confidence {SURE} or more, at most {MOST} pairs). "
        f"Source: {report.publisher or 'unknown publisher'}, {report.title}; read by hrwparse."
    )
    figure.supxlabel(words, fontsize=8, x=0.01, ha="left")
    picture.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(picture, dpi=120)
    plt.close(figure)
    nx.write_graphml(graph, picture.with_suffix(".graphml"))
    return graph


def main(arguments: list[str]) -> None:
    """Read a page and draw it."""
    page = pathlib.Path(arguments[0]) if arguments else SAMPLE
    picture = pathlib.Path(arguments[1]) if len(arguments) > 1 else PICTURE
    report = hrwparse.parse(page)
    graph = draw(report, picture)
    names = nx.get_node_attributes(graph, "label")
    print(f"{len(graph)} actors of “{report.title}” and {graph.number_of_edges()} pairs of them are drawn in {picture},")
    print(f"and stand in {picture.with_suffix('.graphml')} for Gephi, Cytoscape or networkx:")
    for agent, target, label in list(graph.edges(data="label"))[:6]:
        print(f"  {names[agent]} → {names[target]}: {label}")


if __name__ == "__main__":
    main(sys.argv[1:])
