package ndraster.interchange;

/// How a written interface says where the memory is.
public enum Addressing {
    /// `data` is the address of the first element and the read-only flag: for readers in this process.
    POINTER,

    /// There is no `data`, and `offset` counts from the start of the memory: for readers that have the same
    /// memory at an address of their own, a file that both map for instance. They put their buffer in as
    /// `data`.
    OFFSET
}
