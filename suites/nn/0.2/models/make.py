#!/usr/bin/env python3
"""Makes the models of this folder, from nothing but the text below.

    python3 make.py            writes <name>/model.onnx for each model
    python3 make.py --check    says which of them are other than that, and ends with 1 if any is

An ONNX file is a message of Protocol Buffers, and such a message is a list of fields: the field's number and kind, then a
number or bytes. The numbers are those of https://github.com/onnx/onnx/blob/v1.17.0/onnx/onnx.proto. Each model is one or two
operators, so that what it computes can be said in a line and worked out by hand; the tests have the results as numbers.
The files are of this project, under its licence: nothing was trained, and nothing was taken from elsewhere.
"""

import pathlib
import struct
import sys

# TensorProto.DataType
FLOAT, UINT8, INT32, INT64, FLOAT16, DOUBLE, BFLOAT16 = 1, 2, 6, 7, 10, 11, 16


def varint(number):
    """A number in seven bits a byte, the lowest first."""
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def field(number, value):
    """A field: a number, or a text, a message or other bytes with their length before them."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    if isinstance(value, str):
        value = value.encode()
    return varint(number << 3 | 2) + varint(len(value)) + value


def value_info(name, ty, shape):
    """What an input or output is called, its type, and its dimensions; one that is a text is open."""
    dims = b"".join(field(1, field(1 if isinstance(dim, int) else 2, dim)) for dim in shape)
    return field(1, name) + field(2, field(1, field(1, ty) + field(2, dims)))


def tensor(name, ty, shape, code, values):
    """A tensor with its values in it, `code` being what `struct` calls their type."""
    dims = b"".join(field(1, dim) for dim in shape)
    return dims + field(2, ty) + field(8, name) + field(9, struct.pack(f"<{len(values)}{code}", *values))


def attribute(name, value):
    """An attribute of an operator: a number, several, or a tensor."""
    if isinstance(value, int):
        return field(1, name) + field(3, value) + field(20, 2)
    if isinstance(value, list):
        return field(1, name) + b"".join(field(8, number) for number in value) + field(20, 7)
    return field(1, name) + field(5, value) + field(20, 4)


def node(operator, inputs, outputs, **attributes):
    """An operator."""
    out = b"".join(field(1, name) for name in inputs) + b"".join(field(2, name) for name in outputs)
    out += field(3, "make_" + outputs[0]) + field(4, operator)
    return out + b"".join(field(5, attribute(*pair)) for pair in sorted(attributes.items()))


def model(inputs, outputs, nodes, weights=()):
    """A model of version 8 of the format and version 14 of the operators."""
    graph = b"".join(field(1, each) for each in nodes) + field(2, "graph")
    graph += b"".join(field(5, each) for each in weights)
    graph += b"".join(field(11, value_info(*each)) for each in inputs)
    graph += b"".join(field(12, value_info(*each)) for each in outputs)
    return field(1, 8) + field(2, "ticktock") + field(7, graph) + field(8, field(1, "") + field(2, 14))


def double(ty, shape):
    """y = x + x"""
    return model([("x", ty, shape)], [("y", ty, shape)], [node("Add", ["x", "x"], ["y"])])


MODELS = {
    # y = x + x, of four elements of each type
    "double-fp16": double(FLOAT16, [4]),
    "double-fp32": double(FLOAT, [4]),
    "double-fp64": double(DOUBLE, [4]),
    "double-bf16": double(BFLOAT16, [4]),
    "double-u8": double(UINT8, [4]),
    "double-i32": double(INT32, [4]),
    "double-i64": double(INT64, [4]),
    # the same of a single value, which has no dimensions, and of as many rows as there are
    "double-scalar": double(FLOAT, []),
    "double-rows": double(FLOAT, ["rows", 2]),
    # difference = left - right
    "difference": model(
        [("left", FLOAT, [2, 2]), ("right", FLOAT, [2, 2])],
        [("difference", FLOAT, [2, 2])],
        [node("Sub", ["left", "right"], ["difference"])],
    ),
    # y = a - A: names that differ in case alone
    "case": model(
        [("a", FLOAT, [2]), ("A", FLOAT, [2])],
        [("y", FLOAT, [2])],
        [node("Sub", ["a", "A"], ["y"])],
    ),
    # y = x * factor, where the factor is an integer
    "scaled": model(
        [("x", FLOAT, [3]), ("factor", INT32, [1])],
        [("y", FLOAT, [3])],
        [node("Cast", ["factor"], ["number"], to=FLOAT), node("Mul", ["x", "number"], ["y"])],
    ),
    # negative = -x and whole = x without its fraction, as integers
    "two-outputs": model(
        [("x", FLOAT, [3])],
        [("negative", FLOAT, [3]), ("whole", INT64, [3])],
        [node("Neg", ["x"], ["negative"]), node("Cast", ["x"], ["whole"], to=INT64)],
    ),
    # y = x * [[1, 2], [3, 4], [5, 6]] + [10, 20], as matrices
    "weighted": model(
        [("x", FLOAT, [2, 3])],
        [("y", FLOAT, [2, 2])],
        [node("MatMul", ["x", "weights"], ["product"]), node("Add", ["product", "bias"], ["y"])],
        [
            tensor("weights", FLOAT, [3, 2], "f", [1, 2, 3, 4, 5, 6]),
            tensor("bias", FLOAT, [2], "f", [10, 20]),
        ],
    ),
    # y = x with its dimensions in another order
    "transposed": model(
        [("x", INT32, [2, 3, 4])],
        [("y", INT32, [4, 2, 3])],
        [node("Transpose", ["x"], ["y"], perm=[2, 0, 1])],
    ),
    # y = [7, 8, 9], of no input
    "constant": model(
        [],
        [("y", INT32, [3])],
        [node("Constant", [], ["y"], value=tensor("", INT32, [3], "i", [7, 8, 9]))],
    ),
    # y = [10, 20, 30][index]: an index beyond them is an error
    "pick": model(
        [("index", INT64, [1])],
        [("y", FLOAT, [1])],
        [node("Gather", ["values", "index"], ["y"], axis=0)],
        [tensor("values", FLOAT, [3], "f", [10, 20, 30])],
    ),
    # an operator that there is not
    "unknown-operator": model(
        [("x", FLOAT, [4])],
        [("y", FLOAT, [4])],
        [node("TicktockHasNoSuchOperator", ["x"], ["y"])],
    ),
}


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    folder = pathlib.Path(__file__).parent
    wrong = [path.parent.name for path in sorted(folder.glob("*/*")) if path.parent.name not in MODELS]
    for name, content in sorted(MODELS.items()):
        path = folder / name / "model.onnx"
        if not sys.argv[1:]:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        elif not path.is_file() or path.read_bytes() != content:
            wrong.append(name)
    if wrong:
        sys.exit(f"not what make.py makes: {', '.join(wrong)}; run `python3 {pathlib.Path(__file__).name}` in {folder}")


main()
