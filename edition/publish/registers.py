"""The registers: who and what the edition knows by name, and the documents where they occur.

They merge the authority list with the persons whom the files themselves introduce (a volume's list of persons).
TEI Guidelines, chapter 14 (Names, Dates, People, and Places).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from edition import authority
from edition.authority import Authority
from edition.publish.corpus import Corpus
from edition.publish.entries import Entry
from edition.publish.mentions import Definition
from edition.render.links import SCHEMES, scheme_of
from edition.storage import slug

PAGES = {"person": "persons.html", "place": "places.html", "org": "organisations.html", "term": "terms.html"}
"""sort of an entry in an authority list -> the page of its register"""
TITLES = {"person": "Persons", "place": "Places", "org": "Organisations", "term": "Terms"}


@dataclass(frozen=True, slots=True)
class Registered:
    """Somebody or something with a name, and the documents where it occurs: addresses, in reading order."""

    key: str
    """the fragment on the register's page"""
    sort: str
    name: str
    other_names: tuple[str, ...] = ()
    note: str = ""
    links: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    received: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()

    @property
    def href(self) -> str:
        """Where it stands, from the root of the site."""
        return f"{PAGES[self.sort]}#{self.key}"


@dataclass(frozen=True)
class Registers:
    """Everything registered, by name."""

    items: tuple[Registered, ...] = ()
    authority: str = ""
    """the name of the authority file, without folders"""
    _own: dict[str, frozenset[str]] = field(default_factory=dict)
    """file name -> the xml:ids that it introduces itself"""
    _known: dict[str, Registered] = field(default_factory=dict)

    def of(self, sort: str) -> tuple[Registered, ...]:
        """The items of one sort."""
        return tuple(i for i in self.items if i.sort == sort)

    def find(self, entry: Entry, pointer: str) -> Registered | None:
        """Who or what `pointer` means in the text of `entry`; None where nobody knows."""
        path, _, anchor = pointer.partition("#")
        if not path and anchor in self._own.get(entry.file.name, ()):
            return self._known.get(own_key(entry, anchor))
        in_list = not path or path.rsplit("/", 1)[-1] == self.authority
        return self._known.get(anchor) if in_list else None

    def places(self) -> dict[str, str]:
        """By xml:id in the authority list: the address in the site."""
        return {key: item.href for key, item in self._known.items()}


def own_key(entry: Entry, anchor: str) -> str:
    """A file's own xml:id may be another file's too: the name of the file goes in front."""
    return f"{slug(entry.file.name.rsplit('.', 1)[0])}.{anchor}"


def registers(corpus: Corpus, listed: Authority, authority_name: str) -> Registers:
    """The registers of a corpus. Those whom no document names are in it too."""
    own = {e.file.name: frozenset[str]() for e in corpus.entries}
    known: dict[str, Registered] = {e.id: _listed(e) for e in listed.entries}
    for entry in corpus.entries:
        own[entry.file.name] |= {d.id for d in entry.definitions}
        for definition in entry.definitions:
            key = own_key(entry, definition.id)
            known.setdefault(key, _introduced(key, definition))
    bare = Registers((), authority_name, own, known)
    found = _occurrences(corpus, bare)
    items = [_with_places(item, found.get(key, {})) for key, item in known.items()]
    in_order = tuple(sorted(items, key=lambda i: (i.name.casefold(), i.key)))
    return Registers(in_order, authority_name, own, {i.key: i for i in in_order})


def _listed(entry: authority.Entry) -> Registered:
    links = tuple(link for link in entry.links if scheme_of(link) in SCHEMES)
    return Registered(entry.id, entry.sort, entry.names[0], entry.names[1:], entry.note, links)


def _introduced(key: str, definition: Definition) -> Registered:
    return Registered(key, "person", definition.name, note=definition.note)


def _with_places(item: Registered, found: dict[str, list[str]]) -> Registered:
    sent, received, mentioned = (tuple(found.get(side, ())) for side in ("sent", "received", "mentioned"))
    return replace(item, sent=sent, received=received, mentioned=mentioned)


def _occurrences(corpus: Corpus, known: Registers) -> dict[str, dict[str, list[str]]]:
    """key -> side (`sent`, `received`, `mentioned`) -> addresses."""
    found: dict[str, dict[str, list[str]]] = {}
    for entry in corpus.documents:
        for side, pointers in _sides(entry):
            for key in dict.fromkeys(_keys(known, entry, pointers)):
                found.setdefault(key, {}).setdefault(side, []).append(entry.href)
    return found


def _sides(entry: Entry) -> Iterator[tuple[str, list[str]]]:
    yield "sent", [p.pointer for p in entry.about.sent]
    yield "received", [p.pointer for p in entry.about.received]
    yield "mentioned", [n.pointer for n in entry.names]


def _keys(known: Registers, entry: Entry, pointers: Iterable[str]) -> Iterator[str]:
    for pointer in pointers:
        item = known.find(entry, pointer) if pointer else None
        if item:
            yield item.key
