//! A resource of a callee, lent to it and given to it.

use super::ticktock::compose::resources::*;
use support::prelude::*;

/// A handle that is lent stays the caller's.
pub async fn borrowed() {
    let counter = call!(open(40));
    check_eq!(call!(counter.add(2)), 42, "a method of a resource adds to it");
    check_eq!(call!(value(&counter)), 42, "a callee to which a handle is lent sees the resource");
    check_eq!(call!(value(&counter)), 42, "a handle can be lent again");
    let other = call!(open(7));
    check_eq!(call!(value(&counter)), 42, "a handle is that of its own resource, whatever others there are");
    check_eq!(call!(alive()), 2, "what is lent stays alive");
    drop(counter);
    check_eq!(call!(alive()), 1, "a resource is gone when its owner drops it");
    check_eq!(call!(value(&other)), 7, "dropping a handle does nothing to another");
}

/// A handle that is given away is the callee's.
pub async fn owned() {
    let made = Counter::new(1);
    let opened = call!(open(u32::MAX));
    check_eq!(call!(alive()), 2, "what a constructor and a function give are both resources");
    check_eq!(call!(made.add(10)), 11, "what a constructor gives can be used");
    check_eq!(call!(close(made)), 11, "a callee to which a resource is given sees what it is");
    check_eq!(call!(alive()), 1, "a resource is gone when it was given away and dropped there");
    check_eq!(call!(close(opened)), u32::MAX, "the other resource is there as before");
    check_eq!(call!(alive()), 0, "no resource is left");
    for n in 0..100 {
        check_eq!(call!(close(Counter::new(n))), n, "handles that are used again are those of new resources");
    }
}
