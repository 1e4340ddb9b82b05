"""What was measured, beside the limit that holds for a service of that size."""

#: Limits that hold for any service of up to so many children in care.
LIMITS = {
    600: {
        "import of the last yearly return": (2000, "ms"), "all clocks rebuilt": (1000, "ms"),
        "start to first page": (1000, "ms"), "slowest page, median": (10, "ms"),
        "slowest page, 95th percentile": (10, "ms"), "most queries of a page": (12, ""),
        "memory after walking all pages": (120, "MB"),
    },
    10_000: {
        "service page, first look after a deed": (400, "ms"), "service page, looked at again": (50, "ms"),
        "slowest measure, first look after a deed": (400, "ms"), "annual report": (5000, "ms"),
    },
    84_000: {
        "check903": (5000, "ms"), "check903, memory": (600, "MB"), "import of the last yearly return": (60_000, "ms"),
        "all clocks rebuilt": (60_000, "ms"), "My work, 95th percentile": (20, "ms"),
        "Child, 95th percentile": (20, "ms"), "Children list, 95th percentile": (50, "ms"),
        "Search, 95th percentile": (50, "ms"), "service page, first look after a deed": (2000, "ms"),
        "service page, looked at again": (50, "ms"), "slowest measure, first look after a deed": (2000, "ms"),
        "annual report": (20_000, "ms"), "32 readers beside an import, 95th percentile, to their own": (3, "×"),
    },
}
#: Limits that hold for every size: what the same run measured is the measure.
ALWAYS = {f"{page}, to its raw SQL": (2, "×") for page in ("My work", "Child", "Children list", "Search")} | {
    "who asks, what they may and what waits for them": (1, "ms"), "32 readers, entry in the access log": (0.3, "ms"),
    "children list, the narrowest role's to the widest's": (1.5, "×"),
}


class Figures:
    def __init__(self, children):
        sizes = [size for size in LIMITS if children <= size] or [max(LIMITS)]
        self.limits = ALWAYS | LIMITS[sizes[0]]
        self.rows = []

    def add(self, name, value, unit=None, note=""):
        limit, limit_unit = self.limits.get(name, (None, unit))
        ratio = None if limit is None else round(value / limit, 2)
        verdict = "" if limit is None else "PASS" if value <= limit else "over"
        self.rows.append({"figure": name, "measured": round(value, 1 if value >= 1 else 2), "unit": limit_unit or "", "limit": limit,
                          "ratio": ratio, "verdict": verdict, "note": note})

    def table(self):
        lines = [f"{'figure':<62} {'measured':>12} {'limit':>10} {'ratio':>7}  verdict"]
        for row in self.rows:
            unit = f" {row['unit']}" if row["unit"] else ""
            limit = "" if row["limit"] is None else f"{row['limit']}{unit}"
            ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f}"
            lines.append(f"{row['figure']:<62} {row['measured']:>9}{unit:<3} {limit:>10} {ratio:>7}  {row['verdict']:<5} "
                         f"{row['note']}".rstrip())
        return "\n".join(lines)
