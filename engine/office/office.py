"""The office: a store, and the policies of each council as they stand in it."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from engine.case.state import State
from engine.errors import SiteError, StoreError
from engine.language.load import Loaded, load, load_bytes, policy_files
from engine.language.people import read_people
from engine.language.site import CouncilSite, Site
from engine.policy.people import People
from engine.policy.policy import Policy
from engine.policy.versions import UNCOVERED, in_force, reaching, uncovered
from engine.store import shelf
from engine.store.store import Connection, Store, opened


class Council:
    """One council of the office: its policies, in the order in which they took effect."""

    def __init__(self, site: CouncilSite) -> None:
        self.site = site
        self.key = site.key
        self.loaded = _loaded(site)
        self.people = _people(site)
        policies = [one.policy for one in self.loaded if one.policy is not None]
        if self.people is not None:
            policies = [one.with_people(self.people) for one in policies]
        if not any(one.people.officers for one in policies):
            raise SiteError(
                f"nobody is known to work for council '{site.key}': a policy may be checked and tried without "
                "people, not run. Write people.yaml beside it (see: engine schema people)"
            )
        self.versions: list[Policy] = sorted(policies, key=lambda one: one.effective[0])
        self._digests: dict[str, str] = {}
        self._the_same: set[tuple[str, str]] = set()
        """Kept texts that say the same as the file does now, though they are written otherwise."""
        self._stored: dict[tuple[str, str], Policy] = {}
        self._known: dict[tuple[str, tuple[object, ...]], Policy] = {}
        self._uncovered = uncovered(self.versions)
        self._reached: dict[tuple[str, int], Policy] = {}

    def digest(self, policy: Policy) -> str:
        """The digest of a policy of the site, as its file is now."""
        if policy.name not in self._digests:
            self._digests[policy.name] = self.file_of(policy).digest()
        return self._digests[policy.name]

    def file_of(self, policy: Policy) -> Loaded:
        """The file that a policy of the site was read from."""
        return next(one for one in self.loaded if one.policy and one.policy.name == policy.name)

    @property
    def zone(self) -> object:
        """The zone of its policies."""
        return self.versions[-1].zone


class Office:
    """A store that is open, with the councils of its site."""

    def __init__(self, store: Store, site: Site) -> None:
        self.store = store
        self.site = site
        self.councils: Mapping[str, Council] = {key: Council(one) for key, one in site.councils.items()}

    def council(self, key: str = "") -> Council:
        """The council of that key; without one, the only one. Raises SiteError where that says too little."""
        if not key and len(self.councils) == 1:
            return next(iter(self.councils.values()))
        if key not in self.councils:
            known = ", ".join(self.councils)
            raise SiteError(
                f"there is no council '{key}' here; there are {known}" if key else f"name a council: {known}"
            )
        return self.councils[key]

    def policy_for(self, connection: Connection, council: Council, received: datetime, now: datetime) -> Policy:
        """The policy in force for a matter received then, whose text is kept at its first use."""
        day = received.astimezone(council.versions[-1].zone).date()
        found = in_force(council.versions, day)
        if found is None:
            return self._dated(connection, council, council._uncovered)
        self._keep(connection, council, found, now)
        return self._dated(connection, council, found)

    def policy_of(self, connection: Connection, council: Council, state: State, now: datetime) -> Policy:
        """The version that a case keeps, as `policy_named` gives it."""
        return self.policy_named(connection, council, state.case.policy, now)

    def policy_named(self, connection: Connection, council: Council, named: str, now: datetime) -> Policy:
        """The version of that name, as `id@version`, with the later rules that reach its cases; the same one until
        other rules reach them.

        Raises StoreError where it is lost, or where its file was changed after its first use.
        """
        name, _, version = named.partition("@")
        if version == UNCOVERED:
            return self._dated(connection, council, council._uncovered)
        found = next((one for one in council.versions if one.id == name and one.version == version), None)
        if found is None:
            found = self._from_store(connection, council, name, version)
        else:
            self._kept_as_it_is(connection, council, found)
        return self._dated(connection, council, _reached(council, found, now.astimezone(found.zone).date()))

    def versions_of(self, connection: Connection, council: Council) -> list[Policy]:
        """The versions of a council's policies, in the order in which they took effect, with what was announced."""
        return [self._dated(connection, council, one) for one in council.versions]

    def _dated(self, connection: Connection, council: Council, policy: Policy) -> Policy:
        """The policy with the closures that have been announced."""
        announced = tuple(one for one in shelf.announced(connection, council.key) if one.closure in policy.closures)
        if not announced:
            return policy
        key = (policy.name, (id(policy), *((one.closure, one.first, one.last, one.learnt) for one in announced)))
        known = council._known.get(key)
        if known is None:
            known = council._known[key] = policy.with_announced(announced)
        return known

    def _keep(self, connection: Connection, council: Council, policy: Policy, now: datetime) -> None:
        if not self._kept_as_it_is(connection, council, policy):
            packed = _packed(council.file_of(policy))
            digest = council.digest(policy)
            shelf.keep_policy(connection, council.key, policy.id, policy.version, digest, packed, now)

    def _kept_as_it_is(self, connection: Connection, council: Council, policy: Policy) -> bool:
        """Whether a policy version is in use. Raises StoreError where it is, and its file says something else since."""
        kept = shelf.digest_kept(connection, council.key, policy.id, policy.version)
        if kept in ("", council.digest(policy)):
            return bool(kept)
        if (policy.name, kept) not in council._the_same:
            text = shelf.policy_text(connection, council.key, policy.id, policy.version)
            if text is None or not council.file_of(policy).says_the_same(_unpacked(text)):
                raise StoreError(
                    f"the file of {policy.name} was changed after cases were received under it; "
                    "restore it, or write the change as a new version"
                )
            council._the_same.add((policy.name, kept))
        return True

    def _from_store(self, connection: Connection, council: Council, name: str, version: str) -> Policy:
        known = council._stored.get((name, version))
        if known is not None:
            return known
        text = shelf.policy_text(connection, council.key, name, version)
        loaded = _unpacked(text) if text is not None else None
        if loaded is None or loaded.policy is None:
            raise StoreError(
                f"the policy {name}@{version}, which this case keeps, is neither in the site nor in the store"
            )
        people = council.people or council.versions[-1].people
        found = council._stored[name, version] = loaded.policy.with_people(people)
        return found


def open_office(site: Site) -> Office:
    """The office of a site. Raises StoreError or SiteError where it cannot be opened."""
    return Office(opened(site.store, site.files), site)


def _reached(council: Council, pinned: Policy, today: date) -> Policy:
    """A version with the later rules that reach it by today."""
    key = pinned.name, sum(one.effective[0] <= today for one in council.versions)
    if key not in council._reached:
        council._reached[key] = reaching(pinned, council.versions, today)
    return council._reached[key]


def _loaded(site: CouncilSite) -> Sequence[Loaded]:
    found: list[Loaded] = []
    for path in site.policies:
        if not path.exists():
            raise SiteError(f"the site names a policy '{path}' that is not there")
        found += [load(file, library=True) for file in policy_files(path)]
    for one in found:
        faults = [fault for fault in one.findings if fault.severity == "error"]
        if faults and (one.policy is None or one.policy.status == "adopted"):
            place = faults[0].place
            what = f"{place.file}:{place.line}: {faults[0].code} {faults[0].message}"
            raise SiteError(f"{what}. Run `engine check` and mend it first.")
    if not any(one.policy for one in found):
        raise SiteError(f"council '{site.key}' has no policy")
    return [one for one in found if one.policy is not None]


def _people(site: CouncilSite) -> People | None:
    if site.people is None:
        return None
    if not site.people.is_file():
        raise SiteError(f"the site names people '{site.people}' that are not there")
    people, findings = read_people(site.people.read_bytes(), str(site.people), None)
    faults = [one for one in findings if one.severity == "error"]
    if faults:
        place = faults[0].place
        raise SiteError(f"{place.file}:{place.line}: {faults[0].code} {faults[0].message}")
    return people


def _packed(loaded: Loaded) -> bytes:
    """The text of a policy with its parts and its lock, so that an old case can be judged when the files are gone."""
    assert loaded.draft is not None
    names = [name for name in loaded.draft.data.get("imports") or () if isinstance(name, str)]
    parts = dict(zip(names, (text.decode("utf-8") for text in loaded.draft.sources[1:]), strict=False))
    parts.update({name: text.decode("utf-8", "replace") for name, text in loaded.draft.letter_texts.items()})
    lock = Path(loaded.file).parent / loaded.lock_file
    if lock.is_file():
        parts[loaded.lock_file] = lock.read_text(encoding="utf-8")
    whole = {"main": loaded.draft.sources[0].decode("utf-8"), "beside": parts}
    return json.dumps(whole, ensure_ascii=False).encode()


def intact(text: bytes, digest: str) -> bool:
    """Whether a policy text that was kept is still the one that was kept."""
    try:
        return _unpacked(text).digest() == digest
    except (ValueError, LookupError, TypeError, AttributeError):
        return False


def _unpacked(text: bytes) -> Loaded:
    whole = json.load(io.BytesIO(text))

    def sibling(name: str) -> bytes | None:
        found = whole["beside"].get(name)
        return found.encode() if found is not None else None

    return load_bytes(whole["main"].encode(), "a policy kept in the store", sibling, library=True)
