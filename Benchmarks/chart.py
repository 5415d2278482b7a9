"""Draws the measured wall time, processor time and memory as SVG. Imported by bench.py."""

import math
from html import escape

COLOURS = {"floor": "#767676", "paragraf": "#0b5c8c", "hugo-plain": "#b46a00", "hugo-full": "#a12b2b"}
WIDTH, HEIGHT, LEFT, TOP = 300, 220, 48, 34


def picture(results):
    """`results`: documents → competitor → {"wall", "cpu", "memory"}. Both axes are logarithmic, so that linear growth is one slope."""
    panels = [("wall", "Väggtid, s"), ("cpu", "Processortid, s"), ("memory", "Minne, MiB")]
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {len(panels) * (WIDTH + LEFT + 20) + 20} {HEIGHT + 100}" '
             'font-family="sans-serif" font-size="12" role="img" aria-label="Tid och minne mot antal dokument">',
             '<rect width="100%" height="100%" fill="#fff"/>']
    for number, (key, title) in enumerate(panels):
        parts.append(f'<g transform="translate({number * (WIDTH + LEFT + 20) + LEFT} {TOP})">{panel(results, key, title)}</g>')
    for number, (name, colour) in enumerate(COLOURS.items()):
        x, y = LEFT + number * 130, HEIGHT + TOP + 50
        parts.append(f'<rect x="{x}" y="{y - 9}" width="18" height="4" fill="{colour}"/><text x="{x + 24}" y="{y - 3}">{name}</text>')
    return "\n".join(parts) + "\n</svg>\n"


def panel(results, key, title):
    sizes = sorted(results)
    values = [run[key] for runs in results.values() for run in runs.values()]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    span = max(1e-9, math.log10(sizes[-1]) - math.log10(sizes[0]))

    def x(size):
        return WIDTH * (math.log10(size) - math.log10(sizes[0])) / span

    def y(value):
        return HEIGHT - HEIGHT * (math.log10(value) - low) / max(1, high - low)

    parts = [f'<text y="-14" font-weight="bold">{escape(title)}</text>']
    for power in range(low, high + 1):
        line = y(10 ** power)
        parts.append(f'<path d="M0 {line:.1f}H{WIDTH}" stroke="#ddd"/><text x="-6" y="{line + 4:.1f}" text-anchor="end">{10 ** power:g}</text>')
    for size in sizes:
        parts.append(f'<text x="{x(size):.1f}" y="{HEIGHT + 18}" text-anchor="middle">{size:,}</text>'.replace(",", " "))
    for name, colour in COLOURS.items():
        points = [(x(size), y(results[size][name][key])) for size in sizes if name in results[size]]
        if points:
            path = "L".join(f"{a:.1f} {b:.1f}" for a, b in points)
            parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
            parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in points]
    return "\n".join(parts)
