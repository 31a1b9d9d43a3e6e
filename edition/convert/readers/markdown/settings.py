"""The settings that other programs keep at the top of a Markdown file: no text, but said in a finding.

    ---
    title: Letter From Miss Sorby to Mr. Finch
    date: 1911-09-02
    ---

Where the text has no heading, the title is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.convert.draft import LEFT_OUT, Draft, Drafted
from edition.model import BlockKind

_SETTING = re.compile(r"([A-Za-z][A-Za-z0-9_-]{0,40}):(?:[ \t]|$)")
_MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class Settings:
    """What stands at the top of a file, line by line."""

    lines: tuple[str, ...] = ()

    def apply(self, draft: Draft) -> None:
        """Make the title the heading of a text without one, and say what was left out."""
        if not self.lines:
            return
        title = next((n for n, line in enumerate(self.lines) if line.startswith("title:")), None)
        has_heading = any(block.kind is BlockKind.HEAD for block in draft.blocks)
        if title is not None and not has_heading:
            heading = Drafted((title + 2, len("title: ") + 1), BlockKind.HEAD)
            heading.write(self.lines[title].removeprefix("title:").strip().strip("\"'"), heading.place)
            draft.blocks.insert(0, heading)
        said = "; ".join(" ".join(line.split()) for line in self.lines if line.strip())
        draft.say(LEFT_OUT, (1, 1), f"the settings at the top were left out: {said[:400]!r}")


def settings_and_text(text: str) -> tuple[Settings, str]:
    """The settings, and the text with empty lines in their place."""
    first, _, rest = text.partition("\n")
    lines = rest.split("\n", _MOST_LINES)
    if first.rstrip() != "---" or not _SETTING.match(lines[0]):
        return Settings(), text
    end = next((n for n, line in enumerate(lines[:_MOST_LINES]) if line.rstrip() in ("---", "...")), None)
    if end is None:
        return Settings(), text
    return Settings(tuple(lines[:end])), "\n" * (end + 1) + "\n".join(["", *lines[end + 1 :]])
