"""Values of facts: numbers as people write them, and what is none however a program would read it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from engine.policy.fields import Field, FieldType
from engine.policy.values import NotAValue, read_value, whole

LENGTH = Field(id="length", type=FieldType.NUMBER)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("10", "10"),
        (" 1.50 ", "1.50"),
        ("-3", "-3"),
        ("+3", "3"),
        (".5", "0.5"),
        ("2.", "2"),
        ("٣", "3"),
        (7, "7"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1e-7, "0.0000001"),
        (2e5, "200000"),
        (-0.5, "-0.5"),
    ],
)
def test_a_number_is_read_as_it_is_written(written: object, number: str) -> None:
    assert read_value(LENGTH, written, None) == Decimal(number)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "1_0",
        "1e9",
        "1e999999",
        "0x10",
        "nan",
        "Infinity",
        "²",
        "1²",
        "1,000",
        "1 000",
        "--1",
        "9" * 16,
        True,
        float("nan"),
        float("inf"),
        1e16,
        1e300,
    ],
)
def test_what_is_no_number_is_told(written: object) -> None:
    with pytest.raises(NotAValue, match=r"is not a value of `length`, which is a number"):
        read_value(LENGTH, written, None)


@pytest.mark.parametrize(
    ("text", "number"), [("3", 3), ("0", 0), ("٣", 3), ("²", None), ("-1", None), ("9" * 5000, None)]
)
def test_a_whole_number_of_nine_digits_or_none(text: str, number: int | None) -> None:
    assert whole(text) == number
