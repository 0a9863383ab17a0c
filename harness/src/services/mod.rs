//! What a test talks to while it runs. Every service belongs to one test, listens on a port of its own on the loopback
//! address, and is gone when it is dropped.

pub mod http;
