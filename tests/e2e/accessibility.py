"""Judge a page by axe-core."""

from functools import cache
from pathlib import Path

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


def assert_accessible(page) -> None:
    """No violation of any of axe-core's rules in the page as it stands now."""
    # Evaluated, not inserted as an element: our own security policy would refuse that.
    page.evaluate(axe())
    violations = page.evaluate("async () => (await axe.run()).violations")
    assert not violations, "\n".join(map(told, violations))


@cache
def axe() -> str:
    return AXE.read_text()


def told(violation) -> str:
    places = [str(node["target"]) for node in violation["nodes"][:5]]
    return f"{violation['id']}: {violation['help']} {', '.join(places)}"
