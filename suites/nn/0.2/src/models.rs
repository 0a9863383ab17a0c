//! The models of tests, which `models/make.py` makes and describes.

/// The bytes of a model in the folder `models`.
macro_rules! model {
    ($($(#[$documentation:meta])* $constant:ident = $name:literal;)*) => {$(
        $(#[$documentation])*
        pub const $constant: &[u8] = include_bytes!(concat!("../models/", $name, "/model.onnx"));
    )*};
}

model! {
    /// `y = x + x`, of four elements.
    DOUBLE_FP16 = "double-fp16";
    /// The same.
    DOUBLE_FP32 = "double-fp32";
    /// The same.
    DOUBLE_FP64 = "double-fp64";
    /// The same.
    DOUBLE_BF16 = "double-bf16";
    /// The same.
    DOUBLE_U8 = "double-u8";
    /// The same.
    DOUBLE_I32 = "double-i32";
    /// The same.
    DOUBLE_I64 = "double-i64";
    /// `y = x + x`, of a single value, which has no dimensions.
    DOUBLE_SCALAR = "double-scalar";
    /// `y = x + x`, of any number of rows of two.
    DOUBLE_ROWS = "double-rows";
    /// `difference = left - right`, of 2 by 2.
    DIFFERENCE = "difference";
    /// `y = a - A`, of two elements.
    CASE = "case";
    /// `y = x * factor`, of three numbers and one integer of 32 bits.
    SCALED = "scaled";
    /// `negative = -x`, and `whole`, which is `x` without its fraction as integers of 64 bits; of three elements.
    TWO_OUTPUTS = "two-outputs";
    /// `y = x * [[1, 2], [3, 4], [5, 6]] + [10, 20]`, of 2 by 3.
    WEIGHTED = "weighted";
    /// `y` is `x` of 2 by 3 by 4, integers of 32 bits, as 4 by 2 by 3.
    TRANSPOSED = "transposed";
    /// `y = [7, 8, 9]`, integers of 32 bits, of no input.
    CONSTANT = "constant";
    /// `y = [10, 20, 30][index]`, of one integer of 64 bits.
    PICK = "pick";
    /// An operator that there is not.
    UNKNOWN_OPERATOR = "unknown-operator";
}
