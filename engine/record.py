"""Records: frozen, slotted values, declared like dataclasses and several times cheaper to import.

A dataclass costs about half a millisecond when its module is imported, and there are some two hundred and fifty kinds
of record; `engine check` has to answer before anybody notices. Type checkers read `@record` as a frozen dataclass.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")
C = TypeVar("C", bound=type)

_set = object.__setattr__


class Default:
    """A default that is made anew for each record."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def fresh(*, factory: Callable[[], T]) -> T:
    """As a field's default: what `factory` gives, anew for each record."""
    return Default(factory)  # type: ignore[return-value]


class FrozenError(AttributeError):
    """A record is never changed; make another with `replaced`."""


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(fresh,))
def record(cls: C) -> C:
    """A frozen record whose fields are given by keyword."""
    return _made(cls, positional=False)


@dataclass_transform(frozen_default=True, kw_only_default=False, field_specifiers=(fresh,))
def tuple_record(cls: C) -> C:
    """A frozen record whose fields may be given by position too."""
    return _made(cls, positional=True)


def replaced(one: T, **changes: Any) -> T:
    """The same record with some fields changed."""
    cls = type(one)
    copy = _COPIES.get(cls)
    if copy is None:
        copy = _COPIES[cls] = _copying(cls)
    made = copy(one, object.__new__(cls))
    for name, value in changes.items():
        if name not in cls.__fields__:  # type: ignore[attr-defined]
            raise TypeError(f"{cls.__name__} has no field {name}")
        _set(made, name, value)
    return made  # type: ignore[no-any-return]


_COPIES: dict[type, Callable[[Any, Any], Any]] = {}
"""What copies the fields of a kind of record, made when one is first copied."""


def _copying(cls: type) -> Callable[[Any, Any], Any]:
    lines = [f" _set(made,{name!r},one.{name})" for name in fields_of(cls)]
    space: dict[str, Any] = {"_set": _set}
    exec("def copy(one,made):\n" + "\n".join([*lines, " return made"]), space)
    return space["copy"]  # type: ignore[no-any-return]


def fields_of(cls: type) -> tuple[str, ...]:
    """The names of a record's fields, in order."""
    return cls.__fields__  # type: ignore[attr-defined,no-any-return]


def _made(cls: C, *, positional: bool) -> C:
    body = dict(cls.__dict__)
    inherited: tuple[str, ...] = ()
    defaults: dict[str, Any] = {}
    for base in cls.__mro__[-2:0:-1]:
        inherited += tuple(name for name in getattr(base, "__own__", ()) if name not in inherited)
        defaults.update(getattr(base, "__defaults_of__", {}))
    own = tuple(name for name, kind in body.get("__annotations__", {}).items() if not str(kind).startswith("ClassVar"))
    for name in own:
        if name in body:
            defaults[name] = body.pop(name)
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    names = (*inherited, *(name for name in own if name not in inherited))
    slots = tuple(name for name in own if name not in inherited)
    body.update(
        __slots__=slots,
        __own__=slots,
        __fields__=names,
        __defaults_of__=defaults,
        __match_args__=names,
        __init__=_first(names, defaults, positional),
        __setattr__=_refuse,
        __delattr__=_refuse,
        __eq__=_equal,
        __hash__=body["__hash__"] if body.get("__hash__") else _hash,
        __repr__=body.get("__repr__", _repr),
        __reduce__=_reduce,
    )
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _first(names: tuple[str, ...], defaults: Mapping[str, Any], positional: bool) -> Callable[..., None]:
    """An `__init__` that makes the real one when the first of its kind is made: of most, none ever is in a run."""

    def init(self: Any, *given: Any, **named: Any) -> None:
        cls = next(each for each in type(self).__mro__ if each.__dict__.get("__init__") is init)
        real = _init(names, defaults, positional)
        setattr(cls, "__init__", real)  # noqa: B010 - a type checker has no word for it
        real(self, *given, **named)

    return init


def _init(names: tuple[str, ...], defaults: Mapping[str, Any], positional: bool) -> Callable[..., None]:
    taken, lines = [], []
    space: dict[str, Any] = {"_set": _set}
    for name in names:
        if name not in defaults:
            taken.append(name)
            lines.append(f" _set(self,{name!r},{name})")
        elif isinstance(defaults[name], Default):
            space[f"_m_{name}"] = defaults[name].make
            space[f"_d_{name}"] = defaults[name]
            taken.append(f"{name}=_d_{name}")
            lines.append(f" _set(self,{name!r},_m_{name}() if {name} is _d_{name} else {name})")
        else:
            space[f"_d_{name}"] = defaults[name]
            taken.append(f"{name}=_d_{name}")
            lines.append(f" _set(self,{name!r},{name})")
    star = "" if positional or not taken else "*,"
    exec(f"def __init__(self,{star}{','.join(taken)}):\n" + ("\n".join(lines) or " pass"), space)
    return space["__init__"]  # type: ignore[no-any-return]


def _refuse(self: Any, name: str, _value: Any = None) -> None:
    raise FrozenError(f"{type(self).__name__}.{name} cannot be changed")


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, name) for name in self.__fields__ if not name.startswith("_"))


def _equal(self: Any, other: object) -> Any:
    if self is other:
        return True
    return _values(self) == _values(other) if type(self) is type(other) else NotImplemented


def _hash(self: Any) -> int:
    return hash((type(self), _values(self)))


def _repr(self: Any) -> str:
    said = (f"{name}={getattr(self, name)!r}" for name in self.__fields__ if not name.startswith("_"))
    return f"{type(self).__name__}({', '.join(said)})"


def _reduce(self: Any) -> Any:
    return _restored, (type(self), tuple(getattr(self, name) for name in self.__fields__))


def _restored(cls: type, values: tuple[Any, ...]) -> Any:
    made: Any = object.__new__(cls)
    for name, value in zip(cls.__fields__, values, strict=True):  # type: ignore[attr-defined]
        _set(made, name, value)
    return made
