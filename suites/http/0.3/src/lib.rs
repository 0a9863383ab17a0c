//! What several guests of `wasi:http` share.
#![no_std]
