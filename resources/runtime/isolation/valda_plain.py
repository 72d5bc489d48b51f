# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain data as bytes and back, between a scorer and a program that are not to trust each other.

Numbers, texts, bytes, None, lists, tuples, sets, dicts, ranges, slices, fractions, decimals, times and arrays of numpy whose
elements are plain. Reading makes such values and nothing else: no class is looked up by name, no code is run, and sizes are
checked against what is there. A value is a letter and what belongs to it; lengths are 8 bytes, little-endian. A function
can be lent: it stays where it is, and a number stands for it.
"""
import collections
import datetime
import decimal
import fractions
import struct
import sys
import types
from array import array

DEEPEST = 200
LARGEST = 256 << 20  # bytes of one message
KINDS = "biufcSUmM"  # of numpy: everything but objects and records

_length = struct.Struct("<Q")
_float = struct.Struct("<d")
_complex = struct.Struct("<dd")
_sequences = {list: b"l", tuple: b"t", set: b"e", frozenset: b"z", collections.deque: b"q"}
_functions = (types.FunctionType, types.MethodType, types.BuiltinFunctionType)
_named = {
    fractions.Fraction: ("Fraction", lambda value: (value.numerator, value.denominator)),
    decimal.Decimal: ("Decimal", lambda value: (str(value),)),
    datetime.datetime: ("datetime", lambda value: (value.isoformat(),)),
    datetime.date: ("date", lambda value: (value.isoformat(),)),
    datetime.timedelta: ("timedelta", lambda value: (value.days, value.seconds, value.microseconds)),
    range: ("range", lambda value: (value.start, value.stop, value.step)),
    slice: ("slice", lambda value: (value.start, value.stop, value.step)),
}
_makers = {
    "Fraction": fractions.Fraction,
    "Decimal": decimal.Decimal,
    "datetime": datetime.datetime.fromisoformat,
    "date": datetime.date.fromisoformat,
    "timedelta": datetime.timedelta,
    "range": range,
    "slice": slice,
}


class NotPlain(ValueError):
    """The value, or the bytes, cannot be handed over."""


def _sized(letter, data):
    return letter + _length.pack(len(data)) + data


def _packed(value):
    """A list of floats alone, or of whole numbers of 64 bits alone, in one piece; None when it is neither."""
    if len(value) < 8:
        return None
    kinds = set(map(type, value))
    if kinds == {float}:
        return _sized(b"D", array("d", value).tobytes())
    if kinds == {int}:
        try:
            return _sized(b"Q", array("q", value).tobytes())
        except OverflowError:
            return None
    return None


def _of_numpy(value):
    if value.dtype.kind not in KINDS:
        raise NotPlain(f"an array of {value.dtype}")
    shape = value.shape
    head = _sized(b"A" if type(value).__name__ == "ndarray" else b"a", value.dtype.str.encode())
    return head + _length.pack(len(shape)) + b"".join(map(_length.pack, shape)) + _sized(b"y", value.tobytes())


def _write_scalar(value, kind):
    if value is None or kind is bool:
        return {None: b"N", True: b"T", False: b"F"}[value]
    if kind is float:
        return b"d" + _float.pack(value)
    if kind is int:
        return _sized(b"i", value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True))
    if kind is str:
        return _sized(b"s", value.encode("utf-8", "surrogatepass"))
    if kind is bytes or kind is bytearray:
        return _sized(b"y" if kind is bytes else b"Y", bytes(value))
    if kind is complex:
        return b"c" + _complex.pack(value.real, value.imag)
    return None


def _write(value, out, depth, lend):
    kind = type(value)
    if depth > DEEPEST:
        raise NotPlain("it is nested too deep")
    scalar = _write_scalar(value, kind)
    if scalar is not None:
        out.append(scalar)
    elif kind in _sequences:
        packed = _packed(value) if kind is list else None
        if packed is not None:
            out.append(packed)
            return
        out.append(_sequences[kind] + _length.pack(len(value)))
        for each in value:
            _write(each, out, depth + 1, lend)
    elif kind is dict or kind is collections.OrderedDict:
        out.append((b"m" if kind is dict else b"o") + _length.pack(len(value)))
        for name, each in value.items():
            _write(name, out, depth + 1, lend)
            _write(each, out, depth + 1, lend)
    elif kind in _named:
        name, parts = _named[kind]
        out.append(_sized(b"x", name.encode()))
        _write(parts(value), out, depth + 1, lend)
    elif kind.__module__ == "numpy" and hasattr(value, "dtype"):
        out.append(_of_numpy(value))
    elif lend is not None and kind in _functions:
        out.append(b"f" + _length.pack(lend(value)))
    else:
        raise NotPlain(f"a value of the type {kind.__module__}.{kind.__qualname__}")


def dumps(value, lend=None):
    """Bytes of the value. `lend` gives the number of a function; without it none can be handed over. Raises NotPlain."""
    out = []
    _write(value, out, 0, lend)
    data = b"".join(out)
    if len(data) > LARGEST:
        raise NotPlain(f"{len(data) >> 20} MB are too much")
    return data


class _Reader:
    def __init__(self, data, borrow):
        self.data, self.at, self.borrow = memoryview(data), 0, borrow

    def take(self, count):
        if count > len(self.data) - self.at:
            raise NotPlain("it ends too early")
        self.at += count
        return bytes(self.data[self.at - count:self.at])

    def length(self):
        return _length.unpack(self.take(8))[0]

    def count(self):
        """Each element has one byte at least."""
        number = self.length()
        if number > len(self.data) - self.at:
            raise NotPlain("it says more than it holds")
        return number

    def sized(self):
        return self.take(self.length())

    def array(self, scalar):
        numpy = sys.modules.get("numpy")
        if numpy is None:
            import numpy
        dtype = numpy.dtype(self.sized().decode("ascii"))
        if dtype.kind not in KINDS or dtype.fields is not None or dtype.subdtype is not None:
            raise NotPlain(f"an array of {dtype}")
        dimensions = self.length()
        if dimensions > 32:
            raise NotPlain("an array of too many dimensions")
        shape = tuple(self.length() for _ in range(dimensions))
        if self.take(1) != b"y":
            raise NotPlain("an array without bytes")
        found = numpy.frombuffer(bytearray(self.sized()), dtype=dtype).reshape(shape)
        return found[()] if scalar else found

    def many(self, depth):
        return [self.value(depth + 1) for _ in range(self.count())]

    def pairs(self, depth):
        return [(self.value(depth + 1), self.value(depth + 1)) for _ in range(self.count())]

    def named(self, depth):
        maker = _makers.get(self.sized().decode("ascii"))
        parts = self.value(depth + 1)
        if maker is None or type(parts) is not tuple:
            raise NotPlain("a type of which nothing is known")
        return maker(*parts)

    def scalar(self, letter):
        if letter == b"d":
            return _float.unpack(self.take(8))[0]
        if letter == b"c":
            return complex(*_complex.unpack(self.take(16)))
        data = self.sized()
        if letter == b"i":
            return int.from_bytes(data, "little", signed=True)
        if letter == b"s":
            return data.decode("utf-8", "surrogatepass")
        if letter in b"yY":
            return data if letter == b"y" else bytearray(data)
        numbers = array("d" if letter == b"D" else "q")
        numbers.frombytes(data)
        return numbers.tolist()

    def value(self, depth):
        if depth > DEEPEST:
            raise NotPlain("it is nested too deep")
        letter = self.take(1)
        if letter in b"NTF":
            return {b"N": None, b"T": True, b"F": False}[letter]
        if letter in b"dcisyYDQ":
            return self.scalar(letter)
        if letter in b"ltezq":
            kind = next(kind for kind, own in _sequences.items() if own == letter)
            return kind(self.many(depth))
        if letter in b"mo":
            return (dict if letter == b"m" else collections.OrderedDict)(self.pairs(depth))
        if letter == b"x":
            return self.named(depth)
        if letter == b"f" and self.borrow is not None:
            return self.borrow(self.length())
        if letter in b"Aa":
            return self.array(letter == b"a")
        raise NotPlain("it begins with an unknown letter")


def loads(data, borrow=None):
    """The value of the bytes, which may come from anywhere. `borrow` makes the function that stands for a number; without
    it there is none. Raises NotPlain for what dumps() does not write.
    """
    reader = _Reader(data, borrow)
    try:
        value = reader.value(0)
    except NotPlain:
        raise
    except Exception as problem:  # noqa: B902 - a hostile value fails in a hostile way
        raise NotPlain(f"{type(problem).__name__}: {problem}") from None
    if reader.at != len(reader.data):
        raise NotPlain("more follows than belongs to it")
    return value


def send_bytes(file, data):
    file.sendall(_length.pack(len(data)) + data)


def send(file, value):
    """Through a stream socket. Raises NotPlain before anything is sent."""
    send_bytes(file, dumps(value))


def _exactly(file, count):
    parts = []
    while count > 0:
        part = file.recv(min(count, 1 << 20))
        if not part:
            return None
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def receive(file, borrow=None):
    """The next value of a stream socket; None with no message when the other side has gone. Raises NotPlain."""
    head = _exactly(file, _length.size)
    if head is None:
        return None
    size = _length.unpack(head)[0]
    if size > LARGEST:
        raise NotPlain(f"{size >> 20} MB are too much")
    data = _exactly(file, size)
    return None if data is None else loads(data, borrow)
