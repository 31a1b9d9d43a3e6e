"""The number that a note's text begins with, and that is its name and no text.

<li id="fn2">2. April 24.           <p id="fn2"><a>[2]</a> April 24.
"""

from __future__ import annotations


def without_label(text: str, n: str, stands_in_note: bool) -> str:
    """`text`, the first of the note `n`, without the number in front of it.

    Directly in the note a bare number may be text; in an element of its own it is the label.
    """
    bare = text.lstrip()
    for form in (f"[{n}]", f"({n})", f"{n}.", f"{n})", f"{n}:") if n else ():
        if bare.startswith(form):
            return bare[len(form) :]
    is_alone = bool(n) and bare.strip() == n
    return "" if is_alone and not stands_in_note else text
