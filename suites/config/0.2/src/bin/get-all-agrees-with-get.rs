//! What `get-all` lists is what `get` gives.
//@ covers = ["wasi:config/store#get-all", "wasi:config/store#get"]
//@ spec = "https://github.com/WebAssembly/wasi-runtime-config/blob/f4d699bc6dd77adad99fa1a2246d482225ec6485/wit/store.wit#L26"
//@ config = { one = "1", two = "zwei", "three 3" = "drei=3" }
#![no_std]
#![no_main]

use config_0_2::{get, get_all};
use support::prelude::*;

support::command!(test);

fn test() {
    let all = get_all();
    check_eq!(all.len(), 3, "how many values there are");
    for (key, value) in all {
        check_eq!(get(&key).as_ref(), Some(&value), "`get` of `{key}`, which `get-all` lists");
    }
}
